import { givenAwayOf, lastHandOver } from "../hand-over/standing";
import { trimmedNameKey } from "../shared/excel-text";
import { isoOf } from "../shared/serial-date";
import { dealsTable, type DealRow } from "../shared/tables/catalogue";
import { eachOf, type Steps } from "../shared/steps";
import { changeTable, type TableChange } from "../shared/tables/table-change";
import type { AcceptedDeal } from "./accept-deals";
import { differencesOf, type DealDifference } from "./deal-differences";
import { dealKey, differInCase, wholeId } from "./deal-ids";
import { checksumOf, readChecks, writeChecks, type FieldCheck } from "./import-check";
import type { ExistingTables } from "./existing-tables";
import type { ImportCounts } from "./import-preview";
import type { ImportConflict, ImportProblem } from "./import-problem";
import { definedOnly, noCounts } from "./merge-named-rows";
import { mergeRow, type Referee, type Values } from "./merge-row";
import { resolveDeal, type DealContext } from "./resolve-deal";
import { isSampleDeal } from "./sample/sample-data";

export interface ImportedDeals {
  change: TableChange | null;
  conflicts: ImportConflict[];
  problems: ImportProblem[];
  counts: ImportCounts;
  atListPrice: number;
  undated: number;
  keptAsBefore: number;
  /** What moves: nothing at a first import, to which every deal is new. */
  differences: DealDifference[];
}

/** Merges the accepted deals into cam_deals by Deal ID: new rows are added, changed fields updated, nothing is removed. */
export function* importDeals(
  accepted: readonly AcceptedDeal[],
  existing: ExistingTables,
  context: DealContext,
  referee: Referee,
): Steps<ImportedDeals> {
  const imported: ImportedDeals = {
    change: null,
    conflicts: [],
    problems: [],
    counts: noCounts(),
    atListPrice: 0,
    undated: 0,
    keptAsBefore: 0,
    differences: [],
  };
  const first = existing.deals.rows.every(isSampleDeal);
  const upserts: Partial<DealRow>[] = [];
  const known = new Map<string, DealRow>();
  yield* eachOf("Comparing deals", existing.deals.rows, (row) => known.set(dealKey(row.dealId), row));
  const elsewhere = partnersElsewhere(existing);
  yield* eachOf("Comparing deals", accepted, (deal) => {
    const row = known.get(deal.key);
    if (row && differInCase(wholeId(row.dealId!), deal.dealId)) {
      imported.problems.push(anotherDeal(deal, row.dealId!));
      return;
    }
    const { values, atListPrice, undated, problems } = resolveDeal(deal, context, row);
    const gone = elsewhere.get(trimmedNameKey(String(values.partner ?? row?.partner ?? "")));
    if (gone !== undefined) {
      imported.problems.push(partnerElsewhere(deal, gone));
      return;
    }
    imported.problems.push(...problems);
    if (atListPrice) imported.atListPrice++;
    if (undated) imported.undated++;
    if (row) {
      const upsert = mergeDeal(row, values, imported, referee);
      if (upsert) upserts.push(upsert);
    } else {
      const added = { dealId: deal.dealId, ...definedOnly(values) };
      upserts.push({ ...added, importCheck: writeChecks(checksOf(values)) });
      imported.counts.new++;
      if (!first) imported.differences.push(...differencesOf(null, added));
    }
  });
  const mentioned = new Set(accepted.map((deal) => deal.key));
  imported.counts.onlyInWorkbook = [...known.keys()].filter((key) => !mentioned.has(key)).length;
  if (upserts.length) imported.change = changeTable(dealsTable, upserts);
  return imported;
}

/** By the key of their names, what is said of partners that another CAM's workbook has now: what stands here of them is history. */
function partnersElsewhere({ partners, handOvers }: ExistingTables): ReadonlyMap<string, string> {
  return new Map(
    givenAwayOf(partners.rows, handOvers.rows).map(({ partner }) => {
      const { toCam, day } = lastHandOver(handOvers.rows, partner!)!;
      const when = day === null ? "" : ` on ${isoOf(day)}`;
      return [trimmedNameKey(partner!), `${partner} was handed over to ${toCam ?? "another CAM"}${when}`];
    }),
  );
}

function partnerElsewhere(deal: AcceptedDeal, gone: string): ImportProblem {
  const message = `${gone}: its deals count in that workbook, and stand here as history. Import them there.`;
  return leftOut(deal, "partner", message);
}

function anotherDeal(deal: AcceptedDeal, known: string): ImportProblem {
  const message = `The workbook has a deal ${known}: the IDs differ in upper and lower case only. Export a longer ID that tells them apart.`;
  return leftOut(deal, "dealId", message);
}

function leftOut(deal: AcceptedDeal, field: "partner" | "dealId", message: string): ImportProblem {
  return {
    file: "deals",
    line: deal.record.line,
    column: dealsTable.columns[field].header,
    value: deal[field],
    message,
    outcome: "left out",
  };
}

/** Counts a deal that the workbook has; returns what changes in its row, null when nothing does. */
function mergeDeal(
  row: DealRow,
  values: Values,
  imported: ImportedDeals,
  referee: Referee,
): Partial<DealRow> | null {
  const dealId = row.dealId!;
  const merged = mergeRow(
    {
      table: dealsTable,
      row: dealId,
      existing: row,
      incoming: values,
      recorded: readChecks(row.importCheck),
    },
    referee,
  );
  imported.conflicts.push(...merged.conflicts);
  imported.keptAsBefore += merged.keptAsBefore;
  const changed = Object.keys(merged.updates).length > 0;
  imported.counts[changed ? "changed" : "unchanged"]++;
  imported.differences.push(...differencesOf(row, merged.updates));
  const importCheck = writeChecks(merged.checks);
  return changed || importCheck !== row.importCheck ? { dealId, ...merged.updates, importCheck } : null;
}

function checksOf(values: Values): Map<string, FieldCheck> {
  const checks = new Map<string, FieldCheck>();
  for (const field in values)
    if (values[field] !== undefined)
      checks.set(field, { checksum: checksumOf(values[field]), keptMine: false });
  return checks;
}
