import type { TableSource } from "../../domain/program/setup";
import { nameKey } from "../../domain/shared/excel-text";
import type { AnyTable, TableDefinition } from "../../domain/shared/tables/table-definition";

/** Rows of a partner that could not be read; what stands for a whole table stands for everybody. */
export function leftOutOf(source: TableSource, tables: readonly AnyTable[], partner: string): number {
  return tables
    .map((table) => {
      const { problems } = source.table(table as TableDefinition);
      const own = problems.filter(
        ({ row, values }) => row === 0 || nameKey(String(values?.["partner"] ?? "")) === nameKey(partner),
      );
      return new Set(own.map(({ row }) => row)).size;
    })
    .reduce((sum, rows) => sum + rows, 0);
}

/** Rows of tables that could not be read, whosever they are. */
export function rowsLeftOut(source: TableSource, tables: readonly AnyTable[]): number {
  return tables
    .map((table) => source.table(table as TableDefinition).problems)
    .reduce((sum, problems) => sum + new Set(problems.map(({ row }) => row)).size, 0);
}
