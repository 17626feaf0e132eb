import type { IRange } from "@univerjs/core";
import type { GridBox } from "../../../xlsx/data/workbook-data";

/** Univer counts pixels, Excel points. */
export const POINTS = 0.75;
/** Excel's 64 by 20 pixels. */
export const DEFAULT_SIZE = { defaultColumnWidth: 64, defaultRowHeight: 20 };

export const toRange = (box: GridBox): IRange => ({
  startRow: box.row,
  endRow: box.row + box.rows - 1,
  startColumn: box.column,
  endColumn: box.column + box.columns - 1,
});
