import { Button } from "@fluentui/react-components";
import type { ProposedAnswer } from "../../../domain/capabilities/proposed-answer";
import type { Question } from "../../../domain/capabilities/questions";
import type { GivenAnswer } from "../../../sheets/capabilities-scorecard/answers-change";
import { Buttons, Note } from "../../components/page-parts";
import { useApp } from "../../session/app-context";
import { assessmentTexts } from "../../strings/assessment";

const texts = assessmentTexts.question;

interface ProposedLevelProps {
  /** Undefined where the workbook says nothing of the question. */
  proposed: ProposedAnswer | undefined;
  question: Question;
  answer: GivenAnswer;
  onTake: (answer: GivenAnswer) => void;
}

/** The level that the workbook speaks for, with its source; it is an answer only once somebody takes it over. */
export function ProposedLevel({ proposed, question, answer, onTake }: ProposedLevelProps) {
  const { format } = useApp();
  if (!proposed) return null;
  const { level, part, whole, asOf } = proposed;
  const source = assessmentTexts.accountPlan(
    format.number(part, 0),
    format.number(whole, 0),
    format.date(asOf),
  );
  return (
    <>
      <Note>{texts.proposed(level, source)}</Note>
      {answer.level !== level && (
        <Buttons>
          <Button
            type="button"
            size="small"
            aria-label={texts.takeFor(level, question.text)}
            onClick={() => onTake({ level, evidence: answer.evidence || source })}
          >
            {texts.take(level)}
          </Button>
        </Buttons>
      )}
    </>
  );
}
