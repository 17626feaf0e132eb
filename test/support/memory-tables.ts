import { existingTables, type ExistingTables } from "../../src/domain/crm/existing-tables";
import type { TableSource } from "../../src/domain/program/setup";
import { parseTable, type ParsedTable } from "../../src/domain/shared/tables/parse-table";
import { replaceNames } from "../../src/domain/shared/tables/replace-names";
import type { TableChange } from "../../src/domain/shared/tables/table-change";
import {
  type CellValue,
  type Columns,
  fieldsOf,
  keyOf,
  type RowOf,
  type TableDefinition,
} from "../../src/domain/shared/tables/table-definition";

type StoredRow = Record<string, CellValue>;
interface Stored {
  table: TableDefinition;
  rows: StoredRow[];
  /** As last read; gone when the rows may have changed. */
  parsed?: ParsedTable;
}

/** A workbook's tables in memory: changed by key as the adapter changes them, read back through the tables' own schemas. */
export class MemoryTables implements TableSource {
  private readonly tables = new Map<string, Stored>();

  with<C extends Columns>(table: TableDefinition<C>, rows: readonly Partial<RowOf<C>>[]): this {
    const stored = rows.map((row) => ({ ...row }) as StoredRow);
    this.tables.set(table.name, { table: table as unknown as TableDefinition, rows: stored });
    return this;
  }

  table<C extends Columns>(definition: TableDefinition<C>): ParsedTable<C> & { exists: boolean } {
    const stored = this.tables.get(definition.name);
    if (!stored) return { rows: [], positions: [], problems: [], exists: false };
    stored.parsed ??= parse(stored);
    return { ...(stored.parsed as unknown as ParsedTable<C>), exists: true };
  }

  has(name: string): boolean {
    return this.tables.has(name);
  }

  apply(changes: readonly TableChange[]): this {
    for (const { table, upserts, removals = [], replaced = [], moved = [] } of changes) {
      if ((replaced.length || moved.length) && !upserts.length && !this.tables.has(table.name)) continue;
      const names = replaceNames(table, this.rows(table), replaced);
      for (const [position, cells] of names.changes) Object.assign(this.rows(table)[position]!, cells);
      const gone = new Set(removals.map((row) => keyOf(table, row)));
      const rows = this.rows(table).filter(
        (row, position) => !gone.has(keyOf(table, row)) && !names.gone.includes(position),
      );
      const byKey = new Map(rows.map((row) => [keyOf(table, row), row]));
      const found = moved.map(({ from, to }) => [keyOf(table, from), to] as const);
      const others = found.map(([key, to]) => [byKey.get(key), to] as const);
      for (const [key] of found) byKey.delete(key);
      for (const [row, to] of others) if (row) byKey.set(keyOf(table, Object.assign(row, to)), row);
      for (const upsert of upserts) {
        const row = byKey.get(keyOf(table, upsert));
        if (row) Object.assign(row, upsert);
        else {
          const added = { ...upsert };
          byKey.set(keyOf(table, upsert), added);
          rows.push(added);
        }
      }
      this.tables.set(table.name, { table, rows });
    }
    return this;
  }

  /** The stored rows themselves: to edit a cell is to change them. */
  rows(table: Pick<TableDefinition, "name">): StoredRow[] {
    const stored = this.tables.get(table.name);
    if (!stored) return [];
    delete stored.parsed;
    return stored.rows;
  }

  /** What an import finds. */
  existing(): ExistingTables {
    return existingTables(this);
  }

  get all(): { table: TableDefinition; rows: readonly StoredRow[] }[] {
    return [...this.tables.values()];
  }

  /** What writes them into a workbook that has none of them. */
  get changes(): TableChange[] {
    return this.all.map(({ table, rows }) => ({ table, upserts: [...rows] }));
  }
}

function parse({ table, rows }: Stored): ParsedTable {
  const fields = fieldsOf(table);
  const header = fields.map((field) => table.columns[field]!.header);
  return parseTable(
    table,
    header,
    rows.map((row) => fields.map((field) => row[field] ?? null)),
  );
}
