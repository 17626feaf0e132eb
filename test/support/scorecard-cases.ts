import { performanceScorecard } from "../../src/domain/scorecard/performance/performance-scorecard";
import { readScorecardData } from "../../src/domain/scorecard/performance/scorecard-data";
import type { Overrides } from "../../src/domain/scorecard/performance/scorecard-inputs";
import type { PerformanceScorecard } from "../../src/domain/scorecard/performance/scorecard-types";
import { SEASONALITY, type SettingKey, SETTINGS } from "../../src/domain/program/settings";
import { type SerialDate, serialOf } from "../../src/domain/shared/serial-date";
import {
  type DealRow,
  type MetricRow,
  type PartnerRow,
  type ResultRow,
  type SettingRow,
  dealsTable,
  metricsTable,
  partnersTable,
  resultsTable,
  settingsTable,
  stagesTable,
} from "../../src/domain/shared/tables/catalogue";
import { metricWeightsTable } from "../../src/domain/shared/tables/scorecard-tables";
import { MemoryTables } from "./memory-tables";
import type { ExpectedNames } from "./parity";
import { ACME, STAGES } from "./scorecard-example";

/** One definition of the scorecard with figures worked out by hand: the domain and both engines have to give them. */
export interface ScorecardCase {
  name: string;
  asOf: SerialDate;
  tables: MemoryTables;
  overrides?: Overrides;
  /** Some of the sheet's names. */
  expected: ExpectedNames;
}

export const day = (month: number, date: number, year = 2026): SerialDate => serialOf(year, month, date);

interface CaseTables {
  partner?: Partial<PartnerRow>;
  deals?: readonly Partial<DealRow>[];
  results?: readonly Partial<ResultRow>[];
  settings?: Partial<Record<SettingKey, string | number>>;
  /** Twelve weights in percent. */
  seasonality?: readonly number[];
}

/** A workbook of one partner. */
export function caseTables({
  partner = {},
  deals = [],
  results = [],
  settings = {},
  seasonality = [],
}: CaseTables): MemoryTables {
  const rows: Partial<SettingRow>[] = [
    ...Object.entries(settings).map(([key, value]) => ({ setting: SETTINGS[key as SettingKey].key, value })),
    ...seasonality.map((percent, index) => ({ setting: SEASONALITY[index]!.key, value: percent / 100 })),
  ];
  return new MemoryTables()
    .with(partnersTable, [{ partnerId: "P-1", partner: ACME, ...partner }])
    .with(
      dealsTable,
      deals.map((deal, index) => ({ dealId: `D${index}`, partner: ACME, ...deal })),
    )
    .with(stagesTable, STAGES)
    .with(
      resultsTable,
      results.map((row) => ({ partner: ACME, ...row })),
    )
    .with(settingsTable, rows);
}

export function cardOf({
  tables,
  asOf,
  overrides = {},
}: Omit<ScorecardCase, "name" | "expected">): PerformanceScorecard {
  const { data } = readScorecardData(tables);
  return performanceScorecard({ data, partner: ACME, asOf, overrides });
}

const won = (amount: number, closedOn: SerialDate, more: Partial<DealRow> = {}): Partial<DealRow> => ({
  stage: "Won",
  amount,
  closedOn,
  ...more,
});

const agreed = (quarter: number, target: number): Partial<ResultRow> => ({
  period: day(3 * quarter - 2, 1),
  metric: "perf_to_plan",
  target,
  basis: "Agreed",
});

const UNEVEN = [50, 50, 50, 250].map((thousand, index) => agreed(index + 1, thousand * 1000));
const SEASONAL = [5, 5, 5, 5, 5, 5, 10, 10, 10, 10, 10, 20];

