import { ACTION_LIBRARY } from "../../../../src/domain/capabilities/content/actions";
import { ASSESSED_METRICS } from "../../../../src/domain/capabilities/framework";
import { METRIC_DEFAULTS } from "../../../../src/domain/program/metrics";
import { slips } from "../../../support/plain-text";

const METRICS = [...ASSESSED_METRICS.map(({ label }) => label), ...METRIC_DEFAULTS.map(({ label }) => label)];

test("every one of the 25 metrics has two or three actions, and none has another metric's name", () => {
  expect(METRICS).toHaveLength(25);
  const counts = METRICS.map((label) => ACTION_LIBRARY.filter(({ metric }) => metric === label).length);
  expect(counts.filter((count) => count < 2 || count > 3)).toEqual([]);
  expect(counts.reduce((total, count) => total + count, 0)).toBe(ACTION_LIBRARY.length);
});

test("whatever a metric below green scores, an action applies; a perfect score needs none", () => {
  for (const label of METRICS) {
    const ends = ACTION_LIBRARY.filter(({ metric }) => metric === label).map((each) => each.appliesBelow);
    expect(Math.max(...ends)).toBeGreaterThanOrEqual(80);
    expect(Math.max(...ends)).toBeLessThan(100);
  }
});

test("actions are single, short, clean orders, and none is written twice", () => {
  const found = ACTION_LIBRARY.flatMap(({ action, vendorResource }) => [
    ...slips(action, { end: /[a-z]$/, longest: 80 }),
    ...slips(vendorResource, { end: /[a-z]$/, longest: 60 }),
  ]);
  expect(found).toEqual([]);
  const texts = ACTION_LIBRARY.map(({ action }) => action);
  expect(new Set(texts).size).toBe(texts.length);
});

test("durations are a month to a quarter", () => {
  for (const { days } of ACTION_LIBRARY) {
    expect(days).toBeGreaterThanOrEqual(30);
    expect(days).toBeLessThanOrEqual(90);
  }
});
