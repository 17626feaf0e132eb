import { ANY_TABLES } from "../../shared/tables/all-tables";
import { dealsTable, productsTable } from "../../shared/tables/catalogue";
import { concerned } from "../../shared/tables/concerned";
import { nameKey } from "../../shared/excel-text";
import type { RowProblem } from "../../shared/tables/parse-table";
import type { AnyTable } from "../../shared/tables/table-definition";

/**
 * How many rows that a partner's scorecard should have read were left out of the maths; with `ofEverybody` it reads all partners' deals, as
 * the program's win rate does.
 */
export type LeftOutRows = (partner: string, ofEverybody?: boolean) => number;

/** Products and their prices tell a scorecard nothing. */
export const readByScorecards = ({ name }: AnyTable): boolean => name !== productsTable.name;

/** Whom a row concerns; null: everybody. */
type Concerned = ReadonlySet<string> | null;

export function leftOutRows(problems: readonly RowProblem[]): LeftOutRows {
  // Of other partners' deals that stand twice Control alone tells: to look for them takes each sheet through all keys.
  const rows = new Map<string, { isDeal: boolean; concerned: Concerned }>();
  for (const { table, row, values = {}, repeats } of problems) {
    const definition = ANY_TABLES.find(({ name }) => name === table);
    if (!definition || !readByScorecards(definition)) continue;
    const fields = concerned(definition);
    const names = fields.map((field) => nameKey(String(values[field] ?? "")));
    rows.set(`${table} ${row}`, {
      isDeal: table === dealsTable.name && !repeats,
      concerned: fields.length && row > 0 ? new Set(names) : null,
    });
  }
  const all = [...rows.values()];
  const deals = all.filter(({ isDeal, concerned }) => isDeal && concerned !== null).length;
  const counts = new Map<string, { rows: number; deals: number }>();
  for (const { isDeal, concerned } of all)
    for (const name of concerned ?? []) {
      const before = counts.get(name) ?? { rows: 0, deals: 0 };
      counts.set(name, { rows: before.rows + 1, deals: before.deals + Number(isDeal) });
    }
  const everybodys = all.filter(({ concerned }) => concerned === null).length;
  return (partner, ofEverybody = false) => {
    const own = counts.get(nameKey(partner)) ?? { rows: 0, deals: 0 };
    return own.rows + everybodys + (ofEverybody ? deals - own.deals : 0);
  };
}
