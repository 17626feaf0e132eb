import { PNL_LINES } from "../../src/domain/finance/pnl-lines";
import { addMonths, serialOf } from "../../src/domain/shared/serial-date";
import {
  dealsTable,
  partnersTable,
  settingsTable,
  stagesTable,
} from "../../src/domain/shared/tables/catalogue";
import { programTable, rebatesTable, type ProgramRow } from "../../src/domain/shared/tables/finance-tables";
import {
  campaignsTable,
  mdfTable,
  type CampaignRow,
  type MdfRow,
} from "../../src/domain/shared/tables/marketing-tables";
import { MemoryTables } from "./memory-tables";
import { lost, STAGES, won } from "./scorecard-example";

/** 45 days into the second quarter of a calendar fiscal year. */
export const FINANCE_AS_OF = serialOf(2026, 5, 15);
const Q1 = serialOf(2026, 1, 1);

export const FINANCE_PARTNERS = ["Acme", "Beta* Networks", "Corvus", "Delta ~ Sons", "Eyrie?"] as const;

function partners(): MemoryTables {
  return new MemoryTables()
    .with(
      partnersTable,
      FINANCE_PARTNERS.map((partner, index) => ({ partnerId: `P-${index + 1}`, partner })),
    )
    .with(settingsTable, [
      { setting: "Vendor gross margin", value: 0.55 },
      { setting: "Currency", value: "USD" },
    ]);
}

/** Lines by month in one quarter, by quarter in the next, and a year before; lines written by label and by id. */
export function programExample(): MemoryTables {
  const month = (index: number): Partial<ProgramRow>[] =>
    PNL_LINES.filter(({ id }) => id !== "cost_of_goods").map(({ id, label }, line) => ({
      line: index % 2 === 0 ? label : id,
      period: addMonths(Q1, index),
      amount: line === 0 ? 4_000_000 + 250_000 * index : 60_000 + 25_000 * line + 1_000.55 * index,
    }));
  const lastYear: Partial<ProgramRow>[] = [
    { line: "Gross sales", period: serialOf(2025, 7, 1), amount: 10_000_000 },
    { line: "Cost of goods", period: serialOf(2025, 7, 1), amount: 4_500_000 },
    { line: "Partner compensation", period: serialOf(2025, 8, 14), amount: 1_000_000 },
    { line: "Operations", period: serialOf(2025, 12, 31), amount: 125_000 },
  ];
  return partners().with(programTable, [...month(0), ...month(1), ...month(2), ...month(3), ...lastYear]);
}

/** Rebates with baselines given, recorded and won; some without anything to compare with, one of a partner nobody knows. */
export function rebateExample(): MemoryTables {
  const [acme, beta, corvus, delta] = FINANCE_PARTNERS;
  const deals = [
    won("1", 90_000, serialOf(2025, 2, 14)),
    won("2", 120_000, serialOf(2025, 12, 31)),
    won("3", 180_000.5, serialOf(2026, 3, 31)),
    won("4", 60_000, serialOf(2026, 5, 15)),
    won("5", 999_000, serialOf(2026, 5, 16)),
    lost("6", serialOf(2026, 2, 1)),
    won("7", 75_000, serialOf(2026, 1, 20), { partner: beta }),
    won("8", -5_000, serialOf(2026, 2, 2), { partner: beta }),
    won("9", 44_000, serialOf(2025, 11, 5), { partner: "Beta Networks" }),
    won("10", 51_000, serialOf(2025, 10, 1), { partner: beta }),
    won("11", 300_000, serialOf(2026, 4, 2), { partner: delta }),
  ];
  const q2 = addMonths(Q1, 3);
  return partners()
    .with(stagesTable, STAGES)
    .with(dealsTable, deals)
    .with(rebatesTable, [
      { partner: acme, period: Q1, rebatePaid: 9_000 },
      { partner: acme, period: q2, rebatePaid: 4_000, grossMargin: 0.4 },
      { partner: beta, period: Q1, rebatePaid: 3_000 },
      { partner: beta, period: q2, rebatePaid: 2_500, revenue: 110_000, baselineRevenue: 80_000 },
      { partner: corvus, period: serialOf(2025, 4, 1), revenue: 70_000, rebatePaid: 1_000 },
      { partner: corvus, period: q2, revenue: 95_000, rebatePaid: null },
      { partner: "Nobody Ltd", period: Q1, revenue: 20_000, baselineRevenue: 12_000, rebatePaid: 1_500 },
      { partner: "DELTA ~ sons", period: q2, rebatePaid: 6_000 },
      { partner: delta, period: serialOf(2026, 10, 1), rebatePaid: 1_000 },
      { partner: delta, period: serialOf(2024, 10, 1), rebatePaid: 5_000, revenue: 1, baselineRevenue: 1 },
    ]);
}

