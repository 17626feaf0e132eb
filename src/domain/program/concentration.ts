import { requireNotNegative, requirePositiveRate } from "../shared/argument-checks";
import { notAvailable } from "../shared/argument-error";
import { round9 } from "../shared/rounding";

/** Pareto's 20 % of the partners. */
const DEFAULT_TOP = 0.2;

/**
 * Share of the total, 0 … 1, held by the largest ⌈top × n⌉ values; zeros are partners too and count in n.
 * Throws #VALUE! for a negative value or a top outside 0–1; #N/A when all are zero or there are none.
 */
export function paretoShare(values: ArrayLike<number>, top: number = DEFAULT_TOP): number {
  requirePositiveRate("top", top);
  const total = totalOf(values);
  const count = Math.ceil(round9(top * values.length));
  const largest = Array.from(values)
    .sort((a, b) => b - a)
    .slice(0, count);
  return largest.reduce((sum, value) => sum + value, 0) / total;
}

/**
 * Herfindahl-Hirschman index: Σ (share in %)², from 10,000 ÷ n for equal shares to 10,000 for a single one.
 * Throws as `paretoShare`.
 */
export function herfindahlIndex(values: ArrayLike<number>): number {
  const percent = totalOf(values) / 100;
  let index = 0;
  for (let position = 0; position < values.length; position++) {
    const share = values[position]! / percent;
    index += share * share;
  }
  return index;
}

/** The same by what the values and their squares come to: Σ (value ÷ total)² = Σ value² ÷ total². */
export function indexOfSums({ total, squares }: { total: number; squares: number }): number {
  return (10_000 * (squares / total)) / total;
}

/**
 * Gini's coefficient: 0 where all have the same, towards 1 the more a single one holds. Throws as `paretoShare`.
 */
export function giniCoefficient(values: readonly number[]): number {
  const total = totalOf(values);
  const ascending = [...values].sort((a, b) => a - b);
  const weighted = ascending.reduce(
    (sum, value, index) => sum + (2 * (index + 1) - values.length - 1) * value,
    0,
  );
  return weighted / (values.length * total);
}

function totalOf(values: ArrayLike<number>): number {
  let total = 0;
  for (let position = 0; position < values.length; position++) {
    const value = values[position]!;
    // A long range is gone through by every formula over it: the reason is asked for where there is one.
    total += value >= 0 ? value : requireNotNegative("values", value, "amounts", "holds");
  }
  if (total === 0) throw notAvailable("values", "has no value above 0", "there is nothing to share out");
  return total;
}
