import { type CellValue, fieldsOf } from "../../src/domain/shared/tables/table-definition";
import type { SheetData, TableData, WorkbookData } from "../../src/xlsx/data/workbook-data";
import type { MemoryTables } from "./memory-tables";

/**
 * A saved workbook with other rows in its tables: as people leave them, with keys twice and text for numbers, which no change of ours
 * writes. Everything else, built sheets too, stays as it is.
 */
export function withRows(data: WorkbookData, tables: MemoryTables): WorkbookData {
  const rowsOf = new Map(tables.all.map(({ table, rows }) => [table.name, { table, rows }]));
  const sheets = data.sheets.map((sheet): SheetData => {
    const [standing] = sheet.tables ?? [];
    const given = standing && rowsOf.get(standing.name);
    return standing && given ? withBody(sheet, standing, given) : sheet;
  });
  return { ...data, sheets };
}

type Given = ReturnType<MemoryTables["all"]["slice"]>[number];

function withBody(sheet: SheetData, standing: TableData, { table, rows }: Given): SheetData {
  const { row: top, column: left, columns } = standing.box;
  const heads = new Map(
    sheet.cells.filter(({ row }) => row === top).map(({ column, value }) => [value, column]),
  );
  const isBody = (row: number, column: number) => row > top && column >= left && column < left + columns;
  const body = rows.flatMap((values, index) =>
    fieldsOf(table).flatMap((field) => {
      const column = heads.get(table.columns[field]!.header);
      const value: CellValue = values[field] ?? null;
      return column === undefined || value === null ? [] : [{ row: top + 1 + index, column, value }];
    }),
  );
  // A column of ours that is calculated keeps its formula in the rows that stood there.
  const kept = sheet.cells.filter(
    ({ row, column, formula }) => !isBody(row, column) || formula !== undefined,
  );
  const box = { ...standing.box, rows: 1 + Math.max(1, rows.length) };
  return { ...sheet, cells: [...kept, ...body], tables: [{ ...standing, box }] };
}
