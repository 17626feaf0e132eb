import { PERFORMANCE_KIND } from "../../src/domain/scorecard/score-kinds";
import { defaultMetricRows } from "../../src/domain/program/metrics";
import { SETTINGS } from "../../src/domain/program/settings";
import { addMonths, type SerialDate, serialOf } from "../../src/domain/shared/serial-date";
import {
  dealsTable,
  levelsTable,
  metricsTable,
  partnersTable,
  resultsTable,
  scoresTable,
  settingsTable,
  stagesTable,
  type DealRow,
  type MetricRow,
  type PartnerRow,
  type ResultRow,
  type ScoreRow,
} from "../../src/domain/shared/tables/catalogue";
import { changeTable, type TableChange } from "../../src/domain/shared/tables/table-change";

export const PAGE_DAY = serialOf(2026, 11, 28);
const QUARTERS = [1, 4, 7, 10].map((month) => serialOf(2026, month, 1));

/** One of each that a page has to look well for. */
export const PAGE_PARTNERS = {
  green: "Brightwater Systems",
  red: "Kestrel Partners",
  provisional: "Violet Cloud",
  nothing: "Newcomer Ltd",
  longest: "Donaudampfschifffahrtsgesellschaft mbH W",
} as const;
export type PagePartner = keyof typeof PAGE_PARTNERS;

const partners: readonly Partial<PartnerRow>[] = [
  {
    partner: PAGE_PARTNERS.green,
    shortName: "Brightwater",
    tier: "Gold",
    lifeStage: "Mature",
    annualTarget: 1_200_000,
    defaultDealSize: 40_000,
    cam: "Dana Miller",
  },
  {
    partner: PAGE_PARTNERS.red,
    tier: "Gold",
    lifeStage: "Accelerate",
    annualTarget: 900_000,
    defaultDealSize: 40_000,
    cam: "Dana Miller",
  },
  {
    partner: PAGE_PARTNERS.provisional,
    tier: "Silver",
    lifeStage: "Activate",
    annualTarget: 300_000,
    partnerSince: serialOf(2026, 5, 12),
  },
  { partner: PAGE_PARTNERS.nothing },
  {
    partner: PAGE_PARTNERS.longest,
    tier: "Platinum",
    lifeStage: "Mature",
    annualTarget: 460_000_000,
    defaultDealSize: 12_000_000,
    cam: "Maximiliane Österreicher-Schmidt",
  },
];

function deals(): Partial<DealRow>[] {
  const rows: Partial<DealRow>[] = [];
  const add = (partner: PagePartner, row: Partial<DealRow>) =>
    rows.push({ dealId: `D${rows.length}`, partner: PAGE_PARTNERS[partner], ...row });
  const month = (index: number): SerialDate => addMonths(serialOf(2025, 1, 15), index);
  for (let index = 0; index < 23; index += 1) {
    const closedOn = month(index);
    add("green", { stage: "Won", amount: 83_000 + 1_500 * index, closedOn, ledBy: "Partner" });
    add("red", { stage: "Won", amount: Math.max(9_000, 52_000 - 1_600 * index), closedOn });
    add("red", { stage: "Lost", amount: 38_000, closedOn });
    add("longest", { stage: "Won", amount: 15_123_456 + 800_000 * index, closedOn });
    if (index > 15) add("provisional", { stage: "Won", amount: 30_000, closedOn });
  }
  add("provisional", { stage: "Won", amount: 15_000, closedOn: serialOf(2026, 3, 3) });
  add("green", { stage: "Open", amount: 240_000, expectedClose: serialOf(2026, 12, 28) });
  add("red", { stage: "Open", amount: 40_000, expectedClose: serialOf(2026, 12, 15) });
  add("red", { stage: "Open", amount: 30_000, expectedClose: serialOf(2026, 11, 20) });
  add("longest", { stage: "Open", amount: 123_456_789, expectedClose: serialOf(2026, 12, 11) });
  add("longest", { stage: "Open", amount: 98_765_432 });
  return rows;
}

