import type { CampaignPlan } from "../../../domain/marketing/campaign-forecast";
import { DefaultedField } from "../../components/defaulted-field";
import type { NumberKind } from "../../components/number-text";
import { marketingTexts } from "../../strings/marketing";
import { campaignName, typeCampaign, type StepProps } from "./step-props";

const texts = marketingTexts.budget;

const KINDS: Readonly<Record<keyof CampaignPlan, NumberKind>> = {
  audience: "number",
  fixedCost: "money",
  unitCost: "number",
  mdfShare: "percent",
  responseRate: "percent",
  leadRate: "percent",
  mgoRate: "percent",
  closeRate: "percent",
  dealSize: "money",
  grossMargin: "percent",
};

/** One figure of a campaign: as stored, learned or typical, and what is typed over that. */
export function CampaignNumber({
  campaignKey,
  field,
  ...props
}: StepProps & { campaignKey: string; field: keyof CampaignPlan }) {
  const { marketing } = props;
  const campaign = marketing.campaigns.find(({ key }) => key === campaignKey)!;
  const stored = marketing.stored.find((row) => row.campaignId === campaign.campaignId);
  const defaults = marketing.defaultsOf(campaign.tactic);
  const kept = stored ? stored[field] : null;
  const kind = KINDS[field];
  return (
    <DefaultedField
      label={texts.field(texts.fields[field], campaignName(marketing, campaignKey))}
      kind={kind}
      min={0}
      {...(kind === "percent" ? { max: 1 } : {})}
      override={campaign.typed[field] ?? null}
      defaultValue={kept ?? (stored ? null : defaults.values[field])}
      source={stored ? texts.stored : defaults.sources[field]}
      onOverride={(value) =>
        typeCampaign(props, campaignKey, (each) => ({ ...each, typed: { ...each.typed, [field]: value } }))
      }
    />
  );
}
