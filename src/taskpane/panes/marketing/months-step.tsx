import { Button, Field } from "@fluentui/react-components";
import { monthAndYear } from "../../../domain/shared/plain-words";
import { Buttons, BorderedCard } from "../../components/page-parts";
import { NarrowSelect } from "../../components/narrow-select";
import { marketingTexts } from "../../strings/marketing";
import { CampaignNumber } from "./campaign-number";
import { campaignName, typeCampaign, typeMarketingPlan, type StepProps } from "./step-props";
import { freshCampaign, freshKey } from "./campaign-rows";
import { isSettled } from "./use-marketing";

const texts = marketingTexts.months;

/** When each campaign runs and how many it is to reach. */
export function MonthsStep(props: StepProps) {
  const { campaigns, forecast } = props.marketing;
  const months = forecast.quarters.flatMap((quarter) => quarter.months);
  return (
    <>
      {campaigns.map(({ key, month, tactic, campaignId }) => {
        const name = campaignName(props.marketing, key);
        const at = months.indexOf(month ?? 0);
        const next = months[(at + 1) % months.length]!;
        return (
          <BorderedCard key={key}>
            <Field label={texts.month(name)}>
              <NarrowSelect
                value={String(month ?? "")}
                onChange={(_, { value }) =>
                  typeCampaign(props, key, (each) => ({ ...each, month: Number(value) }))
                }
              >
                {at < 0 && (
                  <option value={String(month ?? "")}>
                    {month === null ? marketingTexts.review.noMonth : monthAndYear(month)}
                  </option>
                )}
                {months.map((each) => (
                  <option key={each} value={each}>
                    {monthAndYear(each)}
                  </option>
                ))}
              </NarrowSelect>
            </Field>
            <CampaignNumber {...props} campaignKey={key} field="audience" />
            <Buttons>
              <Button
                type="button"
                size="small"
                onClick={() =>
                  typeMarketingPlan(props, {
                    campaigns: [
                      ...campaigns,
                      freshCampaign(
                        freshKey(
                          tactic,
                          campaigns.map((each) => each.key),
                        ),
                        tactic,
                        next,
                      ),
                    ],
                  })
                }
              >
                {texts.again(name)}
              </Button>
              {campaigns.length > 1 && !isSettled(props.marketing, campaignId) && (
                <Button
                  type="button"
                  size="small"
                  onClick={() =>
                    typeMarketingPlan(props, { campaigns: campaigns.filter((each) => each.key !== key) })
                  }
                >
                  {texts.remove(name)}
                </Button>
              )}
            </Buttons>
          </BorderedCard>
        );
      })}
    </>
  );
}
