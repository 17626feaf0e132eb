import {
  campaignActuals,
  campaignForecast,
  hasActuals,
  partnerRoi,
  totalFigures,
} from "../../../src/domain/marketing/campaign-forecast";
import { campaign } from "../../support/campaigns";
import { mailing } from "../../support/mailing";
import { MARKETING_PARTS } from "../../soak/parts/marketing";
import { partNamed } from "../../soak/soak";
import { randomTest } from "../../support/random-test";

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
    revenueReturn: 15,
    roi: 3.8,
  });
  expect(partnerRoi(campaignForecast(mailing), 0.2)).toBeCloseTo(2.2, 12);
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
  expect(campaignActuals(row, counted)).toMatchObject({
    audience: 1900,
    responses: null,
    mgos: 18,
    deals: 1,
    revenue: 21_000,
    roi: 5,
  });
  expect(hasActuals(campaignActuals(mailing))).toBe(false);
  expect(hasActuals(campaignActuals(mailing, counted))).toBe(true);
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
