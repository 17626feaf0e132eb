import { ANY_TABLES } from "../../domain/shared/tables/all-tables";
import { settingsTable } from "../../domain/shared/tables/catalogue";
import { changeTable } from "../../domain/shared/tables/table-change";
import type { Book, TableAsRead } from "../../book/book";
import { columnAt } from "../../book/calculated-columns";
import { type BookRequest, furtherReads } from "../../book/further-reads";
import { readForRebuild } from "./read-built";
import { tableAsRead, tableColumns, tableOutline } from "./read-tables";
import { isProtected, type FileTable, type WorkbookFile } from "./workbook-file";

export function readBook(file: WorkbookFile, request: BookRequest, dateFormat: string): Book {
  const book = readParts(file, request, dateFormat);
  const { tables, kinds } = furtherReads(book, request);
  if (!tables.length && !kinds.length) return book;
  return readParts(
    file,
    {
      ...request,
      tables: [...request.tables, ...tables],
      kinds: new Set([...request.kinds, ...kinds]),
    },
    dateFormat,
  );
}

function readParts(file: WorkbookFile, request: BookRequest, dateFormat: string): Book {
  // The settings say which version the tables have.
  const changes = new Map(
    [changeTable(settingsTable, []), ...request.tables].map((change) => [
      change.table.name.toLowerCase(),
      change,
    ]),
  );
  const tables = new Map<string, TableAsRead>();
  for (const table of file.tables) {
    const change = changes.get(table.name.toLowerCase());
    tables.set(
      table.name.toLowerCase(),
      change ? tableAsRead(file, table, change) : untouched(file, table, request),
    );
  }
  return {
    sheets: file.sheets.map((sheet) => ({
      name: sheet.name,
      // Asked only of sheets that the change touches.
      get protected() {
        const content = file.content(sheet);
        return content !== undefined && isProtected(content.root);
      },
    })),
    tables,
    otherTables: file.tables
      .filter(({ name }) => !ANY_TABLES.some((each) => each.name.toLowerCase() === name.toLowerCase()))
      .map(({ name, sheet, columns }) => ({ name, sheet: sheet.name, header: columns })),
    built: readForRebuild(file, request.kinds),
    names: file.book.names,
    readOnly: false,
    structureProtected: file.book.structureProtected,
    dateFormat,
  };
}

/** A build puts calculated columns right in tables that it does not touch otherwise. */
function untouched(file: WorkbookFile, table: FileTable, { kinds }: BookRequest): TableAsRead {
  const definition = ANY_TABLES.find(({ name }) => name.toLowerCase() === table.name.toLowerCase());
  const outline = tableOutline(file, table);
  const columns = (definition?.calculated ?? []).flatMap(({ header }) => columnAt(outline, header) ?? []);
  return kinds.size && columns.length ? tableColumns(file, table, columns) : outline;
}
