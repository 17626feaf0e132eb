import type { ScorecardData } from "../scorecard/performance/scorecard-types";
import { addMonths, endOfMonth, partsOf, type SerialDate } from "../shared/serial-date";
import { sum } from "../shared/sum";
import { nameKey } from "../shared/excel-text";
import type { PlanMonthRow, PlanRow } from "../shared/tables/business-plan-tables";
import type { BusinessPlan } from "./business-plan-input";
import { businessPlanResult } from "./business-plan-model";
import { committedRevenue } from "./commitments";

interface Agreed {
  planId: string;
  partner: string;
}

/** What a plan brings by month in its base case, whichever scenario its sheet shows: kept when it is agreed, since its sheet may be typed over. */
export function baseCaseRows(
  { planId, partner }: Agreed,
  plan: BusinessPlan,
  data: Pick<ScorecardData, "settings">,
): PlanMonthRow[] {
  return committedRevenue(businessPlanResult(plan, "base"), data).map((revenue, index) => ({
    planId,
    month: addMonths(plan.startMonth, index),
    revenue,
    partner,
  }));
}

/** The newest version that both sides had agreed by a day and that has begun; null without one. */
export function agreedPlan(rows: readonly PlanRow[], asOf: SerialDate): PlanRow | null {
  const agreed = rows.filter(
    ({ version, state, startMonth, date }) =>
      state === "Agreed" &&
      version !== null &&
      startMonth !== null &&
      startMonth < asOf + 1 &&
      (date === null || date < asOf + 1),
  );
  return agreed.reduce<PlanRow | null>(
    (newest, row) => (newest !== null && newest.version! >= row.version! ? newest : row),
    null,
  );
}

/** What a plan's base case brings up to a day, the month in progress by its days; null where nothing of it was kept. */
export function baseCaseTo(months: readonly PlanMonthRow[], planId: string, day: SerialDate): number | null {
  const own = months.filter((row) => nameKey(row.planId) === nameKey(planId));
  if (own.length === 0) return null;
  const last = partsOf(endOfMonth(day)).day;
  const first = day - partsOf(day).day + 1;
  return sum(
    own.map(({ month, revenue }) => {
      if (month === null || month > day) return 0;
      return (revenue ?? 0) * (month < first ? 1 : partsOf(day).day / last);
    }),
  );
}
