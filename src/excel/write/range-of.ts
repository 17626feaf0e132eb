import type { Box } from "../../sheets/shared/sheet-plan";

export function rangeOf(sheet: Excel.Worksheet, box: Box): Excel.Range {
  return sheet.getRangeByIndexes(box.row, box.column, box.rows, box.columns);
}

/** Excel finds no cells that two ranges without a common one share, and carries out nothing further of the request: see isMoved. */
export function queueShared(one: Excel.Range, other: Excel.Range | string): void {
  one.getIntersection(other).load("address");
}
