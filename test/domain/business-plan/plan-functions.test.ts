import { netPresentValue } from "../../../src/domain/business-plan/net-present-value";
import { paybackMonth } from "../../../src/domain/business-plan/payback";
import { recurringRevenue } from "../../../src/domain/business-plan/recurring-revenue";
import { BUSINESS_PLAN_FUNCTION_PARTS } from "../../soak/parts/business-plan-functions";
import { partNamed } from "../../soak/soak";
import { randomTest } from "../../support/random-test";

randomTest(partNamed(BUSINESS_PLAN_FUNCTION_PARTS, "net-present-value"));

test("without discount NPV is the sum, and a year at 21 % is worth 1/1.21", () => {
  expect(netPresentValue(0, [-100, 50, 60])).toBe(10);
  expect(netPresentValue(0.21, [...Array<number>(11).fill(0), 121])).toBeCloseTo(100, 9);
});

test("a rate given in percent points is an error", () => {
  expect(() => netPresentValue(12, [1])).toThrow("annualRate is 12; give 12 % as 12% or 0.12");
});

test.each([
  [[-100, 60, 60], 3],
  [[100, 50], 1],
  [[-100, 50], null],
  [[-100, 150, -80, 100], 4],
  [[0, 0, 5], 3],
  [[0, 0, 0], null],
  [[], null],
  // The sum is −2.8e-17 in floating point.
  [[-0.27, 0.09, 0.09, 0.09], 4],
])("%j pays back in month %p", (nets, expected) => {
  expect(paybackMonth(nets)).toBe(expected);
});

randomTest(partNamed(BUSINESS_PLAN_FUNCTION_PARTS, "payback-month"));

randomTest(partNamed(BUSINESS_PLAN_FUNCTION_PARTS, "recurring-revenue"));

test("with full churn only the month's own MRR is left; a churn beyond 100 % is an error", () => {
  expect(recurringRevenue(1000, [100, 100], 1)).toEqual([100, 100]);
  expect(() => recurringRevenue(1000, [100], 2)).toThrow("monthlyChurn is 2; give 2 % as 2% or 0.02");
});
