import { attainment, partnerScore, singleAttainment } from "../../../src/domain/scorecard/partner-score";
import { SCORECARD_PARTS } from "../../soak/parts/scorecard";
import { partNamed } from "../../soak/soak";
import { randomTest } from "../../support/random-test";

describe("attainment", () => {
  test.each([
    [80, 100, {}, 0.8],
    [120, 100, {}, 1],
    [120, 100, { cap: 1.5 }, 1.2],
    [-5, 100, {}, 0],
    [20, 10, { lowerIsBetter: true }, 0.5],
    [5, 10, { lowerIsBetter: true }, 1],
    [5, 10, { lowerIsBetter: true, cap: 3 }, 2],
    [0, 10, { lowerIsBetter: true, cap: 1.2 }, 1.2],
    [-1, 10, { lowerIsBetter: true }, 1],
    [3, 0, { lowerIsBetter: true }, 0],
    [0, 0, { lowerIsBetter: true }, 1],
  ])("%d against %d with %j is %d", (actual, target, options, expected) => {
    expect(attainment(actual, target, options)).toBe(expected);
  });

  test("a target that cannot be measured against is an error", () => {
    expect(() => attainment(1, 0)).toThrow("targets holds 0; give a target above 0");
    expect(() => attainment(1, -1, { lowerIsBetter: true })).toThrow(
      "targets holds -1; give a target of 0 or more",
    );
  });

  randomTest(partNamed(SCORECARD_PARTS, "attainment"));
});

describe("a single attainment", () => {
  test.each([
    [120, 100, {}, 1.2],
    [2_000, 100, {}, 20],
    [120, 100, { cap: 1 }, 1],
    [5, 10, { lowerIsBetter: true }, 2],
    [0, 10, { lowerIsBetter: true, cap: 1.2 }, 1.2],
    [3, 0, { lowerIsBetter: true }, 0],
  ])("%d against %d with %j is %d", (actual, target, options, expected) => {
    expect(singleAttainment(actual, target, options)).toBe(expected);
  });

  test("without a cap nothing says how good an actual of 0 is where lower is better", () => {
    expect(() => singleAttainment(0, 10, { lowerIsBetter: true })).toThrow(
      expect.objectContaining({ code: "#N/A", argument: "actual" }),
    );
  });

  test.each([
    [1, 0, {}, "target is 0; give a target above 0"],
    [1, -1, { lowerIsBetter: true }, "target is -1; give a target of 0 or more"],
    [1, 1, { cap: 0 }, "cap is 0; give a cap above 0"],
    [1, 1, { cap: 150 }, "cap is 150; give 1.5 for 150 %"],
  ])("%d against %d with %j is refused", (actual, target, options, message) => {
    expect(() => singleAttainment(actual, target, options)).toThrow(message);
  });

  randomTest(partNamed(SCORECARD_PARTS, "single-attainment"));
});

describe("partner score", () => {
  test("shows its lines and adds up to them", () => {
    const { score, lines, measured, provisional } = partnerScore([
      { actual: 95, target: 100, weight: 30 },
      { actual: null, target: 100, weight: 20 },
      { actual: 2, target: 4, weight: 50 },
    ]);
    expect(lines).toEqual([
      { weight: 30, attainment: 0.95 },
      { weight: 20, attainment: null },
      { weight: 50, attainment: 0.5 },
    ]);
    expect(score).toBeCloseTo((30 * 95 + 50 * 50) / 80, 9);
    expect(measured).toBeCloseTo(0.8, 12);
    expect(provisional).toBe(false);
  });

  test("is provisional below 60 % of the weight measured, not at 60 %", () => {
    const share = (weight: number) =>
      partnerScore([
        { actual: 1, target: 1, weight },
        { actual: null, target: 1, weight: 1 - weight },
      ]).provisional;
    expect([share(0.599), share(0.6), share(0.601)]).toEqual([true, false, false]);
  });

  randomTest(partNamed(SCORECARD_PARTS, "partner-score-range"));

  randomTest(partNamed(SCORECARD_PARTS, "partner-score-order"));

  randomTest(partNamed(SCORECARD_PARTS, "partner-score-blank"));

  randomTest(partNamed(SCORECARD_PARTS, "partner-score-better"));

  test.each([
    ["weights that sum to 0", [{ actual: 1, target: 1, weight: 0 }], "#VALUE!", "weights sum to 0"],
    ["a negative weight", [{ actual: 1, target: 1, weight: -1 }], "#VALUE!", "weights holds -1"],
    ["a missing target", [{ actual: 1, target: null }], "#VALUE!", "targets holds a blank"],
    ["nothing measured", [{ actual: null, target: 1 }], "#N/A", "actuals has no value"],
    ["no metrics", [], "#N/A", "actuals has no value"],
  ])("%s is an error", (_, metrics, code, message) => {
    expect(() => partnerScore(metrics)).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(message) }),
    );
  });

  test("a cap must be above 0", () => {
    expect(() => partnerScore([{ actual: 1, target: 1 }], 0)).toThrow("cap is 0; give a cap above 0");
  });
});
