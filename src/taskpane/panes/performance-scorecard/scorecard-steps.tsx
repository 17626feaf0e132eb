import { dayInWords } from "../../../domain/shared/sentence-words";
import type { SerialDate } from "../../../domain/shared/serial-date";
import type { Step } from "../../components/stepper";
import type { Format } from "../../strings/format";
import { scorecardTexts as texts } from "../../strings/scorecard";
import { MetricsStep } from "./metrics-step";
import { PartnerStep } from "./partner-step";
import { PeriodStep } from "./period-step";
import { ReviewStep } from "./review-step";
import type { StepId } from "./scorecard-draft";
import type { StepsInput } from "./step-props";
import { TargetsStep } from "./targets-step";

/** The screens: five for one partner, one for many. */
export function scorecardSteps(input: StepsInput, today: SerialDate, format: Format): Step[] {
  const { draft, update, scope, card, sheet, data, partners, asOf, proposed } = input;
  const step = (id: StepId, content: Step["content"], more: Partial<Step> = {}): Step => ({
    id,
    name: texts.steps[id],
    title: texts.titles[id],
    content,
    ...more,
  });
  const partner = step("partner", <PartnerStep {...input} />, { blocked: partners.length === 0 });
  if (scope !== "one")
    return [
      { ...partner, next: texts.review.buildAll(format.number(partners.length), dayInWords(asOf, today)) },
    ];
  const props = card && { draft, update, card, sheet };
  const { fiscalStartMonth: startMonth } = data.settings;
  return [
    partner,
    step("period", <PeriodStep {...{ update, asOf, proposed, sheet, startMonth }} />),
    step("targets", props && <TargetsStep {...props} />),
    step("metrics", props && <MetricsStep {...props} />),
    step("review", props && <ReviewStep {...props} startMonth={startMonth} />, {
      next: sheet ? texts.review.update : texts.review.build,
    }),
  ];
}
