import fc from "fast-check";
import { herfindahlIndex, paretoShare } from "../../../src/domain/program/concentration";
import { limitRevenueWeights, METRIC_DEFAULTS } from "../../../src/domain/program/metrics";
import { type RandomPart, randomPart } from "../part";

const values = fc
  .array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 50 })
  .filter((list) => list.some((value) => value > 0));

export const PROGRAM_PARTS: readonly RandomPart[] = [
  randomPart({
    name: "concentration-index",
    does: "HHI lies between that of equal shares and 10,000, and does not depend on order or unit",
    inTests: { seed: 71, count: 200 },
    property: () =>
      fc.property(values, (list) => {
        const hhi = herfindahlIndex(list);
        expect(hhi).toBeGreaterThanOrEqual(10_000 / list.length - 1e-6);
        expect(hhi).toBeLessThanOrEqual(10_000 + 1e-6);
        expect(herfindahlIndex([...list].reverse().map((value) => value / 1000))).toBeCloseTo(hhi, 6);
      }),
  }),
  randomPart({
    name: "concentration-share",
    does: "the top's share is at least its part of the partners and grows with it up to all",
    inTests: { seed: 71, count: 200 },
    property: () =>
      fc.property(values, fc.integer({ min: 1, max: 99 }), (list, percent) => {
        const share = paretoShare(list, percent / 100);
        expect(share).toBeGreaterThanOrEqual(percent / 100 - 1e-9);
        expect(share).toBeLessThanOrEqual(paretoShare(list, (percent + 1) / 100) + 1e-12);
        expect(paretoShare(list, 1)).toBeCloseTo(1, 12);
      }),
  }),
  randomPart({
    name: "revenue-weights",
    does: "weights of revenue metrics are cut back to their limit, whatever they are; the total stays",
    inTests: { seed: 11, count: 200 },
    property: () =>
      fc.property(
        fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 5, maxLength: 5 }),
        fc.constantFrom(0.3, 0.6, 1),
        (weights, limit) => {
          const limited = limitRevenueWeights(
            METRIC_DEFAULTS.map(({ revenue }, index) => ({ revenue, weight: weights[index]! })),
            limit,
          );
          const sum = (values: readonly number[]) => values.reduce((total, each) => total + each, 0);
          const revenue = sum(limited.filter((_, index) => METRIC_DEFAULTS[index]!.revenue));
          expect(sum(limited)).toBeCloseTo(sum(weights), 9);
          if (sum(weights.slice(2)) > 0) expect(revenue).toBeLessThanOrEqual(limit * sum(weights) + 1e-9);
          if (sum(weights.slice(0, 2)) <= limit * sum(weights)) expect(limited).toEqual(weights);
        },
      ),
  }),
];
