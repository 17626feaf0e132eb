import { rankedLevels } from "../../program/levels";
import { closedIn, withoutCredits, type ClassifiedDeal } from "../../scorecard/performance/deal-index";
import { nameKey } from "../../shared/excel-text";
import { twelveMonthsTo } from "../../shared/fiscal-calendar";
import { round9 } from "../../shared/rounding";
import type { Found } from "../reason";
import type { Rule } from "../rule";
import type { TodayContext } from "../partner-facts";
import { withAmount } from "../words";

/** News are new for two weeks; a level for a month, as scores are. */
const [NEW_DAYS, NEW_LEVEL_DAYS] = [14, 31];
const FEWEST_DEALS = 3;

const wonDeals = (deals: readonly ClassifiedDeal[]) =>
  withoutCredits(deals).filter((each) => each.class === "Won" && each.deal.closedOn !== null);

function toldOf({ deal }: ClassifiedDeal, what: string, { asOf, settings }: TodayContext): Found[] {
  const days = asOf - Math.floor(deal.closedOn!);
  if (days < 0 || days > NEW_DAYS) return [];
  const seller = deal.partnerSeller?.trim() || "the seller";
  return [
    {
      money: deal.amount ?? 0,
      days: -days,
      ...(deal.dealId ? { subject: deal.dealId } : {}),
      text: `${what}: ${deal.account || deal.dealId}${withAmount(deal.amount, settings.currency)}. Thank ${seller}.`,
    },
  ];
}

export const firstWin: Rule = {
  name: "First win",
  class: 5,
  stake: "the deal's amount",
  deed: "copyNote",
  about: "Partners",
  find: ({ partner, deals }, context) => {
    const [first] = wonDeals(deals).sort((one, other) => one.deal.closedOn! - other.deal.closedOn!);
    return first ? toldOf(first, `First win with ${partner}`, context) : [];
  },
};

export const levelReached: Rule = {
  name: "Level reached",
  class: 5,
  stake: "nothing",
  deed: "copyNote",
  about: "Partners",
  find: ({ partner, scores, data }, { today }) => {
    const order = (level: string | null) =>
      rankedLevels(data.levels).find((each) => nameKey(each.level) === nameKey(level))?.order ?? 0;
    const latest = scores.at(-1);
    const before = scores.findLast(({ asOf, level }) => latest && asOf < latest.asOf && level);
    if (!latest || !before || today - latest.asOf > NEW_LEVEL_DAYS) return [];
    if (order(latest.level) <= order(before.level)) return [];
    return [
      {
        money: 0,
        days: latest.asOf - today,
        subject: latest.level!,
        text: `${partner} reached ${latest.level}, after ${before.level}. Congratulate them.`,
      },
    ];
  },
};

export const largestDeal: Rule = {
  name: "Largest deal in 12 months",
  class: 5,
  stake: "the deal's amount",
  deed: "copyNote",
  about: "Partners",
  find: ({ partner, deals }, context) => {
    const won = withoutCredits(closedIn(deals, "Won", twelveMonthsTo(context.asOf)));
    if (won.length < FEWEST_DEALS) return [];
    const size = ({ deal }: ClassifiedDeal) => round9(deal.amount ?? 0);
    const [largest, second] = [...won].sort((one, other) => size(other) - size(one));
    return size(largest!) > size(second!)
      ? toldOf(largest!, `Largest deal in 12 months with ${partner}`, context)
      : [];
  },
};
