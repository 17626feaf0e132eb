import { CAPABILITIES_KIND, PERFORMANCE_KIND } from "../../src/domain/scorecard/score-kinds";
import fc from "fast-check";
import { SEASONALITY, SETTINGS } from "../../src/domain/program/settings";
import { serialOf, addMonths, type SerialDate } from "../../src/domain/shared/serial-date";
import {
  dealsTable,
  levelsTable,
  metricsTable,
  partnersTable,
  resultsTable,
  scoresTable,
  settingsTable,
  stagesTable,
} from "../../src/domain/shared/tables/catalogue";
import { OVERRIDE_KEYS } from "../../src/domain/scorecard/performance/scorecard-inputs";
import type { PerformanceScorecardForm } from "../../src/sheets/performance-scorecard/change";
import { fiscalYearOf } from "../../src/domain/shared/fiscal-calendar";
import { SERVICING_STEPS } from "../../src/domain/scorecard/performance/servicing";
import { certificatesTable } from "../../src/domain/shared/tables/relations-tables";
import { servicingTable } from "../../src/domain/shared/tables/scorecard-tables";
import { MemoryTables } from "./memory-tables";

/** Names that criteria, wildcards and formulas like to trip over. */
export const ODD_NAMES = [
  "Acme",
  "Acme*",
  "Acme Corp",
  "?",
  "=X",
  "~",
  'O\'Neil "Sons"',
  "<>",
  ">5",
  "@home",
  "Ärger & Söhne",
  "-1",
  "No one",
] as const;
const ODD_STAGES = ["Won", "Lost", "Open*", "Open 2", "=Qualified", "?", "Closed ~ won"] as const;
const METRIC_IDS = [
  "perf_to_plan",
  "pipeline_to_target",
  "average_deal_size",
  "training_certs",
  "required_tasks",
  "servicing_share",
];
/** Metrics of the program's own, with names that criteria trip over. */
const OWN_IDS = ["Satisfaction", "Sat*", "=Renewals?", "~", "<>", "Six"] as const;

const usually = 12;
/** `odds` to one that there is a value; 0 for seldom. */
const maybe = <T>(value: fc.Arbitrary<T>, odds = 3): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: odds * 4 || 1, arbitrary: value }, { weight: 4, arbitrary: fc.constant(null) });
const evenly = (min: number, max: number) => fc.noBias(fc.integer({ min, max }));
const day = evenly(serialOf(2022, 6, 1), serialOf(2025, 6, 30));
const money = evenly(0, 4_000_000).map((cents) => cents / 100);
const share = evenly(0, 100).map((percent) => percent / 100);
const name = fc.noBias(fc.constantFrom(...ODD_NAMES));

/** Days from the as-of date on which something begins or ends: a day, a quarter's first 30, a stale deal's 90, twelve months. */
const EDGES = [0, 1, -1, -29, -30, -90, -91, -364, -365, -366] as const;
const around = (min: number, max: number) =>
  fc.oneof({ weight: 7, arbitrary: evenly(min, max) }, { weight: 1, arbitrary: fc.constantFrom(...EDGES) });

const deal = fc.record({
  partner: fc.oneof({ weight: 40, arbitrary: name }, { weight: 1, arbitrary: fc.constant("Acme ") }),
  stage: fc.constantFrom(...ODD_STAGES, ...ODD_STAGES, "Unheard of"),
  probability: maybe(share, 1),
  amount: maybe(
    fc.oneof({ weight: 9, arbitrary: money }, { weight: 1, arbitrary: money.map((value) => -value / 10) }),
    20,
  ),
  ledBy: maybe(fc.constantFrom("Partner", "Vendor")),
  influencedBy: maybe(name, 1),
  expectedClose: maybe(around(-150, 250)),
  registeredOn: maybe(around(-400, 60)),
  type: maybe(fc.constantFrom("New", "Renewal"), 1),
  closedOn: maybe(around(-600, 60), usually),
});

const stages = fc.tuple(
  ...ODD_STAGES.map((stage) =>
    fc.record({
      stage: fc.constant(stage),
      class: fc.noBias(fc.constantFrom("Open", "Won", "Won", "Lost")),
      probability: maybe(share),
    }),
  ),
);

const result = fc.record({
  partner: name,
  metric: fc.constantFrom(...METRIC_IDS, ...OWN_IDS),
  back: evenly(-1, 5),
  target: maybe(share.map((value) => value * 8)),
  actual: maybe(share.map((value) => value * 8)),
  basis: maybe(fc.constantFrom("Agreed", "Recorded", "Closed"), 1),
  recordedOn: maybe(evenly(-200, 0), 1),
});

const level = fc.record({
  annualRevenue: maybe(money.map((value) => value * 5)),
  certifications: maybe(evenly(0, 6)),
  requiredTasks: maybe(share, 1),
  capabilitiesScore: maybe(fc.integer({ min: 0, max: 100 }), 1),
  servicingShare: maybe(share, 0),
  countsInfluencedRevenue: fc.constantFrom("Yes", "No", null),
  benefits: maybe(fc.constantFrom("A named engineer", "Leads first"), 1),
  discount: maybe(share, 1),
  mdfShare: maybe(share, 1),
});

