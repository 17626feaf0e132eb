import { Button } from "@fluentui/react-components";
import type { ComponentType } from "react";
import {
  PROGRAM_LEVELS,
  PROGRAM_QUESTIONS,
  PROGRAM_STAGES,
  type ProgramQuestion,
  type ProgramStage,
} from "../../../domain/program-stage/program-questions";
import { ChoiceField } from "../../components/choice-field";
import { count } from "../../strings/format";
import { programTexts } from "../../strings/program-assessment";
import { type ProgramStepProps, takeProposed } from "./live-program";

const texts = programTexts.questions;
const LEVELS = PROGRAM_LEVELS.map(
  (meaning, index) => [String(index + 1), texts.level(String(index + 1), meaning)] as const,
);

/** The screen of each stage. */
export const QUESTIONS_OF = Object.fromEntries(
  PROGRAM_STAGES.map((stage) => [stage, (props: ProgramStepProps) => <Questions stage={stage} {...props} />]),
) as Record<ProgramStage, ComponentType<ProgramStepProps>>;

/** The five questions of a stage, each with what the workbook proposes. */
function Questions({ stage: shown, ...props }: ProgramStepProps & { stage: ProgramStage }) {
  const { update, live, format } = props;
  const open = [...live.shares.keys()].filter((id) => !live.levels.has(id)).length;
  return (
    <>
      {open > 0 && (
        <Button onClick={() => update((before) => takeProposed(before, live))}>
          {texts.take(count(open, "level", "levels", format))}
        </Button>
      )}
      {PROGRAM_QUESTIONS.filter(({ stage }) => stage === shown).map((question) => (
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
