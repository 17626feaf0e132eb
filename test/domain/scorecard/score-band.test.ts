import { bandOf, REVENUE_THRESHOLDS, statusOf } from "../../../src/domain/scorecard/score-band";
import { SCORECARD_PARTS } from "../../soak/parts/scorecard";
import { partNamed } from "../../soak/soak";
import { randomTest } from "../../support/random-test";

test.each([
  [100, "Green"],
  [80, "Green"],
  [79.99, "Yellow"],
  [60, "Yellow"],
  [59.99, "Red"],
  [0, "Red"],
])("a composite of %d is %s", (score, expected) => {
  expect(statusOf(score)).toBe(expected);
});

test("revenue metrics are judged more strictly", () => {
  expect([95, 94.9, 80, 79.9].map((score) => statusOf(score, REVENUE_THRESHOLDS))).toEqual([
    "Green",
    "Yellow",
    "Yellow",
    "Red",
  ]);
});

test("a score that misses a threshold only by floating-point noise reaches it", () => {
  expect(statusOf(80 - 1e-12)).toBe("Green");
  expect(statusOf(80 - 1e-8)).toBe("Yellow");
  expect(bandOf(90 - 1e-12)).toBe("Platinum");
});

test("thresholds in the wrong order are an error, equal ones leave no yellow", () => {
  expect(() => statusOf(70, { green: 60, yellow: 80 })).toThrow("yellow is 80, above green (60)");
  expect([50, 49].map((score) => statusOf(score, { green: 50, yellow: 50 }))).toEqual(["Green", "Red"]);
});

test.each([
  [90, "Platinum"],
  [75, "Gold"],
  [60, "Silver"],
  [40, "Bronze"],
  [39.9, "At risk"],
])("%d falls in the band %s", (score, expected) => {
  expect(bandOf(score)).toBe(expected);
});

randomTest(partNamed(SCORECARD_PARTS, "score-bands"));
