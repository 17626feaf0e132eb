import { closePeriodChange } from "../../src/domain/closing/closing-change";
import { DEFAULT_CADENCE } from "../../src/domain/program/cadence";
import { DEFAULT_LEVELS } from "../../src/domain/program/levels";
import { defaultMetricRows } from "../../src/domain/program/metrics";
import { defaultSettingsRows } from "../../src/domain/program/settings";
import { serialOf } from "../../src/domain/shared/serial-date";
import { cadenceTable } from "../../src/domain/shared/tables/cadence-tables";
import {
  type DealRow,
  dealsTable,
  levelsTable,
  metricsTable,
  partnersTable,
  resultsTable,
  settingsTable,
  stagesTable,
} from "../../src/domain/shared/tables/catalogue";
import { programTable, rebatesTable } from "../../src/domain/shared/tables/finance-tables";
import { campaignsTable, mdfTable } from "../../src/domain/shared/tables/marketing-tables";
import {
  accountsTable,
  activitiesTable,
  certificatesTable,
  commitmentsTable,
  contactsTable,
} from "../../src/domain/shared/tables/relations-tables";
import { MemoryTables } from "./memory-tables";

export const CONTROL_AS_OF = serialOf(2026, 8, 20);
export const CONTROL_PARTNERS = ["Acme", "Beta* Networks", "Corvus", "Delta ~ Sons"] as const;

const [Q1, Q2] = [serialOf(2026, 1, 1), serialOf(2026, 4, 1)];
const day = (month: number, date = 10) => serialOf(2026, month, date);

/** A workbook in which nothing is wrong: four partners with rows in the tables that people edit most, its first quarter closed. */
export function controlExample(): MemoryTables {
  const tables = openQuarters();
  return tables.apply(closePeriodChange(tables, { period: Q1, on: day(4, 15), by: "Kim" }).tables);
}

function openQuarters(): MemoryTables {
  return new MemoryTables()
    .with(settingsTable, ownSettings())
    .with(stagesTable, [
      { stage: "Proposal", class: "Open", probability: 0.4 },
      { stage: "Won", class: "Won", probability: 1 },
      { stage: "Lost", class: "Lost", probability: 0 },
    ])
    .with(
      levelsTable,
      DEFAULT_LEVELS.map((level, index) => ({ ...level, order: index + 1 })),
    )
    .with(metricsTable, defaultMetricRows())
    .with(cadenceTable, DEFAULT_CADENCE)
    .with(
      partnersTable,
      CONTROL_PARTNERS.map((partner, index) => ({
        partnerId: `P-${index + 1}`,
        partner,
        cam: index < 2 ? "Kim" : "Lee",
        tier: index === 0 ? "Gold" : "Silver",
        lifeStage: "Accelerate",
        partnerSince: serialOf(2022, 3, 1),
        annualTarget: 400_000 + 50_000 * index,
        status: "Active",
      })),
    )
    .with(dealsTable, CONTROL_PARTNERS.flatMap(dealsOf))
    .with(
      resultsTable,
      CONTROL_PARTNERS.flatMap((partner, index) =>
        [Q1, Q2].flatMap((period) => [
          { partner, period, metric: "training_certs", target: 4, actual: 2 + index },
          { partner, period, metric: "required_tasks", target: 1, actual: 0.5 + 0.1 * index },
        ]),
      ),
    )
    .with(rebatesTable, [
      {
        partner: "Acme",
        period: Q1,
        baselineRevenue: 50_000,
        revenue: 80_000,
        rebatePaid: 4_000,
        grossMargin: 0.5,
      },
      {
        partner: "Corvus",
        period: Q2,
        baselineRevenue: 40_000,
        revenue: 60_000,
        rebatePaid: 3_000,
        grossMargin: 0.5,
      },
    ])
    .with(programTable, [
      { line: "Gross sales", period: Q1, amount: 900_000 },
      { line: "operations", period: Q1, amount: 40_000 },
      { line: "Gross sales", period: Q2, amount: 950_000 },
      { line: "Operations", period: Q2, amount: 45_000 },
    ])
    .with(campaignsTable, [
      {
        campaignId: "C-1",
        partner: "Acme",
        quarter: Q2,
        tactic: "Email",
        month: Q2,
        audience: 500,
        fixedCost: 2_000,
      },
      {
        campaignId: "C-2",
        partner: "Corvus",
        quarter: Q2,
        tactic: "Webinar",
        month: day(5, 1),
        audience: 80,
        fixedCost: 6_000,
      },
    ])
    .with(mdfTable, [
      {
        requestId: "M-1",
        campaignId: "C-1",
        partner: "Acme",
        requested: 2_000,
        status: "Requested",
        date: day(4),
      },
      {
        requestId: "M-2",
        campaignId: "C-2",
        partner: "Corvus",
        requested: 5_000,
        approved: 4_000,
        status: "Approved",
        date: day(4),
      },
      {
        requestId: "M-3",
        campaignId: "C-2",
        partner: "Corvus",
        requested: 3_000,
        approved: 0,
        status: "Declined",
        date: day(5),
      },
      {
        requestId: "M-4",
        campaignId: "C-1",
        partner: "Acme",
        requested: 2_500,
        approved: 2_500,
        spent: 2_400,
        verified: 2_400,
        status: "Verified",
        date: day(6),
      },
    ])
    .with(
      certificatesTable,
      CONTROL_PARTNERS.map((partner, index) => ({
        certificateId: `T-${index}`,
        partner,
        person: "Sam",
        certificate: "Sales",
        passedOn: day(2),
      })),
    )
    .with(
      contactsTable,
      CONTROL_PARTNERS.map((partner, index) => ({
        contactId: `K-${index}`,
        partner,
        contact: "Sam",
        level: "Sales",
        strength: 3,
      })),
    )
    .with(
      commitmentsTable,
      CONTROL_PARTNERS.map((partner, index) => ({
        commitmentId: `O-${index}`,
        partner,
        commitment: "A plan",
        by: "Partner",
        madeOn: day(3),
        due: day(6),
        keptOn: day(6, 2),
      })),
    )
    .with(
      activitiesTable,
      CONTROL_PARTNERS.map((partner, index) => ({
        activityId: `A-${index}`,
        partner,
        date: day(8, 1 + index),
        kind: "Call",
      })),
    )
    .with(
      accountsTable,
      CONTROL_PARTNERS.map((partner) => ({
        partner,
        account: "Umbrella",
        product: "Suite",
        position: "Whitespace",
        estimatedValue: 20_000,
      })),
    );
}

function ownSettings() {
  const own: Readonly<Record<string, number | string>> = {
    Currency: "USD",
    "As-of date": CONTROL_AS_OF,
    "MDF budget a quarter": 20_000,
  };
  return defaultSettingsRows().map((row) => ({ ...row, value: own[row.setting!] ?? row.value }));
}

function dealsOf(partner: string, index: number): Partial<DealRow>[] {
  const deal = (number: number, more: Partial<DealRow>): Partial<DealRow> => ({
    dealId: `D-${index}${number}`,
    partner,
    account: "Umbrella",
    product: "Suite",
    currency: "USD",
    ledBy: number % 2 ? "Partner" : "Vendor",
    registeredOn: day(1, 5 + number),
    amount: 20_000 + 3_000 * number + 1_000 * index,
    ...more,
  });
  return [
    ...[1, 2, 3].map((number) => deal(number, { stage: "Won", closedOn: day(2 * number) })),
    deal(4, { stage: "Lost", closedOn: day(5) }),
    ...[5, 6].map((number) => deal(number, { stage: "Proposal", expectedClose: day(9, 2 * number) })),
  ];
}
