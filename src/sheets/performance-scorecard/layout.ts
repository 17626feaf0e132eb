/** The grid of the Performance Scorecard: columns of its pages, 0-based, and their widths in characters, each of whole pixels. */

export const WIDTHS = [
  1, 14.86, 24, 14.29, 10, 3.43, 3.43, 3.43, 3.43, 0.71, 12.43, 12.43, 12.43, 12.43, 12.43,
] as const;

export const COLUMN = {
  /** Left half: a ball, a metric, what is reached of its target, its bar and four quarters. */
  first: 1,
  name: 2,
  figure: 3,
  bar: 4,
  quarter: 5,
  leftLast: 8,
  /** Right half: five columns of one width, as wide as nine digits. */
  right: 10,
  last: 14,
  /** Beside the printed page: notes of the calculations. */
  notes: 15,
} as const;

/** Columns of the assumptions. */
export const INPUT_COLUMNS = { label: 1, source: 3, last: 8, default: 10, override: 11, used: 12 } as const;

/** Points of a row with text, and of the space between two blocks. */
export const ROW_HEIGHT = 16.5;
export const SPACE = 6;
/** Points of a row of the tables behind the page. */
export const TABLE_ROW = 14;
export const HEADING_ROW = 15.75;