/** Ranks of up to four levels: usually each of its own, now and then blank or tied. */
const ranks = fc.oneof(
  { weight: 4, arbitrary: fc.shuffledSubarray([1, 2, 3, 4], { minLength: 4 }) },
  { weight: 1, arbitrary: fc.array(maybe(evenly(1, 4), 5), { minLength: 4, maxLength: 4 }) },
);

const partnerRow = fc.record({
  tier: maybe(fc.constantFrom("Level 1", "level 2", "Level 3", "Gold*")),
  // Most of them within the fiscal year or shortly before it.
  partnerSince: maybe(evenly(-420, 40), 1),
  lifeStage: maybe(fc.constantFrom("Recruit", "Onboard", "Activate", "Accelerate", "Mature")),
  targetIsFor: maybe(fc.constantFrom("Full year", "Rest of year")),
  annualTarget: maybe(
    fc.oneof(
      { weight: 6, arbitrary: money.map((value) => value * 5) },
      { weight: 1, arbitrary: fc.constantFrom(0, -5) },
    ),
  ),
  coverage: maybe(fc.integer({ min: 1, max: 6 }), 1),
  defaultDealSize: maybe(money, 1),
});

const settingValues = fc.record(
  {
    growth: fc.constantFrom(0, 0.25, -5, "much"),
    programWinRate: fc.constantFrom(0, 0.2, 20),
    defaultDealSize: money,
    defaultCoverage: fc.constantFrom(2, 4),
    winRateMinimum: fc.constantFrom(1, 5, 3.7),
    staleDays: fc.constantFrom(30, 365, 0),
    levelReview: fc.constantFrom(serialOf(2024, 2, 29), serialOf(2022, 1, 31), serialOf(2030, 6, 1)),
    attainmentCap: fc.constantFrom(1.2, 1.5, 0),
    green: fc.constantFrom(70, 90),
    yellow: fc.constantFrom(40, 95),
    revenueWeightLimit: fc.constantFrom(0.3, 0.5, 1),
    provisionalBelow: fc.constantFrom(0.2, 0.9),
    currency: fc.constantFrom("EUR", " CHF "),
    amountBasis: fc.constantFrom("end-customer price", "List"),
  },
  { requiredKeys: [] },
);

const metricRow = fc.record({
  weight: maybe(evenly(-5, 60)),
  defaultTarget: maybe(share, 1),
  redFlagFloor: maybe(fc.integer({ min: 0, max: 90 }), 1),
  lowerIsBetter: maybe(fc.constantFrom("Yes", "No"), 1),
  green: maybe(fc.integer({ min: 50, max: 100 }), 1),
  yellow: maybe(fc.integer({ min: 30, max: 100 }), 1),
});

const seasonal = maybe(
  fc
    .array(evenly(0, 9), { minLength: 12, maxLength: 12 })
    .filter((weights) => weights.some((weight) => weight > 0)),
  0,
);

const overrideValue: Readonly<Record<string, fc.Arbitrary<number>>> = {
  as_of: day,
  coverage: fc.constantFrom(0, 2.5, 4),
  training_certs_target: fc.constantFrom(0, 3),
  average_deal_size_target: fc.oneof(money, fc.constant(0)),
  q2_target: fc.oneof(money, fc.constant(0)),
  required_tasks_target: fc.constantFrom(0.5, 1),
};
const overrides = fc.record(
  Object.fromEntries(OVERRIDE_KEYS.map((key) => [key, maybe(overrideValue[key] ?? money, 0)])),
  { requiredKeys: [] },
);

/** A deal once more, under the same ID; only the first of the two counts. */
const repeated = fc.record({ row: evenly(200, 399), of: evenly(0, 199) });
/** Tables that have a row without anything in it. */
const WITH_BLANK_ROWS = [
  dealsTable,
  partnersTable,
  resultsTable,
  scoresTable,
  levelsTable,
  metricsTable,
  settingsTable,
  stagesTable,
  servicingTable,
] as const;

/** The first of a month in which a fiscal year starts, and the day as of which a workbook is looked at. */
interface WorkbookDays {
  fiscalStart?: fc.Arbitrary<number>;
  asOf?: fc.Arbitrary<SerialDate>;
}

interface OddWorkbook {
  tables: MemoryTables;
  forms: PerformanceScorecardForm[];
}

