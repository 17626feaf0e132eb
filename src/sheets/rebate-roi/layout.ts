/** Where everything stands on the Rebate ROI: a landscape page, the calculations below it. 0-based. */

export const WIDTHS = [2, 30, ...Array.from({ length: 11 }, () => 13), 34] as const;

/** Columns of both tables. */
export const COLUMN = {
  label: 1,
  count: 2,
  rebate: 3,
  /** By partner: increment, revenue return, margin ROI against each baseline. */
  partner: { qoq: 4, yoy: 7, note: 10 },
  revenue: 4,
  from: 5,
  margin: 6,
  /** By quarter: baseline, revenue return, margin ROI. */
  quarter: { qoq: 7, yoy: 10, note: 13 },
  last: 13,
} as const;

/** How many rows the sheet has room for; more make its check say "Rebuild". */
export interface Capacity {
  /** Rows of cam_rebates. */
  table: number;
  /** Of them, those that count in the period. */
  lines: number;
  partners: number;
}

/** Room for what is there now and a little more. */
export function capacityFor({ table, lines, partners }: Capacity): Capacity {
  return { table: table + 24, lines: lines + 8, partners: partners + 4 };
}

export function rowsFor({ lines, partners }: Capacity) {
  const byPartner = 9;
  const byQuarter = byPartner + 3 + partners + 2;
  const inputs = byQuarter + 3 + lines + 1;
  const foot = inputs + 9;
  return { title: 0, cards: 3, message: 7, byPartner, byQuarter, inputs, foot, calculations: foot + 6 };
}

export type Rows = ReturnType<typeof rowsFor>;
