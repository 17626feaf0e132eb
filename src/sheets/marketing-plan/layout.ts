/** Where everything stands on a marketing plan: the plan, then the MDF request with what came back; the calculations below. 0-based. */

export const WIDTHS = [2, 24, 12, 12, 12, 12, 12, 12, 13, 13, 12, 12, 14, 13, 13, 14] as const;

export const COLUMN = { tactic: 1, month: 2, first: 3, last: 15 } as const;

/** Columns of the inputs panel. */
export const INPUT_COLUMNS = { label: 1, default: 2, override: 3, used: 4, source: 5, last: 7 } as const;
/** First column of the waterfall and its chart. */
export const SIDE = 9;

/** First rows of the sections, for so many campaigns and months. */
export function rowsFor(campaigns: number, months: number) {
  const plan = 9;
  const byMonth = plan + campaigns + 4;
  const inputs = byMonth + months + 4;
  const mdf = inputs + 18;
  const actual = mdf + campaigns + 8;
  const variance = actual + campaigns + 5;
  const foot = variance + campaigns + 4;
  return {
    title: 0,
    cards: 3,
    message: 7,
    plan,
    byMonth,
    inputs,
    mdf,
    actual,
    variance,
    foot,
    calculations: foot + 6,
  };
}
export type Rows = ReturnType<typeof rowsFor>;
