import type { ReadRequest, WorkbookSnapshot } from "../../book/workbook-port";
import { type ParsedTable, parseTable } from "../../domain/shared/tables/parse-table";
import type { CellValue, Columns, TableDefinition } from "../../domain/shared/tables/table-definition";
import { readBuiltSheets } from "./read-built";
import { cellsOfTable } from "./read-tables";
import type { WorkbookFile } from "./workbook-file";

export function readSnapshot(file: WorkbookFile, request: ReadRequest): WorkbookSnapshot {
  const wanted = new Set(request.tables.map(({ name }) => name.toLowerCase()));
  const tables = new Map(
    file.tables
      .filter(({ name }) => wanted.has(name.toLowerCase()))
      .map((table) => [table.name.toLowerCase(), cellsOfTable(file, table)]),
  );
  return {
    table<C extends Columns>(definition: TableDefinition<C>): ParsedTable<C> & { exists: boolean } {
      const cells = tables.get(definition.name.toLowerCase());
      if (!cells) return { rows: [], positions: [], problems: [], exists: false };
      return { ...parseTable(definition, cells.header, cells.body as CellValue[][]), exists: true };
    },
    sheets: readBuiltSheets(file, new Set(request.sheets ?? [])),
  };
}
