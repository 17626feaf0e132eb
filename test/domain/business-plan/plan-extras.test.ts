import { againstBestYear, bestYear } from "../../../src/domain/business-plan/best-year";
import { breakEven } from "../../../src/domain/business-plan/break-even";
import { businessPlanDefaults } from "../../../src/domain/business-plan/business-plan-defaults";
import { businessPlanResult } from "../../../src/domain/business-plan/business-plan-model";
import { cashOf, lowPoint } from "../../../src/domain/business-plan/plan-cash";
import { vendorView } from "../../../src/domain/business-plan/vendor-view";
import { wholePromises } from "../../../src/domain/business-plan/whole-promises";
import { levelsTable, partnersTable } from "../../../src/domain/shared/tables/catalogue";
import { serialOf } from "../../../src/domain/shared/serial-date";
import { planFrom } from "../../support/business-plan-cases";
import { acme, AS_OF, dataOf } from "../../support/business-plan-tables";
import { BUSINESS_PLAN_PARTS } from "../../soak/parts/business-plan";
import { partNamed } from "../../soak/soak";
import { randomTest } from "../../support/random-test";

const LINE = {
  first_month: 1,
  deals: 1,
  growth: 0,
  deal_size: 1_000,
  margin: 0.5,
  attach: 0,
  services_per_deal: 0,
  services_margin: 0,
  mrr_per_deal: 0,
  recurring_margin: 0.5,
  churn: 0,
};
const INPUT = {
  lines: [LINE],
  people: [],
  one_time: [],
  running: [],
  marketing: { monthly: 0, mdf_share: 0 },
  discount_rate: 0,
  vendor: { gross_margin: 0.5, recurring_share: 0, account_manager_monthly: 0 },
};
const withLine = (line: object, more: object = {}) =>
  planFrom({ ...INPUT, lines: [{ ...LINE, ...line }], ...more });

randomTest(partNamed(BUSINESS_PLAN_PARTS, "business-plan-break-even"));

test("what a partner has already earns in every scenario, and its MRR churns", () => {
  const selling = withLine({ opening_mrr: 100, churn: 0.5, existing_revenue: 200 });
  const plan = { ...selling, lines: selling.lines.map((line) => ({ ...line, deals: 0 })) };
  const { figures } = businessPlanResult(plan, "bleak");
  expect(figures.recurringRevenue.slice(0, 3)).toEqual([50, 25, 12.5]);
  expect(figures.productRevenue[35]).toBe(200);
  expect(figures.grossProfit[0]).toBe(200 * 0.5 + 50 * 0.5);
  expect(figures.vendorProductRevenue[0]).toBe(100);
  expect(figures.deals[0]).toBe(0);
});

test("the peak investment is the lowest point of the contribution, with the first month in which it is reached", () => {
  const plan = withLine({ first_month: 3 }, { one_time: [{ what: "Training", amount: 900, month: 2 }] });
  const { figures } = businessPlanResult(plan);
  expect(lowPoint(figures.cumulative)).toEqual({ amount: -900, month: 2 });
  expect(lowPoint([1, 2])).toEqual({ amount: 0, month: null });
});

test("customers who pay after 45 days, and goods paid after 30, make cash what it is", () => {
  const plan = { ...withLine({}), daysToCollect: 45, daysToPay: 30 };
  const result = businessPlanResult(plan);
  // A month's 1,000 comes half after one month and half after two; 500 of goods go out a month later.
  expect(cashOf(plan, result).slice(0, 4)).toEqual([0, 0, 500, 1_000]);
  expect(cashOf({ ...plan, daysToCollect: 0, daysToPay: 0 }, result)).toEqual(result.figures.cumulative);
  const slow = { ...plan, daysToPay: 0 };
  expect(lowPoint(cashOf(slow, businessPlanResult(slow)))).toEqual({ amount: -500, month: 1 });
});

