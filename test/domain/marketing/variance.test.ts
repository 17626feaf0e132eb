import fc from "fast-check";
import { campaignActuals, campaignForecast } from "../../../src/domain/marketing/campaign-forecast";
import { revenueVariance, totalVariance } from "../../../src/domain/marketing/variance";
import { nearlyEqual } from "../../../src/domain/shared/rounding";
import { EMAIL } from "../../support/marketing-example";

const planned = campaignForecast(EMAIL);
const cameBack = (actualAudience: number | null, actualRevenue: number | null) =>
  campaignActuals({ ...EMAIL, actualAudience, actualRevenue });

test("fewer reached, each worth more", () => {
  expect(revenueVariance(planned, cameBack(1800, 27_000))).toEqual({
    volume: -2000,
    rate: 9000,
    total: 7000,
    unmatched: false,
  });
});

test("the edges: nobody planned, nobody reached, revenue without anybody reached, nothing known yet", () => {
  const none = campaignForecast({ ...EMAIL, audience: 0 });
  expect(revenueVariance(none, cameBack(100, 5000))).toEqual({
    volume: 5000,
    rate: 0,
    total: 5000,
    unmatched: false,
  });
  expect(revenueVariance(planned, cameBack(0, 0))).toEqual({
    volume: -20_000,
    rate: 0,
    total: -20_000,
    unmatched: false,
  });
  expect(revenueVariance(planned, cameBack(null, 5000))).toEqual({
    volume: 0,
    rate: -15_000,
    total: -15_000,
    unmatched: true,
  });
  expect(revenueVariance(planned, cameBack(100, null))).toEqual({
    volume: null,
    rate: null,
    total: null,
    unmatched: false,
  });
});

test("volume and rate sum to the total, for each tactic and in all", () => {
  const amount = fc.double({ min: 0, max: 1e6, noNaN: true });
  const maybe = fc.option(amount, { nil: null });
  const side = fc.record({ audience: maybe, revenue: maybe });
  fc.assert(
    fc.property(fc.array(fc.tuple(side, side), { minLength: 1, maxLength: 9 }), (pairs) => {
      const parts = pairs.map(([before, after]) =>
        revenueVariance({ ...planned, ...before }, { ...planned, ...after }),
      );
      for (const { volume, rate, total } of [...parts, totalVariance(parts)])
        expect(total === null ? volume === null && rate === null : nearlyEqual(volume! + rate!, total)).toBe(
          true,
        );
    }),
    { numRuns: 100, seed: 5 },
  );
});
