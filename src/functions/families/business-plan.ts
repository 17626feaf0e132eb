import { netPresentValue } from "../../domain/business-plan/net-present-value";
import { paybackMonth as monthOfPayback } from "../../domain/business-plan/payback";
import { recurringRevenue } from "../../domain/business-plan/recurring-revenue";
import { notAvailable } from "../../domain/shared/argument-error";
import { blankAsZero, numberArgument, readNumbers } from "../arguments";
import { inCell } from "../cell-error";

/**
 * Net present value of a plan by months, at an annual discount rate.
 * @customfunction PLAN_NPV
 * @helpurl https://localhost:3000/help/plan_npv.html
 * @param annual_rate Discount rate a year, 0 % to 100 %.
 * @param monthly_net Net of each month in order, the first one month from today; a blank month counts 0.
 * @returns Money.
 */
export function planNpv(annual_rate: unknown, monthly_net: unknown[][]): number {
  return inCell(() =>
    netPresentValue(numberArgument("annual_rate", annual_rate), readMonths("monthly_net", monthly_net)),
  );
}

/**
 * Month from which the cumulative net stays at or above 0 to the end.
 * @customfunction PAYBACK_MONTH
 * @helpurl https://localhost:3000/help/payback_month.html
 * @param monthly_net Net of each month in order; a blank month counts 0.
 * @returns Month number, 1 = the first cell.
 */
export function paybackMonth(monthly_net: unknown[][]): number {
  return inCell(() => {
    const months = readMonths("monthly_net", monthly_net);
    const month = monthOfPayback(months);
    if (month === null)
      throw notAvailable(
        "monthly_net",
        `does not pay back within ${months.length} months`,
        "give more months or a better plan",
      );
    return month;
  });
}

/**
 * Monthly recurring revenue after each month; spills in the shape of new_mrr.
 * @customfunction MRR
 * @helpurl https://localhost:3000/help/mrr.html
 * @param opening MRR before the first month.
 * @param new_mrr MRR added in each month in order; a blank month adds 0.
 * @param monthly_churn Share of the previous month's MRR that is lost each month, 0 % to 100 %.
 * @returns MRR at the end of each month.
 */
export function mrr(opening: unknown, new_mrr: unknown[][], monthly_churn: unknown): number[][] {
  return inCell(() => {
    const added = blankAsZero(readNumbers("new_mrr", new_mrr));
    const months = recurringRevenue(
      numberArgument("opening", opening),
      added,
      numberArgument("monthly_churn", monthly_churn),
    );
    return inShapeOf(new_mrr, months);
  });
}

function readMonths(name: string, range: unknown): number[] {
  const months = readNumbers(name, range);
  if (months.every((net) => net === null))
    throw notAvailable(name, "has no value", "fill in the net of at least one month");
  return blankAsZero(months);
}

function inShapeOf(range: unknown, values: readonly number[]): number[][] {
  const columns = Array.isArray(range) && Array.isArray(range[0]) ? range[0].length : 1;
  const rows = Math.ceil(values.length / columns);
  return Array.from({ length: rows }, (_, row) => values.slice(row * columns, (row + 1) * columns));
}
