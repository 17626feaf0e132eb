import { MONTHS_A_YEAR, elapsedDays, fiscalYearOf, type FiscalYear } from "../shared/fiscal-calendar";
import { SEASONALITY_TOLERANCE } from "../shared/bounds";
import { requirePositive } from "../shared/argument-checks";
import { invalid, notAvailable } from "../shared/argument-error";
import { round9 } from "../shared/rounding";
import { addMonths, type SerialDate } from "../shared/serial-date";

export interface PerformanceToPlan {
  /** Won from the fiscal year's start to the as-of date. */
  actualYtd: number;
  annualTarget: number;
  /** Counts as elapsed itself. */
  asOf: SerialDate;
  /** 1–12, default January. */
  fiscalStartMonth?: number | undefined;
  /** Twelve monthly shares of the annual target from the first fiscal month, summing to 1; without them the plan is linear by days. */
  seasonality?: readonly number[] | undefined;
}

/**
 * Actual against the target pro rata; 1 = on plan.
 * Throws #VALUE! for an annual target ≤ 0, a month outside 1–12, a seasonality that is not twelve shares of 1;
 * #N/A while the seasonal plan expects nothing yet.
 */
export function performanceToPlan(input: PerformanceToPlan): number {
  requirePositive("annualTarget", input.annualTarget, "a target");
  const planned = plannedShare(input.asOf, input.fiscalStartMonth, input.seasonality);
  return input.actualYtd / (input.annualTarget * planned);
}

/** The share of the fiscal year's target that should be reached at the end of `asOf`: above 0, at most 1. Throws as `performanceToPlan`. */
export function plannedShare(
  asOf: SerialDate,
  fiscalStartMonth = 1,
  seasonality?: readonly number[],
): number {
  if (!Number.isInteger(fiscalStartMonth) || fiscalStartMonth < 1 || fiscalStartMonth > MONTHS_A_YEAR)
    throw invalid("fiscalStartMonth", `is ${fiscalStartMonth}`, "give a month from 1 (January) to 12");
  const year = fiscalYearOf(asOf, fiscalStartMonth);
  if (!seasonality) return elapsedDays(year, asOf) / year.days;
  checkSeasonality(seasonality);
  const share = seasonalShare(year, asOf, seasonality);
  if (round9(share) <= 0)
    throw notAvailable(
      "seasonality",
      "plans nothing up to this date",
      "give a later as_of date or other monthly weights",
    );
  return share;
}

function seasonalShare(year: FiscalYear, asOf: SerialDate, seasonality: readonly number[]): number {
  return seasonality.reduce((total, weight, month) => {
    const start = addMonths(year.start, month);
    const end = addMonths(start, 1) - 1;
    const days = end - start + 1;
    return total + (weight * elapsedDays({ start, end, days }, asOf)) / days;
  }, 0);
}

function checkSeasonality(weights: readonly number[]): void {
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
