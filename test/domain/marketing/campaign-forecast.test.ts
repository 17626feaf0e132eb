import {
  campaignActuals,
  campaignForecast,
  hasActuals,
  totalActuals,
  totalFigures,
} from "../../../src/domain/marketing/campaign-forecast";
import { campaign } from "../../support/campaigns";
import { mdfTable, type MdfRow } from "../../../src/domain/shared/tables/marketing-tables";
import { fieldsOf } from "../../../src/domain/shared/tables/table-definition";
import { mailing } from "../../support/mailing";
import { MARKETING_PARTS } from "../../soak/parts/marketing";
import { partNamed } from "../../soak/soak";
import { randomTest } from "../../support/random-test";

const mdfRow = (row: Partial<MdfRow>): MdfRow => ({
  ...(Object.fromEntries(fieldsOf(mdfTable).map((field) => [field, null])) as MdfRow),
  ...row,
});

test("a campaign's waterfall, cost and returns", () => {
  expect(campaignForecast(mailing)).toEqual({
    audience: 2000,
    responses: 100,
    leads: 40,
    mgos: 20,
    deals: 2,
    revenue: 16_000,
    cost: 2000,
    mdfAsk: 1000,
    contribution: 9600,
    partnerGain: null,
    ownCost: 1000,
    revenueReturn: 15,
    roi: 3.8,
    vendorReturn: 8.6,
    partnerReturn: null,
    campaignReturn: null,
  });
});

test("the same sale is worth the same to both sides, whosever price the amounts are", () => {
  // The customer pays 20,000; the partner keeps a fifth, so that the vendor invoices 16,000.
  const net = campaignForecast(mailing, { partnerMargin: 0.2, basis: "Vendor net" });
  const sale = { ...mailing, dealSize: 10_000 };
  const price = campaignForecast(sale, { partnerMargin: 0.2, basis: "End-customer price" });
  for (const figures of [net, price]) {
    expect(figures.contribution).toBeCloseTo(9600, 9);
    expect(figures.partnerGain).toBeCloseTo(4000, 9);
    expect(figures.roi).toBeCloseTo(3.8, 9);
    expect(figures.vendorReturn).toBeCloseTo(8.6, 9);
    expect(figures.partnerReturn).toBeCloseTo(3, 9);
    expect(figures.campaignReturn).toBeCloseTo(5.8, 9);
  }
  const same = campaignForecast(mailing, { partnerMargin: 0.2, basis: "End-customer price" });
  expect(same.roi).toBeCloseTo(2.84, 9);
});

test("the vendor's money is what cam_mdf says, and a tactic that nobody measured costs its part", () => {
  const request = mdfRow({ requested: 1200, approved: 900, spent: 850, status: "Spent" });
  const row = campaign({ ...mailing, actualCost: 2100, actualRevenue: 20_000 });
  const terms = { partnerMargin: 0.2, basis: "Vendor net" };
  const actual = campaignActuals(row, { requests: [request], terms });
  expect(actual.mdfAsk).toBe(850);
  expect(actual.vendorReturn).toBeCloseTo((12_000 - 850) / 850, 9);
  expect(actual.partnerReturn).toBeCloseTo((5000 - 1250) / 1250, 9);
  expect(campaignActuals(row).mdfAsk).toBe(1050);
  const planned = campaignForecast(mailing, terms);
  const all = totalActuals([
    { planned, actual },
    { planned, actual: campaignActuals(campaign(mailing), { terms }) },
  ]);
  expect(all.vendorReturn).toBeCloseTo((12_000 - 1850) / 1850, 9);
  expect(all.partnerReturn).toBeCloseTo((5000 - 2250) / 2250, 9);
  expect(all.campaignReturn).toBeCloseTo((17_000 - 4100) / 4100, 9);
});

test("a blank factor leaves what depends on it blank, and nothing else", () => {
  const figures = campaignForecast({ ...mailing, mgoRate: null, unitCost: null });
  expect(figures).toMatchObject({
    responses: 100,
    leads: 40,
    mgos: null,
    revenue: null,
    cost: null,
    mdfAsk: null,
    roi: null,
  });
  expect(campaignForecast({ ...mailing, mdfShare: 0 })).toMatchObject({
    mdfAsk: 0,
    revenueReturn: null,
    roi: 3.8,
  });
  expect(campaignForecast({ ...mailing, fixedCost: 0, unitCost: 0 }).roi).toBeNull();
});

randomTest(partNamed(MARKETING_PARTS, "campaign-forecast"));

test("actuals count as typed, else as the deals say", () => {
  const row = campaign({ ...mailing, actualAudience: 1900, actualCost: 2100, actualDeals: 1 });
  const counted = { mgos: 18, deals: 3, closed: 5, revenue: 21_000 };
  expect(campaignActuals(row, { counted })).toMatchObject({
    audience: 1900,
    responses: null,
    mgos: 18,
    deals: 1,
    revenue: 21_000,
    roi: 5,
  });
  expect(hasActuals(campaignActuals(mailing))).toBe(false);
  expect(hasActuals(campaignActuals(mailing, { counted }))).toBe(true);
});

test("totals add what is known; a return counts only campaigns whose revenue and cost are both known", () => {
  const unpriced = campaignForecast({ ...mailing, fixedCost: null });
  const total = totalFigures([campaignForecast(mailing), unpriced]);
  expect(total).toMatchObject({
    mgos: 40,
    revenue: 32_000,
    cost: 2000,
    mdfAsk: 1000,
    roi: 3.8,
    revenueReturn: 15,
  });
  expect(totalFigures([])).toMatchObject({ mgos: null, roi: null });
});
