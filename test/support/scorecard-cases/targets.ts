import type { SerialDate } from "../../../src/domain/shared/serial-date";
import type { ResultRow } from "../../../src/domain/shared/tables/catalogue";
import { caseTables, day, won, type ScorecardCase } from "./case-tables";

const agreed = (quarter: number, target: number): Partial<ResultRow> => ({
  period: day(3 * quarter - 2, 1),
  metric: "perf_to_plan",
  target,
  basis: "Agreed",
});

const UNEVEN = [50, 50, 50, 250].map((thousand, index) => agreed(index + 1, thousand * 1000));
const SEASONAL = [5, 5, 5, 5, 5, 5, 10, 10, 10, 10, 10, 20];

/** Somebody wrote words where the number belongs. */
const IN_WORDS = "six hundred" as unknown as number;

export const TARGETS_CASES: readonly ScorecardCase[] = [
  {
    name: "an annual target in words is none: last year with growth does not stand in for it",
    asOf: day(6, 30),
    tables: caseTables({
      partner: { annualTarget: IN_WORDS },
      deals: [won(80_000, day(2, 1, 2025)), won(50_000, day(2, 1))],
    }),
    expected: {
      perf_to_plan_target: [null, null, null, null, null],
      perf_to_plan_status: ["No target", "No target", "Not begun", "Not begun", "No target"],
      annual_target: [null],
    },
  },
  {
    name: "beside it what is agreed for a quarter, and what is typed on the sheet, count",
    asOf: day(6, 30),
    tables: caseTables({
      partner: { annualTarget: IN_WORDS },
      results: [agreed(2, 60_000)],
      deals: [won(80_000, day(2, 1, 2025)), won(50_000, day(2, 1))],
    }),
    overrides: { annual_target: 400_000 },
    expected: { perf_to_plan_target: [100_000, 60_000, null, null, 160_000] },
  },
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
    name: "what was won before the partner joined counts and is told",
    asOf: day(9, 30),
    tables: caseTables({
      partner: { annualTarget: 400_000, partnerSince: day(7, 1) },
      deals: [won(30_000, day(6, 30)), won(-1_000, day(6, 30)), won(70_000, day(7, 1))],
    }),
    expected: {
      won: [0, 29_000, 70_000, 0, 99_000],
      perf_to_plan_score: [null, null, 70, null, 99],
      perf_to_plan_status: ["Joined later", "Joined later", "Red", "Not begun", "Green"],
      won_before_since_count: [1],
      won_before_since_amount: [29_000],
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

const takes = (wins: readonly [number, SerialDate][], said: string): ScorecardCase => ({
  name: `what it takes: ${said}`,
  asOf: day(11, 14),
  tables: caseTables({
    partner: { annualTarget: 400_000 },
    deals: wins.map(([amount, on]) => won(amount, on)),
  }),
  expected: { what_it_takes: [said] },
});

export const WORDS_CASES: readonly ScorecardCase[] = [
  takes(
    [
      [484_000, day(2, 1)],
      [16_000, day(11, 1)],
    ],
    "Year target reached. Q4: USD 84k to go, about 1 deal at USD 250k, by 31 December 2026.",
  ),
  takes(
    [[380_000, day(2, 1)]],
    "On plan to date. Q4: USD 100k to go, about 1 deal at USD 380k, by 31 December 2026.",
  ),
  takes([[120_000, day(10, 1)]], "USD 229k behind plan to date. Q4: target reached, USD 20k above it."),
  {
    name: "119 % of plan and 195 thousand to go: one is said of the year, the other of the quarter",
    asOf: day(11, 15),
    tables: caseTables({
      settings: { attainmentCap: 1.5 },
      results: [100, 100, 100, 200].map((thousand, index) => agreed(index + 1, thousand * 1000)),
      deals: [won(471_000, day(2, 1)), won(5_000, day(10, 1))],
    }),
    expected: {
      perf_to_plan_target: [100_000, 100_000, 100_000, 100_000, 400_000],
      perf_to_plan_score: [150, 0, 0, 5, 119],
      what_it_takes: ["On plan to date. Q4: USD 195k to go, about 1 deal at USD 238k, by 31 December 2026."],
      verdict: [
        "2 of 5 metrics measured in FY2026 to 15 November: USD 76k ahead of plan, and Q4 needs USD 195k more by 31 December.",
      ],
    },
  },
];
