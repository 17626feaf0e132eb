import fc from "fast-check";
import { shareOut } from "../../../src/domain/marketing/mgo-shares";
import { mgoWorksheet } from "../../../src/domain/marketing/mgo-worksheet";
import { nearlyEqual, round9 } from "../../../src/domain/shared/rounding";
import { AS_OF, request, budget, tables, ids } from "../../support/mdf-example";
import { campaignForecast } from "../../../src/domain/marketing/campaign-forecast";
import { revenueVariance, totalVariance } from "../../../src/domain/marketing/variance";
import { EMAIL } from "../../support/marketing-example";
import { leadWaterfall } from "../../../src/domain/marketing/lead-waterfall";
import { mailing } from "../../support/mailing";
import { mgoNeeded } from "../../../src/domain/marketing/mgo-needed";
import { type RandomPart, randomPart } from "../part";

const planned = campaignForecast(EMAIL);
const rate = fc.double({ min: 0, max: 1, noNaN: true });
const rates = fc.record({ responseRate: rate, leadRate: rate, mgoRate: rate, closeRate: rate });
const goal = fc.record({
  revenueTarget: fc.integer({ min: 0, max: 50_000_000 }),
  averageDealSize: fc.integer({ min: 100, max: 200_000 }),
  closeRate: fc.integer({ min: 1, max: 1000 }).map((perMille) => perMille / 1000),
});

