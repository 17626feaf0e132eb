import {
  type MetricRow,
  type PartnerRow,
  type ResultRow,
  metricsTable,
  resultsTable,
} from "../../../src/domain/shared/tables/catalogue";
import { metricWeightsTable } from "../../../src/domain/shared/tables/scorecard-tables";
import type { MemoryTables } from "../memory-tables";
import { ACME } from "../scorecard-example";
import { caseTables, day, MID, open, recorded, won, type ScorecardCase } from "./case-tables";

const held = (metric: string, target: number, actual: number): Partial<ResultRow> => ({
  period: day(4, 1),
  metric,
  target,
  actual,
  basis: "Agreed",
});
/** Everything measured: 100 % of plan, 50 % of the pipeline, 80 % of the deal size, 25 % of the certificates, all tasks. */
const complete = (
  more: Partial<PartnerRow> = {},
  metrics: readonly Partial<MetricRow>[] = [],
): MemoryTables =>
  caseTables({
    partner: { annualTarget: 400_000, coverage: 3, defaultDealSize: 125_000, ...more },
    results: [held("training_certs", 8, 2), held("required_tasks", 1, 1)],
    deals: [won(100_000, day(3, 1)), won(100_000, day(6, 1)), open(300_000, day(9, 1))],
  }).with(metricsTable, metrics);

/** Metrics of the program's own, each of a tenth of all weight. */
const own = (...rows: readonly Partial<MetricRow>[]): Partial<MetricRow>[] =>
  rows.map((row) => ({ category: "Performance", weight: 10, ...row }));