test("a plan that loses money says how many deals, what price or what cost would do", () => {
  const plan = withLine({ deals: 0.5 }, { running: [{ what: "Demo", amount: 700, start: 1 }] });
  // 250 a month of profit against 700 of costs: 450 a month are missing, 0.9 deals of 500 profit.
  expect(breakEven(plan, businessPlanResult(plan))).toEqual({
    deals: expect.closeTo(0.9, 9),
    dealSize: expect.closeTo(1.8, 9),
    cost: expect.closeTo(450, 9),
  });
  const none = withLine({ margin: 0 }, { running: [{ what: "Demo", amount: 700, start: 1 }] });
  expect(breakEven(none, businessPlanResult(none))).toEqual({ deals: null, dealSize: null, cost: 700 });
  const fine = withLine({});
  expect(breakEven(fine, businessPlanResult(fine))).toBeNull();
});

test("a base case is measured by the partner's best fiscal year, whatever scenario is shown", () => {
  const won = (amount: number, year: number, month: number) => ({
    amount,
    closedOn: serialOf(year, month, 10),
  });
  const deals = [won(100, 2016, 1), won(3_000, 2016, 3), won(2_000, 2017, 1), won(2_000, 2017, 12)];
  const settings = [{ setting: "Fiscal year starts in month", value: 2 }];
  const data = dataOf(acme({ deals, settings }));
  // January 2017 is of FY2017, which began in February 2016.
  expect(bestYear(data, "Acme", AS_OF)).toEqual({ name: "FY2017", amount: 5_000 });
  expect(businessPlanDefaults(data, "Acme", AS_OF, {}).values["best_year_revenue"]).toEqual({
    value: 5_000,
    source: "Won in FY2017",
  });
  expect(bestYear(dataOf(acme()), "Acme", AS_OF)).toBeNull();
  // 12 deals a year at 500 net: 6,000.
  const plan = { ...withLine({}), scenario: "bleak" as const };
  expect(againstBestYear({ ...plan, bestYearRevenue: 4_000 }, data)).toEqual({
    multiple: 1.5,
    year: 1,
    isMore: false,
  });
  expect(againstBestYear({ ...plan, bestYearRevenue: 3_999 }, data)).toMatchObject({ isMore: true });
  expect(againstBestYear(plan, data)).toBeNull();
});

test("nobody wins a part of a deal: quarters come to the plan's number, and as many are to be found as they take", () => {
  const quarters = [4.8, 0.4, 0.4, 0.4].map((deals) => ({ deals }));
  expect(wholePromises(quarters, 0.46)).toEqual([
    { deals: 5, opportunities: 11 },
    { deals: 0, opportunities: 0 },
    { deals: 1, opportunities: 3 },
    { deals: 0, opportunities: 0 },
  ]);
  expect(wholePromises(quarters, 0)[0]).toEqual({ deals: 5, opportunities: null });
});

test("the margin is its level's discount, also where it turns net prices into the customer's", () => {
  const tables = acme({ deals: [{ product: "Alpha", amount: 6_000, closedOn: serialOf(2017, 3, 1) }] })
    .with(partnersTable, [{ partnerId: "P1", partner: "Acme", tier: "gold" }])
    .with(levelsTable, [{ level: "Gold", order: 2, discount: 0.4 }]);
  const { values } = businessPlanDefaults(dataOf(tables), "Acme", AS_OF, {});
  expect(values["line1_margin"]).toEqual({ value: 0.4, source: "Discount of Gold in Levels" });
  expect(values["line1_deal_size"]!.value).toBe(10_000);
});

test("the vendor's view discounts and pays back on its own contribution", () => {
  const plan = withLine(
    {},
    { vendor: { gross_margin: 0.5, recurring_share: 0, account_manager_monthly: 250 } },
  );
  expect(vendorView(plan)).toMatchObject({ npv: 0, paybackMonth: null });
  const dear = { ...plan, vendor: { ...plan.vendor, accountManagerMonthly: 300 } };
  expect(vendorView(dear)).toMatchObject({
    npv: expect.closeTo(-1_800, 9),
    lowest: { amount: expect.closeTo(-1_800, 9), month: 36 },
  });
});