const TARGETS: readonly ScorecardCase[] = [
  {
    name: "50, 50, 50 and 250 thousand, each won exactly by 30 September: on plan",
    asOf: day(9, 30),
    tables: caseTables({
      results: UNEVEN,
      deals: [won(50_000, day(2, 1)), won(50_000, day(5, 1)), won(50_000, day(8, 1))],
    }),
    expected: {
      perf_to_plan_target: [50_000, 50_000, 50_000, null, 150_000],
      perf_to_plan_score: [100, 100, 100, null, 100],
      annual_target: [400_000],
    },
  },
  {
    name: "with seasonality the quarter and the year agree",
    asOf: day(7, 31),
    tables: caseTables({
      partner: { annualTarget: 400_000 },
      seasonality: SEASONAL,
      deals: [won(60_000, day(2, 1)), won(60_000, day(5, 1)), won(40_000, day(7, 31))],
    }),
    expected: {
      perf_to_plan_target: [60_000, 60_000, 40_000, null, 160_000],
      perf_to_plan_score: [100, 100, 100, null, 100],
    },
  },
  {
    name: "joined on 1 July with a full year's target: 100 % in the third quarter and in the year",
    asOf: day(9, 30),
    tables: caseTables({
      partner: { annualTarget: 400_000, partnerSince: day(7, 1) },
      deals: [won(100_000, day(8, 1))],
    }),
    expected: {
      perf_to_plan_target: [null, null, 100_000, null, 100_000],
      perf_to_plan_score: [null, null, 100, null, 100],
      annual_target: [200_000],
    },
  },
  {
    name: "joined on 1 July with a target for the rest of the year: by days, the quarter as the year",
    asOf: day(9, 30),
    tables: caseTables({
      partner: { annualTarget: 400_000, partnerSince: day(7, 1), targetIsFor: "Rest of year" },
      deals: [won(100_000, day(8, 1))],
    }),
    expected: {
      perf_to_plan_target: [null, null, 200_000, null, 200_000],
      perf_to_plan_score: [null, null, 50, null, 50],
      annual_target: [400_000],
    },
  },
  {
    name: "joined within a quarter: its share by days; a target agreed for it stands",
    asOf: day(5, 30),
    tables: caseTables({
      partner: { annualTarget: 400_000, partnerSince: day(5, 16) },
      results: [agreed(3, 70_000)],
    }),
    expected: {
      perf_to_plan_target: [
        null,
        ((100_000 * 46) / 91) * (15 / 46),
        null,
        null,
        ((100_000 * 46) / 91) * (15 / 46),
      ],
      annual_target: [(100_000 * 46) / 91 + 170_000],
    },
  },
  {
    name: "joined within a seasonal quarter: its months' weights, the first by days; months of no weight count by days",
    asOf: day(2, 29, 2028),
    tables: caseTables({
      partner: { annualTarget: 366_000, partnerSince: day(11, 16, 2027) },
      settings: { fiscalStartMonth: 10 },
      seasonality: [20, 20, 20, 0, 0, 0, 5, 5, 5, 5, 5, 15],
    }),
    expected: {
      perf_to_plan_target: [366_000 * 0.3, null, null, null, 366_000 * 0.3],
      annual_target: [366_000 * 0.7],
    },
  },
  {
    name: "a target agreed for a quarter before the partner joined stands",
    asOf: day(5, 31),
    tables: caseTables({
      partner: { annualTarget: 400_000, partnerSince: day(4, 1) },
      results: [agreed(1, 30_000)],
      deals: [won(15_000, day(3, 1))],
    }),
    expected: {
      perf_to_plan_score: [50, 0, null, null, (100 * 15_000) / (30_000 + (100_000 * 61) / 91)],
      annual_target: [330_000],
    },
  },
  {
    name: "what a build recorded is the target of its quarter once that has ended, and of no other",
    asOf: day(5, 31),
    tables: caseTables({
      partner: { annualTarget: 800_000 },
      results: [
        { ...agreed(1, 100_000), basis: "Recorded", recordedOn: day(2, 1) },
        { ...agreed(2, 100_000), basis: "Recorded", recordedOn: day(5, 1) },
        {
          period: day(1, 1),
          metric: "training_certs",
          target: 5,
          actual: 2,
          basis: "Recorded",
          recordedOn: day(2, 1),
        },
      ],
      deals: [won(100_000, day(3, 1))],
    }),
    expected: {
      perf_to_plan_target: [100_000, (200_000 * 61) / 91, null, null, 100_000 + (200_000 * 61) / 91],
      annual_target: [700_000],
      training_certs_target: [5, 2, null, null, 2],
    },
  },
];

/** Deals that closed in March, so many won and lost at an amount each. */
const closing = (wins: readonly [number, number | null], losses: readonly [number, number | null]) => [
  ...Array.from({ length: wins[0] }, () => won(wins[1] ?? 0, day(3, 2))),
  ...Array.from({ length: losses[0] }, () => ({ stage: "Lost", amount: losses[1], closedOn: day(3, 2) })),
];
const open = (
  amount: number,
  expectedClose: SerialDate | null,
  more: Partial<DealRow> = {},
): Partial<DealRow> => ({
  stage: "Open",
  amount,
  expectedClose,
  ...more,
});
/** Somebody else's deals. */
const ofBeta = (deals: readonly Partial<DealRow>[]) => deals.map((deal) => ({ ...deal, partner: "Beta" }));

