import { within, type ClassifiedDeal } from "../../scorecard/performance/deal-index";
import { round9 } from "../../shared/rounding";
import { addMonths } from "../../shared/serial-date";
import { countText, dateText, moneyText } from "../figures";
import type { Review } from "../review";
import { named } from "../sentence";
import { slideTopic } from "../slide-topic";
import { dealSizeOf } from "./marketing";
import { nextTarget, openForNext } from "./pipeline";
import { promisesSlide, type PromiseFacts } from "./promises";
import { wonAYearBefore } from "./title";

export interface NextFacts {
  target: number | null;
  won: number;
  /** Won so far and, of what is open, amount × probability; null where deals are open and no probability is known. */
  seen: number | null;
  dealSize: number | null;
  /** Whole deals of the usual size that the target takes. */
  deals: number | null;
  /** Registrations that so many deals take at today's win rate by count. */
  registrations: number | null;
  registered: number;
  certificates: { has: number | null; target: number | null };
  /** The largest deal of the quarter. */
  largest: ClassifiedDeal["deal"] | null;
  lastYear: number | null;
  promises: PromiseFacts;
  /** 30 days after the quarter has ended. */
  nextReview: number;
}

const REVIEW_AFTER = 30;

function nextFacts(review: Review): NextFacts {
  const { card, deals, quarter, next, asOf } = review;
  const { target, won } = nextTarget(review);
  const open = openForNext(review);
  const known = open.filter(({ probability }) => probability !== null);
  const weighted = known.reduce((sum, { deal, probability }) => sum + (deal.amount ?? 0) * probability!, 0);
  const dealSize = dealSizeOf(review);
  const needed = target === null || dealSize === null ? null : Math.ceil(round9(target / dealSize));
  const { rate } = card.winRate;
  const certs = card.lines.find(({ metric }) => metric.id === "training_certs")!.columns[4];
  return {
    target,
    won,
    seen: open.length && !known.length ? null : won + weighted,
    dealSize,
    deals: needed,
    registrations:
      needed === null || rate === null || round9(rate) <= 0 ? null : Math.ceil(round9(needed / rate)),
    registered: deals.filter(({ deal }) =>
      within(deal.registeredOn, { start: quarter.start, end: Math.min(quarter.end, asOf) }),
    ).length,
    certificates: { has: certs.actual, target: certs.target },
    largest:
      open
        .map(({ deal }) => deal)
        .filter(({ account, amount }) => account && (amount ?? 0) > 0)
        .sort((one, other) => other.amount! - one.amount!)[0] ?? null,
    lastYear: wonAYearBefore(review, addMonths(next.start, -12), addMonths(next.end + 1, -12) - 1),
    promises: promisesSlide.facts(review),
    nextReview: next.end + REVIEW_AFTER,
  };
}

const isCovered = ({ target, seen }: NextFacts) =>
  target !== null && seen !== null && round9(seen - target) >= 0;

export const nextQuarterSlide = slideTopic<NextFacts>({
  title: "Next quarter: targets and promises",
  minutes: 10,
  facts: nextFacts,
  values({ target, seen, deals, largest, lastYear, nextReview }, { currency, next }) {
    const money = (amount: number | null) => moneyText(amount, currency);
    return {
      next_q: next.name,
      ly: lastYear !== null && round9(lastYear) > 0 ? money(lastYear) : null,
      target: money(target),
      account: named(largest?.account),
      deals: countText(deals, "deal"),
      seen: money(seen),
      find: target === null || seen === null ? null : money(Math.max(0, target - seen)),
      review: dateText(nextReview),
    };
  },
  headlines: [
    {
      sentence: "{next_q}: agree the target today; last year brought {ly}",
      holds: ({ target }) => target === null,
    },
    { sentence: "{next_q}: agree the target today", holds: ({ target }) => target === null },
    { sentence: "{next_q}: {target} is in sight; keep {account} on its date", holds: isCovered },
    { sentence: "{next_q}: {target} is in sight", holds: isCovered },
    { sentence: "{next_q}: {target} takes {deals}; {seen} is in sight, {find} to find" },
    { sentence: "{next_q}: {seen} of {target} is in sight, {find} to find" },
    { sentence: "{next_q}: {target} takes {deals}" },
    { sentence: "{next_q}: {target} to win" },
  ],
  notes: () => ["Read ours first. Each: yes, name, date.", "Next review: {review}.", "Minutes go out today."],
  source: () => ({
    sheet: "scorecard",
    names: "perf_to_plan_target",
    table: "cam_results",
    columns: "Target",
  }),
});
