import type { Box } from "../../sheets/shared/sheet-plan";
import type { WriteCells } from "../../book/operations";

export function rangeOf(sheet: Excel.Worksheet, box: Box): Excel.Range {
  return sheet.getRangeByIndexes(box.row, box.column, box.rows, box.columns);
}

/** Excel finds no cells that two ranges without a common one share, and carries out nothing further of the request: see isMoved. */
export function queueShared(one: Excel.Range, other: Excel.Range | string): void {
  one.getIntersection(other).load("address");
}

/** The box of cells, counted from the table they go by if there is one: Excel finds them when it carries out the request. */
export function rangeOfCells(
  { worksheets, tables }: Excel.Workbook,
  { sheet, anchor }: Pick<WriteCells, "sheet" | "anchor">,
  box: Box,
): Excel.Range {
  if (!anchor) return rangeOf(worksheets.getItem(sheet), box);
  const first = { row: box.row - anchor.box.row, column: box.column - anchor.box.column };
  return rangeFrom(tables.getItem(anchor.table), first, box);
}

/** So many rows and columns from a cell of a table on. */
export function rangeFrom(
  table: Excel.Table,
  first: Pick<Box, "row" | "column">,
  { rows, columns }: Pick<Box, "rows" | "columns">,
): Excel.Range {
  return table
    .getRange()
    .getCell(first.row, first.column)
    .getResizedRange(rows - 1, columns - 1);
}
