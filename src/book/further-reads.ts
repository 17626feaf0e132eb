import type { DoneOn } from "../domain/cadence/log-done";
import { partnersTable } from "../domain/shared/tables/catalogue";
import { logTable } from "../domain/shared/tables/history-tables";
import { type TableChange, changeTable } from "../domain/shared/tables/table-change";
import type { AnyTable, TableDefinition } from "../domain/shared/tables/table-definition";
import type { SheetPlan } from "../sheets/shared/sheet-plan";
import type { ChangeSet } from "../sheets/shared/change-set";
import { SHEET_KINDS, type SheetKind } from "../sheets/sheets";
import { indexDefinition } from "../sheets/index/definition";
import { isAbout } from "../sheets/shared/subject";
import type { Book } from "./book";
import { doneReads } from "./done-things";
import { neededColumns } from "./needed-columns";
import type { Mark } from "./sheet-mark";
import { updateReads } from "./update/update";
import type { Logging } from "./workbook-port";

/** What a change has to know before it is planned. */
export interface BookRequest {
  tables: readonly TableChange[];
  /** Sheets that the change builds. */
  sheets: readonly SheetPlan[];
  /** Kinds of built sheets that may be written. */
  kinds: ReadonlySet<SheetKind>;
  /** Whether the cells of a built sheet of that title are needed, not only who it is; absent: those of all. */
  whole?: (mark: Mark, title: string) => boolean;
}

function named(table: AnyTable): [string, TableDefinition] {
  return [table.name, table as TableDefinition];
}

/** The log grows with every change, and nobody reads all of it to add a row. */
function asRead(change: TableChange): TableChange {
  const { table, removals, replaced, moved } = change;
  const changesRows = [removals, replaced, moved].some((each) => each?.length);
  return table.name === logTable.name && !changesRows ? { ...change, appends: true } : change;
}

/** What has to be seen of the log before a row is added to it. */
export function logReads({ done }: { done?: DoneOn | undefined }): TableChange[] {
  return done ? [asRead(changeTable(logTable, []))] : [];
}

/** What has to be read before a change is planned. */
export function requestOf(change: ChangeSet, { done }: Logging = {}): BookRequest {
  const { tables, sheets, renames, forgets } = change;
  const asked = new Set(tables.map(({ table }) => table.name));
  const seen = new Map<string, TableDefinition>([
    // New sheets are called by their partners' short names.
    ...(sheets.length ? [named(partnersTable)] : []),
    ...(done ? doneReads(change).map(named) : []),
  ]);
  const touchesAll = Boolean(renames?.length || forgets?.length);
  return {
    tables: [
      ...tables.map(asRead),
      ...[...seen.values()].filter(({ name }) => !asked.has(name)).map((table) => changeTable(table, [])),
      ...(asked.has(logTable.name) ? [] : logReads({ done })),
    ],
    sheets,
    // The index lists them all.
    kinds: new Set(touchesAll || sheets.length ? SHEET_KINDS : []),
    ...(touchesAll ? {} : { whole: (mark: Mark) => isIndex(mark) || isOneOf(sheets, mark) }),
  };
}

/** It is brought up to date with every sheet that comes or goes. */
export function isIndex({ kind }: Mark): boolean {
  return kind === indexDefinition.kind;
}

function isOneOf(sheets: readonly SheetPlan[], mark: Mark): boolean {
  return sheets.some(({ kind, subject }) => kind === mark.kind && isAbout(mark, subject));
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
