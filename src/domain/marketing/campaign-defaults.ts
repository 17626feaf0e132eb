import type { CampaignPlan } from "./campaign-forecast";
import { learnedRate } from "./learned-rates";
import { campaignDealSize, type MarketingData } from "./marketing-data";
import { libraryPlan, LIBRARY_SOURCE, RATE_FIELDS } from "./tactics";

type CampaignField = keyof CampaignPlan;

/** How a campaign of a tactic begins: each figure with where it comes from. */
export interface CampaignDefaults {
  values: CampaignPlan;
  sources: Readonly<Record<CampaignField, string>>;
}

/** The library's figures, replaced by what earlier campaigns taught and by the deal size of the partner. */
export function campaignDefaults(data: MarketingData, partner: string, tactic: string): CampaignDefaults {
  const dealSize = campaignDealSize(data, partner);
  const values = { ...libraryPlan(tactic, dealSize?.value ?? null) };
  const sources = Object.fromEntries(
    (Object.keys(values) as CampaignField[]).map((field) => [
      field,
      values[field] === null ? "None" : LIBRARY_SOURCE,
    ]),
  ) as Record<CampaignField, string>;
  if (dealSize) sources.dealSize = dealSize.source;
  for (const field of RATE_FIELDS) {
    const learned = learnedRate(data.campaigns, data.counted, { partner, tactic, field });
    if (!learned) continue;
    values[field] = learned.value;
    sources[field] = learned.source;
  }
  return { values, sources };
}
