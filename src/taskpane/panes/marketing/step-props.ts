import {
  type CampaignDraft,
  type MarketingDraft,
  type MarketingPlanDraft,
  NOTHING_TYPED,
  marketingDraftKey,
} from "./marketing-draft";
import type { Marketing } from "./use-marketing";

export interface StepProps {
  draft: MarketingDraft;
  update: (change: (before: MarketingDraft) => MarketingDraft) => void;
  marketing: Marketing;
}

/** Notes what was typed for the plan that is shown. */
export function typeMarketingPlan(
  { update, marketing }: StepProps,
  change: Partial<MarketingPlanDraft>,
): void {
  const key = marketingDraftKey(marketing.partner, marketing.quarter.start);
  update((before) => ({
    ...before,
    plans: { ...before.plans, [key]: { ...(before.plans[key] ?? NOTHING_TYPED), ...change } },
  }));
}

/** Notes what was typed for one of its campaigns. */
export function typeCampaign(
  props: StepProps,
  key: string,
  change: (campaign: CampaignDraft) => CampaignDraft,
): void {
  typeMarketingPlan(props, {
    campaigns: props.marketing.campaigns.map((each) => (each.key === key ? change(each) : each)),
  });
}

/** What a campaign is called in labels: its tactic, with a number where the plan has it more than once. */
export function campaignName({ campaigns }: Marketing, key: string): string {
  const own = campaigns.find((each) => each.key === key);
  const alike = campaigns.filter((each) => each.tactic === own?.tactic);
  const name = own?.tactic || (own?.campaignId ?? "");
  return alike.length > 1 ? `${name} ${alike.findIndex((each) => each.key === key) + 1}` : name;
}
