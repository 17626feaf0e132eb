import { ANY_TABLES } from "../../domain/shared/tables/catalogue";
import type { TableChange } from "../../domain/shared/tables/table-change";
import type { SheetKind } from "../../sheets/sheets";
import { cultureOf } from "../culture";
import type { Book, TableAsRead } from "../../book/book";
import { discover } from "./discover";
import { Reader } from "./reader";
import { readForRebuild } from "./read-sheets";
import { readWorkbookTable } from "./read-tables";

/** What a change has to know before it is planned. */
export interface BookRequest {
  tables: readonly TableChange[];
  /** Kinds of built sheets that may be written. */
  kinds: ReadonlySet<SheetKind>;
}

/** Reads the workbook as far as it is asked for: two syncs, more only where the answers exceed Excel's limit. */
export async function readBook(context: Excel.RequestContext, request: BookRequest): Promise<Book> {
  const discovery = await discover(context, [...ANY_TABLES, ...request.tables.map(({ table }) => table)]);
  const reader = new Reader(context);
  const tables = new Map<string, TableAsRead>();
  const readings = [];
  for (const { table, upserts } of request.tables) {
    const found = discovery.tables.get(table.name.toLowerCase());
    if (!found) continue;
    const headers = new Set(found.header.map((header) => header.trim().toLowerCase()));
    const columnsBeside = Object.values(table.columns).filter(
      ({ header }) => !headers.has(header.toLowerCase()),
    ).length;
    readings.push(
      await readWorkbookTable(context, reader, found, {
        body: "values,formulas",
        rowsBelow: Math.max(1, upserts.length),
        columnsBeside,
      }),
    );
  }
  const takeBuilt = await readForRebuild(context, reader, discovery, request.kinds);
  await reader.flush();

  // Tables that only tell where a new one belongs are not read.
  for (const [name, found] of discovery.tables)
    tables.set(name, { ...found, values: [], formulas: [], below: [], beside: [], formatsBelow: [] });
  for (const reading of readings) tables.set(reading.found.name.toLowerCase(), reading.take());
  return {
    sheets: discovery.sheets,
    tables,
    built: takeBuilt(),
    names: discovery.names,
    readOnly: discovery.readOnly,
    structureProtected: discovery.structureProtected,
    dateFormat: cultureOf(discovery.culture).dateFormat,
  };
}
