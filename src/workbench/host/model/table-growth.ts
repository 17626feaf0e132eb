import { overlaps } from "../a1";
import type { CellWrite } from "../grid";
import type { Box } from "../workbook-data";
import type { HostModel } from "./host-model";
import type { TableState } from "./state";

/** The box a table takes when these cells are written directly below it, or null. */
function grownBox(
  model: HostModel,
  sheetId: string,
  table: TableState,
  box: Box,
  writes: readonly CellWrite[],
): Box | null {
  const below = table.box.row + table.box.rows;
  const end = box.row + box.rows;
  const isBelow = box.row > table.box.row && box.row <= below && end > below;
  const isWithin =
    box.column >= table.box.column && box.column + box.columns <= table.box.column + table.box.columns;
  if (table.showTotals || !isBelow || !isWithin) return null;
  const written = new Set(
    writes.filter((w) => w.value !== undefined || w.formula).map((w) => `${w.row},${w.column}`),
  );
  const rows = end - below;
  const added: Box = { ...table.box, row: below, rows };
  if (model.sheet(sheetId).tables.some((other) => other.id !== table.id && overlaps(other.box, added)))
    return null;
  let last = 0;
  for (let r = below; r < end; r++) {
    for (let c = table.box.column; c < table.box.column + table.box.columns; c++) {
      if (written.has(`${r},${c}`)) last = r - below + 1;
      const isOwn = c >= box.column && c < box.column + box.columns;
      const cell = isOwn ? undefined : model.grid.cell(sheetId, r, c);
      if (cell?.formula || (cell?.value !== undefined && cell.value !== "")) return null;
    }
    if (last === 0) return null;
  }
  // What stood directly below in the written cells themselves would have been foreign too.
  for (let c = box.column; c < box.column + box.columns; c++) {
    const cell = model.grid.cell(sheetId, below, c);
    if (cell?.formula || (cell?.value !== undefined && cell.value !== "")) return null;
  }
  return { ...table.box, rows: table.box.rows + last };
}

/** As in Excel, a table takes in cells that are written directly below it when the rows there were empty. */
export function growTables(model: HostModel, sheetId: string, box: Box, writes: readonly CellWrite[]): void {
  for (const table of model.sheet(sheetId).tables) {
    const grown = grownBox(model, sheetId, table, box, writes);
    if (!grown) continue;
    table.box = grown;
    model.tableChanged(table.name);
  }
}
