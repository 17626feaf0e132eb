import { SEGMENTS } from "../../domain/marketing/mgo-lines";

/** Characters of a column of figures: 86 pixels, which nine digits take. */
const FIGURE = 86 / 7;
/** What a line is, and nine columns of figures. */
export const WIDTHS = [2, 212 / 7, ...Array.from({ length: 9 }, () => FIGURE)];

export const COLUMN = { label: 1, first: 2, beside: 6, last: 10 } as const;

/** Columns of the inputs panels. */
export const INPUT_COLUMNS = { default: 2, override: 3, used: 4, source: 5 } as const;

/** The cards, from the left. */
export const CARDS = [
  [1, 1],
  [2, 3],
  [4, 5],
  [6, 7],
  [8, 10],
] as const;

/** Columns of a segment: what is typed, then what follows from it. */
export const SEGMENT_COLUMNS = { first: 2, results: 7, rows: SEGMENTS } as const;
