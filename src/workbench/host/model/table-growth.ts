import { overlaps } from "../a1";
import type { CellWrite } from "../grid";
import type { GridBox } from "../workbook-data";
import type { HostModel } from "./host-model";
import type { TableState } from "./state";

type Test = (row: number, column: number) => boolean;

/** The box a table takes when the cells of `box` are written directly below it, or null. */
function grownBox(
  model: HostModel,
  sheetId: string,
  table: TableState,
  box: GridBox,
  isWritten: Test,
  wasBlank: Test,
): GridBox | null {
  const below = table.box.row + table.box.rows;
  const end = box.row + box.rows;
  const right = table.box.column + table.box.columns;
  const isBelow = box.row > table.box.row && box.row <= below && end > below;
  const isWithin = box.column >= table.box.column && box.column + box.columns <= right;
  if (table.showTotals || !isBelow || !isWithin) return null;
  const added: GridBox = { ...table.box, row: below, rows: end - below };
  const isTaken = model
    .sheet(sheetId)
    .tables.some((other) => other.id !== table.id && overlaps(other.box, added));
  if (isTaken) return null;
  let rows = 0;
  for (let r = below; r < end; r++)
    for (let c = table.box.column; c < right; c++) {
      if (!wasBlank(r, c)) return null;
      if (isWritten(r, c)) rows = r - below + 1;
    }
  return isRowWritten(below, table.box.column, right, isWritten)
    ? { ...table.box, rows: table.box.rows + rows }
    : null;
}

function isRowWritten(row: number, from: number, to: number, isWritten: Test): boolean {
  for (let c = from; c < to; c++) if (isWritten(row, c)) return true;
  return false;
}

function grow(model: HostModel, sheetId: string, box: GridBox, isWritten: Test, wasBlank: Test): void {
  for (const table of model.sheet(sheetId).tables) {
    const grown = grownBox(model, sheetId, table, box, isWritten, wasBlank);
    if (!grown) continue;
    table.box = grown;
    model.tableChanged(table.name);
  }
}

function hasContent(model: HostModel, sheetId: string, row: number, column: number): boolean {
  const cell = model.grid.cell(sheetId, row, column);
  return cell?.formula !== undefined || (cell?.value !== undefined && cell.value !== "");
}

/** As in Excel, a table takes in cells that are about to be written directly below it when the rows there are empty. */
export function growTables(
  model: HostModel,
  sheetId: string,
  box: GridBox,
  writes: readonly CellWrite[],
): void {
  const written = new Set(
    writes.filter((w) => w.value !== undefined || w.formula).map((w) => `${w.row},${w.column}`),
  );
  const isWritten: Test = (row, column) => written.has(`${row},${column}`);
  grow(model, sheetId, box, isWritten, (row, column) => !hasContent(model, sheetId, row, column));
}

/** The same after a user's edit: what the edited cells held before is not known, the cells beside them must be empty. */
export function growAroundEdit(model: HostModel, sheetId: string, box: GridBox): void {
  const isInside: Test = (row, column) => overlaps(box, { row, column, rows: 1, columns: 1 });
  const isWritten: Test = (row, column) => isInside(row, column) && hasContent(model, sheetId, row, column);
  grow(
    model,
    sheetId,
    box,
    isWritten,
    (row, column) => isInside(row, column) || !hasContent(model, sheetId, row, column),
  );
}
