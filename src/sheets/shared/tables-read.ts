import { CONTROLLED_TABLES } from "../../domain/control/controlled-tables";
import type { TableSource } from "../../domain/program/setup";
import { SHARED_TABLES } from "../../domain/sharing/shared-tables";
import type { AnyTable, TableDefinition } from "../../domain/shared/tables/table-definition";
import type { SheetDefinition } from "./sheet-definition";

type Reading = Pick<SheetDefinition, "tables" | "setup" | "toPartners">;

/** The tables that formulas of a kind read, with the columns that the workbook has. */
export interface TablesRead {
  tables: readonly AnyTable[];
  /** Columns whose headers were renamed or gone when the sheet was built: no formula sees that. */
  headers: number;
}

/**
 * Those of a workbook in which nothing is missing; the history that the add-in alone writes makes no figure. What stays with us makes none on
 * a sheet that goes to partners either, and a formula over it would not be there in their copies.
 */
export function tablesOf({ tables, setup = tables, toPartners }: Reading): TablesRead {
  const isShared = typeof toPartners === "function";
  return {
    tables: setup
      .filter(({ name }) => CONTROLLED_TABLES.some((each) => each.name === name))
      .map((table) => (isShared ? shownOf(table) : table))
      .filter(({ key, columns }) => key.every((field) => Object.hasOwn(columns, field))),
    headers: 0,
  };
}

/** Without what stays with us, of tables of which a partner may see anything: for pages that hang on walls and are handed over. */
export function withoutOurs({ tables, headers }: TablesRead): TablesRead {
  return {
    tables: tables.map((table) => (SHARED_TABLES.get(table.name)?.shown.size ? shownOf(table) : table)),
    headers,
  };
}

function shownOf(table: AnyTable): AnyTable {
  const shown = SHARED_TABLES.get(table.name)?.shown;
  return withColumns(table, (field) => shown?.has(field) ?? false);
}

function withColumns(table: AnyTable, has: (field: string) => boolean): AnyTable {
  return {
    ...table,
    columns: Object.fromEntries(Object.entries(table.columns).filter(([field]) => has(field))),
  };
}

/** Those of the workbook: a formula over a column that it lacks would ask for room beside the table. */
export function tablesRead(source: TableSource, definition: Reading): TablesRead {
  const read = tablesOf(definition).tables.map((table) => {
    const { exists, absent = [], problems } = source.table(table as TableDefinition);
    return {
      // A table without its partners or keys is refused by name, when its formulas are written.
      table: withColumns(
        table,
        (field) => !exists || !absent.includes(field) || field === "partner" || table.key.includes(field),
      ),
      headers: problems.filter(({ row }) => row === 0).length,
    };
  });
  return {
    tables: read.map(({ table }) => table),
    headers: read.reduce((sum, { headers }) => sum + headers, 0),
  };
}
