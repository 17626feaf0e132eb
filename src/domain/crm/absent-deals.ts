import { counted } from "./count-words";
import { dealsTable, type DealRow } from "../shared/tables/catalogue";
import type { SerialDate } from "../shared/serial-date";
import { eachOf, type Steps } from "../shared/steps";
import { changeTable, type TableChange } from "../shared/tables/table-change";
import { looseName } from "./compare-names";
import { differencesOf, type DealDifference } from "./deal-differences";
import { dealKey, shortenedAmong } from "./deal-ids";
import type { MeaningOf } from "./difference-summary";
import type { AbsentAction, StageClass } from "./import-decisions";
import { checksumOf, readChecks, writeChecks } from "./import-check";
import type { ColumnMapping } from "./map-columns";
import type { CsvTable } from "./parse-csv";
import { plainText } from "./plain-text";
import { BEFORE_PRODUCT } from "./repeated-deals";
import { isSampleDeal } from "./sample/sample-data";

/** A deal of the workbook that came from the CRM and is not in the file. */
export interface AbsentDeal {
  row: DealRow;
  class: StageClass | null;
}

export interface AbsentDeals {
  deals: readonly AbsentDeal[];
  /** Rows of the file whose Deal ID cannot be read: while there are some, nobody knows which deals are gone. */
  unnamed: number;
  /** What becomes of them; "keep" unless the user says that the file is complete. */
  action: AbsentAction;
}

const SEARCHING = "Looking for deals that are gone";

interface NamedDeals {
  keys: ReadonlySet<string>;
  unnamed: number;
}

/** Which deals a file speaks of, those included whose rows are left out for another reason. */
function* namedDeals({ rows, problems }: CsvTable, { columns }: ColumnMapping): Steps<NamedDeals> {
  const cellsOf = (field: string) => {
    const index = columns.find((column) => column.field.field === field)?.index ?? -1;
    return (cells: readonly string[]) => plainText(cells[index] ?? "");
  };
  const [dealId, partner, stage] = ["dealId", "partner", "stage"].map(cellsOf);
  const keys = new Set<string>();
  let unnamed = problems.filter(({ leftOut }) => leftOut).length;
  const ids: string[] = [];
  yield* eachOf(SEARCHING, rows, ({ cells }) => ids.push(dealId!(cells)));
  const isShortened = shortenedAmong(ids);
  yield* eachOf(SEARCHING, rows, ({ cells }, at) => {
    const id = ids[at]!;
    if (isShortened(id)) unnamed++;
    else if (id) keys.add(dealKey(id));
    // A sum of the report has neither.
    else if (partner!(cells) && stage!(cells)) unnamed++;
  });
  return { keys, unnamed };
}

/**
 * The deals of the workbook that an import brought and that the file does not have. Deals typed into the workbook and sample data never
 * were in the CRM, so they are not absent from its file.
 */
export function* absentDeals(
  existing: readonly DealRow[],
  { csv, mapping, accepted }: { csv: CsvTable; mapping: ColumnMapping; accepted: ReadonlySet<string> },
  { meaning, action }: { meaning: MeaningOf; action: AbsentAction },
): Steps<AbsentDeals> {
  const imported = existing.filter((row) => row.importCheck && !isSampleDeal(row));
  if (imported.length === 0) return { deals: [], unnamed: 0, action };
  const { keys, unnamed } = yield* namedDeals(csv, mapping);
  const isNamed = (key: string) =>
    accepted.has(key) || keys.has(key) || keys.has(key.split(BEFORE_PRODUCT)[0]!);
  const deals: AbsentDeal[] = [];
  yield* eachOf(SEARCHING, imported, (row) => {
    if (!isNamed(dealKey(row.dealId))) deals.push({ row, class: meaning(row.stage).class });
  });
  return { deals, unnamed, action: unnamed ? "keep" : action };
}

/** The stage of deals that are lost: by that name where there are several, null where the workbook has none. */
export function lostStage(
  stages: readonly Readonly<{ stage: string | null; class: string | null }>[],
): string | null {
  const lost = stages.filter((each) => each.class === "Lost").flatMap(({ stage }) => stage ?? []);
  return lost.find((stage) => ["closedlost", "lost"].includes(looseName(stage))) ?? lost[0] ?? null;
}

export interface AbsentChange {
  change: TableChange | null;
  differences: DealDifference[];
}

/**
 * What becomes of absent deals: open ones go to the stage `lost` on the day of the import, as if the file said so, or all of them are
 * removed.
 */
export function changeAbsent(
  { deals, action }: AbsentDeals,
  { lost, importedOn }: { lost: string; importedOn: SerialDate | null },
): AbsentChange {
  if (action === "keep" || !deals.length) return { change: null, differences: [] };
  if (action === "remove")
    return {
      change: changeTable(
        dealsTable,
        [],
        deals.map(({ row: { dealId } }) => ({ dealId })),
      ),
      differences: deals.flatMap(({ row }) => differencesOf(row, null)),
    };
  const open = deals.filter((each) => each.class === "Open").map(({ row }) => row);
  const written = open.map((row) => {
    const fields = {
      stage: lost,
      ...(row.closedOn === null && importedOn !== null ? { closedOn: importedOn } : {}),
    };
    const checks = readChecks(row.importCheck);
    for (const [field, value] of Object.entries(fields))
      checks.set(field, { checksum: checksumOf(value), keptMine: false });
    return { row, fields, importCheck: writeChecks(checks) };
  });
  return {
    change: written.length
      ? changeTable(
          dealsTable,
          written.map(({ row: { dealId }, fields, importCheck }) => ({ dealId, ...fields, importCheck })),
        )
      : null,
    differences: written.flatMap(({ row, fields }) => differencesOf(row, fields)),
  };
}

/** How many absent deals there are, by class: "2 open, 1 won". */
export function absentInWords(deals: readonly AbsentDeal[]): string {
  const words = (["Open", "Won", "Lost", null] as const).map((each) => {
    const of = deals.filter((deal) => deal.class === each).length;
    return of
      ? `${counted(of, each?.toLowerCase() ?? "of an unknown stage", each?.toLowerCase() ?? "of unknown stages")}`
      : "";
  });
  return words.filter(Boolean).join(", ");
}
