import fc from "fast-check";
import { daysInactive } from "../../../src/domain/program/activity";
import { herfindahlIndex, paretoShare } from "../../../src/domain/program/concentration";

const RUNS = { seed: 71, numRuns: 200 };
const values = fc
  .array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 50 })
  .filter((list) => list.some((value) => value > 0));

test("published example: 20, 30 and 50 % have an HHI of 3,800", () => {
  expect(herfindahlIndex([20, 30, 50])).toBeCloseTo(3800, 9);
});

test("HHI lies between that of equal shares and 10,000, and does not depend on order or unit", () => {
  fc.assert(
    fc.property(values, (list) => {
      const hhi = herfindahlIndex(list);
      expect(hhi).toBeGreaterThanOrEqual(10_000 / list.length - 1e-6);
      expect(hhi).toBeLessThanOrEqual(10_000 + 1e-6);
      expect(herfindahlIndex([...list].reverse().map((value) => value / 1000))).toBeCloseTo(hhi, 6);
    }),
    RUNS,
  );
});

test("the top's share is at least its part of the partners and grows with it up to all", () => {
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 99 }), (list, percent) => {
      const share = paretoShare(list, percent / 100);
      expect(share).toBeGreaterThanOrEqual(percent / 100 - 1e-9);
      expect(share).toBeLessThanOrEqual(paretoShare(list, (percent + 1) / 100) + 1e-12);
      expect(paretoShare(list, 1)).toBeCloseTo(1, 12);
    }),
    RUNS,
  );
});

test("the number of top partners is rounded up, but not by floating-point noise", () => {
  expect(paretoShare([5, 1, 1, 1, 1, 1])).toBeCloseTo(0.6, 12);
  // 0.07 × 100 is 7.000000000000001 in floating point.
  expect(paretoShare(Array<number>(100).fill(1), 0.07)).toBeCloseTo(0.07, 12);
});

test("zeros are partners too", () => {
  expect(paretoShare([8, 2, 0, 0, 0, 0, 0, 0, 0, 0])).toBe(1);
});

test("the values are left in their order", () => {
  const list = [1, 3, 2];
  paretoShare(list);
  expect(list).toEqual([1, 3, 2]);
});

test.each([
  [() => paretoShare([1, -1]), "#VALUE!", "values holds -1"],
  [() => paretoShare([0, 0]), "#N/A", "nothing to share out"],
  [() => paretoShare([]), "#N/A", "nothing to share out"],
  [() => paretoShare([1], 0), "#VALUE!", "top is 0"],
  [() => paretoShare([1], 20), "#VALUE!", "top is 20; give 20 % as 20% or 0.2"],
  [() => herfindahlIndex([-1, 2]), "#VALUE!", "values holds -1"],
  [() => herfindahlIndex([0]), "#N/A", "nothing to share out"],
])("what cannot be shared out is an error: %#", (calculate, code, message) => {
  expect(calculate).toThrow(expect.objectContaining({ code, message: expect.stringContaining(message) }));
});

test("days inactive: 0 for a date in the future", () => {
  expect(daysInactive(45_000, 45_090)).toBe(90);
  expect(daysInactive(45_010, 45_000)).toBe(0);
});
