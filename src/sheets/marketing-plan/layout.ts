import type { Formula } from "../shared/formula";
import type { CellRef } from "../shared/reference";
import { shortened } from "../shared/words";

/** Columns of a marketing plan's pages: what a line is, six figures, six narrow ones for months and bullets. 0-based. */
export const WIDTHS = [2, 22, 13, 13, 13, 13, 13, 13, 6, 6, 6, 6, 6, 6] as const;

export const COLUMN = { name: 1, first: 2, came: 6, bullet: 8, last: 13 } as const;

/** Columns of the cards, and of the inputs panel. */
export const CARDS = [
  [1, 2],
  [3, 4],
  [5, 7],
  [8, 13],
] as const;
export const INPUT_COLUMNS = { default: 2, override: 3, used: 4, source: 5 } as const;

/** What a tactic's column can hold. */
const NAME_CHARACTERS = 20;

export function shortName(name: CellRef): Formula {
  return shortened(name, NAME_CHARACTERS);
}
