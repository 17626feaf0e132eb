import { mgoNeeded } from "../../../src/domain/marketing/mgo-needed";
import { MARKETING_PARTS } from "../../soak/parts/marketing";
import { partNamed } from "../../soak/soak";
import { randomTest } from "../../support/random-test";

test("the published worksheet: 12,600 MGOs for $10M", () => {
  expect(mgoNeeded({ revenueTarget: 10_000_000, averageDealSize: 7937, closeRate: 0.1 })).toBe(12_600);
});

randomTest(partNamed(MARKETING_PARTS, "mgo-needed"));

test("floating-point noise does not add an opportunity", () => {
  expect(mgoNeeded({ revenueTarget: 0.3, averageDealSize: 1, closeRate: 0.1 })).toBe(3);
  // 23.1 ÷ (110 × 0.03) is 7.000000000000001 in floating point.
  expect(mgoNeeded({ revenueTarget: 23.1, averageDealSize: 110, closeRate: 0.03 })).toBe(7);
});

test("marketing's share and what it has won already reduce the need, never below a plain 0", () => {
  const input = { revenueTarget: 1000, averageDealSize: 10, closeRate: 0.5 };
  expect(mgoNeeded({ ...input, marketingShare: 0.5 })).toBe(100);
  expect(mgoNeeded({ ...input, marketingShare: 0.5, revenueWon: 250 })).toBe(50);
  expect(mgoNeeded({ ...input, revenueWon: 1000 })).toBe(0);
  expect(mgoNeeded({ ...input, revenueWon: 5000 })).toBe(0);
});

test.each([
  [{ averageDealSize: 0 }, "averageDealSize is 0"],
  [{ closeRate: 0 }, "closeRate is 0"],
  [{ closeRate: 10 }, "closeRate is 10; give 10 % as 10% or 0.1"],
  [{ marketingShare: 35 }, "marketingShare is 35; give 35 % as 35% or 0.35"],
])("%j is an error", (change, message) => {
  expect(() => mgoNeeded({ revenueTarget: 1, averageDealSize: 1, closeRate: 1, ...change })).toThrow(message);
});
