import { amountOf, closedIn, weightedAmount, type ClassifiedDeal } from "../scorecard/performance/deal-index";
import { openPipeline } from "../scorecard/performance/open-pipeline";
import { fiscalYearOf, quarterName, type FiscalQuarter } from "../shared/fiscal-calendar";
import { nameKey } from "../shared/excel-text";
import { nearlyEqual } from "../shared/rounding";
import type { SerialDate } from "../shared/serial-date";
import type { ResultRow } from "../shared/tables/catalogue";
import { sum } from "../shared/sum";
import { committed, uncommitted } from "./commitment";
import type { PartnerLine } from "./partner-line";
import type { PortfolioData } from "./portfolio-data";

/** A quarter of the fiscal year over all partners' deals; money. */
export interface QuarterForecast {
  name: string;
  won: number;
  /** Of the open deals to be won in it: those that are committed, and the others weighted. */
  commit: number;
  restWeighted: number;
  forecast: number;
  /** Of all listed partners that have one. */
  target: number;
  /** What the forecast lacks of the target. */
  gap: number;
  /** What all partners together had won when it was closed; null while it runs or nothing of it is closed. */
  closed: number | null;
  /** What they have won by today's deals less that; null where it is the same. */
  restated: number | null;
}

/** By quarter what is won, committed and likely. What is open and undated or past its day counts for the quarter in progress. */
export function forecastByQuarter(data: PortfolioData, lines: readonly PartnerLine[]): QuarterForecast[] {
  const { scorecards, asOf } = data;
  const year = fiscalYearOf(asOf, scorecards.settings.fiscalStartMonth);
  const deals = scorecards.deals.all;
  const { inYear } = openPipeline({ data: scorecards, deals, periods: { year }, asOf });
  const now = year.quarters.findIndex(({ end }) => asOf <= end);
  return year.quarters.map((quarter, index) => {
    const open = inYear.filter((deal) => Math.max(now, quarterOf(deal, year.quarters)) === index);
    const won = amountOf(closedIn(deals, "Won", { start: quarter.start, end: Math.min(quarter.end, asOf) }));
    const commit = amountOf(committed(open));
    const restWeighted = weightedAmount(uncommitted(open));
    const forecast = won + commit + restWeighted;
    const target = sum(lines.map(({ quarterTargets }) => quarterTargets[index] ?? 0));
    const closed = asOf >= quarter.end ? closedWonOf(scorecards.results, quarter.start) : null;
    return {
      name: quarterName(year, quarter),
      won,
      commit,
      restWeighted,
      forecast,
      target,
      gap: Math.max(0, target - forecast),
      closed,
      restated: closed === null || nearlyEqual(won, closed) ? null : won - closed,
    };
  });
}

function closedWonOf(rows: readonly ResultRow[], start: SerialDate): number | null {
  const closed = rows.flatMap(({ period, metric, basis, actual, closedActual }) =>
    period === start && nameKey(metric) === "perf_to_plan" && basis === "Closed"
      ? (closedActual ?? actual ?? [])
      : [],
  );
  return closed.length ? sum(closed) : null;
}

/** 0-based; −1 before the year, and without a day. */
function quarterOf({ deal: { expectedClose } }: ClassifiedDeal, quarters: readonly FiscalQuarter[]): number {
  return expectedClose === null ? -1 : quarters.findLastIndex(({ start }) => expectedClose >= start);
}
