import { daysInactive } from "../../../src/domain/program/activity";
import { giniCoefficient, herfindahlIndex, paretoShare } from "../../../src/domain/program/concentration";
import { PROGRAM_PARTS } from "../../soak/parts/program";
import { partNamed } from "../../soak/soak";
import { randomTest } from "../../support/random-test";

test("published example: 20, 30 and 50 % have an HHI of 3,800", () => {
  expect(herfindahlIndex([20, 30, 50])).toBeCloseTo(3800, 9);
});

randomTest(partNamed(PROGRAM_PARTS, "concentration-index"));

randomTest(partNamed(PROGRAM_PARTS, "concentration-share"));

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

test("Gini's coefficient: nothing among equals, (n − 1) ÷ n where one has all, and a case worked out by hand", () => {
  expect(giniCoefficient([7, 7, 7])).toBeCloseTo(0, 12);
  expect(giniCoefficient([0, 0, 0, 9])).toBeCloseTo(0.75, 12);
  // (-2 × 10 + 0 × 20 + 2 × 70) ÷ (3 × 100)
  expect(giniCoefficient([70, 10, 20])).toBeCloseTo(0.4, 12);
});
