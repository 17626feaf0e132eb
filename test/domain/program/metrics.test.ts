import fc from "fast-check";
import {
  defaultMetricRows,
  limitRevenueWeights,
  METRIC_DEFAULTS,
  readMetrics,
} from "../../../src/domain/program/metrics";

test("the default rows read back as the defaults", () => {
  expect(readMetrics(defaultMetricRows())).toEqual(METRIC_DEFAULTS);
  expect(readMetrics([])).toEqual(METRIC_DEFAULTS);
  expect(METRIC_DEFAULTS.reduce((total, { weight }) => total + weight, 0)).toBe(100);
});

test("a row replaces what it fills in; a negative weight is none, yellow never lies above green", () => {
  const [, pipeline] = defaultMetricRows();
  const read = readMetrics([
    { ...pipeline!, metric: "Pipeline_To_Target", weight: -3, green: 70, yellow: 90, defaultTarget: null },
  ])[1];
  expect(read).toMatchObject({ weight: 0, green: 70, yellow: 70, defaultTarget: null });
  expect(readMetrics([{ ...pipeline!, weight: null, green: null, yellow: null }])[1]).toEqual(
    METRIC_DEFAULTS[1],
  );
});

test("revenue metrics are cut back to their limit, whatever the weights; the total stays", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 5, maxLength: 5 }),
      fc.constantFrom(0.3, 0.6, 1),
      (weights, limit) => {
        const limited = limitRevenueWeights(
          METRIC_DEFAULTS.map(({ revenue }, index) => ({ revenue, weight: weights[index]! })),
          limit,
        );
        const sum = (values: readonly number[]) => values.reduce((total, each) => total + each, 0);
        const revenue = sum(limited.filter((_, index) => METRIC_DEFAULTS[index]!.revenue));
        expect(sum(limited)).toBeCloseTo(sum(weights), 9);
        if (sum(weights.slice(2)) > 0) expect(revenue).toBeLessThanOrEqual(limit * sum(weights) + 1e-9);
        if (sum(weights.slice(0, 2)) <= limit * sum(weights)) expect(limited).toEqual(weights);
      },
    ),
    { seed: 11, numRuns: 200 },
  );
});