export const STATUS_CASES: readonly ScorecardCase[] = [
  {
    name: "metrics of the program's own show, weigh and trend by what Results holds under their names, however they are written",
    asOf: MID,
    tables: complete(
      {},
      own(
        { metric: "Satisfaction*", unit: "number", defaultTarget: 10 },
        { metric: "Days ~ to answer?", lowerIsBetter: "Yes", redFlagFloor: 60 },
      ),
    ).with(resultsTable, [
      { partner: ACME, ...held("training_certs", 8, 2) },
      { partner: ACME, ...held("required_tasks", 1, 1) },
      { partner: ACME, period: day(1, 1), metric: "satisfaction*", actual: 5 },
      { partner: ACME, period: day(4, 1), metric: "Satisfaction*", actual: 8 },
      { partner: ACME, period: day(4, 1), metric: "Satisfaction and more", actual: 1 },
      { partner: ACME, period: day(4, 1), metric: "Days ~ to answer?", target: 2, actual: 4 },
    ]),
    expected: {
      own1_name: ["Satisfaction*"],
      own1_target: [10, 10, null, null, 10],
      own1_actual: [5, 8, null, null, 8],
      own1_score: [50, 80, null, null, 80],
      own1_status: ["Red", "Green", "Not begun", "Not begun", "Green"],
      own2_target: [null, 2, null, null, 2],
      own2_actual: [null, 4, null, null, 4],
      own2_score: [null, 50, null, null, 50],
      weighted_metrics: [7],
      red_flags: ["Days ~ to answer?"],
      score: [(30 + 10 + 8 + 5 + 20 + 8 + 5) / 1.2],
    },
  },
  {
    name: "only five of them have room, and only those of the category Performance",
    asOf: MID,
    tables: complete({}, [
      ...own(...["A", "B", "C", "D", "E", "F"].map((metric) => ({ metric }))),
      { metric: "Elsewhere", category: "Fit with brand strategy", weight: 50 },
    ]),
    expected: { own5_name: ["E"], weighted_metrics: [10], score: [73] },
  },
  {
    name: "43 on ten percent of the weight is provisional and has no colour",
    asOf: MID,
    tables: caseTables({ partner: { defaultDealSize: 100_000 }, deals: [won(43_000, day(5, 4))] }),
    expected: {
      score: [43],
      status: ["Provisional"],
      provisional: [true],
      measured: [0.1],
      measured_metrics: [1],
      weighted_metrics: [5],
      sales_status: ["Not scored"],
      average_deal_size_status: ["Not measured", "Red", "Not begun", "Not begun", "Red"],
    },
  },
  {
    name: "CRM data and targets alone: provisional, and sales have their colour",
    asOf: MID,
    tables: caseTables({
      partner: { annualTarget: 400_000, coverage: 1 },
      deals: [won(200_000, day(5, 4)), open(200_000, day(9, 1))],
    }),
    expected: {
      score: [100],
      status: ["Provisional"],
      sales_status: ["Green"],
      measured: [0.5],
      measured_metrics: [2],
    },
  },
  {
    name: "without a life-stage the weights of cam_metrics count",
    asOf: MID,
    tables: complete(),
    expected: {
      score: [30 + 10 + 8 + 5 + 20],
      status: ["Yellow"],
      provisional: [false],
      sales_status: ["Red"],
    },
  },
  ...[
    ["Activate", 15 + 17.5 + 4 + 6.25 + 20, "Yellow"] as const,
    ["Accelerate", 30 + 12.5 + 8 + 5 + 15, "Yellow"] as const,
    ["Recruit", 30 + 10 + 8 + 5 + 20, "Yellow"] as const,
  ].map(([lifeStage, score, status]) => ({
    name: `weights of ${lifeStage}`,
    asOf: MID,
    tables: complete({ lifeStage }),
    expected: { score: [score], status: [status] },
  })),
  {
    name: "three metrics and 60 % of the weight are enough",
    asOf: MID,
    tables: caseTables({
      partner: { annualTarget: 400_000, coverage: 3, defaultDealSize: 125_000 },
      deals: [won(100_000, day(3, 1)), won(100_000, day(6, 1)), open(300_000, day(9, 1))],
    }),
    expected: {
      score: [48 / 0.6],
      status: ["Green"],
      provisional: [false],
      measured: [0.6],
      measured_metrics: [3],
    },
  },
  {
    name: "85 % of the weight in two of three metrics is provisional",
    asOf: MID,
    tables: caseTables({
      partner: { lifeStage: "Onboard" },
      results: [held("training_certs", 8, 8), held("required_tasks", 1, 1)],
    }),
    expected: { score: [100], status: ["Provisional"], measured: [0.85], measured_metrics: [2] },
  },
  {
    name: "where only two carry weight, two are enough, but not plan and pipeline alone",
    asOf: MID,
    tables: complete({ lifeStage: "Mature" }).with(metricWeightsTable, [
      { lifeStage: "Mature", plan: 50, pipeline: 50, dealSize: 0, certificates: 0, tasks: 0 },
    ]),
    expected: { score: [75], status: ["Provisional"], measured: [1], measured_metrics: [2] },
  },
  {
    name: "of two with certificates both are enough",
    asOf: MID,
    tables: complete({ lifeStage: "Mature" }).with(metricWeightsTable, [
      { lifeStage: "Mature", plan: 50, pipeline: 0, dealSize: 0, certificates: 50, tasks: 0 },
    ]),
    expected: { score: [62.5], status: ["Yellow"], measured_metrics: [2], weighted_metrics: [2] },
  },
  {
    name: "plan and pipeline never weigh more than 60 % of all",
    asOf: MID,
    tables: complete({}, [
      { metric: "perf_to_plan", weight: 60 },
      { metric: "pipeline_to_target", weight: 40 },
    ]),
    expected: { score: [(0.6 * (60 + 20)) / 1 + (0.4 * (8 + 5 + 20)) / 0.5] },
  },
  {
    name: "a mature partner is weighed as one",
    asOf: MID,
    tables: complete({ lifeStage: "Mature" }),
    expected: { score: [40 + 10 + 12 + 3.75 + 10], status: ["Yellow"] },
  },
  {
    name: "onboarding weighs certificates and tasks, and no plan",
    asOf: MID,
    tables: complete({ lifeStage: "Onboard" }),
    expected: {
      score: [7.5 + 11.25 + 40],
      status: ["Red"],
      weighted_metrics: [3],
      perf_to_plan_status: ["Not weighted", "Not weighted", "Not begun", "Not begun", "Not weighted"],
    },
  },
  {
    name: "weights of a life-stage are Setup's; a blank cell takes cam_metrics",
    asOf: MID,
    tables: complete({ lifeStage: "Mature" }).with(metricWeightsTable, [
      { lifeStage: "mature", plan: 10, pipeline: 10, certificates: 60 },
    ]),
    expected: { score: [(10 + 5 + 8 + 15 + 20) / 1.1], weighted_metrics: [5] },
  },
  {
    name: "a metric below its floor keeps the score from being Green, and is named",
    asOf: MID,
    tables: complete({}, [
      { metric: "training_certs", weight: 1, redFlagFloor: 26 },
      { metric: "pipeline_to_target", weight: 1, redFlagFloor: 50 },
    ]),
    expected: {
      score: [(30 + 0.5 + 8 + 0.25 + 20) / 0.62],
      status: ["Yellow"],
      red_flags: ["Training & certifications"],
    },
  },
  {
    name: "lower is better turns a metric round",
    asOf: MID,
    tables: complete({}, [{ metric: "training_certs", lowerIsBetter: "Yes" }]),
    expected: {
      training_certs_score: [null, 100, null, null, 100],
      score: [30 + 10 + 8 + 20 + 20],
      status: ["Green"],
    },
  },
  {
    name: "lower is better with a target of 0: none is all, any is nothing",
    asOf: MID,
    tables: complete(
      {},
      own(
        { metric: "Escalations", lowerIsBetter: "Yes", defaultTarget: 0 },
        { metric: "Late orders", lowerIsBetter: "Yes" },
        { metric: "Gifts", defaultTarget: 0 },
      ),
    ).with(resultsTable, [
      { partner: ACME, ...held("training_certs", 8, 2) },
      { partner: ACME, ...held("required_tasks", 1, 1) },
      { partner: ACME, period: day(1, 1), metric: "Escalations", actual: 0 },
      { partner: ACME, period: day(4, 1), metric: "Escalations", actual: 4 },
      { partner: ACME, period: day(4, 1), metric: "Late orders", target: 0, actual: 0 },
      { partner: ACME, period: day(4, 1), metric: "Gifts", actual: 4 },
    ]),
    expected: {
      own1_target: [0, 0, null, null, 0],
      own1_score: [100, 0, null, null, 0],
      own1_status: ["Green", "Red", "Not begun", "Not begun", "Red"],
      own2_target: [null, 0, null, null, 0],
      own2_status: ["No target", "Green", "Not begun", "Not begun", "Green"],
      own3_status: ["No target", "No target", "Not begun", "Not begun", "No target"],
      score: [(30 + 10 + 8 + 5 + 20 + 0 + 10) / 1.2],
    },
  },
  {
    name: "from its 31st day on a quarter has a colour",
    asOf: day(5, 1),
    tables: caseTables({
      partner: { annualTarget: 400_000, coverage: 3 },
      results: [held("required_tasks", 1, 1), recorded(2, { actual: 1_000, recordedOn: day(4, 2) })],
      deals: [won(100_000, day(3, 1)), won(100, day(4, 3))],
    }),
    expected: {
      perf_to_plan_status: ["Green", "Red", "Not begun", "Not begun", "Red"],
      pipeline_to_target_status: ["Not recorded", "Red", "Not begun", "Not begun", "Red"],
      required_tasks_status: ["Not measured", "Green", "Not begun", "Not begun", "Green"],
    },
  },
  {
    name: "a quarter's first 30 days have no colour",
    asOf: day(4, 30),
    tables: caseTables({
      partner: { annualTarget: 400_000, coverage: 3, defaultDealSize: 50_000 },
      results: [
        held("training_certs", 2, 2),
        held("required_tasks", 1, 1),
        recorded(2, { actual: 1_000, recordedOn: day(4, 2) }),
      ],
      deals: [won(100_000, day(3, 1)), won(100, day(4, 3)), open(900_000, day(9, 1))],
    }),
    expected: {
      perf_to_plan_status: ["Green", "Early", "Not begun", "Not begun", "Red"],
      pipeline_to_target_status: ["Not recorded", "Early", "Not begun", "Not begun", "Green"],
      training_certs_status: ["Not measured", "Early", "Not begun", "Not begun", "Green"],
    },
  },
];
