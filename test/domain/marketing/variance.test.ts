import { campaignActuals, campaignForecast } from "../../../src/domain/marketing/campaign-forecast";
import { revenueVariance } from "../../../src/domain/marketing/variance";
import { EMAIL } from "../../support/marketing-example";
import { MARKETING_PARTS } from "../../soak/parts/marketing";
import { partNamed } from "../../soak/soak";
import { randomTest } from "../../support/random-test";

const planned = campaignForecast(EMAIL);
const cameBack = (actualAudience: number | null, actualRevenue: number | null) =>
  campaignActuals({ ...EMAIL, actualAudience, actualRevenue });

test("fewer reached, each worth more", () => {
  expect(revenueVariance(planned, cameBack(1800, 27_000))).toEqual({
    volume: -2000,
    rate: 9000,
    total: 7000,
    unmatched: false,
  });
});

test("the edges: nobody planned, nobody reached, revenue without anybody reached, nothing known yet", () => {
  const none = campaignForecast({ ...EMAIL, audience: 0 });
  expect(revenueVariance(none, cameBack(100, 5000))).toEqual({
    volume: 5000,
    rate: 0,
    total: 5000,
    unmatched: false,
  });
  expect(revenueVariance(planned, cameBack(0, 0))).toEqual({
    volume: -20_000,
    rate: 0,
    total: -20_000,
    unmatched: false,
  });
  expect(revenueVariance(planned, cameBack(null, 5000))).toEqual({
    volume: 0,
    rate: -15_000,
    total: -15_000,
    unmatched: true,
  });
  expect(revenueVariance(planned, cameBack(100, null))).toEqual({
    volume: null,
    rate: null,
    total: null,
    unmatched: false,
  });
});

randomTest(partNamed(MARKETING_PARTS, "campaign-variance"));
