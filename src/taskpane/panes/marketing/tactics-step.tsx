import { Checkbox } from "@fluentui/react-components";
import { gapClosers, unusedTactics, type Candidate } from "../../../domain/marketing/cheapest-tactic";
import { emptiestMonth } from "../../../domain/marketing/marketing-quarter";
import { useApp } from "../../session/app-context";
import { Facts, Lead, Note, Section } from "../../components/page-parts";
import { marketingTexts } from "../../strings/marketing";
import { PasteTactics } from "./paste-tables";
import { typeMarketingPlan, type StepProps } from "./step-props";
import { freshCampaign, freshKey } from "./campaign-rows";
import { isSettled, TACTIC_NAMES } from "./use-marketing";

const texts = marketingTexts.tactics;
const SHOWN = 3;

/** The library of tactics, and which of them closes the gap cheapest. */
export function TacticsStep(props: StepProps) {
  const { format } = useApp();
  const { marketing } = props;
  const { campaigns, forecast } = marketing;
  const own = [...new Set(campaigns.map(({ tactic }) => tactic))].filter(
    (name) => name !== "" && !TACTIC_NAMES.includes(name),
  );
  const settled = campaigns.filter(({ campaignId }) => isSettled(marketing, campaignId));
  const toggle = (tactic: string, wanted: boolean) => {
    const rest = campaigns.filter((each) => each.tactic !== tactic || settled.includes(each));
    typeMarketingPlan(props, {
      campaigns: wanted
        ? [
            ...campaigns,
            freshCampaign(
              freshKey(
                tactic,
                campaigns.map(({ key }) => key),
              ),
              tactic,
              emptiestMonth(
                forecast.quarters.flatMap(({ months }) => months),
                campaigns.map(({ month }) => month),
              ),
            ),
          ]
        : rest,
    });
  };
  const candidates: Candidate[] = [
    ...forecast.campaigns.map(({ row, name }) => ({ ...row, tactic: name, planned: true })),
    ...unusedTactics(campaigns.map(({ tactic }) => tactic)),
  ];
  const closers = gapClosers(forecast.gap ?? 0, candidates).slice(0, SHOWN);
  return (
    <>
      <Lead>{texts.lead}</Lead>
      <div role="group" aria-label={texts.choose}>
        {[...TACTIC_NAMES, ...own].map((tactic) => (
          <div key={tactic}>
            <Checkbox
              label={tactic}
              checked={campaigns.some((each) => each.tactic === tactic)}
              disabled={settled.some((each) => each.tactic === tactic)}
              onChange={(_, { checked }) => toggle(tactic, checked === true)}
            />
          </div>
        ))}
      </div>
      <PasteTactics {...props} />
      {[...new Set(settled.map(({ tactic }) => tactic))].map((tactic) => (
        <Note key={tactic}>{texts.stored(tactic)}</Note>
      ))}
      {closers.length > 0 && (
        <Section title={texts.cheapest} level={3}>
          <Facts
            facts={closers.map(({ tactic, planned, audience, cost, costPerMgo }) => [
              planned ? tactic : texts.fresh(tactic),
              texts.closes(format.number(audience), format.moneyShort(cost), format.moneyShort(costPerMgo)),
            ])}
          />
        </Section>
      )}
    </>
  );
}
