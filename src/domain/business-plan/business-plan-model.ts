import { sum } from "../shared/sum";
import { round9 } from "../shared/rounding";
import { netPresentValue } from "./net-present-value";
import { paybackMonth } from "./payback";
import { BUSINESS_PLAN_MONTHS, type BusinessScenario } from "./business-plan-fields";
import type { BusinessPlan, ProductLine } from "./business-plan-input";
import { recurringRevenue } from "./recurring-revenue";

/** What a plan works out for every month, in the order of the sheet. The keys are public names. */
export const BUSINESS_PLAN_FIGURES = [
  { key: "deals", property: "deals", label: "Deals" },
  { key: "product_revenue", property: "productRevenue", label: "Product revenue" },
  { key: "services_revenue", property: "servicesRevenue", label: "Services revenue" },
  { key: "recurring_revenue", property: "recurringRevenue", label: "Recurring revenue" },
  { key: "gross_profit", property: "grossProfit", label: "Gross profit" },
  { key: "costs", property: "costs", label: "Costs" },
  { key: "net", property: "net", label: "Net" },
  { key: "vendor_product_revenue", property: "vendorProductRevenue", label: "Vendor's product revenue" },
  { key: "vendor_revenue", property: "vendorRevenue", label: "Vendor's revenue" },
  { key: "mdf", property: "mdf", label: "MDF paid by the vendor" },
  { key: "vendor_contribution", property: "vendorContribution", label: "Vendor's contribution" },
] as const;
export type FigureName = (typeof BUSINESS_PLAN_FIGURES)[number]["property"];

/** One value a month, 36 of them. */
export type Monthly = readonly number[];

interface BusinessPlanFigures extends Readonly<Record<FigureName, Monthly>> {
  /** Net so far: no payment terms, no tax, so it is a contribution and not cash. */
  cumulative: Monthly;
}

export interface BusinessPlanResult {
  figures: BusinessPlanFigures;
  totals: Readonly<Record<FigureName, number>>;
  /** 1 … 36; null when there is none. */
  firstProfitableMonth: number | null;
  paybackMonth: number | null;
  npv: number;
  /** Σ net ÷ Σ costs; null without costs. */
  roi: number | null;
}

/** What stands for a month that does not come, and for a return on nothing. */
export const NOT_WITHIN = `not within ${BUSINESS_PLAN_MONTHS} months`;
export const NO_INVESTMENT = "no investment";

const PLAN_MONTHS = Array.from({ length: BUSINESS_PLAN_MONTHS }, (_, index) => index + 1);

/** Deals by month: none before the first deal month, from then on growing. */
export function dealsOf({ firstMonth, deals, growth }: ProductLine, factor: number): number[] {
  return PLAN_MONTHS.map((month) =>
    month < firstMonth ? 0 : factor * deals * (1 + growth) ** (month - firstMonth),
  );
}

export function factorOf(
  plan: Pick<BusinessPlan, "bleakFactor" | "stretchFactor">,
  scenario: BusinessScenario,
): number {
  return { bleak: plan.bleakFactor, base: 1, stretch: plan.stretchFactor }[scenario];
}

/** What a plan comes to in a scenario. The plan is one that `businessPlanOf` made of right values. */
export function businessPlanResult(
  plan: BusinessPlan,
  scenario: BusinessScenario = plan.scenario,
): BusinessPlanResult {
  const figures = planFigures(plan, factorOf(plan, scenario));
  const totals = Object.fromEntries(
    BUSINESS_PLAN_FIGURES.map(({ property }) => [property, sum(figures[property])]),
  ) as BusinessPlanResult["totals"];
  const profitable = figures.net.findIndex(
    (net, month) => round9(figures.grossProfit[month]!) > 0 && round9(net) >= 0,
  );
  return {
    figures,
    totals,
    firstProfitableMonth: profitable < 0 ? null : profitable + 1,
    paybackMonth: paybackMonth(figures.net),
    npv: netPresentValue(plan.discountRate, figures.net),
    roi: round9(totals.costs) === 0 ? null : totals.net / totals.costs,
  };
}

