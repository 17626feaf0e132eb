import { round9 } from "../shared/rounding";
import { sum } from "../shared/sum";
import { BUSINESS_PLAN_MONTHS } from "./business-plan-fields";
import type { BusinessPlan, ProductLine } from "./business-plan-input";
import { dealsOf, factorOf, businessPlanResult } from "./business-plan-model";

export const DRIVERS = [
  { id: "deal_size", label: "Deal size" },
  { id: "deals", label: "Deals" },
  { id: "margin", label: "Product margin" },
  { id: "churn", label: "Churn" },
] as const;
export type Driver = (typeof DRIVERS)[number]["id"];

/** By how much each driver is varied, as a share of itself. */
export const CHANGES = [-0.2, -0.1, 0.1, 0.2] as const;

export interface SensitivityRow {
  driver: Driver;
  label: string;
  /** For each of `CHANGES`. */
  net: readonly number[];
  npv: readonly number[];
}

/**
 * Σ net and NPV of the plan's scenario when one driver of every product line changes by a share of itself and all else stays. The
 * margin is the one on products, those that are sold already too; a margin or churn that would exceed 100 % counts as 100 %. Costs and MDF stay.
 */
export function sensitivity(plan: BusinessPlan, result = businessPlanResult(plan)): SensitivityRow[] {
  const { totals, npv } = result;
  const factor = factorOf(plan, plan.scenario);
  const effect = (driver: Driver, change: number, rate: number) =>
    sum(plan.lines.map((line) => effectOn(line, dealsOf(line, factor), { driver, change, rate })));
  return DRIVERS.map(({ id, label }) => ({
    driver: id,
    label,
    net: CHANGES.map((change) => totals.net + effect(id, change, 0)),
    npv: CHANGES.map((change) => npv + effect(id, change, plan.discountRate)),
  }));
}

/** What the net comes to where one driver is a fifth less or more, the one that moves it most first. */
export interface TornadoBar {
  label: string;
  worse: number;
  better: number;
}

export function tornado(rows: readonly SensitivityRow[]): TornadoBar[] {
  return rows
    .map(({ label, net }) => {
      const ends = [net[0]!, net.at(-1)!];
      return { label, worse: Math.min(...ends), better: Math.max(...ends) };
    })
    .sort((a, b) => round9(b.better - b.worse) - round9(a.better - a.worse));
}

interface DriverChange {
  driver: Driver;
  /** As a share of the driver itself. */
  change: number;
  /** A year; what later money is discounted by. */
  rate: number;
}

/** What a change adds to a line's gross profit, discounted; at a rate of 0 it is what it adds to Σ net. */
function effectOn(
  line: ProductLine,
  deals: readonly number[],
  { driver, change, rate }: DriverChange,
): number {
  const v = (1 + rate) ** (-1 / 12);
  const worth = sum(deals.map((count, index) => count * v ** (index + 1)));
  const recurring = (churn: number) => recurringWorth(line, deals, churn, v) * line.recurringMargin;
  const opening = (churn: number) => openingWorth(line, churn, v) * line.recurringMargin;
  const services = worth * line.attach * line.servicesPerDeal * line.servicesMargin;
  switch (driver) {
    case "deal_size":
      return change * worth * line.dealSize * line.margin;
    case "deals":
      return change * (worth * line.dealSize * line.margin + services + recurring(line.churn));
    case "margin":
      return (
        (worth * line.dealSize + line.existingRevenue * series(v, v)) *
        (Math.min(1, line.margin * (1 + change)) - line.margin)
      );
    case "churn": {
      const churn = Math.min(1, line.churn * (1 + change));
      return recurring(churn) - recurring(line.churn) + opening(churn) - opening(line.churn);
    }
  }
}

/** first + first·q + … over the plan's months. */
function series(first: number, q: number, count = BUSINESS_PLAN_MONTHS): number {
  return first * (q === 1 ? count : (1 - q ** count) / (1 - q));
}

/** Σ of what is left of the MRR at the start, discounted. */
function openingWorth(line: ProductLine, churn: number, v: number): number {
  const q = (1 - churn) * v;
  return line.openingMrr * series(q, q);
}

/** Σ MRR(t)·vᵗ in closed form: what a deal of month s brings is a geometric series of q = (1 − churn)·v over the months left. */
function recurringWorth(line: ProductLine, deals: readonly number[], churn: number, v: number): number {
  const q = (1 - churn) * v;
  return sum(
    deals.map((count, index) => {
      const month = index + 1;
      const left = BUSINESS_PLAN_MONTHS + 1 - month;
      return count * line.mrrPerDeal * v ** month * series(1, q, left);
    }),
  );
}
