import { formatAddress } from "../../../book/cells/a1";
import type { GridBox, SeriesData } from "../../../xlsx/data/workbook-data";
import type { CellBlock } from "./cell-block";

/** How Excel reads a block of cells as chart data: a heading row and a column of categories where the cells are not numbers. */
export function seriesFromRange(source: CellBlock, seriesBy: "Auto" | "Columns" | "Rows"): SeriesData[] {
  const { model, sheetId, box } = source;
  const reference = (part: GridBox) => `=${formatAddress(model.sheetName(sheetId), part, true)}`;
  const isNumber = (row: number, column: number) => {
    const cell = model.grid.cell(sheetId, row, column);
    return typeof cell?.value === "number" || (cell?.formula !== undefined && cell.value === undefined);
  };
  const { row, column, rows, columns } = box;
  const corner = !isNumber(row, column);
  const heading = rows > 1 && corner && (columns === 1 || !isNumber(row, column + columns - 1));
  const categories = columns > 1 && corner && (rows === 1 || !isNumber(row + rows - 1, column));
  const top = row + (heading ? 1 : 0);
  const left = column + (categories ? 1 : 0);
  const data: GridBox = { row: top, column: left, rows: row + rows - top, columns: column + columns - left };
  const byColumns = seriesBy === "Columns" || (seriesBy === "Auto" && data.rows >= data.columns);
  const count = byColumns ? data.columns : data.rows;
  return Array.from({ length: count }, (_, i) => {
    const values: GridBox = byColumns
      ? { ...data, column: left + i, columns: 1 }
      : { ...data, row: top + i, rows: 1 };
    const name = byColumns
      ? heading && { row, column: left + i, rows: 1, columns: 1 }
      : categories && { row: top + i, column, rows: 1, columns: 1 };
    const labels = byColumns
      ? categories && { ...data, column, columns: 1 }
      : heading && { ...data, row, rows: 1 };
    return {
      ...(name ? { name: reference(name) } : {}),
      values: reference(values),
      ...(labels ? { categories: reference(labels) } : {}),
    };
  });
}
