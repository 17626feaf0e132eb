import { round9 } from "../../shared/rounding";
import {
  amountOf,
  closedIn,
  withoutCredits,
  type ClassifiedDeal,
  type DealIndex,
  type Span,
} from "./deal-index";
import type { TargetContext } from "./scorecard-targets";
import type { WinRate } from "./scorecard-types";

/** Below this share of lost deals with an amount a rate by value says nothing. */
export const LOST_WITH_AMOUNT = 0.8;

interface ClosedFigures {
  won: number;
  closed: number;
  /** Won ÷ closed amounts; null where too few of the lost deals carry one. */
  byValue: number | null;
  /** Whether enough of the lost deals carry an amount. */
  valued: boolean;
}

/**
 * The win rate of the trailing twelve months, by count and by value: the partner's own, or, while too few of its deals have closed, the
 * program's (Setup's, else that of all partners' deals). `used` is what money is compared by: by value where that is measured; 0 where
 * enough closed and nothing was won, null where nobody's is known.
 */
export function winRateOf({
  data,
  deals,
  trailing,
}: Pick<TargetContext, "data" | "deals" | "trailing">): WinRate {
  const { winRateMinimum, programWinRate } = data.settings;
  const own = closedFigures(deals, trailing);
  const facts = { won: own.won, closed: own.closed };
  if (own.closed >= winRateMinimum) {
    const rate = own.won / own.closed;
    return {
      ...facts,
      rate,
      byValue: own.byValue,
      used: own.won === 0 ? 0 : (own.byValue ?? rate),
      source: "Partner's own",
      valued: own.valued,
    };
  }
  if (programWinRate !== null && programWinRate > 0)
    return {
      ...facts,
      rate: programWinRate,
      byValue: programWinRate,
      used: programWinRate,
      source: "Program's",
      valued: true,
    };
  const all = closedOfAll(data.deals, trailing);
  if (all.won === 0)
    return { ...facts, rate: null, byValue: null, used: null, source: "Not available", valued: true };
  const rate = all.won / all.closed;
  return {
    ...facts,
    rate,
    byValue: all.byValue,
    used: all.byValue ?? rate,
    source: "Program's",
    valued: all.valued,
  };
}

/** Whether a rate is worked out of everybody's deals: neither the partner's own nor the one of Setup. */
export function isOfEverybody({ settings }: TargetContext["data"], { source }: WinRate): boolean {
  return source !== "Partner's own" && !((settings.programWinRate ?? 0) > 0);
}

/** Counted once for hundreds of partners, whose twelve months mostly are the same. */
const ofAll = new WeakMap<DealIndex, { trailing: Span; closed: ClosedFigures }>();

function closedOfAll(deals: DealIndex, trailing: Span): ClosedFigures {
  const known = ofAll.get(deals);
  if (known?.trailing.start === trailing.start && known.trailing.end === trailing.end) return known.closed;
  const counted = closedFigures(deals.all, trailing);
  ofAll.set(deals, { trailing, closed: counted });
  return counted;
}

/** What closed in a span; a lost deal counts by value only with an amount. */
export function closedFigures(deals: readonly ClassifiedDeal[], span: Span): ClosedFigures {
  const wonDeals = closedIn(deals, "Won", span);
  const lostDeals = closedIn(deals, "Lost", span);
  const valuedDeals = lostDeals.filter(({ deal }) => deal.amount !== null && deal.amount > 0);
  const won = withoutCredits(wonDeals).length;
  const valued = valuedDeals.length >= round9(LOST_WITH_AMOUNT * lostDeals.length);
  const [wonAmount, lostAmount] = [Math.max(0, amountOf(wonDeals)), amountOf(valuedDeals)];
  const known = valued && round9(wonAmount + lostAmount) > 0 && (won === 0 || round9(wonAmount) > 0);
  return {
    won,
    closed: won + lostDeals.length,
    byValue: known ? wonAmount / (wonAmount + lostAmount) : null,
    valued,
  };
}
