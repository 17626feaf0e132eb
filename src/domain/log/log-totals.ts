import { trimmedNameKey } from "../shared/excel-text";
import { roundTo } from "../shared/rounding";
import { accountsTable } from "../shared/tables/relations-tables";
import { campaignsTable, mdfTable } from "../shared/tables/marketing-tables";
import { dealsTable, partnersTable, resultsTable } from "../shared/tables/catalogue";
import { rebatesTable } from "../shared/tables/finance-tables";
import type { TableChange } from "../shared/tables/table-change";
import { type CellValue, type Columns, keyOf, type TableDefinition } from "../shared/tables/table-definition";

export type LooseRow = Readonly<Record<string, CellValue | undefined>>;

/** What of a table people ask for the total of, when a change moves it. */
interface LoggedTotal {
  table: TableDefinition;
  words: string;
  field: string;
  /** Further fields that say whether a row counts. */
  of?: readonly string[];
  counts?: (row: LooseRow) => boolean;
}

function total<C extends Columns>(
  table: TableDefinition<C>,
  field: keyof C & string,
  words: string,
  which: { of?: readonly (keyof C & string)[]; counts?: (row: LooseRow) => boolean } = {},
): LoggedTotal {
  return { table: table as unknown as TableDefinition, field, words, ...which };
}

/** What builds note of the day, and closings of the quarter, is nothing that was agreed. */
const isAgreed = ({ metric, basis }: LooseRow) =>
  trimmedNameKey(String(metric ?? "")) === "perf_to_plan" &&
  !["recorded", "closed"].includes(trimmedNameKey(String(basis ?? "")));

const TOTALS: ReadonlyMap<string, LoggedTotal> = new Map(
  [
    total(dealsTable, "amount", "amount"),
    total(partnersTable, "annualTarget", "annual targets"),
    total(resultsTable, "target", "agreed sales targets", { of: ["metric", "basis"], counts: isAgreed }),
    total(accountsTable, "estimatedValue", "estimated value"),
    total(campaignsTable, "actualRevenue", "actual revenue"),
    total(mdfTable, "approved", "approved"),
    total(rebatesTable, "rebatePaid", "rebates paid"),
  ].map((each) => [each.table.name, each]),
);

/** Fields of a table's rows that tell what a change does to its total; none where nobody asks for one. */
export function fieldsOfTotal(table: Pick<TableDefinition, "name" | "key">): readonly string[] {
  const { field, of = [] } = TOTALS.get(table.name) ?? { field: null };
  return field === null ? [] : [...new Set([...table.key, field, ...of])];
}

export interface MovedTotal {
  words: string;
  before: number;
  after: number;
}

/** What a change does to its table's total; null where it moves none. Rows that become one because names are replaced are not followed. */
export function movedTotal(change: TableChange, rows: readonly LooseRow[]): MovedTotal | null {
  const asked = TOTALS.get(change.table.name);
  if (!asked || change.replaced?.length) return null;
  const { table } = change;
  const there = new Map<string, LooseRow>();
  for (const row of rows) {
    const key = keyOf(table, row);
    if (!there.has(key)) there.set(key, row);
  }
  const before = sumOf([...there.values()], asked);
  for (const row of change.removals ?? []) there.delete(keyOf(table, row));
  const moved = (change.moved ?? []).flatMap(({ from, to }) => {
    const row = there.get(keyOf(table, from));
    return row ? [{ from, row: { ...row, ...to } }] : [];
  });
  for (const { from } of moved) there.delete(keyOf(table, from));
  for (const { row } of moved) there.set(keyOf(table, row), row);
  for (const row of change.upserts) {
    const key = keyOf(table, row);
    const given = Object.entries(row).filter(([, value]) => value !== undefined);
    there.set(key, { ...there.get(key), ...Object.fromEntries(given) });
  }
  const after = sumOf([...there.values()], asked);
  return roundTo(before - after, 9) === 0 ? null : { words: asked.words, before, after };
}

function sumOf(rows: readonly LooseRow[], { field, counts }: LoggedTotal): number {
  return rows.reduce((sum, row) => {
    const value = row[field];
    return typeof value === "number" && (!counts || counts(row)) ? sum + value : sum;
  }, 0);
}
