/** Where everything stands on the Capabilities Scorecard: one landscape page, the calculations below it. 0-based. */

export const WIDTHS = [2, 30, 11, 12, 11, 9, 9, 9, 14, 14, 14, 14, 14, 2, 20, 14, 14, 14] as const;

export const COLUMN = {
  label: 1,
  score: 2,
  status: 3,
  peers: 4,
  change: 5,
  weight: 6,
  points: 7,
  /** Its text runs on over the columns to its right. */
  bestPractice: 8,
  mainLast: 12,
  side: 14,
  last: 17,
} as const;

/** Columns of the inputs panel. */
export const INPUT_COLUMNS = { label: 1, default: 2, override: 3, used: 4, source: 5, last: 7 } as const;

/** Columns of the level panel: the requirement's name takes two. */
export const LEVEL_COLUMNS = [8, 10, 11, 12] as const;

const tableHeader = 9;
/** A category and its five metrics. */
const ROWS_A_CATEGORY = 6;
const categories = tableHeader + 1;
const total = categories + 5 * ROWS_A_CATEGORY;
const panels = total + 2;
const foot = panels + 9;

export const ROW = {
  title: 0,
  subtitle: 1,
  cards: 3,
  message: 7,
  tableHeader,
  total,
  panels,
  foot,
  calculations: foot + 6,
} as const;

export const categoryRow = (category: number) => categories + category * ROWS_A_CATEGORY;
export const metricRow = (metric: number) => categoryRow(Math.floor(metric / 5)) + 1 + (metric % 5);

/** The charts beside the table: categories as a radar, metrics as bars. */
export const RADAR = { row: tableHeader + 7, rows: 14 } as const;
export const BARS = { row: RADAR.row + RADAR.rows, rows: foot - 1 - (RADAR.row + RADAR.rows) } as const;