/** Requests of all standings, two campaigns that are as good as each other, one with a gap, one that nobody knows. */
export function mdfExample(): MemoryTables {
  const [acme, beta, corvus, delta] = FINANCE_PARTNERS;
  const quarter = addMonths(Q1, 3);
  const campaign = (
    campaignId: string,
    partner: string,
    tactic: string,
    more: Partial<CampaignRow>,
  ): Partial<CampaignRow> => ({
    campaignId,
    partner,
    tactic,
    quarter,
    audience: 2000,
    fixedCost: 4000,
    unitCost: 1.5,
    mdfShare: 0.5,
    responseRate: 0.03,
    leadRate: 0.4,
    mgoRate: 0.5,
    closeRate: 0.1,
    dealSize: 15_000,
    grossMargin: 0.6,
    ...more,
  });
  const request = (
    requestId: string,
    campaignId: string | null,
    partner: string,
    more: Partial<MdfRow>,
  ): Partial<MdfRow> => ({
    requestId,
    campaignId,
    partner,
    status: "Requested",
    leadOwner: "Lee Ward",
    ...more,
  });
  return partners()
    .with(campaignsTable, [
      campaign("C-1", acme, "Webinar", {}),
      campaign("C-2", beta, "Event", { fixedCost: 18_000, dealSize: 22_000 }),
      campaign("C-3", corvus, "Email", { fixedCost: 500, unitCost: 0.1 }),
      campaign("C-4", delta, "Direct mail", { closeRate: null }),
      campaign("C-5", delta, "Social", { partnerMargin: 0.3, grossMargin: null }),
      campaign("C-6", acme, "Paid search", { quarter: addMonths(Q1, 6) }),
      campaign("C*7", beta, "Account-based", { quarter: null, audience: 60, responseRate: 0.5 }),
    ])
    .with(mdfTable, [
      request("M-1", "C-1", acme, { requested: 3500 }),
      request("M-2", "C-2", beta, { requested: 10_500 }),
      request("M-3", "C-3", corvus, {
        requested: 350,
        status: "Approved",
        approved: 300,
        spent: 320,
        verified: 150,
        approver: "Kim Lee",
      }),
      request("M-4", "C-4", delta, { requested: 2000 }),
      request("M-5", "c-5", delta, { requested: 3500.25 }),
      request("M-6", "C-6", acme, { requested: 9000 }),
      request("M-7", "C*7", beta, { requested: 2045, date: FINANCE_AS_OF, leadOwner: null }),
      request("M-8", "C-99", "Nobody Ltd", { requested: 800, date: FINANCE_AS_OF }),
      request("M-9", "C-5", delta, { requested: 1200, status: "Declined", approved: 0 }),
      request("M-10", "C-1", acme, { requested: null, status: null }),
      request("M-11", "C-1", acme, {
        requested: 1800,
        status: "Verified",
        approved: null,
        spent: 1800,
        verified: 1800,
      }),
    ]);
}

/** All of them in one workbook. */
export function financeExample(): MemoryTables {
  const tables = programExample();
  const more = [...rebateExample().all, ...mdfExample().all];
  return tables.apply(more.map(({ table, rows }) => ({ table, upserts: rows })));
}
