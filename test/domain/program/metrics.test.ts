import { defaultMetricRows, METRIC_DEFAULTS, readMetrics } from "../../../src/domain/program/metrics";
import { PROGRAM_PARTS } from "../../soak/parts/program";
import { partNamed } from "../../soak/soak";
import { randomTest } from "../../support/random-test";

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

randomTest(partNamed(PROGRAM_PARTS, "revenue-weights"));
