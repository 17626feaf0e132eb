import { DAYS_TO_1904 } from "../../domain/shared/serial-date";
import { ERROR_VALUE } from "../../book/cells/entries";
import { formulaReader, tableFinder, valueOf } from "../cells/read-cells";
import type { SheetCell, SheetContent } from "../cells/sheet-rows";
import type { WorkbookFile } from "../read/workbook-file";
import { isDateFormat } from "../styles/number-formats";
import type { FaceReader } from "../styles/read-faces";
import { styleOfFace } from "./cell-look";
import type { CellData, GridCellStyle, Scalar, TableData } from "./workbook-data";

/** Reads the cells of a sheet: contents, results and looks. */
export function readCellData(
  content: SheetContent,
  {
    file,
    faces,
    tables,
  }: {
    file: WorkbookFile;
    faces: FaceReader;
    /** Those of the sheet. */
    tables: readonly TableData[];
  },
): CellData[] {
  const styles = new Map<number, GridCellStyle | undefined>();
  const styleOf = (style: number) => {
    if (!styles.has(style)) styles.set(style, style ? styleOfFace(faces.face(style)) : undefined);
    return styles.get(style);
  };
  const since1904 = file.book.date1904;
  const scalarOf = (cell: SheetCell): Scalar | undefined => {
    const value = valueOf(cell, file.strings);
    if (value === "") return undefined;
    return since1904 && typeof value === "number" && isDateFormat(styleOf(cell.style)?.numberFormat ?? "")
      ? value + DAYS_TO_1904
      : value;
  };
  const formulaOf = formulaReader(content, tableFinder(tables));
  const cells: CellData[] = [];
  for (const [row, line] of content.rows)
    for (const cell of line.cells) {
      const [value, style] = [scalarOf(cell), styleOf(cell.style)];
      // An error that is no formula's result: as text it would be none any more.
      const formula = formulaOf(row, cell) ?? (isError(cell) ? `=${cell.text}` : undefined);
      if (value === undefined && formula === undefined && !style) continue;
      cells.push({
        row,
        column: cell.column,
        ...(formula === undefined ? {} : { formula }),
        ...(value === undefined ? {} : { value }),
        ...(style ? { style } : {}),
      });
    }
  return cells;
}

function isError({ type, text, formula }: SheetCell): boolean {
  return type === "e" && !formula && ERROR_VALUE.test(text);
}
