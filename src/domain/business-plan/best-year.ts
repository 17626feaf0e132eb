import { amountOf, closedIn } from "../scorecard/performance/deal-index";
import type { ScorecardData } from "../scorecard/performance/scorecard-types";
import { fiscalYearOf } from "../shared/fiscal-calendar";
import { round9 } from "../shared/rounding";
import type { SerialDate } from "../shared/serial-date";
import type { BusinessPlan } from "./business-plan-input";
import { businessPlanResult, spans } from "./business-plan-model";
import { committedRevenue } from "./commitments";

/** A base case beyond so many times the best year has to be explained. */
export const MOST_OF_BEST_YEAR = 1.5;

/** The fiscal year in which a partner won most, up to a day; null where it won nothing. */
export function bestYear(
  { deals, settings }: Pick<ScorecardData, "deals" | "settings">,
  partner: string,
  asOf: SerialDate,
): { name: string; amount: number } | null {
  const won = closedIn(deals.of(partner), "Won", { start: 0, end: asOf });
  const years = new Map<string, typeof won>();
  for (const each of won) {
    const name = `FY${fiscalYearOf(each.deal.closedOn!, settings.fiscalStartMonth).name}`;
    years.set(name, [...(years.get(name) ?? []), each]);
  }
  return [...years]
    .map(([name, own]) => ({ name, amount: amountOf(own) }))
    .filter(({ amount }) => amount > 0)
    .reduce<{ name: string; amount: number } | null>(
      (best, year) => (best === null || year.amount > best.amount ? year : best),
      null,
    );
}

/** The base case's largest year as a multiple of the best one so far, and which one; null where there is nothing to compare with. */
export function againstBestYear(
  plan: BusinessPlan,
  data: Pick<ScorecardData, "settings">,
): { multiple: number; year: number; isMore: boolean } | null {
  const best = plan.bestYearRevenue;
  if (best === null || round9(best) <= 0) return null;
  const years = spans(committedRevenue(businessPlanResult(plan, "base"), data), 12);
  const most = Math.max(...years);
  const multiple = most / best;
  return { multiple, year: years.indexOf(most) + 1, isMore: round9(multiple) > MOST_OF_BEST_YEAR };
}
