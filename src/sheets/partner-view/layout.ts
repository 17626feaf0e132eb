/** Where everything stands on the partner's view of us: one landscape page, the calculations below it. 0-based. */

export const WIDTHS = [2, 22, 18, 18, 18, 9, 9, 12, 9, 18, 18, 18, 18] as const;

export const COLUMN = {
  topic: 1,
  /** Its text runs on over the columns to its right, as that of the answer does. */
  question: 2,
  questionLast: 4,
  level: 5,
  points: 6,
  status: 7,
  change: 8,
  answer: 9,
  last: 12,
} as const;

/** Columns of the inputs panel and of the trend below it. */
export const INPUT_COLUMNS = { label: 1, default: 2, override: 3, used: 4, source: 5, last: 6 } as const;
export const TREND_COLUMNS = { quarter: 1, satisfaction: 2, score: 3 } as const;

const tableHeader = 9;
const TREND_ROWS = 9;

/** The rows of the page when it has room for so many questions. */
export function layoutOf(room: number) {
  const total = tableHeader + 1 + room;
  const panels = total + 2;
  const trend = panels + 4;
  const foot = trend + TREND_ROWS + 2;
  return {
    title: 0,
    subtitle: 1,
    cards: 3,
    message: 7,
    tableHeader,
    questions: tableHeader + 1,
    total,
    panels,
    trend,
    foot,
    calculations: foot + 6,
    chart: {
      row: panels,
      column: COLUMN.status,
      rows: foot - 1 - panels,
      columns: COLUMN.last - COLUMN.status + 1,
    },
  };
}
export type Layout = ReturnType<typeof layoutOf>;
