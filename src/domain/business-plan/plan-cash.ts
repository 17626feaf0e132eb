import { round9 } from "../shared/rounding";
import { BUSINESS_PLAN_MONTHS } from "./business-plan-fields";
import type { BusinessPlan } from "./business-plan-input";
import { type BusinessPlanResult, type Monthly, runningTotal } from "./business-plan-model";

/** Days of a month, where days are to be months. */
const DAYS_A_MONTH = 30;

/** The most that is out of pocket, and when; month 1 … 36, null where money is never below zero. */
export interface LowPoint {
  /** 0 or less. */
  amount: number;
  month: number | null;
}

/** The lowest point of what has come in so far, and the first month in which it is reached. */
export function lowPoint(soFar: Monthly): LowPoint {
  const amount = Math.min(0, ...soFar);
  const index = soFar.findIndex((value) => round9(value - amount) === 0);
  return round9(amount) === 0 ? { amount: 0, month: null } : { amount, month: index + 1 };
}

/**
 * The partner's money after each month: customers pay so many days later, and it pays so many days later for what it sells, a month having
 * 30 days and coming evenly; its own costs are paid at once. Without such days it is the cumulative contribution. No tax, no loan.
 */
export function cashOf(plan: BusinessPlan, { figures }: BusinessPlanResult): Monthly {
  const { productRevenue, servicesRevenue, recurringRevenue, grossProfit, costs } = figures;
  const revenue = productRevenue.map(
    (product, month) => product + servicesRevenue[month]! + recurringRevenue[month]!,
  );
  const collected = delayed(runningTotal(revenue), plan.daysToCollect);
  const goods = revenue.map((amount, month) => amount - grossProfit[month]!);
  const paid = delayed(runningTotal(goods), plan.daysToPay);
  const spent = runningTotal(costs);
  return collected.map((amount, month) => amount - paid[month]! - spent[month]!);
}

/** A running total so many days later. */
function delayed(soFar: Monthly, days: number): number[] {
  const whole = Math.floor(days / DAYS_A_MONTH);
  const part = (days % DAYS_A_MONTH) / DAYS_A_MONTH;
  const at = (month: number) => (month < 1 ? 0 : soFar[month - 1]!);
  return Array.from({ length: BUSINESS_PLAN_MONTHS }, (_, index) => {
    const month = index + 1 - whole;
    return at(month) * (1 - part) + at(month - 1) * part;
  });
}
