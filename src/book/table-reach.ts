import type { TableChange } from "../domain/shared/tables/table-change";
import type { TableDefinition } from "../domain/shared/tables/table-definition";

/** Headers of a definition that a table lacks, calculated columns last. */
function missingHeaders(
  { columns, calculated = [] }: Pick<TableDefinition, "columns" | "calculated">,
  header: readonly string[],
): string[] {
  const there = new Set(header.map((each) => each.trim().toLowerCase()));
  return [...Object.values(columns), ...calculated]
    .map((column) => column.header)
    .filter((each) => !there.has(each.toLowerCase()));
}

/** How far below and beside a table a change of it may reach. */
export function reachOf(
  { table, upserts }: TableChange,
  header: readonly string[],
): { rowsBelow: number; columnsBeside: number } {
  return { rowsBelow: Math.max(1, upserts.length), columnsBeside: missingHeaders(table, header).length };
}
