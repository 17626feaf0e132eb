import { stagesTable } from "../../../src/domain/shared/tables/catalogue";
import { STAGES } from "../scorecard-example";
import { caseTables, day, open, recorded, won, type ScorecardCase } from "./case-tables";

export const PIPELINE_CASES: readonly ScorecardCase[] = [
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
    name: "open deals that sum to less than nothing: the year's bar ends where what is won does",
    asOf: day(4, 30),
    tables: caseTables({
      partner: { annualTarget: 400_000, coverage: 3 },
      deals: [won(200_000, day(2, 1)), open(-80_000, day(6, 30))],
    }),
    expected: { weighted_pipeline: [-40_000], open_pipeline: [-80_000] },
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
    name: "undated deals beside dated ones that are Green by themselves leave it Green",
    asOf: day(4, 30),
    tables: caseTables({
      partner: { annualTarget: 400_000, coverage: 3 },
      deals: [open(1_140_000, day(12, 31)), open(60_000, null)],
    }),
    expected: {
      pipeline_to_target_score: [null, null, null, null, 100],
      pipeline_to_target_status: ["Not recorded", "Not recorded", "Not begun", "Not begun", "Green"],
    },
  },
  {
    name: "the next year's first quarter is shown from the year's last 30 days on",
    asOf: day(12, 2),
    tables: caseTables({
      deals: [
        open(1_000, day(12, 31)),
        open(2_000, day(1, 1, 2027)),
        open(4_000, day(3, 31, 2027)),
        open(8_000, day(4, 1, 2027)),
        open(16_000, null),
      ],
    }),
    expected: { next_quarter_pipeline: [6_000], open_pipeline: [17_000], quarter_pipeline: [17_000] },
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
