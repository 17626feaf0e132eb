import { Field } from "@fluentui/react-components";
import { partnersTable, type PartnerRow } from "../../../domain/shared/tables/catalogue";
import type { Column } from "../../../domain/shared/tables/table-definition";
import { hintOf } from "../../components/hint-of";
import { NarrowSelect } from "../../components/narrow-select";
import { NumberField } from "../../components/number-field";
import { TextField } from "../../components/text-field";
import { addPartnerTexts as texts } from "../../strings/add-partner";

/** What is longer belongs into the cell itself. */
const NOTES_LENGTH = 2_000;

export type PartnerField = keyof PartnerRow & string;
export type PartnerDraft = Partial<PartnerRow>;

interface PartnerFieldProps {
  field: PartnerField;
  draft: PartnerDraft;
  onChange: (change: PartnerDraft) => void;
}

/** A column of cam_partners as a field, by its kind. */
export function PartnerCell({ field, draft, onChange }: PartnerFieldProps) {
  const { kind, help, choices, ...column }: Column = partnersTable.columns[field];
  const header = field === "tier" ? texts.tier : column.header;
  const value = draft[field] ?? null;
  const change = (next: string | number | null) => onChange({ [field]: next } as PartnerDraft);
  if (choices)
    return (
      <Field label={header} {...hintOf(help)}>
        <NarrowSelect value={String(value ?? "")} onChange={(_, { value: chosen }) => change(chosen || null)}>
          <option value="">{texts.none}</option>
          {choices.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </NarrowSelect>
      </Field>
    );
  if (kind === "text")
    return (
      <TextField
        label={header}
        value={String(value ?? "")}
        longest={field === "notes" ? NOTES_LENGTH : undefined}
        hint={help}
        onChange={(text) => change(text === "" ? null : text)}
      />
    );
  return (
    <NumberField
      label={header}
      kind={kind === "whole" ? "whole" : "money"}
      min={0}
      hint={help}
      value={typeof value === "number" ? value : null}
      onChange={change}
    />
  );
}
