import type { TableSource } from "../program/setup";
import { nameKey } from "../shared/excel-text";
import { SHARED_TABLES } from "./shared-tables";

/** A row that is not in a partner's copy because it cannot be read. */
export interface UnreadRow {
  sheet: string;
  /** 1-based among the table's rows; 0: the table as a whole. */
  row: number;
  message: string;
}

/** Rows of tables, given by their names, that a partner's copy lacks: the partner's own or the program's that cannot be read, and those of nobody known. */
export function rowsNotCopied(source: TableSource, partner: string, names: readonly string[]): UnreadRow[] {
  return names.flatMap((name) => {
    const sharing = SHARED_TABLES.get(name);
    if (!sharing) return [];
    const { table, owner } = sharing;
    const rows = new Map<number, UnreadRow>();
    for (const { row, column, message, values } of source.table(table).problems) {
      const of = owner === null ? null : (values?.[owner] ?? null);
      if (of !== null && nameKey(String(of)) !== nameKey(partner)) continue;
      if (!rows.has(row)) rows.set(row, { sheet: table.sheet, row, message: `${column}: ${message}` });
    }
    return [...rows.values()];
  });
}
