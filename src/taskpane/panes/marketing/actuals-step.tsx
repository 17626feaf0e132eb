import { actualWarnings } from "../../../domain/marketing/marketing-plan-warnings";
import type { PlannedCampaign } from "../../../domain/marketing/marketing-plan";
import { useApp } from "../../session/app-context";
import { Message } from "../../components/message";
import { NumberField } from "../../components/number-field";
import { Lead, Note, Section } from "../../components/page-parts";
import { marketingTexts } from "../../strings/marketing";
import type { Format } from "../../strings/format";
import { ACTUAL_FIELDS, ACTUALS, type ActualKey, type CampaignDraft } from "./marketing-draft";
import { monthAndYear } from "../../../domain/shared/plain-words";
import { PasteActuals } from "./paste-tables";
import { campaignName, typeCampaign, type StepProps } from "./step-props";

const texts = marketingTexts.actuals;
const MONEY: ReadonlySet<ActualKey> = new Set(["revenue", "cost"]);
const COUNTED: ReadonlySet<ActualKey> = new Set(["mgos", "deals", "revenue"]);

/** What came of each campaign, the plan beside it. */
export function ActualsStep(props: StepProps) {
  const { campaigns, forecast } = props.marketing;
  if (campaigns.length === 0) return <Lead>{texts.none}</Lead>;
  return (
    <>
      <PasteActuals {...props} />
      <Lead>{texts.lead}</Lead>
      {campaigns.map((campaign, index) => (
        <CampaignActuals
          key={campaign.key}
          {...props}
          campaign={campaign}
          came={forecast.campaigns[index]!}
        />
      ))}
    </>
  );
}

function CampaignActuals({
  campaign,
  came,
  ...props
}: StepProps & { campaign: CampaignDraft; came: PlannedCampaign }) {
  const { format } = useApp();
  const name = campaignName(props.marketing, campaign.key);
  const title = campaign.month === null ? name : `${name}, ${monthAndYear(campaign.month)}`;
  const { total, volume, rate, unmatched } = came.variance;
  const signed = (value: number) => `${value < 0 ? "" : "+"}${format.moneyShort(value)}`;
  const warnings = actualWarnings(came.actual, name);
  return (
    <Section title={title} level={3}>
      {ACTUALS.map((key) => (
        <NumberField
          key={key}
          label={marketingTexts.budget.field(texts.fields[key], name)}
          kind={MONEY.has(key) ? "money" : "number"}
          {...(key === "revenue" ? {} : { min: 0 })}
          value={came.row[ACTUAL_FIELDS[key]]}
          hint={plannedHint(came, key, format)}
          onChange={(value) =>
            typeCampaign(props, campaign.key, (each) => ({
              ...each,
              actuals: { ...each.actuals, [key]: value },
            }))
          }
        />
      ))}
      {warnings.length > 0 && <Message intent="warning">{warnings.join(" ")}</Message>}
      {total !== null && (
        <Note>
          {unmatched ? texts.unmatched : texts.variance(signed(total), signed(volume!), signed(rate!))}
        </Note>
      )}
    </Section>
  );
}

function plannedHint({ planned, actual, row }: PlannedCampaign, key: ActualKey, format: Format): string {
  const shown = (value: number) =>
    MONEY.has(key) ? format.money(value) : format.number(value, Number.isInteger(value) ? 0 : 1);
  const before = planned[key] === null ? "" : texts.planned(shown(planned[key]));
  const counted =
    COUNTED.has(key) && row[ACTUAL_FIELDS[key]] === null && actual[key] !== null
      ? texts.counted(shown(actual[key]))
      : "";
  return [before, counted].filter(Boolean).join("; ");
}
