import { SHEET_COLUMNS, SHEET_ROWS } from "../../../domain/shared/excel-limits";
import type { StylePatch, StyleWrite } from "../grid";
import type { GridBox } from "../../../xlsx/data/workbook-data";
import { gridPlace } from "../../../sheets/shared/reference";
import type { HostModel } from "./host-model";

/** What to change about the look of the cell `i` rows and `j` columns into a box; null leaves it. */
export type Patch = (i: number, j: number, box: GridBox) => StylePatch | null;

/** What a format belongs to: a range, or several of one sheet. */
export interface Formatted {
  readonly model: HostModel;
  readonly sheetId: string;
  readonly $boxes: readonly GridBox[];
  $paint(patch: Patch, location: string): void;
}

/** One block of cells, with columns and rows of its own. */
export interface FormattedBlock extends Formatted {
  readonly box: GridBox;
}

/** Changes the look of cells; of whole rows and columns only as far as the grid reaches. */
export function paint({ model, sheetId, $boxes }: Formatted, patch: Patch, location: string): void {
  model.guardSheet(sheetId, location, "allowFormatCells");
  const size = model.grid.size(sheetId);
  let cells = new Map<number, StyleWrite>();
  for (const box of $boxes) {
    const { row, column, rows, columns } = box;
    const isWhole = rows === SHEET_ROWS || columns === SHEET_COLUMNS;
    const height = isWhole ? Math.min(rows, size.rows - row) : rows;
    const width = isWhole ? Math.min(columns, size.columns - column) : columns;
    for (let i = 0; i < height; i++)
      for (let j = 0; j < width; j++) {
        const style = patch(i, j, box);
        if (!style) continue;
        const key = gridPlace(row + i, column + j);
        // A cell of two boxes is painted twice.
        if (cells.has(key)) {
          model.grid.restyle(sheetId, [...cells.values()]);
          cells = new Map();
        }
        cells.set(key, { row: row + i, column: column + j, style });
      }
  }
  model.grid.restyle(sheetId, [...cells.values()]);
}
