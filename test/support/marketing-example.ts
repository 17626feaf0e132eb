import { campaignsTable, mdfTable, type CampaignRow } from "../../src/domain/shared/tables/marketing-tables";
import {
  dealsTable,
  partnersTable,
  settingsTable,
  stagesTable,
  type DealRow,
} from "../../src/domain/shared/tables/catalogue";
import { serialOf } from "../../src/domain/shared/serial-date";
import { campaign } from "./campaigns";
import { MemoryTables } from "./memory-tables";
import { ACME, STAGES } from "./scorecard-example";

export const Q2 = serialOf(2026, 4, 1);
export const MAY = serialOf(2026, 5, 1);
export const JULY = serialOf(2026, 7, 1);

export const EMAIL = campaign({
  campaignId: "C-0001",
  partner: ACME,
  quarter: Q2,
  tactic: "Email",
  month: Q2,
  audience: 2000,
  fixedCost: 500,
  unitCost: 0.25,
  mdfShare: 0.5,
  responseRate: 0.02,
  leadRate: 0.5,
  mgoRate: 0.5,
  closeRate: 0.2,
  dealSize: 10_000,
  grossMargin: 0.6,
});
export const PHONE = campaign({
  ...EMAIL,
  campaignId: "C-0002",
  tactic: "Telemarketing",
  month: MAY,
  audience: 400,
  unitCost: 20,
  responseRate: 0.1,
});
export const WEBINAR = campaign({
  ...EMAIL,
  campaignId: "C-0003",
  tactic: "Webinar",
  quarter: JULY,
  month: JULY,
  audience: 1000,
  unitCost: 1,
});

/** Deals that name the phone campaign: three registered, one of them won; two more name it and are not its own. */
const CAMPAIGN_DEALS: readonly Partial<DealRow>[] = [
  { dealId: "D1", partner: ACME, stage: "Won", amount: 15_000, closedOn: MAY + 20, campaignId: "C-0002" },
  { dealId: "D2", partner: ACME, stage: "Open", amount: 8000, campaignId: "c-0002" },
  { dealId: "D3", partner: ACME, stage: "Lost", amount: 0, closedOn: MAY + 25, campaignId: "C-0002" },
  { dealId: "D4", partner: ACME, stage: "Won", amount: -1000, closedOn: MAY + 26, campaignId: "C-0002" },
  { dealId: "D5", partner: ACME, stage: "Won", amount: 99_000, closedOn: MAY + 26 },
  { dealId: "D6", partner: "Bolt", stage: "Won", amount: 99_000, closedOn: MAY + 26, campaignId: "C-0002" },
  { dealId: "D7", partner: ACME, stage: "Won", amount: 50_000, registeredOn: MAY - 1, campaignId: "C-0002" },
  { dealId: "D8", partner: "Bolt", stage: "Won", amount: -700, campaignId: "C-0007" },
];

export const MAILED: Partial<CampaignRow> = {
  actualAudience: 1800,
  actualResponses: 45,
  actualLeads: 27,
  actualMgos: 9,
  actualDeals: 3,
  actualRevenue: 27_000,
  actualCost: 950,
};

/** A partner with two campaigns in a quarter and one in the next; the first has come back, the second is counted from deals. */
export function marketingTables(
  campaigns: readonly CampaignRow[] = [
    { ...EMAIL, ...MAILED },
    { ...PHONE, actualAudience: 380, actualCost: 8000 },
    WEBINAR,
  ],
): MemoryTables {
  return new MemoryTables()
    .with(partnersTable, [
      {
        partnerId: "P-1",
        partner: ACME,
        cam: "Kim",
        tier: "Gold",
        annualTarget: 400_000,
        defaultDealSize: 10_000,
        status: "Active",
      },
      { partnerId: "P-2", partner: "Bolt", annualTarget: 200_000, status: "Active" },
    ])
    .with(dealsTable, CAMPAIGN_DEALS)
    .with(stagesTable, STAGES)
    .with(settingsTable, [{ setting: "Currency", value: "USD" }])
    .with(campaignsTable, campaigns)
    .with(mdfTable, [
      {
        requestId: "MDF-C-0002",
        campaignId: "C-0002",
        partner: ACME,
        requested: 4250,
        approved: 4000,
        approver: "Lee",
        status: "Approved",
      },
    ]);
}
