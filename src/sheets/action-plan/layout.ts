/** Where everything stands on the action plan: one landscape page, the calculations below it. 0-based. */

export const WIDTHS = [2, 5, 62, 24, 20, 40, 13, 11, 13] as const;

export const COLUMN = {
  number: 1,
  action: 2,
  metric: 3,
  owner: 4,
  resource: 5,
  due: 6,
  priority: 7,
  state: 8,
  last: 8,
} as const;

/** Columns of the inputs panel. */
export const INPUT_COLUMNS = { label: 1, default: 3, override: 4, used: 5, source: 6, last: 8 } as const;

/** Open actions that the page has room for, and that are put in order; done ones that it has room for. */
export const OPEN_LINES = 20;
export const SLOTS = 40;
export const DONE_LINES = 6;

const list = 9;
const done = list + 2 + OPEN_LINES + 2;
const inputs = done + 1 + DONE_LINES + 1;
const foot = inputs + 5;

export const ROW = {
  title: 0,
  cards: 3,
  message: 7,
  list,
  lines: list + 2,
  more: list + 2 + OPEN_LINES,
  done,
  doneLines: done + 1,
  inputs,
  foot,
  legend: foot + 3,
  calculations: foot + 6,
} as const;
