import { overlaps } from "../../../book/cells/boxes";
import type { CellWrite } from "../grid";
import type { GridBox } from "../../../xlsx/data/workbook-data";
import type { BookContents } from "./book-contents";
import type { TableState } from "./state";

type CellTest = (row: number, column: number) => boolean;

/** An edit of the cells of `box`: which of them get a content, and which cells had none before. */
interface Edit {
  sheetId: string;
  box: GridBox;
  isWritten: CellTest;
  wasBlank: CellTest;
}

/** The box a table takes when cells are written directly below it, or null. */
function grownBox(contents: BookContents, table: TableState, edit: Edit): GridBox | null {
  const { sheetId, box, isWritten, wasBlank } = edit;
  const below = table.box.row + table.box.rows;
  const end = box.row + box.rows;
  const right = table.box.column + table.box.columns;
  const isBelow = box.row > table.box.row && box.row <= below && end > below;
  const isWithin = box.column >= table.box.column && box.column + box.columns <= right;
  if (table.showTotals || !isBelow || !isWithin) return null;
  const added: GridBox = { ...table.box, row: below, rows: end - below };
  const isTaken = contents
    .sheet(sheetId)
    .tables.some((other) => other.id !== table.id && overlaps(other.box, added));
  if (isTaken) return null;
  let rows = 0;
  for (let r = below; r < end; r++)
    for (let c = table.box.column; c < right; c++) {
      if (!wasBlank(r, c)) return null;
      if (isWritten(r, c)) rows = r - below + 1;
    }
  return isRowWritten({ ...added, rows: 1 }, isWritten)
    ? { ...table.box, rows: table.box.rows + rows }
    : null;
}

function isRowWritten({ row, column, columns }: GridBox, isWritten: CellTest): boolean {
  for (let c = column; c < column + columns; c++) if (isWritten(row, c)) return true;
  return false;
}

/** Names of the tables that grew; on a protected sheet none does. */
function grow(contents: BookContents, edit: Edit): string[] {
  if (contents.sheet(edit.sheetId).protection) return [];
  return contents.sheet(edit.sheetId).tables.flatMap((table) => {
    const grown = grownBox(contents, table, edit);
    if (!grown) return [];
    table.box = grown;
    return [table.name];
  });
}

/**
 * As in Excel, a table takes in cells that are about to be written directly below it when the rows there are empty. Answers the
 * names of the tables that grew.
 */
export function tablesGrownByWrite(
  contents: BookContents,
  sheetId: string,
  box: GridBox,
  writes: readonly CellWrite[],
): string[] {
  const written = new Set(
    writes.filter((w) => w.value !== undefined || w.formula).map((w) => `${w.row},${w.column}`),
  );
  return grow(contents, {
    sheetId,
    box,
    isWritten: (row, column) => written.has(`${row},${column}`),
    wasBlank: (row, column) => !contents.hasContent(sheetId, row, column),
  });
}

/** The same after a user's edit: what the edited cells held before is not known, the cells beside them must be empty. */
export function tablesGrownByEdit(contents: BookContents, sheetId: string, box: GridBox): string[] {
  const isInside: CellTest = (row, column) => overlaps(box, { row, column, rows: 1, columns: 1 });
  const hasContent: CellTest = (row, column) => contents.hasContent(sheetId, row, column);
  return grow(contents, {
    sheetId,
    box,
    isWritten: (row, column) => isInside(row, column) && hasContent(row, column),
    wasBlank: (row, column) => isInside(row, column) || !hasContent(row, column),
  });
}
