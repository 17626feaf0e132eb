import {
  type BusinessPlanValues,
  BUSINESS_SCENARIOS,
  type BusinessScenario,
} from "../../src/domain/business-plan/business-plan-fields";
import {
  type BusinessPlan,
  businessPlanKeys,
  businessPlanOf,
} from "../../src/domain/business-plan/business-plan-input";
import { readBusinessPlanInput } from "../../src/domain/business-plan/read-business-plan-input";
import { serialOf } from "../../src/domain/shared/serial-date";
import fc from "fast-check";
import { sharedFile } from "./shared-files";

type MonthKey =
  | "deals"
  | "product_revenue"
  | "services_revenue"
  | "recurring_revenue"
  | "gross_profit"
  | "vendor_revenue"
  | "vendor_contribution"
  | "costs"
  | "net"
  | "cumulative";

export interface PlanCase {
  input: Record<string, unknown>;
  scenario: BusinessScenario;
  expected: {
    months: Record<MonthKey | "t", number>[];
    years: Record<Exclude<MonthKey, "cumulative">, number[]>;
    first_profitable_month: number | string;
    payback_month: number | string;
    npv: number;
    roi: number | string;
  };
}

/** Plans worked out independently; null where they do not exist. */
export const planCases = sharedFile<PlanCase[]>("golden/business-plan.json");

const START = serialOf(2018, 1, 1);

/** The plan of right values in the shape of a file; what a file may leave out has its standard. */
export function planFrom(input: unknown, scenario: BusinessScenario = "base"): BusinessPlan {
  const read = readBusinessPlanInput(input);
  if (!("values" in read)) throw new Error(JSON.stringify(read.problems));
  return businessPlanOf(
    { ...standards(read.lineCount), ...read.values, scenario, start_month: START },
    read.lineCount,
  );
}

export function standards(lineCount: number): BusinessPlanValues {
  return Object.fromEntries(businessPlanKeys(lineCount).map(({ key, field }) => [key, field.default]));
}

const thousandths = (from: number, to: number) =>
  fc.integer({ min: from * 1000, max: to * 1000 }).map((n) => n / 1000);
const month = fc.integer({ min: 1, max: 36 });
const money = fc.integer({ min: 0, max: 200_000 });

const line = fc.record({
  first_month: month,
  deals: thousandths(0, 5),
  growth: fc.oneof(thousandths(-0.1, 0.1), fc.constantFrom(-1, 0)),
  deal_size: money,
  margin: thousandths(0, 1),
  attach: thousandths(0, 1),
  services_per_deal: money,
  services_margin: thousandths(0, 1),
  mrr_per_deal: fc.integer({ min: 0, max: 5_000 }),
  recurring_margin: thousandths(0, 1),
  churn: fc.oneof(thousandths(0, 0.1), fc.constantFrom(0, 0.9, 1)),
  opening_mrr: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 9_000 })),
  existing_revenue: fc.oneof(fc.constant(0), money),
});

/** Plans in the shape of a file, at least one line with deals. */
export const planInputs = fc
  .record({
    lines: fc.array(line, { minLength: 1, maxLength: 3 }),
    people: fc.array(
      fc.record({ role: fc.constant("role"), fte: thousandths(0, 3), annual_cost: money, start: month }),
      { maxLength: 3 },
    ),
    one_time: fc.array(fc.record({ what: fc.constant("what"), amount: money, month }), { maxLength: 3 }),
    running: fc.array(
      fc.record({ what: fc.constant("what"), amount: fc.integer({ min: 0, max: 9_000 }), start: month }),
      {
        maxLength: 3,
      },
    ),
    marketing: fc.record({ monthly: fc.integer({ min: 0, max: 9_000 }), mdf_share: thousandths(0, 1) }),
    discount_rate: fc.oneof(thousandths(0, 0.3), fc.constant(0)),
    days_to_collect: fc.constantFrom(0, 30, 45, 90, 365),
    days_to_pay: fc.constantFrom(0, 15, 60, 200),
    vendor: fc.record({
      gross_margin: thousandths(0, 1),
      recurring_share: thousandths(0, 1),
      account_manager_monthly: fc.integer({ min: 0, max: 5_000 }),
    }),
  })
  .filter(({ lines }) => lines.some(({ deals }) => deals > 0));

export const scenarios = fc.constantFrom(...BUSINESS_SCENARIOS);
