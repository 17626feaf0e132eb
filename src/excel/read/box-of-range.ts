import type { Box } from "../../sheets/shared/sheet-plan";

export function boxOfRange(range: Excel.Range): Box {
  return { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
}
