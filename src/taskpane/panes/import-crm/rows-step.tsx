import { ROW_ANSWERS, type RowChoice } from "../../../domain/crm/row-choices";
import { ChoiceField } from "../../components/choice-field";
import { Lead } from "../../components/page-parts";
import { importTexts } from "../../strings/import-crm";
import { decideFile } from "./import-draft";
import type { PreviewStepProps } from "./step-props";

const texts = importTexts.rows;

/** What the rows of the deals file may mean: groups, several rows of one deal, several partners of one, words for no partner. */
export function RowsStep({ update, preview }: PreviewStepProps) {
  return (
    <>
      <Lead>{texts.lead}</Lead>
      {preview.rows.map((choice) => (
        <RowChoiceField
          key={`${choice.kind} ${choice.column}`}
          choice={choice}
          onChoose={(answer) =>
            update((before) => decideFile(before, "deals", choice.kind, { [choice.column]: answer }))
          }
        />
      ))}
    </>
  );
}

function RowChoiceField({ choice, onChoose }: { choice: RowChoice; onChoose: (answer: string) => void }) {
  const { kind, column, message, answer } = choice;
  const answers: Readonly<Record<string, string>> = texts.answers[kind];
  return (
    <ChoiceField
      label={texts.column(column)}
      value={answer}
      options={ROW_ANSWERS[kind].map((each) => [each, answers[each]!])}
      placeholder={texts.choose}
      ask={message}
      hint={message}
      onChoose={onChoose}
    />
  );
}
