/** The grid of the partner's view of us: columns of its pages, 0-based, and their widths in characters, each of whole pixels. */
export const WIDTHS: readonly number[] = [6, 143, 46, 52, 58, 60, 58, 56, 56, 56, 7, 92, 92, 92, 92, 92].map(
  (pixels) => (pixels - 5) / 7,
);

export const COLUMN = {
  topic: 1,
  level: 2,
  /** Bars below 3 grow to the left from here, above it to the right from the column beside. */
  below: 5,
  above: 6,
  aboveLast: 8,
  moved: 9,
  /** The trend. */
  right: 11,
  last: 15,
  notes: 16,
} as const;

/** Columns of the table behind the page: its text of the answer runs on over the columns to its right. */
export const TABLE = { topic: 1, level: 2, points: 3, status: 4, change: 6, answer: 7 } as const;

/** Columns of the assumptions. */
export const INPUT_COLUMNS = { label: 1, source: 2, last: 6, default: 11, override: 12, used: 13 } as const;

export const BAR_ROW = 16;
export const TABLE_ROW = 15.75;
export const SPACE = 6;
