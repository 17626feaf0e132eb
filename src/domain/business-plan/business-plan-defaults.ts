import { ILLUSTRATIVE } from "../shared/plain-words";
import {
  amountOf,
  closedIn,
  sized,
  withoutCredits,
  type ClassifiedDeal,
} from "../scorecard/performance/deal-index";
import { performanceScorecard } from "../scorecard/performance/performance-scorecard";
import type { PerformanceScorecard, ScorecardData } from "../scorecard/performance/scorecard-types";
import { nameKey } from "../shared/excel-text";
import { roundTo } from "../shared/rounding";
import { twelveMonthsTo } from "../shared/fiscal-calendar";
import type { SerialDate } from "../shared/serial-date";
import { bestYear } from "./best-year";
import { LINE_FIELDS, MAX_LINES, type BusinessPlanValues } from "./business-plan-fields";
import type { BusinessPlanDefault } from "./own-marketing";
import { itemKey, PRODUCT_LINES, businessPlanKeys } from "./business-plan-input";

export interface BusinessPlanDefaults {
  /** How many product lines a new plan begins with. */
  lineCount: number;
  /** For every key of a plan with the most lines. */
  values: Readonly<Record<string, BusinessPlanDefault>>;
}

/** A new plan begins with the products that the partner sells most. */
const OWN_LINES = 3;

/** An example of what a plan of one line usually needs. */
const EXAMPLE_COSTS: BusinessPlanValues = {
  people1_role: "Sales",
  people1_fte: 0.5,
  people1_annual_cost: 90_000,
  people1_delivery: "No",
  people2_role: "Services delivery",
  people2_fte: 0.5,
  people2_annual_cost: 80_000,
  people2_start: 3,
  one_time1_what: "Training and certification",
  one_time1_amount: 5_000,
  running1_what: "Demo environment",
  running1_amount: 500,
};

/**
 * The defaults of a partner's plan: deals, deal size and win rate from its own deals in the four quarters to the as-of date,
 * its level's margin, its best fiscal year and targets, what its campaigns cost (`ownMarketing`), everything else illustrative. They are figures of one day: a plan must not move when deals are imported later.
 */
export function businessPlanDefaults(
  data: ScorecardData,
  partner: string,
  asOf: SerialDate,
  marketing: Readonly<Record<string, BusinessPlanDefault>>,
): BusinessPlanDefaults {
  const card = performanceScorecard({ data, partner, asOf });
  const lines = ownLines(data, card);
  const values: Record<string, BusinessPlanDefault> = {};
  for (const { key, field } of businessPlanKeys(MAX_LINES))
    values[key] = {
      value: EXAMPLE_COSTS[key] ?? field.default,
      source: field.source,
    };
  for (let index = 0; index < MAX_LINES; index += 1) {
    values[lineKey(index, "product")] = { value: `Product line ${index + 1}`, source: ILLUSTRATIVE };
    values[lineKey(index, "deal_size")] = dealSizeOf(card, data);
    values[lineKey(index, "margin")] = marginOf(data, partner);
  }
  lines.forEach((line, index) => Object.assign(values, lineDefaults(line, index, data, card)));
  return {
    lineCount: Math.max(1, lines.length),
    values: { ...values, ...wholePlan(data, card), ...marketing },
  };
}

const lineKey = (index: number, key: string) =>
  itemKey(
    PRODUCT_LINES,
    index,
    LINE_FIELDS.find((field) => field.key === key)!,
  );

function wholePlan(data: ScorecardData, card: PerformanceScorecard): Record<string, BusinessPlanDefault> {
  const { winRate, asOf, year, annualTarget, inputs, partner } = card;
  const quarter = year.quarters.find(({ end }) => asOf <= end) ?? year.quarters[3];
  const certifications = inputs.training_certs_target;
  const none = { value: null, source: "None" };
  const best = bestYear(data, partner, asOf);
  return {
    start_month: { value: quarter.end + 1, source: "The next fiscal quarter" },
    win_rate: winRateDefault(winRate),
    best_year_revenue:
      best === null
        ? { value: null, source: "Nothing won yet" }
        : { value: roundTo(best.amount, 2), source: `Won in ${best.name}` },
    goal_revenue: annualTarget === null ? none : { value: annualTarget, source: "This year's sales target" },
    certifications:
      certifications.used === null ? none : { value: certifications.used, source: certifications.source },
  };
}

