import { amountOf, closedIn, within, type ClassifiedDeal } from "../../scorecard/performance/deal-index";
import { dealKey } from "../../crm/deal-ids";
import { nameKey } from "../../shared/excel-text";
import { round9 } from "../../shared/rounding";
import { addMonths } from "../../shared/serial-date";
import { moneyText } from "../figures";
import { shareText } from "../../shared/sentence-words";
import type { Review } from "../review";
import { named } from "../sentence";
import { slideTopic } from "../slide-topic";
import { planFacts, wonAYearBefore, type PlanFacts } from "./title";

interface ProductSales {
  product: string;
  won: number;
  before: number;
}

export interface PerformanceFacts extends PlanFacts {
  yearAgo: number | null;
  dealsYearAgo: number;
  /** Of the four quarters of the reviewed year; null where it has not begun. */
  quarters: readonly { name: string; won: number | null; target: number | null; before: number | null }[];
  /** The largest won deal's share of what was won. */
  largestShare: number | null;
  products: readonly ProductSales[];
  /** The product that brought 40 % or more. */
  carrier: string | null;
  /** Expected in the quarter, and not closed in it: still open. */
  slipped: number;
  newCustomers: number;
}

const MOST = 0.4;
const MUCH_OF_GAP = 0.25;

function performanceFacts(review: Review): PerformanceFacts {
  const { quarter, reviewed, deals, asOf } = review;
  const plan = planFacts(review);
  const won = closedIn(deals, "Won", { start: quarter.start, end: Math.min(quarter.end, asOf) });
  const yearBack = { start: addMonths(quarter.start, -12), end: addMonths(quarter.end + 1, -12) - 1 };
  const before = closedIn(deals, "Won", yearBack);
  const products = productSales(won, before);
  const largest = Math.max(0, ...won.map(({ deal }) => deal.amount ?? 0));
  const line = reviewed.lines.find(({ metric }) => metric.id === "perf_to_plan")!;
  return {
    ...plan,
    yearAgo: wonAYearBefore(review, yearBack.start, yearBack.end),
    dealsYearAgo: before.length,
    quarters: reviewed.year.quarters.map(({ label, start, end }, index) => ({
      name: label,
      won: start > reviewed.asOf ? null : reviewed.won.quarters[index]!,
      target: line.columns[index]!.target,
      before: wonAYearBefore(review, addMonths(start, -12), addMonths(end + 1, -12) - 1),
    })),
    largestShare: round9(plan.won) > 0 ? largest / plan.won : null,
    products,
    carrier:
      products.find((each) => round9(each.won - MOST * plan.won) >= 0 && each.product)?.product ?? null,
    slipped: amountOf(slippedDeals(review)),
    newCustomers: newCustomers(won, deals, quarter.start),
  };
}

function productSales(won: readonly ClassifiedDeal[], before: readonly ClassifiedDeal[]): ProductSales[] {
  const sales = new Map<string, ProductSales>();
  const add = (list: readonly ClassifiedDeal[], field: "won" | "before") => {
    for (const { deal } of list) {
      const key = nameKey(deal.product);
      const row = sales.get(key) ?? { product: deal.product ?? "", won: 0, before: 0 };
      sales.set(key, { ...row, [field]: row[field] + (deal.amount ?? 0) });
    }
  };
  add(won, "won");
  add(before, "before");
  return [...sales.values()].sort((one, other) => other.won - one.won || other.before - one.before);
}

/** Open deals that were to close in the quarter: as they say still, or as an import has noted before it moved them. */
function slippedDeals({ data, quarter, open, asOf }: Review): ClassifiedDeal[] {
  if (asOf <= quarter.end) return [];
  const moved = new Set(
    data.changes.flatMap(({ dealId, field, old }) =>
      dealId !== null && field === "Expected close" && typeof old === "number" && within(old, quarter)
        ? [dealKey(dealId)]
        : [],
    ),
  );
  return open.filter(
    ({ deal }) =>
      within(deal.expectedClose, quarter) || (deal.dealId !== null && moved.has(dealKey(deal.dealId))),
  );
}

