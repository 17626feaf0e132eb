import fc from "fast-check";
import { netPresentValue } from "../../../src/domain/business-plan/net-present-value";
import { paybackMonth } from "../../../src/domain/business-plan/payback";
import { recurringRevenue } from "../../../src/domain/business-plan/recurring-revenue";
import { nearlyEqual } from "../../../src/domain/shared/rounding";

const RUNS = { seed: 61, numRuns: 200 };
const rate = fc.double({ min: 0, max: 1, noNaN: true });
const net = fc.integer({ min: -5_000_000, max: 5_000_000 }).map((cents) => cents / 100);
const months = fc.array(net, { minLength: 1, maxLength: 60 });

/** Excel's NPV as documented: Σ value(i) ÷ (1 + rate)^i. */
const excelNpv = (periodRate: number, values: number[]) =>
  values.reduceRight((later, value) => (value + later) / (1 + periodRate), 0);

test("NPV is Excel's NPV at the monthly equivalent of the annual rate", () => {
  fc.assert(
    fc.property(rate, months, (annual, nets) => {
      const expected = excelNpv((1 + annual) ** (1 / 12) - 1, nets);
      expect(Math.abs(netPresentValue(annual, nets) - expected)).toBeLessThan(1e-5);
    }),
    RUNS,
  );
});

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

test("from the payback month on the cumulative net is never negative, and just before it is", () => {
  fc.assert(
    fc.property(months, (nets) => {
      const cumulative = nets.map((_, index) =>
        nets.slice(0, index + 1).reduce((sum, value) => sum + value, 0),
      );
      const month = paybackMonth(nets);
      const firstNet = nets.findIndex((value) => value !== 0) + 1;
      if (month === null) return expect(firstNet === 0 || (cumulative.at(-1) ?? 0) < 0).toBe(true);
      expect(Math.min(...cumulative.slice(month - 1))).toBeGreaterThan(-1e-6);
      expect(month === firstNet || (cumulative[month - 2] ?? 0) < 0).toBe(true);
    }),
    RUNS,
  );
});

test("MRR keeps what does not churn and adds what is new, month by month", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 100_000 }),
      fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 40 }),
      rate,
      (opening, added, churn) => {
        const mrr = recurringRevenue(opening, added, churn);
        expect(mrr).toHaveLength(added.length);
        mrr.forEach((value, month) => {
          const before = month === 0 ? opening : (mrr[month - 1] ?? NaN);
          expect(nearlyEqual(value, before * (1 - churn) + (added[month] ?? NaN))).toBe(true);
        });
      },
    ),
    RUNS,
  );
});

test("with full churn only the month's own MRR is left; a churn beyond 100 % is an error", () => {
  expect(recurringRevenue(1000, [100, 100], 1)).toEqual([100, 100]);
  expect(() => recurringRevenue(1000, [100], 2)).toThrow("monthlyChurn is 2; give 2 % as 2% or 0.02");
});
