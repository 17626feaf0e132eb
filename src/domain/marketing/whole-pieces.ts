import { round9 } from "../shared/rounding";
import type { CampaignFigures } from "./campaign-forecast";

/** Figures that people count in whole pieces: a plan expects 12.6 MGOs, and promises 12. */
export const COUNTED = [
  "responses",
  "leads",
  "mgos",
  "deals",
] as const satisfies readonly (keyof CampaignFigures)[];
type CountedFigure = (typeof COUNTED)[number];
export type WholePieces = Readonly<Record<CountedFigure, number | null>>;

/** What is expected, in pieces that are whole. */
export function wholePieces(value: number | null): number | null {
  return value === null ? null : Math.floor(round9(value));
}

/** The same of a list, so that its pieces add up to those of its sum: each is what the running sum grows by. Blank stays blank. */
export function wholeParts(values: readonly (number | null)[]): (number | null)[] {
  let sum = 0;
  return values.map((value) => {
    if (value === null) return null;
    const before = Math.floor(round9(sum));
    sum += value;
    return Math.floor(round9(sum)) - before;
  });
}

export function wholeFigures(figures: CampaignFigures): WholePieces {
  return of((key) => wholePieces(figures[key]));
}

/** A line's pieces, as `wholeParts` shares them out over all lines. */
export function wholeLines(list: readonly CampaignFigures[]): WholePieces[] {
  const parts = of((key) => wholeParts(list.map((figures) => figures[key])));
  return list.map((_, index) => of((key) => parts[key][index]!));
}

function of<T>(make: (key: CountedFigure) => T): Record<CountedFigure, T> {
  return Object.fromEntries(COUNTED.map((key) => [key, make(key)])) as Record<CountedFigure, T>;
}
