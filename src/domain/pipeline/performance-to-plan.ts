import { requireNotNegative, requirePositive } from "../shared/argument-checks";
import { notAvailable } from "../shared/argument-error";
import { fiscalYearOf, type FiscalYear } from "../shared/fiscal-calendar";
import { round9 } from "../shared/rounding";
import { checkSeasonality, seasonalWeight } from "../shared/seasonality";
import type { SerialDate } from "../shared/serial-date";

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
  const share = plannedBetween(fiscalYearOf(asOf, fiscalStartMonth), 0, asOf, seasonality);
  if (round9(share) <= 0)
    throw notAvailable(
      "seasonality",
      "plans nothing up to this date",
      "give a later as_of date or other monthly weights",
    );
  return share;
}

export interface TargetToDate extends Omit<PerformanceToPlan, "actualYtd"> {
  /** Days before it plan nothing. */
  startDate?: SerialDate | undefined;
}

/**
 * What of a full year's target falls on the days from the fiscal year's start, or from `startDate` where that is later, to `asOf`, both
 * included; 0 for a `startDate` after `asOf`.
 * Throws #VALUE! for a negative annual target, a month outside 1–12, a seasonality that is not twelve shares of 1.
 */
export function targetToDate(input: TargetToDate): number {
  const { asOf, fiscalStartMonth = 1, seasonality, startDate = 0 } = input;
  requireNotNegative("annualTarget", input.annualTarget, "a target");
  return (
    input.annualTarget * plannedBetween(fiscalYearOf(asOf, fiscalStartMonth), startDate, asOf, seasonality)
  );
}

function plannedBetween(
  year: FiscalYear,
  from: SerialDate,
  asOf: SerialDate,
  seasonality: readonly number[] | undefined,
): number {
  if (seasonality) checkSeasonality(seasonality);
  const start = Math.max(year.start, from);
  if (start > asOf) return 0;
  return seasonality ? seasonalWeight(year, seasonality, start, asOf) : (asOf - start + 1) / year.days;
}
