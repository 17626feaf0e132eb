import { ownMarketing } from "../../../src/domain/business-plan/own-marketing";
import { addMonths, serialOf } from "../../../src/domain/shared/serial-date";
import {
  campaignsTable,
  mdfTable,
  type CampaignRow,
  type MdfRow,
} from "../../../src/domain/shared/tables/marketing-tables";
import { acme, AS_OF } from "../../support/business-plan-tables";

const Q1 = serialOf(2017, 1, 1);
const campaign = (campaignId: string, more: Partial<CampaignRow>): Partial<CampaignRow> => ({
  campaignId,
  partner: "Acme",
  quarter: Q1,
  ...more,
});
const request = (campaignId: string, more: Partial<MdfRow>): Partial<MdfRow> => ({
  requestId: `M-${campaignId}`,
  campaignId,
  partner: "Acme",
  status: "Requested",
  ...more,
});
const own = (campaigns: Partial<CampaignRow>[], requests: Partial<MdfRow>[] = []) =>
  ownMarketing(acme().with(campaignsTable, campaigns).with(mdfTable, requests), "ACME", AS_OF);

test("what its campaigns of twelve months cost and what of it was MDF, each with where it comes from", () => {
  const campaigns = [
    campaign("1", { actualCost: 9_000, fixedCost: 1 }),
    campaign("2", { quarter: addMonths(Q1, 3), fixedCost: 2_000, audience: 500, unitCost: 2, mdfShare: 0.5 }),
    // The month counts before the quarter; another partner's and those of before are not its own of these months.
    campaign("3", { month: serialOf(2016, 12, 1), actualCost: 1e6 }),
    campaign("4", { partner: "Beta", actualCost: 1e6 }),
    campaign("5", { quarter: addMonths(Q1, -3), actualCost: 1e6 }),
    campaign("6", { quarter: addMonths(Q1, 12), actualCost: 1e6 }),
    campaign("7", {}),
  ];
  const requests = [
    request("1", { status: "Verified", verified: 3_000, spent: 5_000 }),
    request("4", { partner: "Beta", verified: 1e6 }),
  ];
  expect(own(campaigns, requests)).toEqual({
    marketing_monthly: { value: 1_000, source: "2 campaigns in 12 months ÷ 12, 1 as planned" },
    marketing_mdf_share: { value: 0.375, source: "MDF of 2 campaigns in 12 months, planned" },
  });
});

test("a share is over campaigns that say it, never above all of the cost; declined money is none", () => {
  const campaigns = [campaign("1", { actualCost: 1_000 }), campaign("2", { actualCost: 3_000 })];
  const shareOf = (...requests: Partial<MdfRow>[]) => own(campaigns, requests)["marketing_mdf_share"];
  expect(shareOf()).toBeUndefined();
  expect(shareOf(request("1", { status: "Spent", spent: 4_000 }))).toEqual({
    value: 1,
    source: "MDF of 1 campaign in 12 months, spent",
  });
  expect(
    shareOf(
      request("1", { status: "Approved", approved: 600 }),
      request("2", { status: "Declined", approved: 900 }),
    ),
  ).toEqual({ value: 0.15, source: "MDF of 2 campaigns in 12 months, approved" });
});

test("without campaigns that cost something nothing is said, and what is illustrative stays", () => {
  expect(own([])).toEqual({});
  expect(own([campaign("1", { actualCost: 0 })])).toEqual({});
});
