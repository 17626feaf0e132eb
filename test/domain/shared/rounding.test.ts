import fc from "fast-check";
import { nearlyEqual, round9, roundTo } from "../../../src/domain/shared/rounding";

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

  test("is idempotent, odd, and never further away than half a unit", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        fc.integer({ min: 0, max: 6 }),
        (value, digits) => {
          const rounded = roundTo(value, digits);
          expect(roundTo(rounded, digits)).toBe(rounded);
          expect(roundTo(-value, digits)).toBe(0 - rounded);
          expect(Math.abs(rounded - value)).toBeLessThanOrEqual(
            0.5 * 10 ** -digits + Math.abs(value) * 1e-15,
          );
        },
      ),
      { seed: 1, numRuns: 500 },
    );
  });
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
