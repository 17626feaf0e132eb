import {
  BUSINESS_PLAN_FIGURES,
  overloadedYears,
  businessPlanResult,
  spans,
} from "../../../src/domain/business-plan/business-plan-model";
import { nearlyEqual } from "../../../src/domain/shared/rounding";
import { planCases, planFrom } from "../../support/business-plan-cases";
import { SKIPPED } from "../../support/shared-files";
import { BUSINESS_PLAN_PARTS } from "../../soak/parts/business-plan";
import { partNamed } from "../../soak/soak";
import { randomTest } from "../../support/random-test";

const one = {
  lines: [
    {
      first_month: 2,
      deals: 2,
      growth: 0.5,
      deal_size: 1000,
      margin: 0.25,
      attach: 0.5,
      services_per_deal: 400,
      services_margin: 0.5,
      mrr_per_deal: 10,
      recurring_margin: 0.5,
      churn: 0.1,
    },
  ],
  people: [{ role: "Consultant", fte: 0.5, annual_cost: 12_000, start: 3 }],
  one_time: [{ what: "Training", amount: 700, month: 1 }],
  running: [{ what: "Demo", amount: 20, start: 2 }],
  marketing: { monthly: 100, mdf_share: 0.4 },
  discount_rate: 0.1,
  vendor: { gross_margin: 0.5, recurring_share: 0.2, account_manager_monthly: 30 },
};

const cases = (planCases ?? []).map((each, index) => ({
  ...each,
  name: `case ${index + 1}, ${each.scenario}`,
}));

if (cases.length === 0) test.skip(`worked plans ${SKIPPED}`, () => undefined);
else
  test.each(cases)("every month and total of worked plan $name", ({ input, scenario, expected }) => {
    const result = businessPlanResult(planFrom(input, scenario));
    const figures = Object.fromEntries([
      ...BUSINESS_PLAN_FIGURES.map(({ key, property }) => [key, result.figures[property]]),
      ["cumulative", result.figures.cumulative],
    ]) as Record<string, number[]>;
    const off: string[] = [];
    const equal = (what: string, got: number, wanted: number) => {
      if (!nearlyEqual(got, wanted)) off.push(`${what}: ${got} instead of ${wanted}`);
    };
    let compared = 0;
    expected.months.forEach(({ t, ...month }) => {
      for (const [key, value] of Object.entries(month)) {
        equal(`${key} of month ${t}`, figures[key]![t - 1]!, value);
        compared += 1;
      }
    });
    for (const [key, years] of Object.entries(expected.years))
      years.forEach((value, year) =>
        equal(`${key} of year ${year + 1}`, spans(figures[key]!, 12)[year]!, value),
      );
    equal("npv", result.npv, expected.npv);
    equal("roi", result.roi!, expected.roi as number);
    expect(off).toEqual([]);
    expect(compared).toBe(360);
    const orNone = (value: number | string) => (typeof value === "number" ? value : null);
    expect(result.firstProfitableMonth).toBe(orNone(expected.first_profitable_month));
    expect(result.paybackMonth).toBe(orNone(expected.payback_month));
  });

test("a small plan by hand", () => {
  const { figures } = businessPlanResult(planFrom(one));
  expect(figures.deals.slice(0, 4)).toEqual([0, 2, 3, 4.5]);
  expect(figures.productRevenue[2]).toBe(3000);
  expect(figures.servicesRevenue[2]).toBe(600);
  expect(figures.recurringRevenue.slice(1, 3)).toEqual([20, 48]);
  expect(figures.grossProfit[2]).toBe(750 + 300 + 24);
  expect(figures.costs.slice(0, 3)).toEqual([760, 80, 580]);
  expect(figures.vendorRevenue[2]).toBeCloseTo(2250 + 9.6, 9);
  expect(figures.vendorContribution[2]).toBeCloseTo(2259.6 / 2 - 40 - 30, 9);
});

randomTest(partNamed(BUSINESS_PLAN_PARTS, "business-plan-scenarios"));

randomTest(partNamed(BUSINESS_PLAN_PARTS, "business-plan-sums"));

test("deals that shrink by 100 % a month come once, and nothing is NaN", () => {
  const { figures } = businessPlanResult(planFrom({ ...one, lines: [{ ...one.lines[0]!, growth: -1 }] }));
  expect(figures.deals.slice(0, 4)).toEqual([0, 2, 0, 0]);
});

test("without costs there is no return on them, and no month pays back what was never spent before it was earned", () => {
  const free = { ...one, people: [], one_time: [], running: [], marketing: { monthly: 0, mdf_share: 0 } };
  const result = businessPlanResult(planFrom(free));
  expect(result.roi).toBeNull();
  expect(result.paybackMonth).toBe(2);
  expect(result.firstProfitableMonth).toBe(2);
});

test("services revenue beyond the limit a delivery FTE is named by year; who does not deliver does not count", () => {
  const busy = { ...one, lines: [{ ...one.lines[0]!, growth: 0, services_per_deal: 200_000 }] };
  const plan = planFrom(busy);
  const [first, second] = overloadedYears(plan, businessPlanResult(plan), 250_000);
  expect(first).toEqual({ year: 1, services: 2_200_000, fte: 5 / 12 });
  expect(second).toEqual({ year: 2, services: 2_400_000, fte: 0.5 });
  expect(overloadedYears(plan, businessPlanResult(plan), 6_000_000)).toEqual([]);
  const seller = planFrom({ ...one, people: [{ ...one.people[0]!, delivery: "No" }] });
  expect(overloadedYears(seller, businessPlanResult(seller), 250_000).map(({ fte }) => fte)).toEqual([
    0, 0, 0,
  ]);
});
