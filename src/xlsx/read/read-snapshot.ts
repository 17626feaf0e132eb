import type { ReadRequest, WorkbookSnapshot } from "../../book/workbook-port";
import { type ParsedTable, parseTable } from "../../domain/shared/tables/parse-table";
import type { Columns, TableDefinition } from "../../domain/shared/tables/table-definition";
import { readBuiltSheets } from "./read-built";
import { writtenCellsOf } from "./read-tables";
import type { WorkbookFile } from "./workbook-file";

export function readSnapshot(file: WorkbookFile, request: ReadRequest): WorkbookSnapshot {
  const wanted = new Set(request.tables.map(({ name }) => name.toLowerCase()));
  const tables = new Map(
    file.tables
      .filter(({ name }) => wanted.has(name.toLowerCase()))
      .map((table) => [table.name.toLowerCase(), writtenCellsOf(file, table)]),
  );
  /** By definition: several readers ask for the same table. */
  const parsed = new Map<unknown, ParsedTable>();
  return {
    table<C extends Columns>(definition: TableDefinition<C>): ParsedTable<C> & { exists: boolean } {
      const cells = tables.get(definition.name.toLowerCase());
      if (!cells) return { rows: [], positions: [], problems: [], exists: false };
      let rows = parsed.get(definition);
      if (!rows) {
        rows = parseTable(definition, cells.header, cells.body) as unknown as ParsedTable;
        parsed.set(definition, rows);
      }
      return { ...(rows as unknown as ParsedTable<C>), exists: true };
    },
    sheets: readBuiltSheets(file, new Set(request.sheets ?? [])),
  };
}
