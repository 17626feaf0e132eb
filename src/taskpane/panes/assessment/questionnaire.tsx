import { ProgressBar } from "@fluentui/react-components";
import { readCapabilityData } from "../../../domain/capabilities/capability-data";
import { answersChange } from "../../../sheets/capabilities-scorecard/answers-change";
import type { ToolDefinition, ToolNow } from "../../components/guided-tool/tool-definition";
import { assessmentTexts as texts } from "../../strings/assessment";
import { count, type Format } from "../../strings/format";
import { assess } from "./assess";
import { EMPTY_DRAFT, givenBy, withoutAnswers, type CurrentAssessment } from "./assessment-draft";
import type { QuestionnaireDefinition, QuestionnaireTool } from "./questionnaire-definition";
import { partnerStep, questionnaireSteps } from "./questionnaire-steps";

/** A partner's answers question by question with the result in view; stopped and taken up at any time, built at the end. */
export function questionnaire<Result>(
  definition: QuestionnaireDefinition<Result>,
): ToolDefinition<QuestionnaireTool<Result>> {
  const { sheet, texts: own, Picture, After, proposals } = definition;
  return {
    kind: sheet,
    texts: {
      ...own,
      steps: texts.steps,
      titles: { ...own.titles, questions: texts.steps.questions },
      reading: texts.reading,
    },
    empty: EMPTY_DRAFT,
    ...(proposals ? { reads: proposals.reads } : {}),
    facts: (snapshot) => ({
      ...readCapabilityData(snapshot),
      proposedAnswers: proposals ? proposals.read(snapshot) : () => new Map(),
    }),
    live: (input) => {
      const assessing = assess(definition, input);
      return assessing && { ...assessing, result: definition.result(assessing) };
    },
    partner: partnerStep(definition),
    steps: questionnaireSteps(definition),
    Picture: (now: ToolNow<QuestionnaireTool<Result>>) => (
      <>
        <Picture {...now} />
        <AnsweredBar current={now.live.current} format={now.format} />
      </>
    ),
    pictured: (_, screen) => screen !== "partner",
    build: {
      preparing: texts.review.preparing,
      change: ({ snapshot, live }) => definition.change(snapshot, live),
      done: ({ partner }) => ({ title: own.done.title(partner), body: own.done.body, partner }),
      leaves: withoutAnswers,
    },
    save: {
      preparing: texts.saved.preparing,
      change: ({ snapshot, partner, live: { current } }) =>
        answersChange(snapshot, {
          partner,
          assessedOn: current.assessedOn,
          answers: current.answers,
          by: givenBy(current),
        }),
      done: ({ partner, live, format }) => ({
        title: texts.saved.title(count(live.current.completeness.answered, "answer", "answers", format)),
        body: texts.saved.body,
        partner,
      }),
      leaves: withoutAnswers,
    },
    ...(After ? { After } : {}),
  };
}

function AnsweredBar({ current, format }: { current: CurrentAssessment; format: Format }) {
  const { answered, asked, share } = current.completeness;
  const label = texts.question.progress(format.number(answered), format.number(asked));
  return <ProgressBar value={share ?? 0} aria-label={label} aria-valuetext={label} />;
}
