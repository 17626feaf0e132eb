import { actualMdf, requestsOn } from "../../../src/domain/marketing/actual-mdf";
import { whoseReturn } from "../../../src/domain/marketing/whose-return";
import type { MdfRow } from "../../../src/domain/shared/tables/marketing-tables";

const row = (more: Partial<MdfRow> = {}): MdfRow => ({
  requestId: "M-1",
  campaignId: "C-1",
  partner: "Acme",
  requested: 1000,
  approved: null,
  spent: null,
  verified: null,
  approver: null,
  status: "Requested",
  date: null,
  ...more,
});

test.each([
  ["nothing asked for", [], 600, "Planned"],
  ["asked for", [row()], 600, "Planned"],
  ["approved", [row({ status: "Approved", approved: 900 })], 900, "Approved"],
  ["approved as asked for", [row({ status: "Approved" })], 1000, "Approved"],
  ["spent", [row({ status: "Spent", approved: 900, spent: 700 })], 700, "Spent"],
  ["verified", [row({ status: "Verified", approved: 900, spent: 700, verified: 450 })], 450, "Verified"],
  ["said to be verified, without an amount", [row({ status: "Verified", spent: 700 })], 700, "Spent"],
  ["declined", [row({ status: "Declined", spent: 50 })], 0, "Declined"],
])("%s", (_, requests, amount, source) => {
  expect(actualMdf(requests, 600)).toEqual({ amount, source });
});

test("several requests add up, and are as firm as the least firm of them", () => {
  const requests = [
    row({ status: "Verified", verified: 400 }),
    row({ requestId: "M-2", status: "Spent", spent: 100 }),
    row({ requestId: "M-3", status: "Declined", approved: 5000 }),
    row({ requestId: "M-4" }),
  ];
  expect(actualMdf(requests, 600)).toEqual({ amount: 500, source: "Spent" });
  expect(actualMdf([], null)).toEqual({ amount: null, source: null });
});

test("the return of a campaign is on the money that went out, not on the share that was planned", () => {
  const money = { revenue: 10_000, cost: 2000, vendorMargin: 0.5, partnerMargin: 0.2, basis: "Vendor net" };
  const back = (mdf: number | null) => whoseReturn({ ...money, mdf }).vendor;
  expect(back(actualMdf([], 1000).amount)).toBe(4);
  const verified = row({ status: "Verified", verified: 225 });
  expect(back(actualMdf([verified], 1000).amount)).toBeCloseTo(21.2222, 4);
});

test("another partner's request on the campaign is none of it", () => {
  const own = row();
  const campaign = { campaignId: "c-1", partner: "ACME" };
  expect(requestsOn(campaign, [own, row({ partner: "Other" }), row({ campaignId: "C-2" })])).toEqual([own]);
  expect(requestsOn({ ...campaign, campaignId: null }, [row({ campaignId: null })])).toEqual([]);
});
