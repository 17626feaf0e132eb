import type { WriteCells } from "../../book/operations";
import type { Box } from "../../sheets/shared/sheet-plan";
import { rangeOf } from "./range-of";

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
