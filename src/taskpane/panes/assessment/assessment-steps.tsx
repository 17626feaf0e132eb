import { PartnerSelect } from "../../components/partner-select";
import type { Step } from "../../components/stepper";
import { assessmentTexts as texts } from "../../strings/assessment";
import type { Assessing, QuestionnaireDefinition } from "./questionnaire-definition";
import { QuestionStep } from "./question-step";
import { StartStep } from "./start-step";

export interface StepsInput {
  definition: QuestionnaireDefinition;
  /** Null until a partner is chosen. */
  assessing: Assessing | null;
  /** Of the choice of the partner. */
  hint: string;
  goTo: (step: string) => void;
  stop: () => void;
  busy: boolean;
  /** "7 of 20 answered" */
  progress: string;
}

/** Keeps the screens of metrics apart from the others, whatever a metric is called. */
const screenId = (metric: string) => `question ${metric}`;

/** The screens: the partner, how to begin, one for each metric, the review. */
export function assessmentSteps({
  definition,
  assessing,
  hint,
  goTo,
  stop,
  busy,
  progress,
}: StepsInput): Step[] {
  const { titles, review } = definition.texts;
  const first: Step = {
    id: "partner",
    name: texts.steps.partner,
    title: titles.partner,
    content: <PartnerSelect hint={hint} onChoose={() => goTo("partner")} />,
    blocked: assessing === null,
  };
  if (!assessing)
    return [
      first,
      { id: "review", name: texts.steps.review, title: titles.review, content: null, blocked: true },
    ];
  const { current, choose, draft, sheet } = assessing;
  const { Start, Review } = definition;
  const ids = [...current.screens.map(({ metric }) => screenId(metric)), "review"];
  return [
    first,
    {
      id: "start",
      name: texts.steps.start,
      title: titles.start,
      blocked: current.asked.length === 0,
      content: (
        <StartStep current={current} choose={choose}>
          {Start && <Start {...assessing} />}
        </StartStep>
      ),
    },
    ...current.screens.map(({ metric, questions }, index): Step => ({
      id: ids[index]!,
      name: texts.steps.questions,
      title: metric,
      content: (
        <QuestionStep
          questions={questions}
          answers={current.answers}
          onAnswer={(id, answer) => choose({ given: { ...draft.given, [id]: answer } })}
          onComplete={() => goTo(ids[index + 1]!)}
          onStop={stop}
          busy={busy}
          progress={progress}
        />
      ),
    })),
    {
      id: "review",
      name: texts.steps.review,
      title: titles.review,
      content: <Review {...assessing} />,
      next: sheet ? review.update : review.build,
      blocked: current.completeness.answered === 0,
    },
  ];
}
