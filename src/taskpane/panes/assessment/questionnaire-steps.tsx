import { useState } from "react";
import { Button } from "@fluentui/react-components";
import type { Question } from "../../../domain/capabilities/questions";
import type { GivenAnswer } from "../../../sheets/capabilities-scorecard/answers-change";
import { Buttons } from "../../components/page-parts";
import type {
  StepDefinition,
  ToolStepProps,
  ToolDefinition,
} from "../../components/guided-tool/tool-definition";
import { PartnerSelect } from "../../components/partner-picker/partner-select";
import { assessmentTexts as texts } from "../../strings/assessment";
import { AnswerList } from "./answer-list";
import {
  atQuestion,
  chosen,
  EVERY_ANSWER,
  listComesFirst,
  partsToAsk,
  type AssessedPartnerDraft,
} from "./assessment-draft";
import { QuestionStep } from "./question-step";
import type { QuestionnaireDefinition, QuestionnaireTool } from "./questionnaire-definition";
import { StartStep } from "./start-step";

/** The choice of the partner, with a word on the sheet there is. */
export function partnerStep<Result>({
  texts: { partner },
}: QuestionnaireDefinition<Result>): NonNullable<ToolDefinition<QuestionnaireTool<Result>>["partner"]> {
  return {
    id: "partner",
    Content: ({ sheet, update }) => (
      <PartnerSelect
        hint={sheet ? partner.exists(sheet.sheetName) : partner.new}
        onChoose={() => update((before) => ({ ...before, step: "partner" }))}
      />
    ),
  };
}

/** How to begin, a screen for each metric, the review. */
export function questionnaireSteps<Result>({
  Start,
  Review,
}: QuestionnaireDefinition<Result>): StepDefinition<QuestionnaireTool<Result>>[] {
  return [
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
      parts: ({ live }) =>
        partsToAsk(live.current).map((id) => ({ id, title: id === EVERY_ANSWER ? texts.list.title : id })),
      Content: (props) =>
        props.part === EVERY_ANSWER ? <EveryAnswer {...props} /> : <AskedMetric {...props} />,
    },
    {
      id: "review",
      blocked: ({ live }) => live.current.completeness.answered === 0,
      Content: (props) => (
        <>
          <Review {...props} />
          {!listComesFirst(props.live.current) && <EveryAnswerBelow {...props} />}
        </>
      ),
    },
  ];
}

/** Notes what is chosen for the partner. */
export function chooser<Result>({
  partner,
  update,
}: Pick<ToolStepProps<QuestionnaireTool<Result>>, "partner" | "update">) {
  return (change: Partial<AssessedPartnerDraft>) => update((before) => chosen(before, partner, change));
}

/** All answers at once, to look through. */
function Answers<Result>(props: ToolStepProps<QuestionnaireTool<Result>>) {
  const { current, own, proposedAnswers } = props.live;
  const choose = chooser(props);
  return (
    <AnswerList
      current={current}
      given={own.given}
      proposedAnswers={proposedAnswers}
      onAnswer={(id, answer) => choose({ given: { ...own.given, [id]: answer } })}
      onOpen={opener(props)}
    />
  );
}

/** Goes to a question from wherever its answer stands. */
export function opener<Result>({
  partner,
  update,
}: Pick<ToolStepProps<QuestionnaireTool<Result>>, "partner" | "update">) {
  return (question: Question) => update((before) => atQuestion(before, partner, question));
}

/** The same below something else, closed until somebody opens it; until then it costs no keystroke anything. */
function EveryAnswerBelow<Result>(props: ToolStepProps<QuestionnaireTool<Result>>) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{texts.list.look}</summary>
      {open && <Answers {...props} />}
    </details>
  );
}

function EveryAnswer<Result>(props: ToolStepProps<QuestionnaireTool<Result>>) {
  return (
    <>
      <Answers {...props} />
      <Buttons>
        <Button type="button" size="small" onClick={props.save} disabledFocusable={props.busy}>
          {texts.question.stop}
        </Button>
      </Buttons>
    </>
  );
}

/** The questions of one metric. */
function AskedMetric<Result>(props: ToolStepProps<QuestionnaireTool<Result>>) {
  const { live, part, goOn, save, busy, format, update } = props;
  const { current, own, proposedAnswers } = live;
  const { answered, asked } = current.completeness;
  const choose = chooser(props);
  const toReview = () => update((before) => ({ ...before, step: "review" }));
  const { questions } = current.screens.find(({ metric }) => metric === part)!;
  return (
    <>
      <QuestionStep
        questions={questions}
        at={placeOf(questions, own.at, current.answers)}
        answers={current.answers}
        onAnswer={(id, answer) => choose({ given: { ...own.given, [id]: answer } })}
        onOpen={({ id }) => choose({ at: id })}
        onComplete={() => {
          choose({ at: null });
          goOn();
        }}
        onStop={save}
        onReview={answered > 0 ? toReview : null}
        busy={busy}
        proposedAnswers={proposedAnswers}
        progress={texts.question.progress(format.number(answered), format.number(asked))}
      />
      <EveryAnswerBelow {...props} />
    </>
  );
}

/** The question that one was at or went to, else the first that is open. */
function placeOf(
  questions: readonly Question[],
  at: string | null,
  answers: Readonly<Record<string, GivenAnswer>>,
): number {
  const there = questions.findIndex(({ id }) => id === at);
  return there >= 0
    ? there
    : Math.max(
        0,
        questions.findIndex(({ id }) => answers[id]?.level == null),
      );
}
