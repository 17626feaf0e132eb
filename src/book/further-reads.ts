import { partnersTable } from "../domain/shared/tables/catalogue";
import { type TableChange, changeTable } from "../domain/shared/tables/table-change";
import type { TableDefinition } from "../domain/shared/tables/table-definition";
import type { SheetPlan } from "../sheets/shared/sheet-plan";
import type { ChangeSet } from "../sheets/shared/change-set";
import { SHEET_KINDS, type SheetKind } from "../sheets/sheets";
import type { Book } from "./book";
import { neededColumns } from "./needed-columns";
import { updateReads } from "./update/update";

/** What a change has to know before it is planned. */
export interface BookRequest {
  tables: readonly TableChange[];
  /** Sheets that the change builds. */
  sheets: readonly SheetPlan[];
  /** Kinds of built sheets that may be written. */
  kinds: ReadonlySet<SheetKind>;
}

/** What has to be read before a change is planned. */
export function requestOf({ tables, sheets, renames, forgets }: ChangeSet): BookRequest {
  const isOfPartners = tables.some(({ table }) => table.name === partnersTable.name);
  return {
    // New sheets are called by their partners' short names.
    tables: sheets.length && !isOfPartners ? [...tables, changeTable(partnersTable, [])] : tables,
    sheets,
    // The index lists them all.
    kinds: new Set(renames?.length || forgets?.length || sheets.length ? SHEET_KINDS : []),
  };
}

/** Tables and kinds of sheets that have to be seen besides what was asked for, as the first look shows; mostly none. */
export function furtherReads(
  book: Book,
  { tables, sheets, kinds }: BookRequest,
): { tables: TableChange[]; kinds: SheetKind[] } {
  const update = updateReads(book, { tables });
  const needed = neededColumns(sheets, book).map(({ table }) => table);
  const asked = new Set(tables.map(({ table }) => table.name));
  const others = new Map<string, TableDefinition>(
    [...update.tables, ...needed].filter(({ name }) => !asked.has(name)).map((table) => [table.name, table]),
  );
  return {
    tables: [...others.values()].map((table) => ({ table, upserts: [] })),
    kinds: update.kinds.filter((kind) => !kinds.has(kind)),
  };
}