/** 400 thousand a year on 30 April, and 9 million open. */
const covered = (
  name: string,
  deals: readonly Partial<DealRow>[],
  expected: ExpectedNames,
): ScorecardCase => ({
  name,
  asOf: day(4, 30),
  tables: caseTables({
    partner: { annualTarget: 400_000 },
    deals: [...deals, open(9_000_000, day(11, 30))],
  }),
  expected,
});
const COVERAGE: readonly ScorecardCase[] = [
  covered("0 of 12 won: no pipeline covers the target, whatever is open", closing([0, null], [12, 50_000]), {
    win_rate: [0],
    win_rate_by_value: [0],
    coverage: [3, null, null],
    pipeline_to_target_target: [null, null, null, null, null],
    pipeline_to_target_score: [null, null, null, null, 0],
    pipeline_to_target_status: ["Not recorded", "Not recorded", "Not begun", "Not begun", "Red"],
  }),
  covered("1 of 12 won: by value, at most 8×", closing([1, 10_000], [11, 10_000]), {
    win_rate: [1 / 12],
    win_rate_by_value: [1 / 12],
    coverage: [3, 12, 8],
    pipeline_to_target_target: [800_000, 800_000, null, null, 8 * 390_000],
    pipeline_to_target_status: ["Not recorded", "Not recorded", "Not begun", "Not begun", "Green"],
  }),
  covered(
    "10 won at 1 thousand, 10 lost at 99: half by count, a hundredth by value",
    closing([10, 1_000], [10, 99_000]),
    {
      win_rate: [0.5],
      win_rate_by_value: [0.01],
      coverage: [3, 100, 8],
    },
  ),
  covered(
    "10 won at 99 thousand, 10 lost at 1: never below the program's minimum",
    closing([10, 33_000], [10, 11_000]),
    {
      win_rate: [0.5],
      win_rate_by_value: [0.75],
      coverage: [3, 4 / 3, 3],
    },
  ),
  covered(
    "lost deals carry no amounts: by count",
    [...closing([4, 20_000], [12, null]), ...closing([0, 0], [4, 500])],
    {
      win_rate: [0.2],
      win_rate_by_value: [null],
      coverage: [3, 5, 5],
    },
  ),
  covered(
    "fewer than 10 closed: the program's rate",
    [...closing([0, 0], [9, 20_000]), ...ofBeta(closing([4, 10_000], [3, 10_000]))],
    { win_rate: [0.25], win_rate_by_value: [40 / 250], coverage: [3, 6.25, 6.25] },
  ),
  covered("nothing won by anybody, fewer than 10 closed: the minimum alone", closing([0, 0], [9, 20_000]), {
    win_rate: [null],
    win_rate_by_value: [null],
    coverage: [3, null, 3],
  }),
  {
    ...covered("a coverage that is typed counts with nothing won too", closing([0, null], [12, 50_000]), {
      coverage: [3, null, 4],
      pipeline_to_target_target: [400_000, 400_000, null, null, 1_600_000],
    }),
    overrides: { coverage: 4 },
  },
];

const recorded = (quarter: number, row: Partial<ResultRow>): Partial<ResultRow> => ({
  period: day(3 * quarter - 2, 1),
  metric: "pipeline_to_target",
  basis: "Recorded",
  ...row,
});

