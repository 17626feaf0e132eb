import { requireNotNegative } from "./argument-checks";
import { invalid } from "./argument-error";
import { round9 } from "./rounding";

/** A stretch of amounts from `from` up to the next band, and the rate or factor that counts there. */
export interface AmountBand {
  from: number;
  value: number;
}

/** Throws #VALUE! for a start below 0, and for bands that do not go up. */
export function checkAscending(argument: string, bands: readonly AmountBand[]): void {
  bands.forEach(({ from }, index) => {
    requireNotNegative(argument, from, "starts", "holds");
    const before = bands[index - 1]?.from;
    if (before !== undefined && from <= before)
      throw invalid(
        argument,
        `holds ${from} after ${before}`,
        "give the rows in ascending order, each start once",
      );
  });
}

/** The band that `amount` has reached, undefined below the first; bands in ascending order. */
export function reachedBand(amount: number, bands: readonly AmountBand[]): AmountBand | undefined {
  return bands.findLast(({ from }) => round9(amount) >= round9(from));
}

/** Σ slice × value: each band's value counts for the part of `amount` that falls into it. */
export function sumOfSlices(amount: number, bands: readonly AmountBand[]): number {
  return bands.reduce((total, { from, value }, index) => {
    const end = Math.min(amount, bands[index + 1]?.from ?? amount);
    return total + Math.max(0, end - from) * value;
  }, 0);
}
