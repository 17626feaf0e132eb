import type { TableChange } from "../domain/shared/tables/table-change";
import { columnAt } from "./calculated-columns";

/** Where rows are only added, so many of the last ones tell whether the table ends with blank ones. */
const LAST_ROWS = 20;

/** How far below and beside a table a change of it may reach, and how many of its rows, from the last one on, it has to know. */
export function reachOf(
  { table: { columns, calculated = [] }, upserts, appends }: TableChange,
  header: readonly string[],
): { rowsBelow: number; columnsBeside: number; lastRows?: number } {
  const missing = [...Object.values(columns), ...calculated].filter(
    (column) => columnAt({ header }, column.header) === undefined,
  );
  return {
    rowsBelow: Math.max(1, upserts.length),
    columnsBeside: missing.length,
    ...(appends ? { lastRows: LAST_ROWS } : {}),
  };
}
