import fc from "fast-check";
import { attainment, partnerScore, type ScoreMetric } from "../../../src/domain/scorecard/partner-score";
import { nearlyEqual } from "../../../src/domain/shared/rounding";

const RUNS = { seed: 20_260_101, numRuns: 200 };

const amount = fc.double({ min: 0.01, max: 1e7, noNaN: true });
const metric: fc.Arbitrary<ScoreMetric> = fc.record({
  actual: fc.oneof(fc.constant(null), fc.double({ min: -1e6, max: 1e7, noNaN: true })),
  target: amount,
  weight: fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 100, noNaN: true })),
  lowerIsBetter: fc.boolean(),
});
const measured = fc.record({
  actual: amount,
  target: amount,
  weight: fc.double({ min: 0.01, max: 100, noNaN: true }),
  lowerIsBetter: fc.boolean(),
});
const scorable = fc
  .tuple(measured, fc.array(metric, { maxLength: 12 }))
  .map(([one, others]) => [one, ...others]);
const cap = fc.double({ min: 0.1, max: 2, noNaN: true });

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

  test("stays within 0 and the cap", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e7, noNaN: true }),
        amount,
        fc.boolean(),
        cap,
        (actual, target, lowerIsBetter, limit) => {
          const reached = attainment(actual, target, { lowerIsBetter, cap: limit });
          return reached >= 0 && reached <= limit;
        },
      ),
      RUNS,
    );
  });
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

  test("is between 0 and 100 × cap", () => {
    fc.assert(
      fc.property(scorable, cap, (metrics, limit) => {
        const { score } = partnerScore(metrics, limit);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100 * limit * (1 + 1e-12));
      }),
      RUNS,
    );
  });

  test("does not depend on the order of the metrics or the scale of the weights", () => {
    fc.assert(
      fc.property(scorable, fc.double({ min: 0.1, max: 50, noNaN: true }), (metrics, scale) => {
        const score = partnerScore(metrics).score;
        const rescaled = [...metrics]
          .reverse()
          .map((item) => ({ ...item, weight: (item.weight ?? 1) * scale }));
        expect(nearlyEqual(partnerScore(rescaled).score, score)).toBe(true);
      }),
      RUNS,
    );
  });

  test("a blank actual counts as if the metric were not there", () => {
    fc.assert(
      fc.property(scorable, amount, (metrics, target) => {
        const withBlank = [...metrics, { actual: null, target, weight: 10 }];
        expect(partnerScore(withBlank).score).toBe(partnerScore(metrics).score);
      }),
      RUNS,
    );
  });

  test("a better actual never lowers it", () => {
    fc.assert(
      fc.property(scorable, amount, (metrics, more) => {
        const [first, ...others] = metrics as [ScoreMetric, ...ScoreMetric[]];
        const better = { ...first, actual: (first.actual ?? 0) + (first.lowerIsBetter ? -more : more) };
        expect(partnerScore([better, ...others]).score).toBeGreaterThanOrEqual(
          partnerScore(metrics).score - 1e-9,
        );
      }),
      RUNS,
    );
  });

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
