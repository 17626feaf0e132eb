import { CAPABILITIES_KIND, PERFORMANCE_KIND } from "../../src/domain/scorecard/score-kinds";
import { setupChange } from "../../src/domain/program/setup";
import { serialOf } from "../../src/domain/shared/serial-date";
import { plansTable } from "../../src/domain/shared/tables/business-plan-tables";
import { cadenceLogTable } from "../../src/domain/shared/tables/cadence-tables";
import { actionsTable, assessmentsTable } from "../../src/domain/shared/tables/capabilities-tables";
import {
  dealsTable,
  partnersTable,
  resultsTable,
  scoresTable,
  settingsTable,
  stagesTable,
  type PartnerRow,
} from "../../src/domain/shared/tables/catalogue";
import { rebatesTable } from "../../src/domain/shared/tables/finance-tables";
import { mdfTable } from "../../src/domain/shared/tables/marketing-tables";
import {
  accountsTable,
  activitiesTable,
  commitmentsTable,
} from "../../src/domain/shared/tables/relations-tables";
import { MemoryTables } from "./memory-tables";

export const PORTFOLIO_AS_OF = serialOf(2026, 8, 20);
const day = (month: number, of: number) => serialOf(2026, month, of);
const before = (month: number, of: number) => serialOf(2025, month, of);

/** Names that formulas could mistake for something else. */
const [ACME, STAR, TILDE, EQUALS, QUOTES, LONG, QUIET, SPACED] = [
  "Acme",
  "Acme*",
  "A~B?",
  "=SUM(1)",
  'The "Best" & Co.',
  "Überlingen Datenverarbeitungsgesellschaft",
  "Quiet one",
  "O'Neil  & sons",
];

const partner = (name: string, more: Partial<PartnerRow> = {}): Partial<PartnerRow> => ({
  partnerId: `P-${name}`,
  partner: name,
  cam: "Kim",
  region: "North",
  vertical: "Retail",
  tier: "Silver",
  lifeStage: "Mature",
  partnerSince: serialOf(2021, 3, 1),
  status: "Active",
  ...more,
});

const PARTNERS = [
  partner(ACME, { annualTarget: 400_000, tier: "Gold", lifeStage: "Accelerate" }),
  partner(STAR, { annualTarget: 100_000, cam: "Ola", region: "South", coverage: 4 }),
  partner(TILDE, { cam: null, region: null, vertical: null, lifeStage: null }),
  partner(EQUALS, { annualTarget: 0, vertical: "Finance", lifeStage: "Onboard" }),
  partner(QUOTES, {
    annualTarget: 90_000,
    cam: "Ola",
    vertical: "Finance",
    parent: ACME,
    secondaryCam: "Kim",
  }),
  partner(LONG, { annualTarget: 1_200_000_000, region: "South", tier: "Platinum" }),
  partner(QUIET, { annualTarget: 60_000, partnerSince: day(5, 11), targetIsFor: "Rest of year" }),
  partner(SPACED, { annualTarget: 50_000, partnerSince: before(11, 3), status: null }),
  partner("Prospect & co", { status: "Prospect", cam: "Ola", tier: null }),
  partner("Gone", { status: "Inactive", annualTarget: 10_000 }),
];

/** An amount and a day. */
type Fact = readonly [number | null, number | null];

const closed = (id: string, name: string, [amount, closedOn]: Fact, more: object = {}) => ({
  dealId: id,
  partner: name,
  stage: "Won",
  amount,
  closedOn,
  registeredOn: closedOn === null ? null : closedOn - 40,
  ...more,
});
const open = (id: string, name: string, [amount, expectedClose]: Fact, more: object = {}) => ({
  dealId: id,
  partner: name,
  stage: "Negotiation",
  amount,
  expectedClose,
  ...more,
});
const lost = (id: string, name: string, closedOn: number, amount: number | null = 10_000) => ({
  dealId: id,
  partner: name,
  stage: "Lost",
  amount,
  closedOn,
});

