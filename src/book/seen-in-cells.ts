import { CONTROLLED_TABLES } from "../domain/control/controlled-tables";
import { longDate } from "../domain/shared/plain-words";
import type { SerialDate } from "../domain/shared/serial-date";
import type { TableDefinition } from "../domain/shared/tables/table-definition";
import { controlDefinition } from "../sheets/control/definition";
import type { SeenInCells } from "../sheets/control/seen";
import type { Box, Position } from "../sheets/shared/sheet-plan";
import { addressOf } from "./cells/a1";
import { cellsOf, sameBox } from "./cells/boxes";
import { type FormulaShapes, shapeChecksum } from "./cells/formula-shape";
import { type BuildRecord, readRecord } from "./sheet-mark";
import type { SheetCells } from "./standing-cells";
import type { WorkbookPort, WorkbookSnapshot } from "./workbook-port";

/** Addresses that are told of one sheet. */
const TOLD = 3;

const OVERTYPED = "holds what was typed over a formula: build the sheet again";
const AGAIN = "build it again to have its cells compared";
const NOT_COMPARED = {
  gone: "is too large to be compared: what stands far off belongs elsewhere",
  mark: `has a mark that somebody changed: ${AGAIN}`,
  older: `was built before its formulas were kept: ${AGAIN}`,
  moved: `has rows, columns or cells that were moved: ${AGAIN}`,
  elsewhere: `has formulas that another program has written anew: ${AGAIN}`,
} as const;

/**
 * Cells of built sheets that hold something else than the formula that was written there: what stood there is kept in each sheet's mark, so
 * that all kinds are compared alike; of twins all are. A sheet that cannot be compared is a remark. Control itself is being built anew.
 */
export async function seenInCells(
  workbook: Pick<WorkbookPort, "cells">,
  snapshot: WorkbookSnapshot,
  day: SerialDate,
): Promise<SeenInCells[]> {
  const sheets = snapshot.sheets.filter(({ kind }) => kind !== controlDefinition.kind);
  const cells = await workbook.cells(sheets.map(({ sheetName }) => sheetName));
  const columns = missingColumns(snapshot);
  const when = `(seen on ${longDate(day)})`;
  return sheets.flatMap(({ sheetName }): SeenInCells[] => {
    const seen = seenOn(cells.get(sheetName), columns);
    if (!seen) return [];
    if (typeof seen === "string")
      return [
        { sheetName, kind: "remark", cells: "A1", count: 1, first: "A1", row: 1, words: `${seen} ${when}` },
      ];
    return [
      {
        sheetName,
        kind: "failure",
        cells: addresses(seen),
        count: seen.length,
        first: addresses(seen.slice(0, 1)),
        row: seen[0]!.row + 1,
        words: `${OVERTYPED} ${when}`,
      },
    ];
  });
}

/** The cells, from the top down; why they cannot be compared; null where every formula stands. */
function seenOn(cells: SheetCells | undefined, columns: MissingColumns): Position[] | string | null {
  if (!cells) return NOT_COMPARED.gone;
  const record = recordIn(cells);
  if (!record) return NOT_COMPARED.mark;
  if (!record.formulas) return NOT_COMPARED.older;
  if (isMoved(record, cells)) return NOT_COMPARED.moved;
  const { typed, others } = compared(record.formulas, cells, columns);
  const isElsewhere = others.length > 0 && isWrittenElsewhere(cells);
  if (isElsewhere && !typed.length) return NOT_COMPARED.elsewhere;
  const found = isElsewhere ? typed : [...typed, ...others];
  return found.length ? found.sort((a, b) => a.row - b.row || a.column - b.column) : null;
}

function recordIn(cells: SheetCells): BuildRecord | null {
  const box = cells.names.get("cam_built");
  if (!box) return null;
  return readRecord([...cellsOf(box)].map((at) => cellAt(cells.values, cells.origin, at)));
}

/** Names that are gone are no sign: a formula reads cells. */
function isMoved({ names }: BuildRecord, cells: SheetCells): boolean {
  return Object.entries(names).some(([name, box]) => {
    const now = cells.names.get(name);
    return now === null || (now !== undefined && !sameBox(now, box));
  });
}

/** Programs without references to tables put addresses on other sheets in their place, in all formulas; no build writes any. */
function isWrittenElsewhere({ formulas }: SheetCells): boolean {
  const standing = formulas.flat().filter((cell) => typeof cell === "string" && cell.startsWith("="));
  const says = (pattern: RegExp) => standing.some((formula) => pattern.test(String(formula)));
  return says(/![$]?[A-Z]+[$]?\d/) && !says(/\bcam_\w+\[/);
}

function compared(shapes: FormulaShapes, { origin, formulas }: SheetCells, columns: MissingColumns) {
  const [typed, others]: [Position[], Position[]] = [[], []];
  for (const [shape, boxes] of Object.entries(shapes))
    for (const at of boxes.flatMap((box: Box) => [...cellsOf(box)])) {
      const stands = cellAt(formulas, origin, at);
      if (typeof stands !== "string" || !stands.startsWith("=")) typed.push(at);
      else if (!spellings(stands, columns).some((each) => shapeChecksum(each, at) === shape)) others.push(at);
    }
  return { typed, others };
}

function cellAt(cells: SheetCells["values"], origin: Position, { row, column }: Position): unknown {
  return cells[row - origin.row]?.[column - origin.column] ?? "";
}

/** By table, the headers that a column of another name may have had: Excel renames it in formulas, too. */
type MissingColumns = ReadonlyMap<string, readonly string[]>;

function missingColumns(snapshot: WorkbookSnapshot): MissingColumns {
  return new Map(
    CONTROLLED_TABLES.flatMap((table) => {
      const { absent = [], problems } = snapshot.table(table as TableDefinition);
      const keys = problems.filter(({ row }) => row === 0).map(({ column }) => column);
      const headers = [...absent.map((field) => table.columns[field]!.header), ...keys];
      return headers.length ? [[table.name, headers] as const] : [];
    }),
  );
}

const COLUMN = /(cam_\w+)\[([^[\]]+|\[[^[\]]+\])\]/g;

/** The formula as it stands, and as it stood if one of the columns that it names was renamed. */
function spellings(formula: string, columns: MissingColumns): string[] {
  const renamed = [...formula.matchAll(COLUMN)].flatMap(([, table, column]) =>
    (columns.get(table!) ?? []).map((header) =>
      formula.replaceAll(`${table}[${column}]`, `${table}[${header}]`),
    ),
  );
  return [formula, ...renamed];
}

function addresses(places: readonly Position[]): string {
  const told = places
    .slice(0, TOLD)
    .map((at) => addressOf({ ...at, rows: 1, columns: 1 }))
    .join(", ");
  return places.length > TOLD ? `${told} and ${places.length - TOLD} more` : told;
}
