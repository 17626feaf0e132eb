import { round9 } from "../../shared/rounding";
import { addMonths, type SerialDate } from "../../shared/serial-date";
import { amountOf, weightedAmount, withoutCredits, type ClassifiedDeal } from "./deal-index";
import type { ScorecardPeriods } from "./scorecard-periods";
import type { TargetContext } from "./scorecard-targets";
import type { CoverageLine, LedShare, PerformanceScorecard } from "./scorecard-types";

/** The next year's first quarter is shown so many days before the year ends. */
const LAST_DAYS = 30;

export interface YearInProgress {
  /** The annual target. */
  annual: number | null;
  /** Won since the year began. */
  won: number;
  openInYear: readonly ClassifiedDeal[];
  /** How many times the rest of the target has to be open; null where no pipeline covers it. */
  multiple: number | null;
  /** By which money is compared. */
  winRate: number | null;
}

/** How much pipeline the rest of the year's target needs by each rule, and what is open. */
export function pipelineCoverage(
  { data }: TargetContext,
  { annual, won, openInYear, multiple, winRate }: YearInProgress,
): PerformanceScorecard["coverage"] {
  const remaining = annual === null ? null : Math.max(0, annual - won);
  const open = amountOf(openInYear);
  const weighted = weightedAmount(openInYear);
  const against = (value: number) =>
    remaining === null || round9(remaining) <= 0 ? null : value / remaining;
  const line = (each: number | null): CoverageLine => {
    const required = each === null || remaining === null ? null : each * remaining;
    return { multiple: each, required, gap: required === null ? null : Math.max(0, required - open) };
  };
  return {
    remaining,
    open,
    ratio: against(open),
    used: line(multiple),
    rule: line(data.settings.defaultCoverage),
    byWinRate: line(winRate === null || winRate === 0 ? null : 1 / winRate),
    weighted,
    unweighted: openInYear.filter(({ probability }) => probability === null).length,
    weightedRatio: against(weighted),
  };
}

/** Below this share of deals whose lead is recorded the partner's part of them says nothing. */
export const KNOWN_LEAD = 0.6;

/** The share of deals that the partner leads, of those whose lead is recorded; credit notes are no deals. */
export function partnerLed(all: readonly ClassifiedDeal[]): LedShare {
  const deals = withoutCredits(all);
  const led = (by: string) => deals.filter(({ deal }) => deal.ledBy === by);
  const [partner, vendor] = [led("Partner"), led("Vendor")];
  const enough = partner.length + vendor.length >= round9(KNOWN_LEAD * deals.length);
  const share = (part: number, rest: number) =>
    enough && round9(part + rest) > 0 ? part / (part + rest) : null;
  return {
    byCount: share(partner.length, vendor.length),
    byAmount: share(amountOf(partner), amountOf(vendor)),
  };
}

/** Open and expected in the next fiscal year's first quarter; null before the last 30 days of this one. */
export function nextQuarterOpen(
  open: readonly ClassifiedDeal[],
  { year }: ScorecardPeriods,
  asOf: SerialDate,
): number | null {
  if (asOf <= year.end - LAST_DAYS) return null;
  const end = addMonths(year.end + 1, 3);
  return amountOf(
    open.filter(
      ({ deal }) =>
        deal.expectedClose !== null && deal.expectedClose >= year.end + 1 && deal.expectedClose < end,
    ),
  );
}
