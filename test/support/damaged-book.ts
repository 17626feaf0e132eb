import { ANY_TABLES } from "../../src/domain/shared/tables/all-tables";
import { type CellValue, fieldsOf } from "../../src/domain/shared/tables/table-definition";
import type { CellData, SheetData, TableData, WorkbookData } from "../../src/xlsx/data/workbook-data";
import type { MemoryTables } from "./memory-tables";

/** Where all tables stand side by side, each from the first row down: LibreOffice takes five times as long to open a sheet for each. */
const TABLES_SHEET = "Tables";

/** The same workbook with the tables of its sheets of tables, and nothing else of those, on one sheet; built sheets stay as they are. */
export function withTablesOnOneSheet(data: WorkbookData): WorkbookData {
  const known = new Set(ANY_TABLES.map(({ name }) => name));
  const holdsTables = ({ tables = [] }: SheetData) => tables.some(({ name }) => known.has(name));
  const [cells, tables]: [CellData[], TableData[]] = [[], []];
  let left = 0;
  for (const sheet of data.sheets.filter(holdsTables))
    for (const table of sheet.tables ?? []) {
      const { row: top, column, rows, columns } = table.box;
      const inside = (cell: CellData) =>
        cell.row >= top && cell.row < top + rows && cell.column >= column && cell.column < column + columns;
      for (const { style: _, ...cell } of sheet.cells.filter(inside))
        cells.push({ ...cell, row: cell.row - top, column: cell.column - column + left });
      tables.push({ ...table, box: { ...table.box, row: 0, column: left } });
      left += columns + 1;
    }
  const built = data.sheets.filter((sheet) => !holdsTables(sheet)).map(asCalculated);
  return { sheets: [...built, { name: TABLES_SHEET, cells, tables }], activeSheet: TABLES_SHEET };
}

/** What a sheet shows, without how it looks. */
function asCalculated({ name, cells, names = [], tables = [] }: SheetData): SheetData {
  return { name, names, tables, cells: cells.map(({ style: _, ...cell }) => cell) };
}

/** A workbook of that kind with other rows in its tables: as people leave them, with keys twice and text for numbers, which no change of ours writes. */
export function withRows(data: WorkbookData, tables: MemoryTables): WorkbookData {
  const rowsOf = new Map(tables.all.map((each) => [each.table.name, each]));
  const sheets = data.sheets.map((sheet): SheetData => {
    if (sheet.name !== TABLES_SHEET) return sheet;
    const heads = sheet.cells.filter(({ row }) => row === 0);
    const standing = sheet.tables!.filter(({ name }) => rowsOf.has(name));
    const bodies = standing.flatMap((table) => bodyOf(table, heads, rowsOf.get(table.name)!));
    const resized = standing.map((table) => {
      const rows = 1 + Math.max(1, rowsOf.get(table.name)!.rows.length);
      return { ...table, box: { ...table.box, rows } };
    });
    return { ...sheet, cells: [...heads, ...bodies], tables: resized };
  });
  return { ...data, sheets };
}

type Given = MemoryTables["all"][number];

function bodyOf(
  { box: { column: left, columns } }: TableData,
  heads: readonly CellData[],
  { table, rows }: Given,
) {
  const at = new Map(
    heads
      .filter(({ column }) => column >= left && column < left + columns)
      .map(({ column, value }) => [value, column]),
  );
  const cell = (header: string, index: number, content: Pick<CellData, "value" | "formula">): CellData[] => {
    const column = at.get(header);
    return column === undefined ? [] : [{ row: 1 + index, column, ...content }];
  };
  return rows.flatMap((values, index) => [
    ...fieldsOf(table).flatMap((field) => {
      const value: CellValue = values[field] ?? null;
      return value === null ? [] : cell(table.columns[field]!.header, index, { value });
    }),
    // Excel fills a calculated column in a row that is pasted.
    ...(table.calculated ?? []).flatMap(({ header, formula }) => cell(header, index, { formula })),
  ]);
}
