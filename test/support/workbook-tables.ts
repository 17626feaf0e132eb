import type { TableSource } from "../../src/domain/program/setup";
import { type ParsedTable, parseTable } from "../../src/domain/shared/tables/parse-table";
import type { CellValue, Columns, TableDefinition } from "../../src/domain/shared/tables/table-definition";
import type { WorkbookData } from "../../src/xlsx/data/workbook-data";

/** The tables of a saved workbook, read from its cells through the product's own schemas. */
export function workbookTables(data: WorkbookData): TableSource {
  return {
    table<C extends Columns>(definition: TableDefinition<C>): ParsedTable<C> & { exists: boolean } {
      for (const sheet of data.sheets) {
        const table = sheet.tables?.find(({ name }) => name === definition.name);
        if (!table) continue;
        const { row, column, rows, columns } = table.box;
        const cells = new Map(sheet.cells.map((cell) => [`${cell.row},${cell.column}`, cell.value ?? null]));
        const block: CellValue[][] = Array.from({ length: rows }, (_, r) =>
          Array.from({ length: columns }, (__, c) => cells.get(`${row + r},${column + c}`) ?? null),
        );
        return { ...parseTable(definition, block[0] ?? [], block.slice(1)), exists: true };
      }
      return { rows: [], positions: [], problems: [], exists: false };
    },
  };
}
