import { Button, Field, Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef } from "react";
import type { ProposedAnswer } from "../../../domain/capabilities/proposed-answer";
import type { Question } from "../../../domain/capabilities/questions";
import type { GivenAnswer } from "../../../sheets/capabilities-scorecard/answers-change";
import { useApp } from "../../session/app-context";
import { Buttons, Note } from "../../components/page-parts";
import { ProposedLevel } from "./proposed-level";
import { assessmentTexts } from "../../strings/assessment";

const texts = assessmentTexts.question;

const useStyles = makeStyles({
  question: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  anchors: { display: "grid", rowGap: tokens.spacingVerticalXS, minWidth: 0 },
  anchor: {
    display: "flex",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "baseline",
    width: "100%",
    minHeight: "32px",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    textAlign: "left",
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  pressed: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    fontWeight: tokens.fontWeightSemibold,
    "@media (forced-colors: active)": { border: "2px solid Highlight" },
  },
  key: { fontWeight: tokens.fontWeightBold, flexShrink: 0 },
  others: { margin: 0, padding: 0, listStyleType: "none", display: "grid", rowGap: "2px" },
  other: {
    width: "100%",
    display: "flex",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
  },
});

export interface QuestionStepProps {
  questions: readonly Question[];
  /** The place of the one that is asked. */
  at: number;
  answers: Readonly<Record<string, GivenAnswer>>;
  onAnswer: (id: string, answer: GivenAnswer) => void;
  onOpen: (question: Question) => void;
  /** The metric's last question is answered or skipped. */
  onComplete: () => void;
  /** Saves what is answered so far. */
  onStop: () => void;
  /** To the review at once; null while nothing is answered. */
  onReview: (() => void) | null;
  busy: boolean;
  /** By question what the workbook proposes. */
  proposedAnswers: ReadonlyMap<string, ProposedAnswer>;
  /** "7 of 20 answered" */
  progress: string;
}

/** The questions of one metric, one at a time with its five anchors to read aloud: one key or one click answers and goes on. */
export function QuestionStep({
  questions,
  at,
  answers,
  onAnswer,
  onOpen,
  onComplete,
  onStop,
  onReview,
  busy,
  proposedAnswers,
  progress,
}: QuestionStepProps) {
  const question = questions[at]!;
  const answer = answers[question.id] ?? { level: null };
  const goOn = () => (at + 1 < questions.length ? onOpen(questions[at + 1]!) : onComplete());
  const giveAnswer = (given: GivenAnswer) => {
    if (busy) return;
    onAnswer(question.id, given);
    goOn();
  };
  const give = (level: number) => giveAnswer({ ...answer, level });
  useAnswerKeys(give, () => !busy && goOn());
  return (
    <>
      <ActiveQuestion
        question={question}
        level={answer.level}
        position={questions.length > 1 ? texts.of(at + 1, questions.length) : null}
        onLevel={give}
      />
      <ProposedLevel
        proposed={proposedAnswers.get(question.id)}
        question={question}
        answer={answer}
        onTake={giveAnswer}
      />
      <Field label={texts.evidence}>
        <Input
          key={question.id}
          value={answer.evidence ?? ""}
          onChange={(_, { value }) => onAnswer(question.id, { ...answer, evidence: value })}
          style={{ minWidth: 0 }}
        />
      </Field>
      {questions.length > 1 && (
        <OtherQuestions questions={questions} at={at} answers={answers} onOpen={onOpen} />
      )}
      <Note>
        {progress}. {texts.keys}
      </Note>
      <Buttons>
        <Button type="button" size="small" title={texts.skipHint} onClick={goOn}>
          {texts.skip}
        </Button>
        <Button type="button" size="small" onClick={onStop} disabledFocusable={busy}>
          {texts.stop}
        </Button>
        <Button
          type="button"
          size="small"
          onClick={onReview ?? undefined}
          disabledFocusable={busy || onReview === null}
        >
          {texts.review}
        </Button>
      </Buttons>
    </>
  );
}

interface ActiveQuestionProps {
  question: Question;
  level: number | null;
  /** "Question 2 of 3"; null when there is one. */
  position: string | null;
  onLevel: (level: number) => void;
}

function ActiveQuestion({ question, level, position, onLevel }: ActiveQuestionProps) {
  const styles = useStyles();
  const { announce } = useApp();
  const id = useId();
  useEffect(() => announce(question.text), [question, announce]);
  return (
    <>
      {position && <Note>{position}</Note>}
      <p id={id} className={styles.question}>
        {question.text}
      </p>
      <div role="group" aria-labelledby={id} className={styles.anchors}>
        {question.anchors.map((anchor, index) => (
          <button
            key={index}
            type="button"
            aria-pressed={level === index + 1}
            aria-keyshortcuts={String(index + 1)}
            className={mergeClasses(styles.anchor, level === index + 1 && styles.pressed)}
            onClick={() => onLevel(index + 1)}
          >
            <span className={styles.key}>{index + 1}</span>
            <span>{anchor || texts.noAnchor}</span>
          </button>
        ))}
      </div>
    </>
  );
}

type OtherQuestionsProps = Pick<QuestionStepProps, "questions" | "answers" | "at" | "onOpen">;

/** The metric's other questions, each with its answer. */
function OtherQuestions({ questions, at, answers, onOpen }: OtherQuestionsProps) {
  const styles = useStyles();
  return (
    <ul className={styles.others}>
      {questions.map((question, index) => {
        const level = answers[question.id]?.level ?? null;
        return (
          <li key={question.id}>
            {index !== at && (
              <Button
                type="button"
                appearance="subtle"
                size="small"
                className={styles.other}
                onClick={() => onOpen(question)}
              >
                <span>{question.text}</span>
                <span>{level === null ? texts.open : texts.answered(level)}</span>
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** Keys 1 to 5 and S wherever the focus is, but not while somebody types. */
function useAnswerKeys(give: (level: number) => void, skip: () => void): void {
  const act = useRef({ give, skip });
  useEffect(() => void (act.current = { give, skip }));
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof HTMLElement &&
        event.target.closest("input, textarea, select, [role=listbox]");
      if (typing || event.altKey || event.ctrlKey || event.metaKey || event.repeat) return;
      if (/^[1-5]$/.test(event.key)) act.current.give(Number(event.key));
      else if (event.key.toLowerCase() === "s") act.current.skip();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}