function planFigures(plan: BusinessPlan, factor: number): BusinessPlanFigures {
  const { vendor, marketing } = plan;
  const lines = plan.lines.map((line) => ({ line, deals: dealsOf(line, factor) }));
  const mrr = lines.map(({ line, deals }) =>
    recurringRevenue(
      line.openingMrr,
      deals.map((count) => count * line.mrrPerDeal),
      line.churn,
    ),
  );
  const over = (value: (line: ProductLine, deals: number, mrr: number) => number) =>
    PLAN_MONTHS.map((_, month) =>
      lines.reduce(
        (total, { line, deals }, index) => total + value(line, deals[month]!, mrr[index]![month]!),
        0,
      ),
    );
  const products = (line: ProductLine, deals: number) => deals * line.dealSize + line.existingRevenue;
  const services = (line: ProductLine, deals: number) => deals * line.attach * line.servicesPerDeal;
  const recurring = over((_line, _deals, each) => each);
  const grossProfit = over(
    (line, deals, each) =>
      products(line, deals) * line.margin +
      services(line, deals) * line.servicesMargin +
      each * line.recurringMargin,
  );
  const costs = PLAN_MONTHS.map((month) => costsIn(plan, month));
  const net = grossProfit.map((profit, month) => profit - costs[month]!);
  const vendorProductRevenue = over((line, deals) => products(line, deals) * (1 - line.margin));
  const vendorRevenue = vendorProductRevenue.map(
    (amount, month) => amount + recurring[month]! * vendor.recurringShare,
  );
  const mdf = PLAN_MONTHS.map(() => marketing.monthly * marketing.mdfShare);
  return {
    deals: over((_line, deals) => deals),
    productRevenue: over(products),
    servicesRevenue: over(services),
    recurringRevenue: recurring,
    grossProfit,
    costs,
    net,
    cumulative: runningTotal(net),
    vendorProductRevenue,
    vendorRevenue,
    mdf,
    vendorContribution: vendorRevenue.map(
      (amount, month) => amount * vendor.grossMargin - mdf[month]! - vendor.accountManagerMonthly,
    ),
  };
}

/** People, one-time, running and the partner's share of marketing in one month. */
function costsIn({ people, oneTime, running, marketing }: BusinessPlan, month: number): number {
  return (
    sum(people.map(({ fte, annualCost, start }) => (month >= start ? (fte * annualCost) / 12 : 0))) +
    sum(oneTime.map((each) => (each.month === month ? each.amount : 0))) +
    sum(running.map(({ amount, start }) => (month >= start ? amount : 0))) +
    marketing.monthly * (1 - marketing.mdfShare)
  );
}

export function runningTotal(values: readonly number[]): number[] {
  let total = 0;
  return values.map((value) => (total += value));
}

/** Totals of every `length` months: 12 = years, 3 = quarters of the plan. */
export function spans(values: Monthly, length: number): number[] {
  return Array.from({ length: BUSINESS_PLAN_MONTHS / length }, (_, index) =>
    sum(values.slice(index * length, (index + 1) * length)),
  );
}

export interface DeliveryLoad {
  /** 1 … 3. */
  year: number;
  services: number;
  /** Full-time equivalents that deliver, on average over the year. */
  fte: number;
}

/** Years in which the people who deliver would have to bring in more services revenue than is usual; `limit` a year and FTE. */
export function overloadedYears(
  plan: BusinessPlan,
  { figures }: BusinessPlanResult,
  limit: number,
): DeliveryLoad[] {
  const fte = PLAN_MONTHS.map((month) =>
    sum(plan.people.map((each) => (each.delivery === "Yes" && month >= each.start ? each.fte : 0))),
  );
  const monthsByYear = spans(fte, 12);
  return spans(figures.servicesRevenue, 12)
    .map((services, index) => ({ year: index + 1, services, fte: monthsByYear[index]! / 12 }))
    .filter(({ services, fte: average }) => round9(services - limit * average) > 0);
}
