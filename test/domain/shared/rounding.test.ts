import { nearlyEqual, round9, roundTo } from "../../../src/domain/shared/rounding";
import { DATE_AND_NUMBER_PARTS } from "../../soak/parts/dates-and-numbers";
import { partNamed } from "../../soak/soak";
import { randomTest } from "../../support/random-test";

describe("roundTo", () => {
  test.each([
    [1.005, 2, 1.01],
    [-1.005, 2, -1.01],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [0.1 + 0.2, 9, 0.3],
    [1234567.891, -3, 1235000],
    [0, 9, 0],
    [5e-10, 9, 1e-9],
  ])("ROUND(%p, %p) is %p, as in Excel", (value, digits, expected) => {
    expect(roundTo(value, digits)).toBe(expected);
  });

  test("leaves infinities alone", () => {
    expect(roundTo(Infinity, 2)).toBe(Infinity);
  });

  randomTest(partNamed(DATE_AND_NUMBER_PARTS, "rounding"));
});

test("a sum that misses its threshold by binary noise meets it after round9", () => {
  const noisy = 0.1 * 3 * 200;
  expect(noisy).not.toBe(60);
  expect(round9(noisy)).toBe(60);
});

test("nearlyEqual is relative above one and absolute below", () => {
  expect(nearlyEqual(1e12, 1e12 + 1)).toBe(true);
  expect(nearlyEqual(1e6, 1e6 + 0.1)).toBe(false);
  expect(nearlyEqual(0, 1e-9)).toBe(true);
  expect(nearlyEqual(0, 1e-8)).toBe(false);
});
