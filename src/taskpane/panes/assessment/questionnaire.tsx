import { ProgressBar } from "@fluentui/react-components";
import { CAPABILITY_TABLES, readCapabilityData } from "../../../domain/capabilities/capability-data";
import { answersChange } from "../../../sheets/capabilities-scorecard/answers-change";
import type { StepProps, ToolDefinition, ToolNow } from "../../components/guided-tool/tool-definition";
import { PartnerSelect } from "../../components/partner-select";
import { assessmentTexts as texts } from "../../strings/assessment";
import { count, type Format } from "../../strings/format";
import { assess } from "./assess";
import { chosen, EMPTY_DRAFT, withoutAnswers, type CurrentAssessment } from "./assessment-draft";
import { QuestionStep } from "./question-step";
import type { QuestionnaireDefinition, QuestionnaireTool } from "./questionnaire-definition";
import { StartStep } from "./start-step";

/** A partner's answers question by question with the result in view; stopped and taken up at any time, built at the end. */
export function questionnaire<Result>(
  definition: QuestionnaireDefinition<Result>,
): ToolDefinition<QuestionnaireTool<Result>> {
  const { kind, texts: own, Start, Picture, Review, After } = definition;
  type Tool = QuestionnaireTool<Result>;
  return {
    kind,
    texts: {
      ...own,
      steps: texts.steps,
      titles: { ...own.titles, questions: texts.steps.questions },
      reading: texts.reading,
    },
    empty: EMPTY_DRAFT,
    reads: {
      tables: CAPABILITY_TABLES,
      sheets: ["capabilities-scorecard", "performance-scorecard", "partner-view"],
    },
    facts: readCapabilityData,
    live: (input) => {
      const assessing = assess(definition, input);
      return assessing && { ...assessing, result: definition.result(assessing) };
    },
    partner: {
      id: "partner",
      Content: ({ sheet, update }) => (
        <PartnerSelect
          hint={sheet ? own.partner.exists(sheet.sheetName) : own.partner.new}
          onChoose={() => update((before) => ({ ...before, step: "partner" }))}
        />
      ),
    },
    steps: [
      {
        id: "start",
        shown: ({ live }) => live !== null,
        blocked: ({ live }) => live.current.asked.length === 0,
        Content: (props) => (
          <StartStep current={props.live.current} choose={chooser(props)}>
            {Start && <Start {...props} />}
          </StartStep>
        ),
      },
      {
        id: "questions",
        parts: ({ live }) => live.current.screens.map(({ metric }) => ({ id: metric, title: metric })),
        Content: AskedMetric,
      },
      { id: "review", blocked: ({ live }) => live.current.completeness.answered === 0, Content: Review },
    ],
    Picture: (now: ToolNow<Tool>) => (
      <>
        <Picture {...now} />
        <AnsweredBar current={now.live.current} format={now.format} />
      </>
    ),
    pictured: (screen) => screen !== "partner",
    build: {
      preparing: texts.review.preparing,
      change: ({ snapshot, live }) => definition.change(snapshot, live),
      done: ({ partner }) => ({ title: own.done.title(partner), body: own.done.body, partner }),
    },
    save: {
      preparing: texts.saved.preparing,
      change: ({ snapshot, partner, live: { current } }) =>
        answersChange(snapshot, { partner, assessedOn: current.assessedOn, answers: current.answers }),
      done: ({ partner, live, format }) => ({
        title: texts.saved.title(count(live.current.completeness.answered, "answer", "answers", format)),
        body: texts.saved.body,
        partner,
      }),
    },
    written: (draft, { partner }) => withoutAnswers(draft, partner),
    ...(After ? { After } : {}),
  };
}

/** Notes what is chosen for the partner. */
export function chooser<Result>({
  partner,
  update,
}: Pick<StepProps<QuestionnaireTool<Result>>, "partner" | "update">) {
  return (change: Parameters<typeof chosen>[2]) => update((before) => chosen(before, partner, change));
}

/** "7 of 20 answered" */
function progressOf({ completeness: { answered, asked } }: CurrentAssessment, format: Format): string {
  return texts.question.progress(format.number(answered), format.number(asked));
}

function AnsweredBar({ current, format }: { current: CurrentAssessment; format: Format }) {
  const label = progressOf(current, format);
  return <ProgressBar value={current.completeness.share ?? 0} aria-label={label} aria-valuetext={label} />;
}

/** The questions of one metric. */
function AskedMetric<Result>(props: StepProps<QuestionnaireTool<Result>>) {
  const { live, part, goOn, save, busy, format } = props;
  const { current, own } = live;
  const choose = chooser(props);
  return (
    <QuestionStep
      questions={current.screens.find(({ metric }) => metric === part)!.questions}
      answers={current.answers}
      onAnswer={(id, answer) => choose({ given: { ...own.given, [id]: answer } })}
      onComplete={goOn}
      onStop={save}
      busy={busy}
      progress={progressOf(current, format)}
    />
  );
}
