import { readMarketingData } from "../../domain/marketing/marketing-data";
import { MARKETING_INPUTS } from "../../domain/marketing/marketing-inputs";
import { campaignsOf, marketingPlan, marketingQuarters } from "../../domain/marketing/marketing-plan";
import { quarterNamed } from "../../domain/marketing/marketing-quarter";
import { countedValue } from "../../domain/shared/assumption";
import type { Shown } from "../shared/shown";

export const shownFigures: Shown = (source, { partner, edition = "", inputs }) => {
  const data = readMarketingData(source);
  const quarter = quarterNamed(edition, data.settings.fiscalStartMonth);
  if (!quarter) return null;
  const kept = (key: "mgo_goal" | "revenue_goal" | "partner_margin") =>
    countedValue(MARKETING_INPUTS[key], inputs[`in_${key}`]);
  const quarters = countedValue(MARKETING_INPUTS.quarters, inputs["in_quarters"]) === 2 ? 2 : 1;
  const plan = marketingPlan({
    data,
    partner,
    quarter,
    quarters,
    campaigns: campaignsOf(data.campaigns, partner, marketingQuarters(quarter, quarters)),
    mgoGoal: kept("mgo_goal"),
    revenueGoal: kept("revenue_goal"),
    partnerMargin: kept("partner_margin"),
  });
  return { ...plan, approver: inputs["in_approver"] || data.settings.approver };
};
