import fc from "fast-check";
import type { BusinessPlan, ProductLine } from "../../../src/domain/business-plan/business-plan-input";
import { businessPlanResult } from "../../../src/domain/business-plan/business-plan-model";
import { CHANGES, type Driver, DRIVERS, sensitivity } from "../../../src/domain/business-plan/sensitivity";
import { planFrom, planInputs, scenarios } from "../../support/business-plan-cases";

const vary: Readonly<Record<Driver, (line: ProductLine, by: number) => ProductLine>> = {
  deal_size: (line, by) => ({ ...line, dealSize: line.dealSize * by }),
  deals: (line, by) => ({ ...line, deals: line.deals * by }),
  margin: (line, by) => ({ ...line, margin: Math.min(1, line.margin * by) }),
  churn: (line, by) => ({ ...line, churn: Math.min(1, line.churn * by) }),
};

const rerun = (plan: BusinessPlan, driver: Driver, change: number) =>
  businessPlanResult({ ...plan, lines: plan.lines.map((line) => vary[driver](line, 1 + change)) });

test("the closed forms give what the whole model gives for the changed plan", () => {
  fc.assert(
    fc.property(planInputs, scenarios, (input, scenario) => {
      const plan = planFrom(input, scenario);
      const { figures } = businessPlanResult(plan);
      // Sums of large amounts that cancel: the tolerance is that of the amounts.
      const size = Math.max(1, ...figures.grossProfit.map(Math.abs), ...figures.costs) * 36;
      for (const { driver, net, npv } of sensitivity(plan))
        CHANGES.forEach((change, index) => {
          const wanted = rerun(plan, driver, change);
          expect(Math.abs(net[index]! - wanted.totals.net)).toBeLessThanOrEqual(1e-9 * size);
          expect(Math.abs(npv[index]! - wanted.npv)).toBeLessThanOrEqual(1e-9 * size);
        });
    }),
    { seed: 71, numRuns: 60 },
  );
});

test("every driver is there once, and deals matter more than any one of what they bring", () => {
  const plan = planFrom({
    people: [],
    one_time: [],
    running: [],
    discount_rate: 0.1,
    marketing: { monthly: 0, mdf_share: 0 },
    vendor: { gross_margin: 0.5, recurring_share: 0, account_manager_monthly: 0 },
    lines: [
      {
        first_month: 1,
        deals: 1,
        growth: 0,
        deal_size: 1000,
        margin: 0.9,
        attach: 1,
        services_per_deal: 100,
        services_margin: 0.5,
        mrr_per_deal: 10,
        recurring_margin: 0.5,
        churn: 0.1,
      },
    ],
  });
  const rows = sensitivity(plan);
  expect(rows.map(({ driver }) => driver)).toEqual(DRIVERS.map(({ id }) => id));
  const base = businessPlanResult(plan).totals.net;
  const [size, deals, margin, churn] = rows.map(({ net }) => net[3]! - base) as [
    number,
    number,
    number,
    number,
  ];
  expect(deals).toBeGreaterThan(size);
  // A margin of 90 % can rise to 100 % only.
  expect(margin).toBeCloseTo(3600, 6);
  expect(size).toBeCloseTo(6480, 6);
  expect(churn).toBeLessThan(0);
});