const DEALS = [
  closed("1", ACME, [150_000, day(2, 3)], { ledBy: "Partner" }),
  closed("2", ACME, [90_000, day(6, 30)], { ledBy: "Vendor" }),
  closed("3", ACME.toUpperCase(), [-20_000, day(7, 2)]),
  closed("4", ACME, [120_000, before(10, 4)], { ledBy: "Partner" }),
  closed("5", ACME, [70_000, serialOf(2024, 12, 4)]),
  open("6", ACME, [200_000, day(9, 15)], { forecast: "commit" }),
  open("7", ACME, [80_000, day(11, 15)], { probability: 0.8 }),
  open("8", ACME, [60_000, day(12, 31)], { probability: 0.8, forecast: "Best case" }),
  open("9", ACME, [45_000, null]),
  open("10", ACME, [30_000, day(8, 1)], { stage: "Signing" }),
  open("11", ACME, [30_000, day(4, 1)]),
  open("12", ACME, [500_000, serialOf(2027, 1, 1)]),
  ...Array.from({ length: 6 }, (_, index) => closed(`a${index}`, ACME, [9_000 + index, day(3, 1 + index)])),
  ...Array.from({ length: 5 }, (_, index) => lost(`l${index}`, ACME, day(4, 1 + index))),
  closed("20", STAR, [12_000, day(1, 1)]),
  closed("21", STAR, [8_000, day(8, 20)], { ledBy: "Partner" }),
  closed("22", STAR, [30_000, before(5, 1)]),
  open("23", STAR, [5_000, day(8, 20)]),
  closed("30", TILDE, [40_000, before(8, 21)], { ledBy: "Partner" }),
  closed("31", TILDE, [44_000, before(2, 1)]),
  closed("32", TILDE, [10_000.55, day(5, 5)], { ledBy: "Partner" }),
  closed("33", TILDE, [null, day(5, 5)], { ledBy: "Partner" }),
  closed("40", EQUALS, [null, day(5, 5)]),
  closed("41", EQUALS, [0, day(5, 6)]),
  open("42", EQUALS, [25_000, day(10, 1)], { probability: 0.3 }),
  closed("50", QUOTES, [70_000, day(5, 7)], { ledBy: "Vendor" }),
  closed("51", QUOTES, [65_000, before(9, 7)], { ledBy: "Vendor" }),
  closed("60", LONG, [650_000_000, day(3, 7)], { ledBy: "Partner" }),
  open("61", LONG, [900_000_000, day(12, 1)], { probability: 0.75 }),
  closed("70", QUIET, [11_000, day(7, 7)]),
  closed("80", SPACED, [31_000, day(7, 9)]),
  closed("90", "Gone", [5_000, day(7, 9)]),
  closed("91", "Nobody knows", [7_000, day(7, 10)]),
  open("92", "Nobody knows", [7_000, day(10, 10)]),
  closed("93", ACME, [1_000, null]),
  { dealId: "94", partner: ACME, stage: "Odd stage", amount: 77_000, closedOn: day(5, 5) },
];

const score = (name: string, asOf: number, [value, status]: [number, string], more: object = {}) => ({
  partner: name,
  kind: PERFORMANCE_KIND,
  asOf,
  score: value,
  status,
  level: "Gold",
  ...more,
});

const SCORES = [
  score(ACME, day(6, 30), [71.5, "Yellow"], { level: "Silver" }),
  score(ACME, day(7, 31), [77, "Yellow"], { level: "Silver" }),
  score(ACME, day(7, 31) + 0.5, [20, "Provisional"], { provisional: "Yes" }),
  score(ACME, day(8, 2), [80, "Green"]),
  score(ACME, day(8, 19), [83.25, "Green"]),
  score(ACME, day(8, 21), [12, "Red"]),
  score(STAR, day(8, 1), [35, "Red"], { level: "" }),
  score(STAR, day(7, 1), [55, "Red"]),
  score(TILDE, day(4, 1), [70, "Yellow"], { level: null }),
  score(TILDE, day(5, 1), [62, "Provisional"], { level: null, provisional: "Yes" }),
  score(QUOTES, day(8, 20), [0, "Red"], { level: "Silver" }),
  { partner: ACME, kind: CAPABILITIES_KIND, asOf: day(3, 3), score: 66 },
  { partner: STAR, kind: CAPABILITIES_KIND, asOf: day(4, 3), score: 51 },
  { partner: STAR, kind: CAPABILITIES_KIND, asOf: day(5, 3), score: 97, provisional: "Yes" },
  { partner: LONG, kind: CAPABILITIES_KIND, asOf: day(9, 3), score: 99 },
];

const assessed = (
  name: string,
  assessedOn: number,
  [fit, profile, capabilities, activation]: (number | null)[],
) => ({
  partner: name,
  assessedOn,
  fit: fit!,
  profile: profile!,
  capabilities: capabilities!,
  activation: activation!,
  performance: 10,
});

