import type { UniverInstance } from "../lib";

/**
 * Comparisons with one value are answered by engine-formula 0.25.1 from an index of the column that it keeps while it calculates. It
 * takes 0 for "", keeps a formula's value from before as well as the new one, and leaves out rows where nothing matched: it is
 * never used.
 */
export function forgetComparisons({ lib }: UniverInstance): void {
  const { CELL_INVERTED_INDEX_CACHE: index } = lib.engine;
  index.set = () => {};
  index.setContinueBuildingCache = () => {};
}
