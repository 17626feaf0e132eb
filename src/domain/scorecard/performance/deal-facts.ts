import { nameKey } from "../../shared/excel-text";
import type { SerialDate } from "../../shared/serial-date";
import { amountOf, closedIn, undated, within, withoutCredits, type ClassifiedDeal } from "./deal-index";
import type { OpenPipeline } from "./open-pipeline";
import { nextQuarterOpen, partnerLed } from "./pipeline-figures";
import { misspeltResults } from "./recorded-results";
import type { TargetContext } from "./scorecard-targets";
import type { DealLine, OpenLine, PerformanceScorecard, ScorecardData, WinRate } from "./scorecard-types";
import { isOfEverybody } from "./win-rate";

/** What the deals say beside the metrics. */
export function dealFacts(
  { data, row, deals, periods, asOf, trailing }: TargetContext,
  open: OpenPipeline,
): Pick<
  PerformanceScorecard,
  | "stale"
  | "slipped"
  | "undatedOpen"
  | "renewals"
  | "wonBeforeSince"
  | "closingDates"
  | "partnerLed"
  | "partnerLedRegistered"
  | "nextQuarterOpen"
  | "unknownStages"
  | "undatedDeals"
> {
  const year = { start: periods.year.start, end: asOf };
  return {
    stale: openLine(open.stale),
    slipped: openLine(open.slipped),
    undatedOpen: openLine(open.undated),
    renewals: openLine(open.renewals),
    wonBeforeSince: wonBeforeSince(closedIn(deals, "Won", trailing), row?.partnerSince ?? null),
    closingDates: data.deals.all.some(({ deal }) => deal.expectedClose !== null),
    partnerLed: partnerLed(closedIn(deals, "Won", year)),
    partnerLedRegistered: partnerLed(deals.filter(({ deal }) => within(deal.registeredOn, year))),
    nextQuarterOpen: nextQuarterOpen(open.counted, periods, asOf),
    unknownStages: deals.filter((each) => each.class === null).length,
    undatedDeals: undated(deals).length,
  };
}

function wonBeforeSince(won: readonly ClassifiedDeal[], since: SerialDate | null): DealLine {
  const early = won.filter(({ deal }) => since !== null && deal.closedOn! < Math.floor(since));
  return { count: withoutCredits(early).length, amount: amountOf(early) };
}

const openLine = (deals: readonly ClassifiedDeal[]): OpenLine => ({
  deals,
  count: deals.length,
  amount: amountOf(deals),
});

/** Rows that this calculation does not read, whether the sheet's formulas count them or not: with any of them the check fails. */
export function unreadRows(
  data: ScorecardData,
  partner: string,
  winRate: WinRate,
): PerformanceScorecard["unread"] {
  return {
    leftOut: data.leftOut(partner, isOfEverybody(data, winRate)),
    misspelt: data.deals.misspelt(partner) + misspeltResults(data.results, partner),
    lost: lostDeals(data, partner),
  };
}

/** Counted once for hundreds of partners. */
const lost = new WeakMap<ScorecardData["deals"], { partners: ScorecardData["partners"]; count: number }>();

/** Deals whose partner is not among the partners: of a partner without any deals, since those may have been left behind by its renaming. */
function lostDeals({ deals, partners }: ScorecardData, partner: string): number {
  if (deals.of(partner).length) return 0;
  const before = lost.get(deals);
  if (before?.partners === partners) return before.count;
  const known = new Set(partners.map((row) => nameKey(row.partner)));
  const count = deals.all.filter(({ deal }) => deal.partner && !known.has(nameKey(deal.partner))).length;
  lost.set(deals, { partners, count });
  return count;
}