const PIPELINE: readonly ScorecardCase[] = [
  {
    name: "a deal due in January 2022 is stale: not in the pipeline, on its own line",
    asOf: day(4, 30),
    tables: caseTables({
      partner: { annualTarget: 400_000, coverage: 3 },
      deals: [open(400_000, day(1, 15, 2022), { probability: 0.9 }), open(120_000, day(6, 30))],
    }),
    expected: {
      pipeline_to_target_actual: [null, null, null, null, 120_000],
      pipeline_to_target_score: [null, null, null, null, 10],
      stale_count: [1],
      stale_amount: [400_000],
      slipped_count: [0],
      weighted_pipeline: [60_000],
    },
  },
  {
    name: "stale from the 91st day on, slipped before, undated apart, renewals of them named",
    asOf: day(4, 30),
    tables: caseTables({
      partner: { annualTarget: 400_000, coverage: 3 },
      deals: [
        open(1_000, day(1, 29)),
        open(2_000, day(1, 30), { type: "Renewal" }),
        open(4_000, day(4, 29) + 0.5),
        open(8_000, day(4, 30)),
        open(16_000, null, { type: "Renewal" }),
        open(32_000, day(1, 1, 2027), { type: "Renewal" }),
        open(64_000, day(1, 29), { type: "Renewal" }),
      ],
    }),
    expected: {
      stale_count: [2],
      stale_amount: [65_000],
      slipped_count: [2],
      slipped_amount: [6_000],
      open_undated_count: [1],
      open_undated_amount: [16_000],
      renewal_count: [2],
      renewal_amount: [18_000],
      open_pipeline: [30_000],
      quarter_pipeline: [30_000],
    },
  },
  {
    name: "a file without closing dates has no slipped deals; pipeline without any is at most Yellow",
    asOf: day(4, 30),
    tables: caseTables({
      partner: { annualTarget: 400_000, coverage: 3 },
      deals: [open(900_000, null), open(900_000, null)],
    }),
    expected: {
      slipped_count: [0],
      open_undated_amount: [1_800_000],
      pipeline_to_target_score: [null, null, null, null, 100],
      pipeline_to_target_status: ["Not recorded", "Not recorded", "Not begun", "Not begun", "Yellow"],
    },
  },
  {
    name: "a quarter's pipeline is what was recorded, against what was still to win that day",
    asOf: day(8, 15),
    tables: caseTables({
      partner: { annualTarget: 400_000, coverage: 3 },
      results: [
        recorded(1, { actual: 120_000, recordedOn: day(1, 20) }),
        recorded(2, { actual: 120_000, target: 240_000, recordedOn: day(4, 20) }),
        recorded(3, { actual: 50_000, recordedOn: day(7, 20) }),
      ],
      deals: [
        won(60_000, day(1, 19)),
        won(10_000, day(1, 20)),
        won(100_000, day(7, 19)),
        open(5_000, day(9, 1)),
      ],
    }),
    expected: {
      pipeline_to_target_target: [120_000, 240_000, 0, null, 3 * 230_000],
      pipeline_to_target_actual: [120_000, 120_000, 50_000, null, 5_000],
      pipeline_to_target_score: [100, 50, 100, null, 500 / 690],
      pipeline_to_target_status: ["Green", "Red", "Target met", "Not begun", "Red"],
    },
  },
  {
    name: "the year's target is won: the pipeline's is met, whatever is open",
    asOf: day(8, 15),
    tables: caseTables({
      partner: { annualTarget: 400_000, coverage: 3 },
      deals: [won(400_000, day(2, 1))],
    }),
    expected: {
      pipeline_to_target_score: [null, null, null, null, 100],
      pipeline_to_target_status: ["Not recorded", "Not recorded", "Not recorded", "Not begun", "Target met"],
    },
  },
  {
    name: "a deal without any probability is left out of what is weighted, and counted",
    asOf: day(4, 30),
    tables: caseTables({
      deals: [
        open(10_000, day(5, 1)),
        open(20_000, day(5, 1), { stage: "Proposed" }),
        open(40_000, null, { stage: "Proposed", probability: 0.25 }),
      ],
    }).with(stagesTable, [...STAGES, { stage: "Proposed", class: "Open", probability: null }]),
    expected: { weighted_pipeline: [15_000], open_unweighted_count: [1] },
  },
  {
    name: "partner-led of the deals won and of those registered are two shares, shown where the lead of 60 % is known",
    asOf: day(4, 30),
    tables: caseTables({
      deals: [
        won(30_000, day(2, 1), { ledBy: "Partner", registeredOn: day(11, 1, 2025) }),
        won(10_000, day(2, 1), { ledBy: "Vendor", registeredOn: day(1, 5) }),
        won(-5_000, day(2, 1)),
        open(60_000, day(6, 1), { ledBy: "Partner", registeredOn: day(4, 30) }),
        open(10_000, day(6, 1), { registeredOn: day(2, 5) }),
        open(10_000, day(6, 1), { registeredOn: day(2, 5) }),
      ],
    }),
    expected: {
      partner_led_count: [0.5],
      partner_led_amount: [0.75],
      partner_led_registered_count: [null],
      partner_led_registered_amount: [null],
    },
  },
];

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
const MID = day(6, 30);

const STATUS: readonly ScorecardCase[] = [
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

export const SCORECARD_CASES: readonly ScorecardCase[] = [...TARGETS, ...COVERAGE, ...PIPELINE, ...STATUS];
