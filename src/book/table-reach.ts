import type { TableChange } from "../domain/shared/tables/table-change";
import { columnAt } from "./calculated-columns";

/** How far below and beside a table a change of it may reach. */
export function reachOf(
  { table: { columns, calculated = [] }, upserts }: TableChange,
  header: readonly string[],
): { rowsBelow: number; columnsBeside: number } {
  const missing = [...Object.values(columns), ...calculated].filter(
    (column) => columnAt({ header }, column.header) === undefined,
  );
  return { rowsBelow: Math.max(1, upserts.length), columnsBeside: missing.length };
}
