import { Button } from "@fluentui/react-components";
import {
  PROGRAM_LEVELS,
  PROGRAM_QUESTIONS,
  type ProgramQuestion,
} from "../../../domain/program-stage/program-questions";
import { ChoiceField } from "../../components/choice-field";
import { count } from "../../strings/format";
import { programTexts } from "../../strings/program-assessment";
import { type ProgramStepProps, takeProposed } from "./live-program";

const texts = programTexts.questions;
const LEVELS = PROGRAM_LEVELS.map(
  (meaning, index) => [String(index + 1), texts.level(String(index + 1), meaning)] as const,
);

/** The five questions of a stage, each with what the workbook proposes. */
export function QuestionsStep(props: ProgramStepProps) {
  const { update, live, part, format } = props;
  const open = [...live.shares.keys()].filter((id) => !live.levels.has(id)).length;
  return (
    <>
      {open > 0 && (
        <Button onClick={() => update((before) => takeProposed(before, live))}>
          {texts.take(count(open, "level", "levels", format))}
        </Button>
      )}
      {PROGRAM_QUESTIONS.filter(({ stage }) => stage === part).map((question) => (
        <Question key={question.id} question={question} {...props} />
      ))}
    </>
  );
}

function Question({ question, update, live, format }: ProgramStepProps & { question: ProgramQuestion }) {
  const { id, isKey } = question;
  const level = live.levels.get(id) ?? null;
  const share = live.shares.get(id);
  const proposed =
    share &&
    texts.proposed(
      String(share.level),
      format.number(share.part, 0),
      format.number(share.whole, 0),
      share.of,
    );
  const hint = [isKey ? texts.keyHint : "", proposed ?? ""].filter(Boolean).join(" ");
  return (
    <ChoiceField
      label={isKey ? texts.key(question.question) : question.question}
      value={level === null ? null : String(level)}
      options={LEVELS}
      placeholder={texts.choose}
      hint={hint || undefined}
      onChoose={(chosen) =>
        update((before) => ({ ...before, levels: { ...before.levels, [id]: Number(chosen) } }))
      }
    />
  );
}
