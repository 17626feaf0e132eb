import { tieredRebate } from "../../../src/domain/finance/rebate-tier";
import { BAND_PARTS } from "../../soak/parts/bands";
import { partNamed } from "../../soak/soak";
import { randomTest } from "../../support/random-test";

const TIERS = [
  { from: 100_000, value: 0.02 },
  { from: 500_000, value: 0.03 },
];

randomTest(partNamed(BAND_PARTS, "rebate-tiers"));

test.each([
  [99_999, 0, 0],
  [100_000, 2_000, 0],
  [600_000, 18_000, 11_000],
  [-5, 0, 0],
])("revenue %p: %p on all of it, %p slice by slice", (revenue, retroactive, marginal) => {
  expect(tieredRebate(revenue, TIERS)).toBeCloseTo(retroactive, 9);
  expect(tieredRebate(revenue, TIERS, "marginal")).toBeCloseTo(marginal, 9);
});

test("a tier that is reached but for floating-point noise is reached", () => {
  expect(tieredRebate(0.1 + 0.2 - 1e-12, [{ from: 0.3, value: 0.5 }])).toBeCloseTo(0.15, 9);
});

test("tiers go up from 0 or more, each start once", () => {
  const tier = (from: number) => ({ from, value: 0.1 });
  expect(() => tieredRebate(1, [tier(-1)])).toThrow("tiers holds -1; give starts of 0 or more");
  expect(() => tieredRebate(1, [tier(5), tier(5)])).toThrow("tiers holds 5 after 5");
  expect(() => tieredRebate(1, [{ from: 0, value: 1.5 }])).toThrow("tiers holds 1.5; give 1.5 % as 1.5%");
});
