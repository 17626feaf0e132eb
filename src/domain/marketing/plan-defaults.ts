import type { CampaignPlan } from "./campaign-forecast";
import { learnedRate } from "./learned-rates";
import { planDealSize, type MarketingData } from "./marketing-data";
import { libraryPlan, LIBRARY_SOURCE, RATE_FIELDS } from "./tactics";

export type PlanField = keyof CampaignPlan;

/** How a campaign of a tactic begins: each figure with where it comes from. */
export interface PlanDefaults {
  values: CampaignPlan;
  sources: Readonly<Record<PlanField, string>>;
}

/** The library's figures, replaced by what earlier campaigns taught and by the deal size of the partner. */
export function planDefaults(data: MarketingData, partner: string, tactic: string): PlanDefaults {
  const dealSize = planDealSize(data, partner);
  const values = { ...libraryPlan(tactic, dealSize?.value ?? null) };
  const sources = Object.fromEntries(
    (Object.keys(values) as PlanField[]).map((field) => [
      field,
      values[field] === null ? "None" : LIBRARY_SOURCE,
    ]),
  ) as Record<PlanField, string>;
  if (dealSize) sources.dealSize = dealSize.source;
  for (const field of RATE_FIELDS) {
    const learned = learnedRate(data.campaigns, data.counted, { partner, tactic, field });
    if (!learned) continue;
    values[field] = learned.value;
    sources[field] = learned.source;
  }
  return { values, sources };
}