/** A whole workbook of odd names and gaps, and a scorecard for each of some partners. */
export const workbooksOf = ({
  fiscalStart = fc.integer({ min: 1, max: 12 }),
  asOf = day,
}: WorkbookDays): fc.Arbitrary<OddWorkbook> =>
  fc
    .record({
      deals: fc.array(deal, { minLength: 400, maxLength: 400 }),
      stages,
      results: fc.array(result, { minLength: 150, maxLength: 150 }),
      levels: fc.array(level, { maxLength: 4 }),
      ranks,
      partners: fc.array(partnerRow, { minLength: ODD_NAMES.length - 1, maxLength: ODD_NAMES.length - 1 }),
      settings: settingValues,
      own: fc.array(fc.record({ unit: fc.constantFrom("money", "share", "number", null), row: metricRow }), {
        maxLength: OWN_IDS.length,
      }),
      metrics: fc.option(fc.array(metricRow, { minLength: 5, maxLength: 5 }), { nil: null }),
      seasonal,
      fiscalStart,
      asOf,
      repeated: fc.array(repeated, { maxLength: 3 }),
      capabilities: fc.array(
        fc.record({
          partner: name,
          asOf: day,
          score: maybe(fc.integer({ min: 1, max: 100 })),
          provisional: maybe(fc.constantFrom("Yes", "No")),
          kind: fc.constantFrom(CAPABILITIES_KIND, PERFORMANCE_KIND),
        }),
        { maxLength: 40 },
      ),
      forms: fc.array(fc.record({ partner: name, overrides, recordPipeline: fc.boolean() }), {
        minLength: 8,
        maxLength: 8,
      }),
    })
    .map((w) => {
      const near = (offset: number | null) => (offset === null ? null : w.asOf + offset);
      const quarter = (back: number) => addMonths(fiscalYearOf(w.asOf, w.fiscalStart).start, 9 - 3 * back);
      const months = w.seasonal?.reduce((sum, weight) => sum + weight, 0) ?? 1;
      const results = new Map(
        w.results.map(({ back, ...row }) => [
          `${row.partner}/${row.metric}/${back}`,
          {
            ...row,
            recordedOn: near(row.recordedOn),
            period: quarter(back),
            // Some rows hold what they were closed with, some of those were typed over since.
            ...(row.basis === "Closed" && back % 2
              ? { closedTarget: row.target, closedActual: row.target }
              : {}),
            // Of some the target was agreed: it counts for what is later.
            ...(row.basis === "Closed" && back % 3 === 0 ? { agreed: "Yes" } : {}),
          },
        ]),
      );
      const scores = new Map(w.capabilities.map((row) => [`${row.partner}/${row.asOf}/${row.kind}`, row]));
      // Ticks that follow from the scores, so that whoever has none keeps what is recorded.
      const ticked = (score: number | null, step: number) => ((score ?? 0) >> (step % 4)) % 2 === 1;
      const servicing = new Map(
        w.capabilities.map(({ partner, asOf, score }) => [
          `${partner.toLowerCase()}/${asOf}`,
          {
            partner,
            assessedOn: asOf,
            ...Object.fromEntries(
              SERVICING_STEPS.map((step, index) => [
                step,
                ticked(score, index) ? "Yes" : index % 2 ? "No" : null,
              ]),
            ),
          },
        ]),
      );
      // Certificates follow from the deals; whoever has none keeps what is recorded.
      const certificates = w.deals
        .filter(({ partner }, index) => index % 4 === 0 && (partner ?? "").length % 2 === 0)
        .map(({ partner, registeredOn, expectedClose }, index) => ({
          certificateId: `C${index}`,
          partner,
          passedOn: near(registeredOn),
          validTo: near(expectedClose),
        }));
      const tables = new MemoryTables()
        .with(servicingTable, [...servicing.values()])
        .with(certificatesTable, certificates)
        .with(
          partnersTable,
          w.partners.map((row, index) => ({
            ...row,
            partnerId: `P${index}`,
            partner: ODD_NAMES[index]!,
            partnerSince: near(row.partnerSince),
          })),
        )
        .with(
          dealsTable,
          w.deals.map((row, index) => ({
            ...row,
            dealId: `D${index}`,
            expectedClose: near(row.expectedClose),
            closedOn: near(row.closedOn),
            registeredOn: near(row.registeredOn),
          })),
        )
        .with(stagesTable, w.stages)
        .with(resultsTable, [...results.values()])
        .with(scoresTable, [...scores.values()])
        .with(
          levelsTable,
          w.levels.map((row, index) => ({ ...row, level: `Level ${index + 1}`, order: w.ranks[index]! })),
        )
        .with(settingsTable, [
          ...Object.entries(w.settings).map(([key, value]) => ({
            setting: SETTINGS[key as keyof typeof SETTINGS].key,
            value: value as string | number,
          })),
          { setting: SETTINGS.fiscalStartMonth.key, value: w.fiscalStart },
          ...(w.seasonal ?? []).map((weight, index) => ({
            setting: SEASONALITY[index]!.key,
            value: weight / months,
          })),
        ])
        .with(metricsTable, [
          ...(w.metrics ?? []).map((row, index) => ({ ...row, metric: METRIC_IDS[index]! })),
          ...w.own.map(({ row, unit }, index) => ({
            ...row,
            unit,
            category: "Performance",
            metric: OWN_IDS[index]!,
          })),
        ]);
      for (const { row, of } of w.repeated) {
        const deals = tables.rows(dealsTable);
        deals.splice(row, 0, { ...deals[of]!, amount: 7_777 });
      }
      for (const { name: table } of WITH_BLANK_ROWS) tables.rows({ name: table }).splice(2, 0, {});
      return { tables, forms: w.forms.map((form) => ({ ...form, asOf: w.asOf })) };
    });
export const workbookArbitrary = workbooksOf({});
