import { existingTables, type ExistingTables } from "../../src/domain/crm/import-plan";
import { parseTable } from "../../src/domain/shared/tables/parse-table";
import type { TableChange } from "../../src/domain/shared/tables/table-change";
import { fieldsOf, keyOf, type CellValue, type Columns, type TableDefinition } from "../../src/domain/shared/tables/table-definition";

type StoredRow = Record<string, CellValue>;

/** Tables as cells: changes are applied by key, and rows are read back through the tables' own schemas. */
export class TableStore {
  private readonly tables = new Map<string, StoredRow[]>();

  apply(changes: readonly TableChange[]): this {
    for (const { table, upserts, removals } of changes) {
      const gone = new Set((removals ?? []).map((row) => keyOf(table, row)));
      const rows = this.rows(table).filter((row) => !gone.has(keyOf(table, row)));
      const byKey = new Map(rows.map((row) => [keyOf(table, row), row]));
      for (const upsert of upserts) {
        const row = byKey.get(keyOf(table, upsert));
        if (row) Object.assign(row, upsert);
        else {
          const added = { ...upsert };
          byKey.set(keyOf(table, upsert), added);
          rows.push(added);
        }
      }
      this.tables.set(table.name, rows);
    }
    return this;
  }

  /** The stored rows themselves: to edit a cell is to change them. */
  rows(table: Pick<TableDefinition, "name">): StoredRow[] {
    const rows = this.tables.get(table.name) ?? [];
    this.tables.set(table.name, rows);
    return rows;
  }

  table<C extends Columns>(table: TableDefinition<C>) {
    const fields = fieldsOf(table);
    const header = fields.map((field) => table.columns[field]!.header);
    return parseTable(table, header, this.rows(table).map((row) => fields.map((field) => row[field] ?? null)));
  }

  existing(): ExistingTables {
    return existingTables(this);
  }
}
