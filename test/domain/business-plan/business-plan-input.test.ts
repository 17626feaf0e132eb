import { problemOf } from "../../../src/domain/shared/assumption";
import { LINE_FIELDS, type BusinessPlanValues } from "../../../src/domain/business-plan/business-plan-fields";
import {
  emptyBusinessPlanProblem,
  businessPlanOf,
  usedValues,
  valueProblems,
} from "../../../src/domain/business-plan/business-plan-input";
import { readBusinessPlanInput } from "../../../src/domain/business-plan/read-business-plan-input";
import { nearlyEqual } from "../../../src/domain/shared/rounding";
import { serialOf } from "../../../src/domain/shared/serial-date";
import { planCases, planFrom, standards } from "../../support/business-plan-cases";
import { BUSINESS_PLAN_PARTS } from "../../soak/parts/business-plan";
import { partNamed } from "../../soak/soak";
import { SKIPPED } from "../../support/shared-files";
import { randomTest } from "../../support/random-test";

const line = {
  first_month: 5,
  deals: 0.14,
  growth: 0.014,
  deal_size: 36_500,
  margin: 0.16,
  attach: 0.81,
  services_per_deal: 14_500,
  services_margin: 0.46,
  mrr_per_deal: 400,
  recurring_margin: 0.3,
  churn: 0.021,
};
const input = {
  lines: [line],
  people: [{ role: "Sales", fte: 2, annual_cost: 65_000, start: 10 }],
  one_time: [{ what: "Training", amount: 7_000, month: 4 }],
  running: [],
  marketing: { monthly: 500, mdf_share: 0 },
  discount_rate: 0.1,
  vendor: { gross_margin: 0.7, recurring_share: 0, account_manager_monthly: 2_500 },
};

test("a file's plan becomes values by key; cost rows that are not given cost nothing", () => {
  const read = readBusinessPlanInput(input);
  expect(read.problems).toEqual([]);
  const { values, lineCount } = read as { values: BusinessPlanValues; lineCount: number };
  expect(lineCount).toBe(1);
  expect(values).toMatchObject({
    line1_deal_size: 36_500,
    people1_annual_cost: 65_000,
    people2_fte: 0,
    one_time6_amount: 0,
    running1_amount: 0,
    marketing_mdf_share: 0,
    discount_rate: 0.1,
    vendor_account_manager_monthly: 2_500,
  });
  expect(values).not.toHaveProperty("line1_product");
});

test.each<[string, unknown, string, string]>([
  [
    "growth −200 %",
    { ...input, lines: [{ ...line, growth: -2 }] },
    "line1_growth",
    "Monthly growth is −200 %: give a rate from −100 % to 100 %.",
  ],
  [
    "month 0",
    { ...input, lines: [{ ...line, first_month: 0 }] },
    "line1_first_month",
    "First deal month is 0: give a whole number from 1 to 36.",
  ],
  [
    "month 37",
    { ...input, one_time: [{ what: "", amount: 1, month: 37 }] },
    "one_time1_month",
    "In month is 37: give a whole number from 1 to 36.",
  ],
  [
    "half a month",
    { ...input, running: [{ what: "", amount: 1, start: 1.5 }] },
    "running1_start",
    "From month is 1.5: give a whole number from 1 to 36.",
  ],
  [
    "text in a number",
    { ...input, lines: [{ ...line, deal_size: "many" }] },
    "line1_deal_size",
    'Deal size is "many": give an amount of 0 or more.',
  ],
  [
    "a rate in points",
    { ...input, discount_rate: 10 },
    "discount_rate",
    "Discount rate is 1000 %: give a rate from 0 % to 100 %.",
  ],
  ["a ninth line", { ...input, lines: Array(9).fill(line) }, "lines", "A plan has at most 8 product lines."],
  ["no line", { ...input, lines: [] }, "lines", "A plan has at least one product line."],
  [
    "a missing number",
    { ...input, marketing: { monthly: 500 } },
    "marketing_mdf_share",
    "MDF share is missing.",
  ],
  [
    "an unknown answer",
    { ...input, people: [{ role: "", fte: 1, annual_cost: 1, start: 1, delivery: "Maybe" }] },
    "people1_delivery",
    'Delivers services is "Maybe": give Yes or No.',
  ],
  [
    "no deals",
    { ...input, lines: [{ ...line, deals: 0 }] },
    "line1_deals",
    "The plan has no deals: give at least one product line more than 0 deals a month.",
  ],
  [
    "infinity",
    { ...input, lines: [{ ...line, churn: Infinity }] },
    "line1_churn",
    'Monthly churn is "Infinity": give a rate from 0 % to 100 %.',
  ],
])("%s is named with its field and the remedy", (_, bad, key, message) => {
  expect(readBusinessPlanInput(bad).problems).toEqual([{ key, message }]);
});

test("an unknown key is named", () => {
  expect(readBusinessPlanInput({ ...input, discount: 0.1 }).problems[0]?.message).toContain('"discount"');
  expect(readBusinessPlanInput("a plan").problems).toHaveLength(1);
});

test("what was typed has a message a field; blank never has one", () => {
  const typed = { line1_growth: -2, line2_deals: "x", start_month: 5, goal: 7, scenario: "rosy" };
  expect(valueProblems(typed, 2).map(({ key }) => key)).toEqual([
    "scenario",
    "start_month",
    "goal",
    "line1_growth",
    "line2_deals",
  ]);
  expect(valueProblems({}, 8)).toEqual([]);
  expect(valueProblems({ line2_deals: "x" }, 1)).toEqual([]);
  expect(problemOf({ ...LINE_FIELDS[0]! }, "x".repeat(41))).toContain("41 characters");
});

test("of what stands in cells only what a field accepts replaces its default", () => {
  const defaults = {
    line1_deals: { value: 3 },
    line1_product: { value: "Alpha" },
    scenario: { value: "base" },
  };
  const used = (typed: BusinessPlanValues) => usedValues(defaults, typed, 1);
  expect(used({ line1_deals: -1, line1_product: 7, scenario: "BLEAK", people1_start: 1.5 })).toMatchObject({
    line1_deals: 3,
    line1_product: "7",
    scenario: "bleak",
    people1_start: 1,
  });
  expect(used({ line1_deals: 0, goal_revenue: null })).toMatchObject({ line1_deals: 0, goal_revenue: null });
});

test("a plan's first month begins on the first, and a plan without deals is empty", () => {
  const plan = businessPlanOf({ ...standards(2), start_month: serialOf(2018, 5, 17) }, 2);
  expect(plan.startMonth).toBe(serialOf(2018, 5, 1));
  expect(emptyBusinessPlanProblem(plan)).toBeNull();
  const none = plan.lines.map((each) => ({ ...each, deals: 0 }));
  expect(emptyBusinessPlanProblem({ lines: none })?.key).toBe("line1_deals");
});

randomTest(partNamed(BUSINESS_PLAN_PARTS, "business-plan-values"));

const [worked] = planCases ?? [];
if (!worked) test.skip(`the worked plans ${SKIPPED}`, () => undefined);
else
  test("the worked plans are read as they are", () => {
    const plan = planFrom(worked.input);
    const people = worked.input["people"] as { fte: number }[];
    expect(nearlyEqual(plan.people[0]!.fte, people[0]!.fte)).toBe(true);
  });
