import type { CellValue } from "../shared/tables/table-definition";
import type { RowProblem } from "../shared/tables/parse-table";

/** `P-0001`, `P-0002` …: numbers above every one that is taken, also in rows that cannot be read. */
export function freeIds(
  prefix: string,
  table: {
    rows: readonly Readonly<Record<string, CellValue | undefined>>[];
    problems: readonly RowProblem[];
  },
  field: string,
): () => string {
  const form = new RegExp(`^${prefix}-(\\d{1,9})$`, "i");
  const ids = [
    ...table.rows.map((row) => row[field]),
    ...table.problems.map(({ values }) => values?.[field]),
  ];
  let last = 0;
  for (const id of ids) last = Math.max(last, Number(form.exec(String(id ?? ""))?.[1] ?? 0));
  return () => `${prefix}-${String(++last).padStart(4, "0")}`;
}
