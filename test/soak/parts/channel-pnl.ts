import fc from "fast-check";
import { PNL_LINES } from "../../../src/domain/finance/pnl-lines";
import { nearlyEqual } from "../../../src/domain/shared/rounding";
import { addMonths, serialOf } from "../../../src/domain/shared/serial-date";
import { AS_OF, pnl } from "../../support/channel-pnl-example";
import { type RandomPart, randomPart } from "../part";

const Q1 = serialOf(2026, 1, 1);

export const CHANNEL_PNL_PARTS: readonly RandomPart[] = [
  randomPart({
    name: "channel-pnl",
    does: "any rows: lines make margins, months make the year, and every gain is its costs' sum times the return",
    inTests: { seed: 20260515, count: 60 },
    property: () => {
      const anyRow = fc.record({
        line: fc.constantFrom(...PNL_LINES.map(({ label }) => label as string), "Other"),
        period: fc.integer({ min: 0, max: 26 }).map((month) => addMonths(serialOf(2025, 1, 1), month)),
        amount: fc.option(fc.double({ min: -1e7, max: 1e9, noNaN: true }), { nil: null }),
      });
      const unique = fc.uniqueArray(anyRow, {
        selector: ({ line, period }) => `${line} ${period}`,
        maxLength: 60,
      });
      return fc.property(
        unique,
        fc.constantFrom(null, "Recorded" as const, "Salaries" as const),
        (rows, staffBasis) => {
          const { months, total, returnPerDollar } = pnl(rows, { staffBasis, overrides: { partners: 500 } });
          const known = rows.filter(
            ({ line, amount, period }) =>
              line === "Gross sales" && amount !== null && period >= Q1 && period <= AS_OF,
          );
          const gross = known.reduce((sum, { amount }) => sum + amount!, 0);
          expect(nearlyEqual(total.amounts.gross_sales ?? 0, gross)).toBe(true);
          const margins = months.reduce((sum, { netMargin }) => sum + (netMargin ?? 0), 0);
          const lines = PNL_LINES.reduce((sum, { id, sign }) => sum + sign * (total.amounts[id] ?? 0), 0);
          const size = Math.max(1, ...Object.values(total.amounts).map((amount) => Math.abs(amount ?? 0)));
          expect(Math.abs((total.netMargin ?? 0) - lines) / size).toBeLessThan(1e-9);
          expect(Math.abs((total.netMargin ?? 0) - margins) / size).toBeLessThan(1e-9);
          const { channel, cost, gain } = returnPerDollar;
          if (channel !== null) expect(nearlyEqual(channel * cost, gain!)).toBe(true);
        },
      );
    },
  }),
];
