import { nameKey } from "../shared/excel-text";
import { partnersTable, type PartnerRow } from "../shared/tables/catalogue";
import type { RowProblem } from "../shared/tables/parse-table";
import { fieldsOf, keyOf } from "../shared/tables/table-definition";
import type { TableSource } from "./setup";

/** Why a partner's annual target is not known although somebody seems to have given one. */
export interface TargetProblem {
  source: "No number on Partners" | "Column missing on Partners";
  /** Of the table's body, from 1; null where the whole column is missing. */
  row: number | null;
}

export interface PartnerRows {
  rows: readonly PartnerRow[];
  targetProblem: (partner: string) => TargetProblem | null;
}

const TARGET = partnersTable.columns.annualTarget.header;
/**
 * The rows of cam_partners, those too of which a cell cannot be read: it counts as blank, as a formula on a sheet has it. A target that
 * cannot be read is told from one that nobody has given.
 */
export function partnerRows(source: TableSource): PartnerRows {
  const { rows, problems, absent } = source.table(partnersTable);
  const ofRow = new Map<number, RowProblem[]>();
  for (const problem of problems)
    if (problem.row > 0) ofRow.set(problem.row, [...(ofRow.get(problem.row) ?? []), problem]);
  const blank = Object.fromEntries(fieldsOf(partnersTable).map((field) => [field, null]));
  const known = new Set(rows.map((row) => keyOf(partnersTable, row)));
  const mended = [...ofRow.values()].flatMap((each) => {
    const row = { ...blank, ...each[0]!.values } as unknown as PartnerRow;
    const key = keyOf(partnersTable, row);
    // A second row of a key, and one without a key of its own, is no partner's.
    if (row.partner === null || row.partnerId === null || known.has(key)) return [];
    known.add(key);
    return [{ row, problems: each }];
  });
  const unread = new Map(
    mended.flatMap(({ row, problems: own }) => {
      const found = own.find(({ column }) => column === TARGET);
      return found ? [[nameKey(row.partner), found.row] as const] : [];
    }),
  );
  return {
    rows: mended.length ? [...rows, ...mended.map(({ row }) => row)] : rows,
    targetProblem(partner) {
      if (absent?.includes("annualTarget")) return { source: "Column missing on Partners", row: null };
      const row = unread.get(nameKey(partner));
      return row === undefined ? null : { source: "No number on Partners", row };
    },
  };
}
