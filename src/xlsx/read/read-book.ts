import type { SheetKind } from "../../sheets/sheets";
import type { Book, TableAsRead } from "../../book/book";
import type { TableChange } from "../../domain/shared/tables/table-change";

import { readForRebuild } from "./read-built";
import { tableAsRead, tableOutline } from "./read-tables";
import { isProtected, type WorkbookFile } from "./workbook-file";

/** What a change has to know before it is planned. */
export interface BookRequest {
  tables: readonly TableChange[];
  /** Kinds of built sheets that may be written. */
  kinds: ReadonlySet<SheetKind>;
}

export function readBook(file: WorkbookFile, request: BookRequest, dateFormat: string): Book {
  const changes = new Map(request.tables.map((change) => [change.table.name.toLowerCase(), change]));
  const tables = new Map<string, TableAsRead>();
  for (const table of file.tables) {
    const change = changes.get(table.name.toLowerCase());
    tables.set(
      table.name.toLowerCase(),
      change ? tableAsRead(file, table, change) : tableOutline(file, table),
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
    built: readForRebuild(file, request.kinds),
    names: file.book.names,
    readOnly: false,
    structureProtected: file.book.structureProtected,
    dateFormat,
  };
}
