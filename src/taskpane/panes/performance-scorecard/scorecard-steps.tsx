import type {
  PerformanceScorecard,
  ScorecardData,
} from "../../../domain/scorecard/performance/scorecard-types";
import type { ProposedAsOf } from "../../../domain/program/proposed-as-of";
import type { SerialDate } from "../../../domain/shared/serial-date";
import type { BuiltSheet } from "../../../book/workbook-port";
import type { Step } from "../../components/stepper";
import { createFormat } from "../../strings/format";
import { scorecardTexts as texts } from "../../strings/scorecard";
import { MetricsStep } from "./metrics-step";
import { PartnerStep } from "./partner-step";
import { PeriodStep } from "./period-step";
import { ReviewAllStep, ReviewStep } from "./review-step";
import { sheetOf, type StepId } from "./scorecard-draft";
import type { StepProps } from "./step-props";
import { TargetsStep } from "./targets-step";

export interface StepsInput extends StepProps {
  card: PerformanceScorecard | null;
  sheet: BuiltSheet | undefined;
  sheets: readonly BuiltSheet[];
  data: ScorecardData;
  /** Whose scorecards are to be built. */
  partners: readonly string[];
  active: readonly string[];
  asOf: SerialDate;
  proposed: ProposedAsOf;
}

/** The screens: five for one partner, three for all. */
export function scorecardSteps(input: StepsInput): Step[] {
  const { draft, update, card, sheet, data, partners, active, asOf, proposed } = input;
  const step = (id: StepId, content: Step["content"], more: Partial<Step> = {}): Step => ({
    id,
    name: texts.steps[id],
    title: texts.titles[id],
    content,
    ...more,
  });
  const first = [
    step("partner", <PartnerStep draft={draft} update={update} active={active.length} sheet={sheet} />, {
      blocked: partners.length === 0,
    }),
    step(
      "period",
      <PeriodStep
        update={update}
        asOf={asOf}
        proposed={proposed}
        sheet={sheet}
        startMonth={data.settings.fiscalStartMonth}
      />,
    ),
  ];
  if (draft.scope === "all") return [...first, reviewAll(input, step)];
  const props = card && { draft, update, card, sheet };
  return [
    ...first,
    step("targets", props && <TargetsStep {...props} />),
    step("metrics", props && <MetricsStep {...props} />),
    step("review", props && <ReviewStep {...props} />, {
      next: sheet ? texts.review.update : texts.review.build,
    }),
  ];
}

function reviewAll(
  { draft, update, partners, sheets }: StepsInput,
  step: (id: StepId, content: Step["content"], more: Partial<Step>) => Step,
): Step {
  const created = partners.filter((name) => !sheetOf(sheets, name));
  const updated = partners.flatMap((name) => sheetOf(sheets, name)?.sheetName ?? []);
  const content = (
    <ReviewAllStep
      draft={draft}
      update={update}
      created={created.length}
      updated={updated.length}
      firstCreated={created[0] ?? ""}
      firstUpdated={updated[0] ?? ""}
    />
  );
  return step("review", content, {
    next: texts.review.buildAll(createFormat().number(partners.length)),
    blocked: partners.length === 0,
  });
}
