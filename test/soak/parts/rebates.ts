import fc from "fast-check";
import { nearlyEqual } from "../../../src/domain/shared/rounding";
import { serialOf } from "../../../src/domain/shared/serial-date";
import { ACME } from "../../support/scorecard-example";
import { Q1, Q2, LAST_Q1, report, tables } from "../../support/rebates-example";
import { type RandomPart, randomPart } from "../part";

export const REBATE_PARTS: readonly RandomPart[] = [
  randomPart({
    name: "rebates",
    does: "any rebates: parts sum to the total, and a return never exceeds what a margin of 1 gives",
    inTests: { seed: 20260516, count: 60 },
    property: () => {
      const amount = fc.double({ min: 0, max: 1e8, noNaN: true });
      const anyRebate = fc.record({
        partner: fc.constantFrom(ACME, "Beta", "Gamma"),
        period: fc.constantFrom(Q1, Q2, serialOf(2026, 7, 1), serialOf(2026, 10, 1), LAST_Q1),
        rebatePaid: fc.option(fc.double({ min: 1, max: 1e6, noNaN: true }), { nil: null }),
        revenue: fc.option(amount, { nil: null }),
        baselineRevenue: fc.option(amount, { nil: null }),
        grossMargin: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null }),
      });
      const unique = fc.uniqueArray(anyRebate, {
        selector: ({ partner, period }) => `${partner} ${period}`,
        maxLength: 12,
      });
      return fc.property(unique, (rows) => {
        const { partners: parts, total, lines } = report(tables(rows));
        expect(
          nearlyEqual(
            parts.reduce((sum, { rebate: paid }) => sum + paid, 0),
            total.rebate,
          ),
        ).toBe(true);
        for (const id of ["qoq", "yoy"] as const) {
          expect(parts.reduce((sum, { byComparison }) => sum + byComparison[id].measured, 0)).toBe(
            total.byComparison[id].measured,
          );
          for (const { byComparison } of lines) {
            const { state, increment, revenueReturn, marginRoi } = byComparison[id];
            expect(revenueReturn === null).toBe(state !== "Measured");
            if (increment !== null && increment >= 0 && revenueReturn !== null)
              expect(marginRoi!).toBeLessThanOrEqual(revenueReturn);
          }
        }
      });
    },
  }),
];
