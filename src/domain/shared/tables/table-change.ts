import type { NameReplacement, Redaction } from "./replace-names";
import { keyOf, type CellValue, type Columns, type RowOf, type TableDefinition } from "./table-definition";

/** A row by the key that it has, and its cells as they will be. */
export interface MovedRow {
  from: Readonly<Record<string, CellValue>>;
  to: Readonly<Record<string, CellValue>>;
}

/**
 * What is to become of a table's rows. Rows are found by key: a row that exists gets the given fields and keeps the others,
 * a row that does not is added below. Creates the table when the workbook has none.
 */
export interface TableChange {
  table: TableDefinition;
  upserts: readonly Readonly<Record<string, CellValue>>[];
  /** Rows to remove, given by their key fields. Only for rows the add-in itself brought (sample data, undo), or of which the user says so. */
  removals?: readonly Readonly<Record<string, CellValue>>[];
  /** Rows that get another key: each is found by the key that it has and keeps its place, so that cells beside ours stay its own. */
  moved?: readonly MovedRow[];
  /** Names that take others' places, and words that go, wherever they stand in the rows that there are. Makes no table. */
  replaced?: readonly (NameReplacement | Redaction)[];
  /** Rows are added whatever there is: of those that there are only the last ones are read. */
  appends?: true;
  /** Fields whose columns an existing table is to get although no row fills them, where there is room beside it. */
  columns?: readonly string[];
  /** Fields whose columns an existing table must have, because formulas refer to them. */
  needed?: readonly string[];
  /** Headers of calculated columns that it must have for the same reason. */
  neededCalculated?: readonly string[];
}

/** Types the rows of a change against the table's columns. */
export function changeTable<C extends Columns>(
  table: TableDefinition<C>,
  upserts: readonly Partial<RowOf<C>>[],
  removals: readonly Partial<RowOf<C>>[] = [],
): TableChange {
  return {
    table: table as unknown as TableDefinition,
    upserts: upserts as TableChange["upserts"],
    ...(removals.length ? { removals: removals as NonNullable<TableChange["removals"]> } : {}),
  };
}

/** One change a table: later fields of the same row win. */
export function mergeChanges(changes: readonly TableChange[]): TableChange[] {
  const byTable = new Map<string, TableChange>();
  for (const change of changes) {
    const earlier = byTable.get(change.table.name);
    if (!earlier) {
      byTable.set(change.table.name, change);
      continue;
    }
    const rows = new Map(earlier.upserts.map((row) => [keyOf(change.table, row), row]));
    for (const row of change.upserts)
      rows.set(keyOf(change.table, row), { ...rows.get(keyOf(change.table, row)), ...row });
    const removals = [...(earlier.removals ?? []), ...(change.removals ?? [])];
    const moved = [...(earlier.moved ?? []), ...(change.moved ?? [])];
    const replaced = [...(earlier.replaced ?? []), ...(change.replaced ?? [])];
    const columns = [...new Set([...(earlier.columns ?? []), ...(change.columns ?? [])])];
    const needed = [...new Set([...(earlier.needed ?? []), ...(change.needed ?? [])])];
    const neededCalculated = [
      ...new Set([...(earlier.neededCalculated ?? []), ...(change.neededCalculated ?? [])]),
    ];
    byTable.set(change.table.name, {
      table: change.table,
      upserts: [...rows.values()],
      ...(removals.length ? { removals } : {}),
      ...(moved.length ? { moved } : {}),
      ...(replaced.length ? { replaced } : {}),
      ...(columns.length ? { columns } : {}),
      ...(needed.length ? { needed } : {}),
      ...(neededCalculated.length ? { neededCalculated } : {}),
    });
  }
  return [...byTable.values()];
}
