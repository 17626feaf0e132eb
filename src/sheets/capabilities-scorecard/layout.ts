import { f, type Formula } from "../shared/formula";
import type { CellRef, Ref } from "../shared/reference";

/** The grid of the Capabilities Scorecard: columns of its pages, 0-based, and their widths in characters, each of whole pixels. */

const pixels = (width: number) => (width - 5) / 7;

export const WIDTHS: readonly number[] = [7, 154, 50, 26, 49, 58, 56, 52, 8, 120, 120, 120, 120, 120].map(
  pixels,
);

export const COLUMN = {
  /** Left: a category or metric, its score, and its bar or the figures beside it. */
  label: 1,
  score: 2,
  bar: 3,
  sign: 3,
  peers: 4,
  change: 5,
  weight: 6,
  points: 7,
  /** Right: five metrics side by side; behind the page, what best practice is. */
  metrics: 9,
  last: 13,
  /** Beside the printed page: notes of the calculations. */
  notes: 14,
} as const;

/** Columns of the cards: the score, and the three metrics with most to gain. */
export const CARDS = [
  [1, 4],
  [5, 8],
  [9, 10],
  [11, 13],
] as const;

/** Columns of the assumptions, and of the level's requirements below them. */
export const INPUT_COLUMNS = { label: 1, source: 3, last: 8, default: 9, override: 10, used: 11 } as const;
export const LEVEL_COLUMNS = [1, 9, 10, 11] as const;

/** Points of a row with a name, of one with its sign, of a row of the tables behind, and of the space between two blocks. */
export const NAME_ROW = 14;
export const SIGN_ROW = 17;
export const TABLE_ROW = 14;
export const HEADING_ROW = 15.75;
export const SPACE = 6;

/** Metrics' names as they fit the page. */
const SHORT_NAMES: Readonly<Record<string, string>> = { "Training & certifications": "Certifications" };

export const nameOnPage = (metric: string): string => SHORT_NAMES[metric] ?? metric;

/** A score to one decimal, rounded down: short of green it never reads as the threshold. */
export const cutScore = (score: Ref | CellRef | Formula): Formula => f`INT(ROUND(10*${score},9))/10`;
