import { answersTable } from "../../shared/tables/capabilities-tables";
import { dealsTable, partnersTable, productsTable } from "../../shared/tables/catalogue";
import { nameKey } from "../../shared/excel-text";
import { certificatesTable } from "../../shared/tables/relations-tables";
import { servicingTable } from "../../shared/tables/scorecard-tables";
import type { RowProblem } from "../../shared/tables/parse-table";

/**
 * How many rows that a partner's scorecard should have read were left out of the maths; with `ofEverybody` it reads all partners' deals, as
 * the program's win rate does.
 */
export type LeftOutRows = (partner: string, ofEverybody?: boolean) => number;

/** Rows of these tables concern the partner they name; all other tables everybody. */
const OWN: ReadonlySet<string> = new Set(
  [partnersTable, dealsTable, answersTable, servicingTable, certificatesTable].map(({ name }) => name),
);
const UNUSED: ReadonlySet<string> = new Set([productsTable.name]);

/** Whom a row concerns; null: everybody. */
type Concerned = ReadonlySet<string> | null;

export function leftOutRows(problems: readonly RowProblem[]): LeftOutRows {
  const rows = new Map<string, { isDeal: boolean; concerned: Concerned }>();
  for (const { table, row, values = {} } of problems) {
    if (UNUSED.has(table)) continue;
    // A deal counts for whom it was won with, too.
    const names = [values["partner"], values["influencedBy"]].map((name) => nameKey(String(name ?? "")));
    rows.set(`${table} ${row}`, {
      isDeal: table === dealsTable.name,
      concerned: OWN.has(table) && row > 0 ? new Set(names) : null,
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
