import type { IWorksheetData } from "@univerjs/core";
import type { Grid } from "../grid";
import type { GridCellStyle, SheetData } from "../../../xlsx/data/workbook-data";

const DEFAULT_FONT_SIZE = 11;
/** Mean width of a character of an 11-point sans serif, and the cell's padding, in points. */
const CHARACTER = 5.4;
const PADDING = 6;
const BOLD = 1.08;

/** Width in points that shows every text: an estimate by length, the same in the browser and in Node. */
function autofitWidth(
  texts: readonly { text: string; style: Readonly<GridCellStyle> | undefined }[],
): number {
  const widths = texts.map(({ text, style }) => {
    const longest = Math.max(...text.split("\n").map((line) => line.length));
    const scale = (style?.font?.size ?? DEFAULT_FONT_SIZE) / DEFAULT_FONT_SIZE;
    return longest * CHARACTER * scale * (style?.font?.bold ? BOLD : 1) + PADDING;
  });
  return Math.max(...widths);
}

/** Enough rows to judge a column by. */
const MAX_ROWS_LOOKED_AT = 5000;

/** Widths that fit the columns' contents; columns without any are left out. */
export function fittingWidths(
  grid: Grid,
  id: string,
  column: number,
  count: number,
): { at: number; points: number }[] {
  const used = grid.used(id, true);
  if (!used) return [];
  const widths: { at: number; points: number }[] = [];
  const lastRow = Math.min(used.row + used.rows, used.row + MAX_ROWS_LOOKED_AT);
  for (let c = column; c < Math.min(column + count, used.column + used.columns); c++) {
    const texts: { text: string; style: Readonly<GridCellStyle> | undefined }[] = [];
    for (let r = used.row; r < lastRow; r++) {
      const value = grid.cell(id, r, c)?.value;
      if (value === undefined || value === "") continue;
      const style = grid.style(id, r, c);
      texts.push({ text: grid.text(value, style?.numberFormat ?? "General"), style });
    }
    if (texts.length) widths.push({ at: c, points: autofitWidth(texts) });
  }
  return widths;
}

/** Sizes that differ from the standard; rows that Univer fits by itself are left out. */
export function sizesOf(
  {
    columnData,
    rowData,
    defaultColumnWidth,
    defaultRowHeight,
  }: Pick<IWorksheetData, "columnData" | "rowData" | "defaultColumnWidth" | "defaultRowHeight">,
  points: number,
): Pick<SheetData, "columnWidths" | "rowHeights"> {
  const entries = <T>(data: { [key: number]: T }, size: (entry: T) => number | undefined) =>
    Object.fromEntries(
      Object.entries(data).flatMap(([index, entry]) => {
        const pixels = entry ? size(entry as T) : undefined;
        return pixels === undefined ? [] : [[index, pixels * points]];
      }),
    ) as Record<number, number>;
  return {
    columnWidths: entries(columnData, (c) => (c?.w === defaultColumnWidth ? undefined : c?.w)),
    rowHeights: entries(rowData, (r) => (r?.ia === 1 || r?.h === defaultRowHeight ? undefined : r?.h)),
  };
}