function results(): Partial<ResultRow>[] {
  const row = (
    partner: PagePartner,
    quarter: number,
    metric: string,
    [target, actual]: readonly number[],
  ) => ({
    partner: PAGE_PARTNERS[partner],
    period: QUARTERS[quarter]!,
    metric,
    target: target!,
    actual: actual!,
    basis: "Agreed",
  });
  return [0, 1, 2, 3].flatMap((quarter) => [
    row("green", quarter, "training_certs", [6, 4 + quarter]),
    row("green", quarter, "required_tasks", [1, [0.9, 0.95, 1, 1][quarter]!]),
    row("green", quarter, "pipeline_to_target", [300_000, [320_000, 250_000, 330_000, 340_000][quarter]!]),
    row("red", quarter, "training_certs", [6, [4, 3, 3, 2][quarter]!]),
    row("red", quarter, "required_tasks", [0.9, [0.8, 0.6, 0.5, 0.4][quarter]!]),
    row("longest", quarter, "training_certs", [12, 9 + quarter]),
    row("longest", quarter, "required_tasks", [1, 0.7 + quarter / 10]),
  ]);
}

/** A score at the end of each of twelve months. */
const scores = (): Partial<ScoreRow>[] =>
  Array.from({ length: 12 }, (_, index) => ({
    partner: PAGE_PARTNERS.red,
    kind: PERFORMANCE_KIND,
    asOf: addMonths(serialOf(2025, 12, 1), index) - 1,
    score: 90 - 5 * index,
  }));

/** Five metrics of the program's own, one of a name that is one long word. */
export const OWN_METRIC_ROWS: readonly Partial<MetricRow>[] = [
  { metric: "Customer satisfaction", unit: "number", defaultTarget: 9 },
  { metric: "Days to first answer", unit: "number", defaultTarget: 2, lowerIsBetter: "Yes" },
  { metric: "Share of renewals", unit: "share", defaultTarget: 0.9 },
  { metric: "Services revenue", unit: "money", defaultTarget: 123_456_789 },
  { metric: "Datenschutzgrundverordnungsschulungen", unit: "number", defaultTarget: 3 },
].map((row) => ({ ...row, category: "Performance", weight: 5 }));

/** Of the program's own metrics the green partner has all, in each colour, the others none. */
const ownResults = (own: readonly Partial<MetricRow>[]): Partial<ResultRow>[] =>
  own.map(({ metric, defaultTarget }, index) => ({
    partner: PAGE_PARTNERS.green,
    period: QUARTERS[3]!,
    metric: metric!,
    actual: [1, 0.7, 0.3][index % 3]! * defaultTarget!,
    basis: "Agreed",
  }));

/** The tables of a program with all of these partners. */
export function pageTables(own: readonly Partial<MetricRow>[] = []): TableChange[] {
  return [
    changeTable(
      partnersTable,
      partners.map((row, index) => ({ ...row, partnerId: `P${index}` })),
    ),
    changeTable(stagesTable, [
      { stage: "Open", class: "Open", probability: 0.4 },
      { stage: "Won", class: "Won", probability: 1 },
      { stage: "Lost", class: "Lost", probability: 0 },
    ]),
    changeTable(dealsTable, deals()),
    changeTable(resultsTable, [...results(), ...ownResults(own)]),
    changeTable(scoresTable, scores()),
    changeTable(metricsTable, [...defaultMetricRows(), ...own]),
    changeTable(settingsTable, [
      { setting: SETTINGS.companyName.key, value: "Northwind Software Gesellschaft" },
      { setting: SETTINGS.asOf.key, value: PAGE_DAY },
      { setting: SETTINGS.currency.key, value: "USD" },
      { setting: SETTINGS.levelReview.key, value: serialOf(2027, 1, 31) },
    ]),
    changeTable(levelsTable, [
      {
        level: "Gold",
        order: 2,
        annualRevenue: 500_000,
        certifications: 4,
        requiredTasks: 0.9,
        discount: 0.15,
      },
      {
        level: "Silver",
        order: 1,
        annualRevenue: 100_000,
        certifications: 2,
        requiredTasks: 0.8,
        discount: 0.1,
      },
      {
        level: "Platinum",
        order: 3,
        annualRevenue: 1_500_000,
        certifications: 8,
        requiredTasks: 1,
        capabilitiesScore: 80,
        servicingShare: 0.5,
        discount: 0.18,
        rebateRate: 0.04,
        benefits: "A named engineer and leads first",
      },
    ]),
  ];
}
