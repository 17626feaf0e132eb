import { closedIn, withoutCredits, type ClassifiedDeal } from "../../scorecard/performance/deal-index";
import { closedFigures } from "../../scorecard/performance/win-rate";
import { nameKey } from "../../shared/excel-text";
import { roundTo } from "../../shared/rounding";
import { countText, moneyText } from "../figures";
import { shareText } from "../../shared/sentence-words";
import type { Review } from "../review";
import { named } from "../sentence";
import { slideTopic } from "../slide-topic";

type Deal = ClassifiedDeal["deal"];

export interface ClosedFacts {
  won: readonly Deal[];
  lost: readonly Deal[];
  /** The first deal that the partner ever won, if it was in the quarter. */
  first: Deal | null;
  /** Open deals, and for how many days on average they are; null where no day of registration is known. */
  open: number;
  openDays: number | null;
  reason: string | null;
  /** Won of what closed: by money, else by count; null where nothing closed. */
  rate: number | null;
  byMoney: boolean;
  best: string | null;
  /** Won and lost money by product, the largest first. */
  products: readonly { product: string; won: number; lost: number }[];
  seller: string | null;
}

const size = (deal: Deal) => deal.amount ?? 0;
const bySize = (deals: readonly ClassifiedDeal[]) =>
  deals.map(({ deal }) => deal).sort((one, other) => size(other) - size(one));

function closedFacts(review: Review): ClosedFacts {
  const { deals, quarter, asOf, open } = review;
  const span = { start: quarter.start, end: Math.min(quarter.end, asOf) };
  const wonDeals = withoutCredits(closedIn(deals, "Won", span));
  const lostDeals = closedIn(deals, "Lost", span);
  const [won, lost] = [bySize(wonDeals), bySize(lostDeals)];
  const everBefore = withoutCredits(closedIn(deals, "Won", { start: 0, end: quarter.start - 1 })).length > 0;
  const ages = open.flatMap(({ deal }) =>
    deal.registeredOn === null ? [] : [Math.max(0, asOf - Math.floor(deal.registeredOn))],
  );
  const { byValue } = closedFigures(deals, span);
  const products = productsOf(won, lost);
  return {
    won,
    lost,
    first: everBefore ? null : ([...won].sort((one, other) => one.closedOn! - other.closedOn!)[0] ?? null),
    open: open.length,
    openDays: ages.length ? roundTo(ages.reduce((sum, days) => sum + days, 0) / ages.length, 0) : null,
    reason: mostFrequent(lost.map(({ reason }) => reason ?? null)),
    rate: byValue ?? (won.length + lost.length === 0 ? null : won.length / (won.length + lost.length)),
    byMoney: byValue !== null,
    best: products.find((each) => each.product && each.won > 0)?.product ?? null,
    products,
    seller: mostFrequent(won.map(({ partnerSeller }) => partnerSeller ?? null)),
  };
}

function productsOf(won: readonly Deal[], lost: readonly Deal[]): ClosedFacts["products"] {
  const products = new Map<string, { product: string; won: number; lost: number }>();
  const add = (deals: readonly Deal[], field: "won" | "lost") => {
    for (const deal of deals) {
      const key = nameKey(deal.product);
      const row = products.get(key) ?? { product: deal.product ?? "", won: 0, lost: 0 };
      products.set(key, { ...row, [field]: row[field] + size(deal) });
    }
  };
  add(won, "won");
  add(lost, "lost");
  return [...products.values()].sort((one, other) => other.won - one.won || other.lost - one.lost);
}

/** The text that stands most often, of those that stand at all; the first of several. */
function mostFrequent(texts: readonly (string | null)[]): string | null {
  const counts = new Map<string, { text: string; count: number }>();
  for (const text of texts) {
    if (!text?.trim()) continue;
    const row = counts.get(nameKey(text.trim())) ?? { text: text.trim(), count: 0 };
    counts.set(nameKey(text.trim()), { ...row, count: row.count + 1 });
  }
  return [...counts.values()].sort((one, other) => other.count - one.count)[0]?.text ?? null;
}

const isEmpty = ({ won, lost }: ClosedFacts) => won.length + lost.length === 0;

export const closedSlide = slideTopic<ClosedFacts>({
  title: "Won and lost",
  minutes: 6,
  facts: closedFacts,
  values({ won, lost, first, open, openDays, reason, rate, best, seller, byMoney }, { currency }) {
    return {
      account: named(first?.account),
      amount: first && first.amount !== null ? moneyText(first.amount, currency) : null,
      n: countText(open, "deal"),
      days: openDays === null ? null : countText(openDays, "day"),
      is: open === 1 ? "is" : "are",
      lost_n: String(lost.length),
      reason: named(reason),
      w: String(won.length),
      l: String(lost.length),
      rate: shareText(rate),
      of: byMoney ? "money" : "deals",
      product: named(best),
      seller: named(seller),
    };
  },
  headlines: [
    { sentence: "Our first win together: {account}, {amount}", holds: ({ first }) => first !== null },
    { sentence: "Our first win together: {account}", holds: ({ first }) => first !== null },
    {
      sentence: "Nothing closed; {n} {is} open for {days} on average",
      holds: (facts) => isEmpty(facts) && facts.open > 0,
    },
    { sentence: "Nothing closed; {n} {is} open", holds: (facts) => isEmpty(facts) && facts.open > 0 },
    { sentence: "Nothing closed and nothing is open: where does the next deal come from?", holds: isEmpty },
    { sentence: "No win; {lost_n} lost, mostly {reason}", holds: ({ won }) => won.length === 0 },
    { sentence: "No win; {lost_n} lost, and nobody wrote down why", holds: ({ won }) => won.length === 0 },
    { sentence: "{w} won, {l} lost: {rate} of the {of}, {product} best" },
    { sentence: "{w} won, {l} lost: {rate} of the {of}" },
  ],
  notes: ({ lost, won }) => [
    ...(won.length ? ["Thank {seller}. Which win may be a reference?"] : []),
    ...(lost.length ? ["For each loss: to whom, on what?"] : []),
    "What changes in how we sell?",
  ],
  source: () => ({ table: "cam_deals", columns: "Stage, Amount, Closed on, Reason" }),
});
