import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import type { ProposedAnswer } from "../../../domain/capabilities/proposed-answer";
import type { Question } from "../../../domain/capabilities/questions";
import type { GivenAnswer } from "../../../sheets/capabilities-scorecard/answers-change";
import { ChoiceField } from "../../components/choice-field";
import { Buttons, Section } from "../../components/page-parts";
import { assessmentTexts } from "../../strings/assessment";
import { ProposedLevel } from "./proposed-level";
import type { CurrentAssessment } from "./assessment-draft";

const texts = assessmentTexts;

const useStyles = makeStyles({
  list: { display: "grid", rowGap: tokens.spacingVerticalL, minWidth: 0 },
  input: { minWidth: 0 },
});

/** Characters of an answer that its list shows in the narrowest pane. */
const SEEN_WHOLE = 28;

interface AnswerListProps {
  current: CurrentAssessment;
  /** Answers that were given or changed now. */
  given: Readonly<Record<string, GivenAnswer>>;
  /** By question what the workbook proposes. */
  proposedAnswers: ReadonlyMap<string, ProposedAnswer>;
  onAnswer: (id: string, answer: GivenAnswer) => void;
  /** Goes to the question. */
  onOpen: (question: Question) => void;
}

/** Every answer on one screen, by metric; what is changed says what it rests on. */
export function AnswerList({ current, given, proposedAnswers, onAnswer, onOpen }: AnswerListProps) {
  const styles = useStyles();
  return (
    <div className={styles.list}>
      {current.screens.map(({ metric, questions }) => (
        <Section key={metric} title={metric} level={3}>
          {questions.map((question) => (
            <ListedAnswer
              key={question.id}
              question={question}
              answer={current.answers[question.id] ?? { level: null }}
              proposed={proposedAnswers.get(question.id)}
              isGiven={Object.hasOwn(given, question.id)}
              onAnswer={(answer) => onAnswer(question.id, answer)}
              onOpen={() => onOpen(question)}
            />
          ))}
        </Section>
      ))}
    </div>
  );
}

interface ListedAnswerProps {
  question: Question;
  answer: GivenAnswer;
  proposed: ProposedAnswer | undefined;
  isGiven: boolean;
  onAnswer: (answer: GivenAnswer) => void;
  onOpen: () => void;
}

function ListedAnswer({ question, answer, proposed, isGiven, onAnswer, onOpen }: ListedAnswerProps) {
  const styles = useStyles();
  const { level } = answer;
  const anchor = level === null ? "" : (question.anchors[level - 1] ?? "");
  return (
    <>
      <ChoiceField
        label={question.text}
        value={level === null ? null : String(level)}
        placeholder={texts.question.open}
        options={question.anchors.map((each, index) => [
          String(index + 1),
          texts.question.level(index + 1, each || texts.question.noAnchor),
        ])}
        hint={anchor.length > SEEN_WHOLE ? anchor : undefined}
        onChoose={(value) => onAnswer({ ...answer, level: Number(value) })}
      />
      <ProposedLevel proposed={proposed} question={question} answer={answer} onTake={onAnswer} />
      {(isGiven || answer.evidence) && (
        <Field label={texts.question.evidence}>
          <Input
            value={answer.evidence ?? ""}
            onChange={(_, { value }) => onAnswer({ ...answer, evidence: value })}
            className={styles.input}
          />
        </Field>
      )}
      <Buttons>
        <Button
          type="button"
          size="small"
          appearance="subtle"
          aria-label={texts.list.openQuestion(question.text)}
          onClick={onOpen}
        >
          {texts.list.open}
        </Button>
      </Buttons>
    </>
  );
}