/** A program of odd names, blanks, credit notes and of every state that a partner may be in. */
export function portfolioExample(
  settings: readonly { setting: string; value: string | number }[] = [],
): MemoryTables {
  const tables = new MemoryTables()
    .with(partnersTable, PARTNERS)
    .with(dealsTable, DEALS)
    .with(stagesTable, [
      { stage: "Negotiation", class: "Open", probability: 0.5 },
      { stage: "Signing", class: "Open", probability: 0.9 },
      { stage: "Won", class: "Won", probability: 1 },
      { stage: "Lost", class: "Lost", probability: 0 },
    ])
    .with(settingsTable, [{ setting: "Currency", value: "USD" }, ...settings])
    .with(scoresTable, SCORES)
    .with(resultsTable, [
      { partner: ACME, period: day(7, 1), metric: "perf_to_plan", target: 130_000, basis: "Agreed" },
      {
        partner: ACME,
        period: day(1, 1),
        metric: "perf_to_plan",
        target: 95_000,
        actual: 60_000,
        basis: "Closed",
      },
      // Typed over since it was closed.
      {
        partner: STAR,
        period: day(4, 1),
        metric: "perf_to_plan",
        actual: 7_000,
        closedActual: 8_000,
        basis: "Closed",
      },
      { partner: ACME, period: day(4, 1), metric: "satisfaction", actual: 3.5 },
      { partner: ACME, period: day(1, 1), metric: "satisfaction", actual: 3.1 },
      { partner: STAR, period: day(10, 1), metric: "satisfaction", actual: 5 },
      { partner: STAR, period: day(7, 1), metric: "perf_to_plan", target: 11, basis: "Recorded" },
    ])
    .with(plansTable, [
      { planId: "1", partner: ACME, version: 1, state: "Agreed" },
      { planId: "2", partner: ACME, version: 2, state: "Proposed" },
      { planId: "3", partner: STAR, version: 1, state: "Draft" },
    ])
    .with(cadenceLogTable, [
      { logId: "1", partner: ACME, activity: "QBR", doneOn: day(4, 20) },
      { logId: "2", partner: ACME, activity: "QBR", doneOn: day(7, 20) },
      { logId: "3", partner: ACME, activity: "QBR", doneOn: day(9, 20) },
      { logId: "4", partner: STAR, activity: "Funnel review", doneOn: day(4, 20) },
    ])
    .with(actionsTable, [
      { actionId: "1", partner: ACME, action: "Train two engineers", due: day(8, 1), status: "Open" },
      { actionId: "2", partner: ACME, action: "Map accounts", due: day(7, 1), status: "Done" },
      { actionId: "3", partner: ACME, action: "Agree the plan", due: day(9, 1), status: "In progress" },
      { actionId: "4", partner: STAR, action: "=Call *them*", due: null, status: null },
      { actionId: "5", partner: TILDE, action: "Second", due: day(8, 20), status: "Open" },
      { actionId: "6", partner: TILDE, action: "First of the same day", due: day(8, 20), status: "Open" },
      { actionId: "7", partner: QUOTES, action: "Dropped", due: day(8, 1), status: "Dropped" },
    ])
    .with(assessmentsTable, [
      assessed(ACME, day(3, 3), [80, 70, 60, 50]),
      assessed(ACME, before(3, 3), [10, 10, 10, 10]),
      { ...assessed(ACME, day(6, 3), [1, 1, 1, 1]), provisional: "Yes" as const },
      assessed(STAR, day(4, 3), [50, null, 40, null]),
      assessed(TILDE, day(4, 4), [90, 80, 70, 60]),
      assessed(QUOTES, day(9, 3), [99, 99, 99, 99]),
    ])
    .with(accountsTable, [
      { partner: ACME, account: "One", product: "A", position: "Whitespace", estimatedValue: 20_000 },
      { partner: ACME, account: "Two", product: "A", position: "Installed", estimatedValue: 90_000 },
      { partner: STAR, account: "One", product: "A", position: "Installed" },
      { partner: QUOTES, account: "One", product: "A", position: "Whitespace", estimatedValue: 20_000 },
    ])
    .with(mdfTable, [
      { requestId: "1", partner: ACME, spent: 4_500, verified: 3_000, status: "Verified", date: day(3, 3) },
      { requestId: "4", partner: ACME, verified: 1_000, status: "Verified", date: day(3, 4) },
      { requestId: "2", partner: ACME, spent: 900, status: "Declined", date: day(3, 3) },
      { requestId: "3", partner: STAR, spent: 9_000, status: "Spent", date: before(3, 3) },
    ])
    .with(rebatesTable, [
      { partner: ACME, period: day(1, 1), rebatePaid: 2_500 },
      { partner: STAR, period: before(7, 1), rebatePaid: 2_500 },
    ])
    .with(activitiesTable, [
      { activityId: "1", partner: QUIET, date: day(8, 9), kind: "Call" },
      { activityId: "2", partner: QUIET, date: day(9, 9), kind: "Call" },
    ])
    .with(commitmentsTable, [
      { commitmentId: "1", partner: ACME, by: "Partner", due: day(5, 1), keptOn: day(5, 3) },
      { commitmentId: "2", partner: ACME, by: "Partner", due: day(6, 1), keptOn: null },
      { commitmentId: "3", partner: ACME, by: "Vendor", due: day(6, 1), keptOn: null },
      { commitmentId: "4", partner: TILDE, by: "Partner", due: day(9, 1), keptOn: null },
    ]);
  return tables.apply(setupChange(tables));
}
