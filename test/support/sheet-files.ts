import type { CellData, Scalar, WorkbookData } from "../../src/xlsx/data/workbook-data";
import { writeWorkbookData } from "../../src/xlsx/data/write-workbook-data";

/** A value, or a cell with more to it: `[42795, "dd.mm.yyyy"]` is a number with its format, `{ formula }` a formula without a result. */
export type SheetCellSpec = Scalar | readonly [number, string] | { formula: string } | null;

/** A workbook's file with these sheets, each row by row from A1 on. */
export async function workbookOf(
  sheets: Readonly<Record<string, readonly (readonly SheetCellSpec[])[]>>,
): Promise<Uint8Array> {
  const data: WorkbookData = {
    sheets: Object.entries(sheets).map(([name, rows]) => ({
      name,
      cells: rows.flatMap((cells, row) =>
        cells.flatMap((cell, column): CellData[] => {
          if (cell === null) return [];
          if (Array.isArray(cell)) {
            const [value, numberFormat] = cell as readonly [number, string];
            return [{ row, column, value, style: { numberFormat } }];
          }
          if (typeof cell === "object")
            return [{ row, column, formula: (cell as { formula: string }).formula }];
          return [{ row, column, value: cell as Scalar }];
        }),
      ),
    })),
  };
  return writeWorkbookData(data);
}
