import { CONTROLLED_TABLES } from "../../domain/control/controlled-tables";
import type { TableSource } from "../../domain/program/setup";
import type { AnyTable, TableDefinition } from "../../domain/shared/tables/table-definition";
import type { SheetDefinition } from "./sheet-definition";

type Reading = Pick<SheetDefinition, "tables" | "setup">;

/** The tables that formulas of a kind read, with the columns that the workbook has. */
export interface TablesRead {
  tables: readonly AnyTable[];
  /** Columns whose headers were renamed or gone when the sheet was built: no formula sees that. */
  headers: number;
}

/** Those of a workbook in which nothing is missing; the history that the add-in alone writes makes no figure. */
export function tablesOf({ tables, setup = tables }: Reading): TablesRead {
  return {
    tables: setup.filter(({ name }) => CONTROLLED_TABLES.some((each) => each.name === name)),
    headers: 0,
  };
}

/** Those of the workbook: a formula over a column that it lacks would ask for room beside the table. */
export function tablesRead(source: TableSource, definition: Reading): TablesRead {
  const read = tablesOf(definition).tables.map((table) => {
    const { exists, absent = [], problems } = source.table(table as TableDefinition);
    const has = Object.entries(table.columns).filter(([field]) => !exists || !absent.includes(field));
    return {
      table: { ...table, columns: Object.fromEntries(has) },
      headers: problems.filter(({ row }) => row === 0).length,
    };
  });
  return {
    tables: read.map(({ table }) => table),
    headers: read.reduce((sum, { headers }) => sum + headers, 0),
  };
}
