import type { SerialDate } from "../../shared/serial-date";
import { amountOf, closedIn, expectedBy, openDeals, type ClassifiedDeal } from "./deal-index";
import type { RecordedResults } from "./recorded-results";
import { EARLY_DAYS, type ScorecardPeriod } from "./scorecard-periods";
import type { TargetContext } from "./scorecard-targets";

/** A partner's open deals, each kind for a line of its own. */
export interface OpenPipeline {
  /** All that count: those long past their expected close do not. */
  counted: readonly ClassifiedDeal[];
  /** Of them those that may close within the fiscal year. */
  inYear: readonly ClassifiedDeal[];
  stale: readonly ClassifiedDeal[];
  slipped: readonly ClassifiedDeal[];
  undated: readonly ClassifiedDeal[];
  /** Within the year. */
  renewals: readonly ClassifiedDeal[];
}

interface OpenDealsContext extends Pick<TargetContext, "data" | "deals" | "asOf"> {
  periods: Pick<TargetContext["periods"], "year">;
}

/**
 * Open deals as of today's data. Stale: the expected close is more days past than Setup allows; it leaves the pipeline. Slipped: it is
 * past, and the deal counts. Undated: it has none, and the deal counts.
 */
export function openPipeline({ data, deals, periods, asOf }: OpenDealsContext): OpenPipeline {
  const oldest = asOf - data.settings.staleDays;
  const open = openDeals(deals);
  const isStale = ({ deal: { expectedClose } }: ClassifiedDeal) =>
    expectedClose !== null && expectedClose < oldest;
  const counted = open.filter((deal) => !isStale(deal));
  const inYear = expectedBy(counted, periods.year.end);
  return {
    counted,
    inYear,
    stale: open.filter(isStale),
    slipped: counted.filter(({ deal }) => deal.expectedClose !== null && deal.expectedClose < asOf),
    undated: open.filter(({ deal }) => deal.expectedClose === null),
    renewals: inYear.filter(({ deal }) => deal.type === "Renewal"),
  };
}

/** The pipeline of a quarter as it was recorded, and what the quarter still had to win when it was. */
export function recordedPipeline(
  { results, deals }: Pick<TargetContext, "results" | "deals">,
  quarter: ScorecardPeriod,
  salesTarget: number | null,
): { actual: number | null; remaining: number | null } {
  const row = results.row("pipeline_to_target", quarter.start);
  const day = row?.recordedOn ?? null;
  return {
    actual: row?.actual ?? null,
    remaining:
      salesTarget === null ? null : salesTarget - (day === null ? 0 : wonBefore(deals, quarter, day)),
  };
}

/** Won in the quarter before a day. */
export function wonBefore(
  deals: readonly ClassifiedDeal[],
  quarter: ScorecardPeriod,
  day: SerialDate,
): number {
  const end = Math.min(Math.floor(day) - 1, quarter.end);
  return amountOf(closedIn(deals, "Won", { start: quarter.start, end }));
}

/** Whether a build on the as-of date is to record the quarter's pipeline: once, early in the quarter. */
export function isDue(results: RecordedResults, quarter: ScorecardPeriod): boolean {
  return quarter.elapsed <= EARLY_DAYS && results.actual("pipeline_to_target", quarter.start) === null;
}