export const MARKETING_PARTS: readonly RandomPart[] = [
  randomPart({
    name: "mgo-segments",
    does: "the segments' targets add up to what line L asks for",
    inTests: { seed: 3, count: 30 },
    property: () => {
      const parts = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 6 });
      return fc.property(parts, (weights) => {
        const sum = weights.reduce((a, b) => a + b, 0);
        const { segments, revenueAsked } = mgoWorksheet({
          segments: weights.map((weight) => ({ name: null, share: weight / sum })),
        });
        const total = segments.used.reduce((all, { segment }) => all + segment.target, 0);
        expect(segments.whole).toBe(true);
        expect(Math.abs(total - revenueAsked)).toBeLessThan(1e-3);
      });
    },
  }),
  randomPart({
    name: "mgo-shares",
    does: "shares of MGOs add up, and nobody is more than one MGO from its quota",
    inTests: { seed: 11, count: 100 },
    property: () => {
      const weights = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 40 });
      return fc.property(fc.integer({ min: 0, max: 20_000 }), weights, (total, list) => {
        const shared = shareOut(total, list);
        const sum = list.reduce((a, b) => a + b, 0);
        if (sum === 0) return expect(shared).toBeNull();
        expect(shared!.reduce((a, b) => a + b, 0)).toBe(total);
        shared!.forEach((each, index) =>
          expect(Math.abs(each - (total * list[index]!) / sum)).toBeLessThan(1),
        );
      });
    },
  }),
  randomPart({
    name: "mdf-budget",
    does: "any requests for MDF: every one is listed once, the ranked by falling return, and what fits never exceeds what is left",
    inTests: { seed: 20260517, count: 60 },
    property: () => {
      const anyRequest = fc.record({
        campaignId: fc.constantFrom("C-1", "C-2", "C-3", "C-4", "C-9"),
        requested: fc.option(fc.double({ min: 0, max: 5000, noNaN: true }), { nil: null }),
        approved: fc.option(fc.double({ min: 0, max: 5000, noNaN: true }), { nil: null }),
        spent: fc.option(fc.double({ min: 0, max: 5000, noNaN: true }), { nil: null }),
        verified: fc.option(fc.double({ min: 0, max: 5000, noNaN: true }), { nil: null }),
        leadOwner: fc.constantFrom("Lee", "Kim", null),
        claimBy: fc.constantFrom(null, AS_OF - 1, AS_OF),
        status: fc.constantFrom("Requested", "Approved", "Declined", "Spent", "Verified", null),
      });
      return fc.property(
        fc.array(anyRequest, { maxLength: 15 }),
        fc.double({ min: 0, max: 20_000, noNaN: true }),
        (rows, money) => {
          const requests = rows.map((row, index) =>
            request(`M-${index}`, row.campaignId, row.requested, row),
          );
          const result = budget(tables(requests), { budget: money });
          expect([...ids(result)].sort()).toEqual(requests.map(({ requestId }) => requestId).sort());
          const ranked = result.requests.filter(({ rank }) => rank !== null);
          expect(ranked.map(({ rank }) => rank)).toEqual(ranked.map((_, index) => index + 1));
          ranked.forEach(({ vendorReturn, credibility }, index) => {
            const better = ranked[index - 1];
            const key = better ? round9(better.vendorReturn! * better.credibility) : Infinity;
            expect(round9(vendorReturn! * credibility)).toBeLessThanOrEqual(key);
          });
          for (const { verdict, vendorReturn, notReady } of result.requests)
            if (verdict === "Fits") expect([vendorReturn! >= 0, notReady]).toEqual([true, []]);
          if (result.fits > 0) expect(result.fits).toBeLessThanOrEqual(result.left! + 1e-9);
          expect(
            nearlyEqual(result.requests.at(-1)?.running ?? result.committed, result.committed + result.fits),
          ).toBe(true);
        },
      );
    },
  }),
  randomPart({
    name: "campaign-variance",
    does: "volume and rate sum to the variance, for each tactic and in all",
    inTests: { seed: 5, count: 100 },
    property: () => {
      const amount = fc.double({ min: 0, max: 1e6, noNaN: true });
      const maybe = fc.option(amount, { nil: null });
      const side = fc.record({ audience: maybe, revenue: maybe });
      return fc.property(fc.array(fc.tuple(side, side), { minLength: 1, maxLength: 9 }), (pairs) => {
        const parts = pairs.map(([before, after]) =>
          revenueVariance({ ...planned, ...before }, { ...planned, ...after }),
        );
        for (const { volume, rate, total } of [...parts, totalVariance(parts)])
          expect(
            total === null ? volume === null && rate === null : nearlyEqual(volume! + rate!, total),
          ).toBe(true);
      });
    },
  }),
  randomPart({
    name: "campaign-forecast",
    does: "a campaign's forecast agrees with the lead waterfall",
    inTests: { seed: 7, count: 50 },
    property: () => {
      const rate = fc.double({ min: 0, max: 1, noNaN: true });
      return fc.property(
        fc.integer({ min: 0, max: 100_000 }),
        fc.record({ responseRate: rate, leadRate: rate, mgoRate: rate, closeRate: rate }),
        (audience, rates) => {
          const { revenue, mgos } = campaignForecast({ ...mailing, audience, ...rates });
          const waterfall = leadWaterfall(audience, rates, 8000);
          expect(nearlyEqual(revenue!, waterfall.revenue) && nearlyEqual(mgos!, waterfall.mgos)).toBe(true);
        },
      );
    },
  }),
  randomPart({
    name: "lead-waterfall",
    does: "no stage of the lead waterfall is larger than the one before it",
    inTests: { seed: 51, count: 200 },
    property: () =>
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), rates, (audience, some) => {
        const { responses, leads, mgos, deals } = leadWaterfall(audience, some, 1);
        const stages = [audience, responses, leads, mgos, deals];
        expect(stages).toEqual([...stages].sort((a, b) => b - a));
      }),
  }),
  randomPart({
    name: "mgo-needed",
    does: "the MGOs needed are the smallest whole number that reaches the target",
    inTests: { seed: 41, count: 300 },
    property: () =>
      fc.property(goal, (input) => {
        const needed = mgoNeeded(input);
        const perMgo = input.averageDealSize * input.closeRate;
        expect(Number.isInteger(needed)).toBe(true);
        expect(round9(needed - input.revenueTarget / perMgo)).toBeGreaterThanOrEqual(0);
        if (needed > 0) expect(round9(needed - 1 - input.revenueTarget / perMgo)).toBeLessThan(0);
      }),
  }),
];
