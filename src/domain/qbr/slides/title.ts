import { amountOf, closedIn, withoutCredits } from "../../scorecard/performance/deal-index";
import { round9 } from "../../shared/rounding";
import { countText, moneyText } from "../figures";
import { shareText } from "../../shared/sentence-words";
import type { Review } from "../review";
import { named } from "../sentence";
import { slideTopic } from "../slide-topic";

/** A quarter and its year against their targets. */
export interface PlanFacts {
  won: number;
  deals: number;
  /** What the quarter was to bring; null without a target. */
  target: number | null;
  wonInYear: number;
  /** Of the whole year, and of it what was to be won to date. */
  yearTarget: number | null;
  toDate: number | null;
}

/** As the scorecard of the quarter's year has it. */
export function planFacts({ reviewed, quarter, deals, asOf }: Review): PlanFacts {
  const line = reviewed.lines.find(({ metric }) => metric.id === "perf_to_plan")!;
  const span = { start: quarter.start, end: Math.min(quarter.end, asOf) };
  return {
    won: reviewed.won.quarters[quarter.index]!,
    deals: withoutCredits(closedIn(deals, "Won", span)).length,
    target: line.columns[quarter.index]!.target,
    wonInYear: reviewed.won.yearToDate,
    yearTarget: reviewed.annualTarget,
    toDate: line.columns[4].target,
  };
}

const reached = (won: number, target: number | null) => target !== null && round9(won - target) >= 0;
const hasTargets = ({ target, toDate }: PlanFacts) => target !== null && toDate !== null;

export const titleSlide = slideTopic<PlanFacts>({
  title: "Title",
  minutes: 0,
  facts: planFacts,
  values: ({ won, deals, target, wonInYear, toDate }, { currency, quarter, partner, vendor }) => ({
    partner: named(partner),
    vendor: named(vendor),
    q: quarter.name,
    won_q: moneyText(won, currency),
    n: countText(deals, "deal"),
    gap_q: target === null ? null : moneyText(Math.max(0, target - won), currency),
    gap_ytd: toDate === null ? null : moneyText(Math.max(0, toDate - wonInYear), currency),
    ytd_pct: toDate === null ? null : shareText(wonInYear / toDate),
  }),
  headlines: [
    { sentence: "Won {won_q} in {n}; no target was agreed.", holds: (facts) => !hasTargets(facts) },
    {
      sentence: "{q} beat its target and the year is on plan.",
      holds: ({ won, target, wonInYear, toDate }) => reached(won, target) && reached(wonInYear, toDate),
    },
    {
      sentence: "{q} beat its target; the year is {gap_ytd} behind.",
      holds: ({ won, target }) => reached(won, target),
    },
    {
      sentence: "{q} missed by {gap_q}; the year stays ahead at {ytd_pct}.",
      holds: ({ wonInYear, toDate }) => reached(wonInYear, toDate),
    },
    { sentence: "{q} missed by {gap_q}; the year stands at {ytd_pct} of plan." },
  ],
  notes: () => [
    "What must be agreed today?",
    "Who decides in this room?",
    "Were the figures sent two days ago?",
  ],
  source: () => ({
    sheet: "scorecard",
    names: "perf_to_plan_actual, perf_to_plan_target",
    table: "cam_deals",
    columns: "Amount, Closed on",
  }),
});

/** What stands large on the first slide. */
export const TITLE_SENTENCES = ["{partner} and {vendor}: {q}", "{partner}: {q}"] as const;

/** Won in the same quarter of the year before; null where the workbook knows no deal that closed by then. */
export function wonAYearBefore(review: Review, start: number, end: number): number | null {
  const { firstClosed } = review.data.earnings;
  if (firstClosed === null || firstClosed > end) return null;
  return amountOf(closedIn(review.deals, "Won", { start, end }));
}
