import { answersTable } from "../../shared/tables/capabilities-tables";
import { dealsTable, partnersTable, productsTable } from "../../shared/tables/catalogue";
import { nameKey } from "../../shared/excel-text";
import { certificatesTable } from "../../shared/tables/relations-tables";
import { servicingTable } from "../../shared/tables/scorecard-tables";
import type { RowProblem } from "../../shared/tables/parse-table";

/** How many rows that a partner's scorecard should have read were left out of the maths. */
export type LeftOutRows = (partner: string) => number;

/** Rows of these tables concern the partner they name; all other tables everybody. */
const OWN: ReadonlySet<string> = new Set(
  [partnersTable, dealsTable, answersTable, servicingTable, certificatesTable].map(({ name }) => name),
);
const UNUSED: ReadonlySet<string> = new Set([productsTable.name]);

export function leftOutRows(problems: readonly RowProblem[]): LeftOutRows {
  const rows = new Map<string, string | null>();
  for (const { table, row, values } of problems) {
    if (UNUSED.has(table)) continue;
    const partner = values?.["partner"];
    rows.set(`${table} ${row}`, OWN.has(table) && row > 0 ? nameKey(String(partner ?? "")) : null);
  }
  const counts = new Map<string | null, number>();
  for (const partner of rows.values()) counts.set(partner, (counts.get(partner) ?? 0) + 1);
  return (partner) => (counts.get(nameKey(partner)) ?? 0) + (counts.get(null) ?? 0);
}
