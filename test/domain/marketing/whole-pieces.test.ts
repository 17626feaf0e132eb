import fc from "fast-check";
import { campaignForecast } from "../../../src/domain/marketing/campaign-forecast";
import { conversions } from "../../../src/domain/marketing/conversions";
import { wholeParts, wholePieces } from "../../../src/domain/marketing/whole-pieces";
import { revenueVariance, totalVariance } from "../../../src/domain/marketing/variance";
import { EMAIL } from "../../support/marketing-example";
import { nearlyEqual } from "../../../src/domain/shared/rounding";

test("whole pieces are rounded down, and blank stays blank", () => {
  expect(wholePieces(12.6)).toBe(12);
  expect(wholePieces(12.9999999999)).toBe(13);
  expect(wholePieces(null)).toBeNull();
  expect(wholeParts([5.4, null, 7.4, 0.1])).toEqual([5, null, 7, 0]);
});

test("whole parts add up to the whole of their sum, each less than one from what is expected", () => {
  const expected = fc.array(fc.option(fc.double({ min: 0, max: 1e6, noNaN: true })), { maxLength: 12 });
  fc.assert(
    fc.property(expected, (values) => {
      const parts = wholeParts(values);
      const sum = values.reduce<number>((total, value) => total + (value ?? 0), 0);
      expect(parts.reduce<number>((total, part) => total + (part ?? 0), 0)).toBe(wholePieces(sum));
      parts.forEach((part, index) => {
        if (part !== null) expect(Math.abs(part - values[index]!)).toBeLessThan(1 + 1e-6);
      });
    }),
  );
});

test("what goes on from stage to stage is of the campaigns of which both stages are known", () => {
  const plan = campaignForecast(EMAIL);
  const unknown = campaignForecast({ ...EMAIL, mgoRate: null });
  expect(conversions([plan, unknown])).toEqual([null, 0.02, 0.5, 0.5, 0.2]);
  expect(conversions([])).toEqual([null, null, null, null, null]);
});

test("the parts of a variance add up to its total, campaign by campaign and together", () => {
  const amount = fc.option(fc.double({ min: 0, max: 1e8, noNaN: true }));
  const side = fc.record({ audience: amount, revenue: amount });
  const figures = ({ audience, revenue }: { audience: number | null; revenue: number | null }) => ({
    ...campaignForecast(EMAIL),
    audience,
    revenue,
  });
  fc.assert(
    fc.property(fc.array(fc.tuple(side, side), { maxLength: 6 }), (list) => {
      const parts = list.map(([plan, came]) => revenueVariance(figures(plan), figures(came)));
      for (const { volume, rate, total } of [...parts, totalVariance(parts)]) {
        if (total === null) expect([volume, rate]).toEqual([null, null]);
        else
          expect(Math.abs(volume! + rate! - total)).toBeLessThanOrEqual(
            1e-6 * Math.max(1, Math.abs(volume!), Math.abs(rate!)),
          );
      }
      const all = totalVariance(parts).total;
      if (all !== null)
        expect(
          nearlyEqual(
            all,
            parts.reduce((sum, { total }) => sum + (total ?? 0), 0),
          ),
        ).toBe(true);
    }),
  );
});
