import type { Cells } from "./book";
import { cellsOn } from "./cells/a1";

/** Addresses of what is not blank in the first `width` columns of cells of a sheet that begin at `start`. */
export function filledCells(
  sheet: string,
  values: Cells,
  start: { row: number; column: number },
  width: number,
): string[] {
  return values.flatMap((line, y) =>
    line.slice(0, width).flatMap((value, x) => {
      const at = { row: start.row + y, column: start.column + x, rows: 1, columns: 1 };
      return value === "" || value === null ? [] : [cellsOn(sheet, at)];
    }),
  );
}
