import { Field } from "@fluentui/react-components";
import { ROW_ANSWERS, type RowChoice } from "../../../domain/crm/row-choices";
import { NarrowSelect } from "../../components/narrow-select";
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
    <Field
      label={texts.column(column)}
      {...(answer === null
        ? { validationState: "warning" as const, validationMessage: message }
        : { hint: { children: message } })}
    >
      <NarrowSelect value={answer ?? ""} onChange={(_, { value }) => value && onChoose(value)}>
        {answer === null && <option value="">{texts.choose}</option>}
        {ROW_ANSWERS[kind].map((each) => (
          <option key={each} value={each}>
            {answers[each]}
          </option>
        ))}
      </NarrowSelect>
    </Field>
  );
}