function winRateDefault({ rate, source, closed }: PerformanceScorecard["winRate"]): BusinessPlanDefault {
  if (rate === null || rate === 0)
    return { value: null, source: `No deals ${rate === null ? "closed" : "won"} in 12 months` };
  return { value: rate, source: `${source}, ${closed} deals closed in 12 months` };
}

interface OwnLine {
  product: string;
  deals: readonly ClassifiedDeal[];
}

/** The products with the most won in the twelve months to the as-of date, most first. */
function ownLines(data: ScorecardData, { partner, asOf }: PerformanceScorecard): OwnLine[] {
  const won = withoutCredits(closedIn(data.deals.of(partner), "Won", twelveMonthsTo(asOf)));
  const byProduct = new Map<string, OwnLine & { deals: ClassifiedDeal[] }>();
  for (const each of won) {
    const product = each.deal.product ?? "";
    const line = byProduct.get(nameKey(product)) ?? { product, deals: [] };
    line.deals.push(each);
    byProduct.set(nameKey(product), line);
  }
  return [...byProduct.values()]
    .sort((a, b) => amountOf(b.deals) - amountOf(a.deals) || (a.product < b.product ? -1 : 1))
    .slice(0, OWN_LINES);
}

function lineDefaults(
  { product, deals }: OwnLine,
  index: number,
  data: ScorecardData,
  card: PerformanceScorecard,
): Record<string, BusinessPlanDefault> {
  const count = deals.length === 1 ? "1 deal" : `${deals.length} deals`;
  const known = sized(deals);
  const own = known.length > 0 && amountOf(known) > 0;
  const margin = marginOf(data, card.partner).value;
  return {
    ...(product === "" ? {} : { [lineKey(index, "product")]: { value: product, source: "Its own deals" } }),
    [lineKey(index, "first_month")]: { value: 1, source: "It sells already" },
    [lineKey(index, "deals")]: {
      value: roundTo(deals.length / 12, 2),
      source: `${count} won in 12 months ÷ 12`,
    },
    [lineKey(index, "deal_size")]: own
      ? atCustomerPrice(data, margin, amountOf(known) / known.length, `Average of ${count} won in 12 months`)
      : dealSizeOf(card, data),
  };
}

/** The deal size of a partner without won deals of a line: what its scorecard aims for, else illustrative. */
function dealSizeOf({ inputs, partner }: PerformanceScorecard, data: ScorecardData): BusinessPlanDefault {
  const { used, source } = inputs.average_deal_size_target;
  if (used !== null && used > 0) return atCustomerPrice(data, marginOf(data, partner).value, used, source);
  return { value: LINE_FIELDS.find(({ key }) => key === "deal_size")!.default, source: ILLUSTRATIVE };
}

/** The partner's share of a product's price: what its level gives it, else illustrative. */
export function marginOf(
  { partners, levels }: Pick<ScorecardData, "partners" | "levels">,
  partner: string,
): { value: number; source: string } {
  const tier = partners.find((row) => nameKey(row.partner) === nameKey(partner))?.tier ?? null;
  const level = tier === null ? undefined : levels.find((each) => nameKey(each.level) === nameKey(tier));
  const discount = level?.discount ?? null;
  return discount !== null && discount >= 0 && discount < 1
    ? { value: discount, source: `Discount of ${level!.level} in Levels` }
    : { value: LINE_FIELDS.find(({ key }) => key === "margin")!.default as number, source: ILLUSTRATIVE };
}

/** Plans reckon at what the end customer pays; amounts that are the vendor's lack the partner's margin. */
export function atCustomerPrice(
  { settings }: Pick<ScorecardData, "settings">,
  margin: number,
  amount: number,
  source: string,
): BusinessPlanDefault {
  if (settings.amountBasis !== "Vendor net") return { value: roundTo(amount, 2), source };
  return {
    value: roundTo(amount / (1 - margin), 2),
    source: `${source} ÷ (1 − ${roundTo(margin * 100, 1)} % margin)`,
  };
}
