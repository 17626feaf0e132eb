import { DEFAULT_QUESTIONS } from "../../../../src/domain/capabilities/content/questions";
import { PARTNER_VIEW_QUESTIONS } from "../../../../src/domain/capabilities/content/partner-view-questions";
import { DEFAULT_STAGE_WEIGHTS } from "../../../../src/domain/capabilities/content/stage-weights";
import { capabilityMetricRows } from "../../../../src/domain/capabilities/capability-metric-rows";
import { ASSESSED_METRICS, CATEGORIES, LIFE_STAGES } from "../../../../src/domain/capabilities/framework";
import { METRIC_DEFAULTS } from "../../../../src/domain/program/metrics";
import { metricsTable } from "../../../../src/domain/shared/tables/catalogue";
import {
  questionsTable,
  stageWeightsTable,
  type QuestionRow,
} from "../../../../src/domain/shared/tables/capabilities-tables";
import { MemoryTables } from "../../../support/memory-tables";
import { slips } from "../../../support/plain-text";

const ALL = [...DEFAULT_QUESTIONS, ...PARTNER_VIEW_QUESTIONS];
const anchors = (row: QuestionRow) => [row.level1, row.level2, row.level3, row.level4, row.level5];
const stagesOf = (row: QuestionRow) =>
  row.lifeStages === null ? [...LIFE_STAGES] : row.lifeStages.split(", ");

test("every assessed metric has two or three questions of its category, the first of them core", () => {
  for (const { label, category } of ASSESSED_METRICS) {
    const asked = DEFAULT_QUESTIONS.filter(({ metric }) => metric === label);
    expect(asked.length).toBeGreaterThanOrEqual(2);
    expect(asked.length).toBeLessThanOrEqual(3);
    expect(asked.map(({ core }) => core)).toEqual(["Yes", ...asked.slice(1).map(() => "No")]);
    const { label: title } = CATEGORIES.find(({ id }) => id === category)!;
    expect(new Set(asked.map((row) => row.category))).toEqual(new Set([title]));
    const topic = label.toLowerCase().replace(/ /g, "-");
    expect(asked.map(({ questionId }) => questionId)).toEqual(
      asked.map((_, index) => `${category}-${topic}-${index + 1}`),
    );
  }
  const known = new Set(ASSESSED_METRICS.map(({ label }) => label));
  expect(DEFAULT_QUESTIONS.filter(({ metric }) => !known.has(metric!))).toEqual([]);
});

test("a yearly review of a mature partner asks forty questions or more, the short one twenty", () => {
  const asked = DEFAULT_QUESTIONS.filter((row) => stagesOf(row).includes("Mature"));
  expect(asked.length).toBeGreaterThanOrEqual(40);
  expect(asked.filter(({ core }) => core === "Yes")).toHaveLength(20);
});

test.each(LIFE_STAGES)("in %s every category can be answered from the core questions", (stage) => {
  const core = DEFAULT_QUESTIONS.filter((row) => row.core === "Yes" && stagesOf(row).includes(stage));
  expect(new Set(core.map(({ category }) => category)).size).toBe(4);
});

test("a life-stage that asks a question goes on asking it in all later ones", () => {
  for (const row of DEFAULT_QUESTIONS) {
    const first = LIFE_STAGES.findIndex((stage) => stagesOf(row).includes(stage));
    expect(stagesOf(row)).toEqual(LIFE_STAGES.slice(first));
  }
});

test("ten questions about the vendor, each on its own topic", () => {
  expect(PARTNER_VIEW_QUESTIONS.map(({ questionId }) => questionId)).toEqual(
    Array.from({ length: 10 }, (_, index) => `view-${index + 1}`),
  );
  expect(new Set(PARTNER_VIEW_QUESTIONS.map(({ metric }) => metric)).size).toBe(10);
  expect(new Set(PARTNER_VIEW_QUESTIONS.map(({ category }) => category))).toEqual(new Set(["Partner view"]));
});

test("questions and anchors are single, short, clean sentences, and none is used twice", () => {
  const found = ALL.flatMap((row) => [
    ...slips(row.question!, { end: /[a-z]\?$/, longest: 100 }),
    ...anchors(row).flatMap((anchor) => slips(anchor!, { end: /[a-z%]\.$/, longest: 110 })),
    ...anchors(row).flatMap((anchor) => (/\. /.test(anchor!) ? [`"${anchor}" is two sentences`] : [])),
  ]);
  expect(found).toEqual([]);
  const texts = ALL.flatMap((row) => [row.question, ...anchors(row)]);
  // Ranges of a share are the same wherever a share is asked for.
  const worded = texts.filter((text) => !/^\d+ % to \d+ %\.$/.test(text!));
  expect(worded.filter((text, index) => worded.indexOf(text) !== index)).toEqual([]);
  expect(new Set(ALL.map(({ questionId }) => questionId)).size).toBe(ALL.length);
  for (const row of ALL) expect(new Set(anchors(row)).size).toBe(5);
});

test("the default rows read back from a workbook as they are", () => {
  const tables = new MemoryTables()
    .with(questionsTable, ALL)
    .with(stageWeightsTable, DEFAULT_STAGE_WEIGHTS)
    .with(metricsTable, capabilityMetricRows());
  expect(tables.table(questionsTable)).toMatchObject({ rows: ALL, problems: [] });
  expect(tables.table(stageWeightsTable)).toMatchObject({ rows: DEFAULT_STAGE_WEIGHTS, problems: [] });
  expect(tables.table(metricsTable)).toMatchObject({ rows: capabilityMetricRows(), problems: [] });
});

test("stage weights: one row a life-stage, each totals 1", () => {
  expect(DEFAULT_STAGE_WEIGHTS.map(({ lifeStage }) => lifeStage)).toEqual([...LIFE_STAGES]);
  for (const { lifeStage: _, ...weights } of DEFAULT_STAGE_WEIGHTS)
    expect(Object.values(weights).reduce<number>((total, weight) => total + weight!, 0)).toBeCloseTo(1, 12);
  expect(DEFAULT_STAGE_WEIGHTS[2]).toMatchObject({ activation: 0.35, performance: 0.15 });
});

test("the metrics' rows carry the framework's labels and equal weights, and clash with no performance metric", () => {
  const rows = capabilityMetricRows();
  expect(rows.map(({ metric }) => metric)).toEqual(ASSESSED_METRICS.map(({ label }) => label));
  expect(rows[4]).toMatchObject({
    metric: "Track record",
    category: "Fit",
    weight: 1,
    green: 80,
    yellow: 60,
  });
  const taken = METRIC_DEFAULTS.flatMap(({ id, label }) => [id, label.toLowerCase()]);
  expect(rows.filter(({ metric }) => taken.includes(metric!.toLowerCase()))).toEqual([]);
});
