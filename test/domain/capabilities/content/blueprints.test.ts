import { BLUEPRINTS, STAGE_MEASURES } from "../../../../src/domain/capabilities/content/blueprints";
import { LIFE_STAGES } from "../../../../src/domain/capabilities/framework";
import { slips } from "../../../support/plain-text";

test("one blueprint a life-stage, each with steps, figures, criteria and tools", () => {
  expect(BLUEPRINTS.map(({ stage }) => stage)).toEqual([...LIFE_STAGES]);
  for (const { steps, kpis, criteria, judged, tools } of BLUEPRINTS) {
    expect(steps).toHaveLength(5);
    expect(kpis).toHaveLength(4);
    expect(criteria.length).toBeGreaterThanOrEqual(2);
    expect(judged.length).toBeGreaterThanOrEqual(1);
    expect(tools.length).toBeGreaterThanOrEqual(2);
    expect(new Set(criteria.map(({ measure }) => measure)).size).toBe(criteria.length);
  }
});

test("every threshold is one that its measure can reach, and none is met by nothing", () => {
  const most = { score: 100, count: 50, share: 1, yes: 1 };
  for (const { criteria } of BLUEPRINTS)
    for (const { measure, atLeast } of criteria) {
      expect(atLeast).toBeGreaterThan(0);
      expect(atLeast).toBeLessThanOrEqual(most[STAGE_MEASURES[measure].unit]);
    }
});

test("a later life-stage never asks for less of the same", () => {
  const asked = new Map<string, number>();
  for (const { criteria } of BLUEPRINTS)
    for (const { measure, atLeast } of criteria) {
      expect(atLeast).toBeGreaterThanOrEqual(asked.get(measure) ?? 0);
      asked.set(measure, atLeast);
    }
});

test("texts are single, short, clean sentences, and none is written twice", () => {
  const sentences = BLUEPRINTS.flatMap(({ aim, steps, judged }) => [aim, ...steps, ...judged]);
  const found = [
    ...sentences.flatMap((text) => slips(text, { end: /[a-z]\.$/, longest: 100 })),
    ...BLUEPRINTS.flatMap(({ kpis }) =>
      kpis.flatMap((text) => slips(text, { end: /[a-zA-Z]$/, longest: 40 })),
    ),
  ];
  expect(found).toEqual([]);
  expect(new Set(sentences).size).toBe(sentences.length);
});
