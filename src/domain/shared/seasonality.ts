import { invalid } from "./argument-error";
import { SEASONALITY_TOLERANCE } from "./bounds";
import { MONTHS_A_YEAR, type FiscalYear } from "./fiscal-calendar";
import { round9 } from "./rounding";
import { addMonths, type SerialDate } from "./serial-date";

/** The weight of the days from `start` to `end`, both included; a month's weight, from the first fiscal month on, is spread over its days. */
export function seasonalWeight(
  year: FiscalYear,
  seasonality: readonly number[],
  start: SerialDate,
  end: SerialDate,
): number {
  return seasonality.reduce((total, weight, month) => {
    const first = addMonths(year.start, month);
    const last = addMonths(first, 1) - 1;
    const overlap = Math.max(0, Math.min(last, end) - Math.max(first, start) + 1);
    return total + (weight * overlap) / (last - first + 1);
  }, 0);
}

/** Throws #VALUE! for anything but twelve weights of 0 or more that sum to 1. */
export function checkSeasonality(weights: readonly number[]): void {
  if (weights.length !== MONTHS_A_YEAR)
    throw invalid(
      "seasonality",
      `has ${weights.length} weights`,
      "give twelve monthly weights from the first fiscal month",
    );
  const negative = weights.find((weight) => weight < 0);
  if (negative !== undefined)
    throw invalid("seasonality", `holds ${negative}`, "give monthly weights of 0 or more");
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (Math.abs(total - 1) > SEASONALITY_TOLERANCE)
    throw invalid(
      "seasonality",
      `sums to ${round9(total)}`,
      "give twelve monthly weights that sum to 1 (100 %)",
    );
}
