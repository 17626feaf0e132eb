import { leadWaterfall as waterfallOf } from "../../domain/marketing/lead-waterfall";
import { mgoNeeded as opportunitiesNeeded } from "../../domain/marketing/mgo-needed";
import {
  marketingRoi as marketingReturn,
  mdfRoi as mdfReturn,
  rebateRoi as rebateReturn,
} from "../../domain/marketing/returns";
import { REBATE_METHODS, tieredRebate } from "../../domain/finance/rebate-tier";
import { numberArgument, readBands, readOptionalChoice, readOptionalNumber } from "../arguments";
import { inCell } from "../cell-error";

/**
 * Marketing generated opportunities (MGOs) needed to reach a revenue target, as a whole number.
 * @customfunction MGO_NEEDED
 * @helpurl https://localhost:3000/help/mgo_needed.html
 * @param revenue_target Revenue to be won in the period.
 * @param average_deal_size Average amount of a won deal, above 0.
 * @param close_rate Share of MGOs that are won, above 0 % and up to 100 %.
 * @param [marketing_share] Part of the target that marketing has to generate. Default 100 %.
 * @param [revenue_won] Marketing generated revenue already won. Default 0.
 * @returns Whole number of MGOs, never negative.
 */
export function mgoNeeded(
  revenue_target: unknown,
  average_deal_size: unknown,
  close_rate: unknown,
  marketing_share?: unknown,
  revenue_won?: unknown,
): number {
  return inCell(() =>
    opportunitiesNeeded({
      revenueTarget: numberArgument("revenue_target", revenue_target),
      averageDealSize: numberArgument("average_deal_size", average_deal_size),
      closeRate: numberArgument("close_rate", close_rate),
      marketingShare: readOptionalNumber("marketing_share", marketing_share),
      revenueWon: readOptionalNumber("revenue_won", revenue_won),
    }),
  );
}

/**
 * Expected result of a campaign stage by stage, from audience to revenue; spills 6 rows × 2 columns.
 * @customfunction LEAD_WATERFALL
 * @helpurl https://localhost:3000/help/lead_waterfall.html
 * @param audience Number of people reached.
 * @param response_rate Audience that responds, 0 % to 100 %.
 * @param lead_rate Responses that become leads, 0 % to 100 %.
 * @param mgo_rate Leads that become marketing generated opportunities, 0 % to 100 %.
 * @param close_rate Opportunities that are won, 0 % to 100 %.
 * @param deal_size Average amount of a won deal.
 * @returns Stage and expected value: Audience, Responses, Leads, MGOs, Deals, Revenue.
 */
export function leadWaterfall(
  audience: unknown,
  response_rate: unknown,
  lead_rate: unknown,
  mgo_rate: unknown,
  close_rate: unknown,
  deal_size: unknown,
): unknown[][] {
  return inCell(() => {
    const rates = {
      responseRate: numberArgument("response_rate", response_rate),
      leadRate: numberArgument("lead_rate", lead_rate),
      mgoRate: numberArgument("mgo_rate", mgo_rate),
      closeRate: numberArgument("close_rate", close_rate),
    };
    const stages = waterfallOf(
      numberArgument("audience", audience),
      rates,
      numberArgument("deal_size", deal_size),
    );
    return [
      ["Audience", stages.audience],
      ["Responses", stages.responses],
      ["Leads", stages.leads],
      ["MGOs", stages.mgos],
      ["Deals", stages.deals],
      ["Revenue", stages.revenue],
    ];
  });
}

/**
 * Return on marketing spend: (revenue × gross margin − cost) ÷ cost; 2 = 200 %.
 * @customfunction MARKETING_ROI
 * @helpurl https://localhost:3000/help/marketing_roi.html
 * @param revenue Revenue the campaign generated.
 * @param gross_margin Margin on that revenue, 0 % to 100 %.
 * @param cost Cost of the campaign, above 0.
 * @returns Return as a fraction, 2 = 200 %.
 */
export function marketingRoi(revenue: unknown, gross_margin: unknown, cost: unknown): number {
  return inCell(() =>
    marketingReturn(
      numberArgument("revenue", revenue),
      numberArgument("gross_margin", gross_margin),
      numberArgument("cost", cost),
    ),
  );
}

/**
 * Revenue return on market development funds: (revenue − MDF) ÷ MDF; 2 = 200 %.
 * @customfunction MDF_ROI
 * @helpurl https://localhost:3000/help/mdf_roi.html
 * @param revenue Revenue attributed to the funded activity.
 * @param mdf Market development funds paid, above 0.
 * @returns Return as a fraction, 2 = 200 %.
 */
export function mdfRoi(revenue: unknown, mdf: unknown): number {
  return inCell(() => mdfReturn(numberArgument("revenue", revenue), numberArgument("mdf", mdf)));
}

/**
 * Return on a rebate: (revenue above the baseline × gross margin − rebate) ÷ rebate; 2 = 200 %.
 * @customfunction REBATE_ROI
 * @helpurl https://localhost:3000/help/rebate_roi.html
 * @param revenue Revenue in the rebate's period.
 * @param baseline Revenue expected without the rebate.
 * @param rebate Rebate paid, above 0.
 * @param [gross_margin] Margin on the additional revenue. Default 100 %: a revenue return.
 * @returns Return as a fraction, 2 = 200 %.
 */
export function rebateRoi(
  revenue: unknown,
  baseline: unknown,
  rebate: unknown,
  gross_margin?: unknown,
): number {
  return inCell(() =>
    rebateReturn(
      numberArgument("revenue", revenue),
      numberArgument("baseline", baseline),
      numberArgument("rebate", rebate),
      readOptionalNumber("gross_margin", gross_margin),
    ),
  );
}

/**
 * Rebate on a revenue by tiers, in money.
 * @customfunction REBATE_TIER
 * @helpurl https://localhost:3000/help/rebate_tier.html
 * @param revenue Revenue of the period.
 * @param tiers Two columns, ascending: revenue from and rate.
 * @param [method] "retroactive" (default): the reached tier's rate on all revenue; "marginal": each slice at its own rate.
 * @returns Money.
 */
export function rebateTier(revenue: unknown, tiers: unknown[][], method?: unknown): number {
  return inCell(() =>
    tieredRebate(
      numberArgument("revenue", revenue),
      readBands("tiers", tiers, "revenue from and rate"),
      readOptionalChoice("method", method, REBATE_METHODS),
    ),
  );
}