function newCustomers(
  won: readonly ClassifiedDeal[],
  deals: readonly ClassifiedDeal[],
  start: number,
): number {
  const earlier = new Set(
    closedIn(deals, "Won", { start: 0, end: start - 1 }).map(({ deal }) => nameKey(deal.account)),
  );
  return new Set(
    won.flatMap(({ deal }) =>
      deal.account && !earlier.has(nameKey(deal.account)) ? [nameKey(deal.account)] : [],
    ),
  ).size;
}

const gapOf = ({ target, won }: PlanFacts) => (target === null ? 0 : target - won);
const isAhead = (facts: PlanFacts) => facts.target !== null && round9(gapOf(facts)) <= 0;
const percentAhead = ({ target, won }: PlanFacts) =>
  target === null || round9(won - target) <= 0 ? null : shareText(won / target - 1);

export const planSlide = slideTopic<PerformanceFacts>({
  title: "Performance to plan",
  minutes: 8,
  facts: performanceFacts,
  values(facts, { currency, next }) {
    const { won, target, yearAgo, largestShare, carrier, slipped, deals, dealsYearAgo } = facts;
    const money = (amount: number) => moneyText(amount, currency);
    const growth = yearAgo === null || round9(yearAgo) <= 0 ? null : won / yearAgo - 1;
    const size = dealsYearAgo > 0 && yearAgo !== null ? yearAgo / dealsYearAgo : null;
    const countEffect = size === null ? null : (deals - dealsYearAgo) * size;
    return {
      won_q: money(won),
      target_q: target === null ? null : money(target),
      gap_q: target === null ? null : money(Math.max(0, gapOf(facts))),
      pct: isAhead(facts) ? percentAhead(facts) : null,
      yoy: growth === null ? null : `${shareText(Math.abs(growth))} ${growth < 0 ? "down" : "up"}`,
      share: shareText(largestShare),
      product: named(carrier),
      slipped: money(slipped),
      next_q: next.name,
      new: String(facts.newCustomers),
      count_effect: countEffect === null ? null : money(countEffect),
      size_effect: countEffect === null ? null : money(won - yearAgo! - countEffect),
    };
  },
  headlines: [
    {
      sentence: "Won {won_q}, {yoy} on a year ago; no target agreed",
      holds: ({ target }) => target === null,
    },
    { sentence: "Won {won_q}; no target agreed", holds: ({ target }) => target === null },
    {
      sentence: "{pct} ahead of plan; one deal is {share} of it",
      holds: (facts) =>
        isAhead(facts) && facts.largestShare !== null && round9(facts.largestShare - MOST) >= 0,
    },
    {
      sentence: "On plan; one deal is {share} of it",
      holds: (facts) =>
        isAhead(facts) && facts.largestShare !== null && round9(facts.largestShare - MOST) >= 0,
    },
    { sentence: "Won {won_q} of {target_q}: {pct} ahead, {product} carried it", holds: isAhead },
    { sentence: "Won {won_q} of {target_q}: {pct} ahead", holds: isAhead },
    { sentence: "Won {won_q} of {target_q}: on plan", holds: isAhead },
    {
      sentence: "{gap_q} short of plan; deals worth {slipped} moved to {next_q}",
      holds: (facts) => round9(facts.slipped - gapOf(facts)) >= 0,
    },
    {
      sentence: "{gap_q} short of plan; {slipped} of it moved to {next_q}",
      holds: (facts) => round9(facts.slipped - MUCH_OF_GAP * gapOf(facts)) >= 0,
    },
    { sentence: "Won {won_q} of {target_q}: {gap_q} short" },
  ],
  notes: () => [
    "Fewer deals or smaller ones? Against a year ago: {count_effect} by their number, {size_effect} by their size.",
    "New customers: {new}.",
    "What would you repeat?",
  ],
  source: () => ({
    sheet: "scorecard",
    names: "perf_to_plan_actual, perf_to_plan_target",
    table: "cam_deals",
    columns: "Amount, Closed on",
  }),
});
