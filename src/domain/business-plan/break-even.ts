import { round9 } from "../shared/rounding";
import { sum } from "../shared/sum";
import { BUSINESS_PLAN_MONTHS } from "./business-plan-fields";
import type { BusinessPlan } from "./business-plan-input";
import { dealsOf, factorOf, type BusinessPlanResult } from "./business-plan-model";

/** What would bring a plan that does not pay back within its months to exactly nothing lost: any one of the three. */
export interface BreakEven {
  /** Deals more a month in which it sells, each line in proportion; null where no number of deals is enough. */
  deals: number | null;
  /** By which share every deal would have to be larger; null where products earn nothing. */
  dealSize: number | null;
  /** Money a month less of costs. */
  cost: number;
}

/**
 * Σ net grows by the same amount with every deal, every unit of price and every unit of cost, so what is missing divided by that is the
 * answer. Null where nothing is missing.
 */
export function breakEven(plan: BusinessPlan, { figures, totals }: BusinessPlanResult): BreakEven | null {
  const missing = -totals.net;
  if (round9(missing) <= 0) return null;
  const factor = factorOf(plan, plan.scenario);
  const existing = sum(
    plan.lines.map(
      (line) =>
        BUSINESS_PLAN_MONTHS * line.existingRevenue * line.margin +
        line.recurringMargin * leftOf(line.openingMrr, line.churn),
    ),
  );
  const ofDeals = totals.grossProfit - existing;
  const ofPrice = sum(plan.lines.map((line) => sum(dealsOf(line, factor)) * line.dealSize * line.margin));
  const selling = figures.deals.filter((deals) => round9(deals) > 0).length;
  return {
    deals: round9(ofDeals) > 0 && selling > 0 ? ((missing / ofDeals) * totals.deals) / selling : null,
    dealSize: round9(ofPrice) > 0 ? missing / ofPrice : null,
    cost: missing / BUSINESS_PLAN_MONTHS,
  };
}

/** What is left month by month of the MRR at the start, added up. */
function leftOf(openingMrr: number, churn: number): number {
  let [left, total] = [openingMrr, 0];
  for (let month = 0; month < BUSINESS_PLAN_MONTHS; month += 1) total += left *= 1 - churn;
  return total;
}
