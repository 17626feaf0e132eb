import fc from "fast-check";
import { netPresentValue } from "../../../src/domain/business-plan/net-present-value";
import { paybackMonth } from "../../../src/domain/business-plan/payback";
import { recurringRevenue } from "../../../src/domain/business-plan/recurring-revenue";
import { nearlyEqual } from "../../../src/domain/shared/rounding";
import { type RandomPart, randomPart } from "../part";

const rate = fc.double({ min: 0, max: 1, noNaN: true });
const net = fc.integer({ min: -5_000_000, max: 5_000_000 }).map((cents) => cents / 100);
const months = fc.array(net, { minLength: 1, maxLength: 60 });
/** Excel's NPV as documented: Σ value(i) ÷ (1 + rate)^i. */
const excelNpv = (periodRate: number, values: number[]) =>
  values.reduceRight((later, value) => (value + later) / (1 + periodRate), 0);

export const BUSINESS_PLAN_FUNCTION_PARTS: readonly RandomPart[] = [
  randomPart({
    name: "net-present-value",
    does: "NPV is Excel's NPV at the monthly equivalent of the annual rate",
    inTests: { seed: 61, count: 200 },
    property: () =>
      fc.property(rate, months, (annual, nets) => {
        const expected = excelNpv((1 + annual) ** (1 / 12) - 1, nets);
        expect(Math.abs(netPresentValue(annual, nets) - expected)).toBeLessThan(1e-5);
      }),
  }),
  randomPart({
    name: "payback-month",
    does: "from the payback month on the cumulative net is never negative, and just before it is",
    inTests: { seed: 61, count: 200 },
    property: () =>
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
  }),
  randomPart({
    name: "recurring-revenue",
    does: "MRR keeps what does not churn and adds what is new, month by month",
    inTests: { seed: 61, count: 200 },
    property: () =>
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
  }),
];
