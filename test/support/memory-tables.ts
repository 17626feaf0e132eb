import type { TableSource } from "../../src/domain/program/setup";
import type { ParsedTable } from "../../src/domain/shared/tables/parse-table";
import type { TableChange } from "../../src/domain/shared/tables/table-change";
import {
  type CellValue,
  type Columns,
  fieldsOf,
  keyOf,
  type RowOf,
  type TableDefinition,
} from "../../src/domain/shared/tables/table-definition";

type AnyRow = Readonly<Record<string, CellValue>>;

/** A workbook's tables in memory: rows by table, changed as the adapter changes them. */
export class MemoryTables implements TableSource {
  private readonly tables = new Map<string, { table: TableDefinition; rows: AnyRow[] }>();

  with<C extends Columns>(table: TableDefinition<C>, rows: readonly Partial<RowOf<C>>[]): this {
    this.tables.set(table.name, {
      table: table as unknown as TableDefinition,
      rows: rows.map((row) => complete(table as unknown as TableDefinition, row as AnyRow)),
    });
    return this;
  }

  table<C extends Columns>(definition: TableDefinition<C>): ParsedTable<C> & { exists: boolean } {
    const found = this.tables.get(definition.name);
    const rows = (found?.rows ?? []) as RowOf<C>[];
    return { rows, positions: rows.map((_, index) => index), problems: [], exists: found !== undefined };
  }

  apply(changes: readonly TableChange[]): this {
    for (const { table, upserts, removals = [] } of changes) {
      const rows = new Map((this.tables.get(table.name)?.rows ?? []).map((row) => [keyOf(table, row), row]));
      for (const row of upserts)
        rows.set(keyOf(table, row), { ...complete(table, {}), ...rows.get(keyOf(table, row)), ...row });
      for (const row of removals) rows.delete(keyOf(table, row));
      this.tables.set(table.name, { table, rows: [...rows.values()] });
    }
    return this;
  }

  get all(): { table: TableDefinition; rows: AnyRow[] }[] {
    return [...this.tables.values()];
  }
}

function complete(table: TableDefinition, row: AnyRow): AnyRow {
  return Object.fromEntries(fieldsOf(table).map((field) => [field, row[field] ?? null]));
}
