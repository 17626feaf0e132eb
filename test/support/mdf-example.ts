import { type MdfBudgetInput, mdfBudget } from "../../src/domain/marketing/mdf-budget";
import { readMdfData } from "../../src/domain/marketing/mdf-data";
import { serialOf } from "../../src/domain/shared/serial-date";
import { partnersTable } from "../../src/domain/shared/tables/catalogue";
import {
  campaignsTable,
  mdfTable,
  type CampaignRow,
  type MdfRow,
} from "../../src/domain/shared/tables/marketing-tables";
import { MemoryTables } from "./memory-tables";
import { ACME } from "./scorecard-example";

export const AS_OF = serialOf(2026, 5, 15);
export const Q2 = serialOf(2026, 4, 1);

/** 10 deals of $1,000: revenue 10,000 at a margin of 60 %, for a cost of `cost`. */
export const campaign = (
  campaignId: string,
  cost: number | null,
  more: Partial<CampaignRow> = {},
): Partial<CampaignRow> => ({
  campaignId,
  partner: ACME,
  quarter: Q2,
  audience: 1000,
  fixedCost: cost,
  unitCost: 0,
  mdfShare: 0.5,
  responseRate: 0.4,
  leadRate: 0.5,
  mgoRate: 0.5,
  closeRate: 0.1,
  dealSize: 1000,
  grossMargin: 0.6,
  ...more,
});

export const request = (
  requestId: string,
  campaignId: string | null,
  requested: number | null,
  more: Partial<MdfRow> = {},
): Partial<MdfRow> => ({
  requestId,
  campaignId,
  partner: ACME,
  requested,
  status: "Requested",
  leadOwner: "Lee",
  ...more,
});

const CAMPAIGNS = [
  campaign("C-1", 4000),
  campaign("C-2", 1000),
  campaign("C-3", 2000),
  campaign("C-4", 500, { dealSize: null }),
];

export const tables = (
  requests: readonly Partial<MdfRow>[],
  campaigns: readonly Partial<CampaignRow>[] = CAMPAIGNS,
) =>
  new MemoryTables()
    .with(partnersTable, [{ partnerId: "P-1", partner: ACME }])
    .with(campaignsTable, campaigns)
    .with(mdfTable, requests);

export const budget = (source: MemoryTables, more: Omit<Partial<MdfBudgetInput>, "data"> = {}) =>
  mdfBudget({ data: readMdfData(source), asOf: AS_OF, ...more });

export const ids = ({ requests }: ReturnType<typeof mdfBudget>) => requests.map(({ row }) => row.requestId);
