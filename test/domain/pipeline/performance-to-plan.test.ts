import {
  performanceToPlan,
  plannedShare,
  targetToDate,
} from "../../../src/domain/pipeline/performance-to-plan";
import { serialOf } from "../../../src/domain/shared/serial-date";
import { PIPELINE_PARTS } from "../../soak/parts/pipeline";
import { partNamed } from "../../soak/soak";
import { randomTest } from "../../support/random-test";

const EVEN = Array.from({ length: 12 }, () => 1 / 12);

test("linear: the as-of day counts as elapsed", () => {
  expect(plannedShare(serialOf(2026, 1, 1))).toBe(1 / 365);
  expect(plannedShare(serialOf(2026, 12, 31))).toBe(1);
  expect(
    performanceToPlan({ actualYtd: 300_000, annualTarget: 1_200_000, asOf: serialOf(2026, 3, 31) }),
  ).toBeCloseTo(0.25 / (90 / 365), 12);
});

test("a leap year has 366 days, also when February belongs to a year that starts in July", () => {
  expect(plannedShare(serialOf(2028, 1, 1))).toBe(1 / 366);
  expect(plannedShare(serialOf(2027, 7, 1), 7)).toBe(1 / 366);
});

test("seasonal: past months in full, the running one by its days, later ones not at all", () => {
  const seasonality = [0.5, 0.3, 0.2, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  expect(plannedShare(serialOf(2026, 2, 14), 1, seasonality)).toBeCloseTo(0.5 + 0.3 * (14 / 28), 12);
  expect(plannedShare(serialOf(2026, 5, 1), 1, seasonality)).toBeCloseTo(1, 12);
});

test("the first weight belongs to the first fiscal month", () => {
  const seasonality = [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  expect(plannedShare(serialOf(2026, 4, 15), 4, seasonality)).toBeCloseTo(0.5, 12);
});

randomTest(partNamed(PIPELINE_PARTS, "planned-share"));

test.each([
  ["a target of 0", { annualTarget: 0 }, "annualTarget is 0"],
  ["a month that does not exist", { fiscalStartMonth: 0 }, "fiscalStartMonth is 0"],
  ["a broken month", { fiscalStartMonth: 1.5 }, "fiscalStartMonth is 1.5"],
  ["eleven weights", { seasonality: EVEN.slice(1) }, "seasonality has 11 weights"],
  [
    "weights that are not 1 in all",
    { seasonality: EVEN.map((weight) => weight * 2) },
    "seasonality sums to 2",
  ],
  ["a negative weight", { seasonality: [-0.5, 1.5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] }, "seasonality holds -0.5"],
])("%s is an error", (_, change, message) => {
  const input = { actualYtd: 1, annualTarget: 10, asOf: 45_000, ...change };
  expect(() => performanceToPlan(input)).toThrow(message);
});

test("a plan that expects nothing yet has no performance", () => {
  const seasonality = [0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  expect(() => plannedShare(serialOf(2026, 1, 31), 1, seasonality)).toThrow(
    expect.objectContaining({ code: "#N/A" }),
  );
});

randomTest(partNamed(PIPELINE_PARTS, "target-to-date"));

describe("the target to date", () => {
  const annualTarget = 365_000;
  const asOf = serialOf(2026, 3, 31);

  test("counts from the start date, which counts itself; one before the year is the year's first day", () => {
    expect(targetToDate({ annualTarget, asOf })).toBeCloseTo(90_000, 6);
    expect(targetToDate({ annualTarget, asOf, startDate: serialOf(2026, 3, 1) })).toBeCloseTo(31_000, 6);
    expect(targetToDate({ annualTarget, asOf, startDate: asOf })).toBeCloseTo(1_000, 6);
    expect(targetToDate({ annualTarget, asOf, startDate: serialOf(2025, 11, 1) })).toBeCloseTo(90_000, 6);
    expect(targetToDate({ annualTarget, asOf, startDate: asOf + 1 })).toBe(0);
  });

  test("weights of 0 to date are a target of 0, not an error; the weights are checked all the same", () => {
    const seasonality = [0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0];
    expect(targetToDate({ annualTarget, asOf, seasonality })).toBe(0);
    const wrong = { annualTarget, asOf, seasonality: [1], startDate: asOf + 1 };
    expect(() => targetToDate(wrong)).toThrow("seasonality has 1 weights");
  });

  test("no target is 0 to date, a negative one an error", () => {
    expect(targetToDate({ annualTarget: 0, asOf })).toBe(0);
    expect(() => targetToDate({ annualTarget: -1, asOf })).toThrow(
      "annualTarget is -1; give a target of 0 or more",
    );
  });
});
