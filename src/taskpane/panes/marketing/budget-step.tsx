import { makeStyles, tokens } from "@fluentui/react-components";
import { useApp } from "../../session/app-context";
import { Note, Section } from "../../components/page-parts";
import { marketingTexts } from "../../strings/marketing";
import { CampaignNumber } from "./campaign-number";
import { campaignName, type StepProps } from "./step-props";

const texts = marketingTexts.budget;
const MONEY = ["fixedCost", "unitCost", "mdfShare"] as const;
const RATES = ["responseRate", "leadRate", "mgoRate", "closeRate", "dealSize", "grossMargin"] as const;

const useStyles = makeStyles({
  rates: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalS,
    minWidth: 0,
  },
  summary: { cursor: "pointer", minHeight: "24px", color: tokens.colorBrandForegroundLink },
});

/** What each campaign costs and who pays, and the rates by which it brings something. */
export function BudgetStep(props: StepProps) {
  const styles = useStyles();
  const { format } = useApp();
  const { campaigns, forecast } = props.marketing;
  return (
    <>
      {campaigns.map(({ key }, index) => {
        const name = campaignName(props.marketing, key);
        const { planned, whole } = forecast.campaigns[index]!;
        const { revenue, cost } = planned;
        const money = (value: number | null) => (value === null ? "–" : format.moneyShort(value));
        return (
          <Section key={key} title={name} level={3}>
            <Note>
              {texts.brings(
                whole.mgos === null ? "–" : format.number(whole.mgos),
                money(revenue),
                money(cost),
              )}
            </Note>
            {MONEY.map((field) => (
              <CampaignNumber key={field} {...props} campaignKey={key} field={field} />
            ))}
            <details>
              <summary className={styles.summary}>{texts.rates(name)}</summary>
              <div className={styles.rates}>
                {RATES.map((field) => (
                  <CampaignNumber key={field} {...props} campaignKey={key} field={field} />
                ))}
              </div>
            </details>
          </Section>
        );
      })}
    </>
  );
}
