import { businessPlanResult } from "../../../src/domain/business-plan/business-plan-model";
import { DRIVERS, sensitivity } from "../../../src/domain/business-plan/sensitivity";
import { planFrom } from "../../support/business-plan-cases";
import { BUSINESS_PLAN_PARTS } from "../../soak/parts/business-plan";
import { partNamed } from "../../soak/soak";
import { randomTest } from "../../support/random-test";

randomTest(partNamed(BUSINESS_PLAN_PARTS, "business-plan-sensitivity"));

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
