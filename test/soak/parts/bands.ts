import fc from "fast-check";
import { REBATE_METHODS, tieredRebate } from "../../../src/domain/finance/rebate-tier";
import { payout } from "../../../src/domain/program/payout";
import { type RandomPart, randomPart } from "../part";

const revenue = fc.integer({ min: 0, max: 5_000_000 });
const attainment = fc.integer({ min: 0, max: 1_000 }).map((percent) => percent / 100);
const starts = (largest: number) =>
  fc
    .uniqueArray(fc.integer({ min: 1, max: largest }), { maxLength: 5 })
    .map((list) => list.sort((a, b) => a - b));
const tiers = starts(4_000_000).chain((from) =>
  fc
    .array(fc.integer({ min: 0, max: 300 }), { minLength: from.length + 1, maxLength: from.length + 1 })
    .map((rates) => rates.map((rate, index) => ({ from: [0, ...from][index]!, value: rate / 1_000 }))),
);

export const BAND_PARTS: readonly RandomPart[] = [
  randomPart({
    name: "rebate-tiers",
    does: "a marginal rebate grows with revenue and without jumps; both methods stay between the lowest and the highest rate",
    inTests: { seed: 18, count: 200 },
    property: () =>
      fc.property(revenue, revenue, tiers, (one, more, rows) => {
        const before = tieredRebate(one, rows, "marginal");
        const after = tieredRebate(one + more, rows, "marginal");
        const highest = Math.max(...rows.map(({ value }) => value));
        const lowest = Math.min(...rows.map(({ value }) => value));
        expect(after).toBeGreaterThanOrEqual(before - 1e-6);
        expect(after - before).toBeLessThanOrEqual(more * highest + 1e-6);
        for (const method of REBATE_METHODS) {
          expect(tieredRebate(one, rows, method)).toBeLessThanOrEqual(one * highest + 1e-6);
          expect(tieredRebate(one, rows, method)).toBeGreaterThanOrEqual(one * lowest - 1e-6);
        }
      }),
  }),
  randomPart({
    name: "payout-bands",
    does: "one factor throughout pays in proportion, however it is cut into bands",
    inTests: { seed: 18, count: 200 },
    property: () =>
      fc.property(
        attainment,
        fc.integer({ min: 0, max: 1_000 }).map((factor) => factor / 100),
        starts(999),
        (reached, factor, cuts) => {
          const bands = [0, ...cuts.map((cut) => cut / 100)].map((from) => ({ from, value: factor }));
          expect(payout(reached, 20_000, bands)).toBeCloseTo(reached * factor * 20_000, 4);
          expect(payout(reached, 20_000)).toBeCloseTo(reached * 20_000, 6);
        },
      ),
  }),
];
