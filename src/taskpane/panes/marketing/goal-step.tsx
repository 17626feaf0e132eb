import { MARKETING_INPUTS } from "../../../domain/marketing/marketing-inputs";
import { numberRuleOf } from "../../components/assumption-field";
import { DefaultedField } from "../../components/defaulted-field";
import { marketingTexts } from "../../strings/marketing";
import { typeMarketingPlan, type StepProps } from "./step-props";

const texts = marketingTexts.goal;

/** MGOs or revenue to bring; each stays in view against the plan. */
export function GoalStep(props: StepProps) {
  const { goals, forecast, suggested, promised, data } = props.marketing;
  const byRevenue =
    goals.mgos === null && (goals.revenue ?? promised) !== null && forecast.goal.mgos !== null;
  return (
    <>
      <DefaultedField
        label={texts.mgos}
        hint={texts.mgosHint}
        {...numberRuleOf(MARKETING_INPUTS.mgo_goal)}
        override={goals.mgos}
        defaultValue={byRevenue ? forecast.goal.mgos : (suggested?.mgos ?? null)}
        source={byRevenue ? forecast.goal.source : (suggested?.source ?? texts.noGoal)}
        onOverride={(mgoGoal) => typeMarketingPlan(props, { mgoGoal })}
      />
      <DefaultedField
        label={texts.revenue}
        hint={texts.revenueHint}
        {...numberRuleOf(MARKETING_INPUTS.revenue_goal)}
        override={goals.revenue}
        defaultValue={promised}
        source={promised === null ? texts.noRevenue : texts.fromPlan}
        onOverride={(revenueGoal) => typeMarketingPlan(props, { revenueGoal })}
      />
      <DefaultedField
        label={texts.margin}
        hint={texts.marginHint}
        {...numberRuleOf(MARKETING_INPUTS.partner_margin)}
        override={goals.margin}
        defaultValue={data.settings.partnerMargin}
        source={texts.marginSource}
        onOverride={(partnerMargin) => typeMarketingPlan(props, { partnerMargin })}
      />
    </>
  );
}
