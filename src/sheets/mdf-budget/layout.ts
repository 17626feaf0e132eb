/** Where everything stands on the MDF budget: a landscape page, the calculations below it. 0-based. */

export const WIDTHS = [2, 7, 28, 13, 18, 13, 14, 15, 13, 15, 13, 13, 13, 13, 30] as const;

export const COLUMN = {
  rank: 1,
  partner: 2,
  request: 3,
  tactic: 4,
  requested: 5,
  revenue: 6,
  revenueReturn: 7,
  marginRoi: 8,
  verdict: 9,
  running: 10,
  approved: 11,
  spent: 12,
  verified: 13,
  remarks: 14,
  last: 14,
} as const;

/** How many rows the sheet has room for; more make its check say "Rebuild". */
export interface Capacity {
  /** Rows of cam_mdf. */
  table: number;
  /** Of them, the quarter's. */
  requests: number;
}

/** Room for what is there now and a little more. */
export function capacityFor({ table, requests }: Capacity): Capacity {
  return { table: table + 24, requests: requests + 10 };
}

export function rowsFor({ requests }: Capacity) {
  const list = 9;
  const inputs = list + 2 + requests + 2;
  const foot = inputs + 7;
  return { title: 0, cards: 3, message: 7, list, inputs, foot, calculations: foot + 6 };
}

export type Rows = ReturnType<typeof rowsFor>;
