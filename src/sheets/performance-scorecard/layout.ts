/** Where everything stands on the Performance Scorecard: one landscape page, the calculations below it. 0-based. */

export const WIDTHS = [2, 27, 8, 13, 13, 13, 13, 13, 13, 13, 13, 13, 2, 20, 13, 13, 13] as const;

export const COLUMN = {
  label: 1,
  line: 2,
  /** Q1; the other quarters and the current column follow. */
  first: 3,
  current: 7,
  weight: 8,
  attainment: 9,
  points: 10,
  status: 11,
  side: 13,
  last: 16,
} as const;

/** Columns of the inputs panel. */
export const INPUT_COLUMNS = { label: 1, default: 3, override: 4, used: 5, source: 6, last: 7 } as const;

export const METRIC_ROWS = 4;

const tableHeader = 9;
const metrics = tableHeader + 2;
const total = metrics + 5 * METRIC_ROWS;
const panels = total + 3;
const foot = panels + 18;

export const ROW = {
  title: 0,
  subtitle: 1,
  cards: 3,
  message: 7,
  tableHeader,
  metrics,
  total,
  panels,
  checks: foot,
  checkShown: foot + 1,
  notes: foot + 2,
  legend: foot + 3,
  calculations: foot + 6,
} as const;

/** The chart beside the metric table. */
export const CHART = { row: tableHeader + 6, rows: total + 2 - (tableHeader + 6) } as const;
