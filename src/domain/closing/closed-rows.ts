import type { TableSource } from "../program/setup";
import { resultsTable, scoresTable } from "../shared/tables/catalogue";
import type { TableChange } from "../shared/tables/table-change";
import { type CellValue, keyOf, type TableDefinition } from "../shared/tables/table-definition";
import { isClosed } from "./periods-to-close";
import { isSame } from "./reopen-period";

type Loose = Readonly<Record<string, CellValue | undefined>>;

/** Whether a change may write rows that a quarter was closed with. */
export function mayTouchClosed({ table, upserts }: TableChange): boolean {
  return upserts.length > 0 && [resultsTable.name, scoresTable.name].includes(table.name);
}

/**
 * A change without what it would write over rows of closed quarters: they stay as they were closed, whoever writes. How many they are; a row that
 * says the same already is none of them.
 */
export function withoutClosedRows(
  change: TableChange,
  source: TableSource,
): { change: TableChange; left: number } {
  if (!mayTouchClosed(change)) return { change, left: 0 };
  const closed = new Map(closedRows(change, source).map((row) => [keyOf(change.table, row), row]));
  if (closed.size === 0) return { change, left: 0 };
  const isKept = (row: Loose) => closed.has(keyOf(change.table, row));
  const left = change.upserts.filter(
    (row) => isKept(row) && differs(row, closed.get(keyOf(change.table, row))!),
  );
  return { change: { ...change, upserts: change.upserts.filter((row) => !isKept(row)) }, left: left.length };
}

function closedRows({ table }: TableChange, source: TableSource): Loose[] {
  const rows: readonly (Loose & { basis?: string | null })[] =
    table.name === resultsTable.name ? source.table(resultsTable).rows : source.table(scoresTable).rows;
  const spoilt = [...rowsNotRead(source, table).values()].filter(({ basis }) => basis === "Closed");
  return [...rows.filter(isClosed), ...spoilt];
}

/** What can be read of rows that are left out for a cell that cannot, by key: they are there all the same. */
export function rowsNotRead(source: TableSource, table: TableDefinition): Map<string, Loose> {
  const { rows, problems } = source.table(table);
  const read = new Set(rows.map((row) => keyOf(table, row)));
  const others = problems.flatMap(({ values }) => (values ? [[keyOf(table, values), values] as const] : []));
  return new Map(others.filter(([key]) => !read.has(key)));
}

function differs(wanted: Loose, stands: Loose): boolean {
  return Object.entries(wanted).some(([field, value = null]) => {
    const there = stands[field] ?? null;
    return typeof value === "number" && typeof there === "number" ? !isSame(value, there) : value !== there;
  });
}
