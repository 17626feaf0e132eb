import { FIRST_DAY } from "../../domain/shared/bounds";
import { Field, Input } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { isoOf, serialFromIso, type SerialDate } from "../../domain/shared/serial-date";
import { sharedTexts } from "../strings/components";
import { useValidity } from "../hooks/use-validity";
import { hintOf } from "./hint-of";

interface Common {
  label: string;
  hint?: ReactNode;
}
interface Required extends Common {
  value: SerialDate;
  onChange: (value: SerialDate) => void;
  optional?: false;
}
interface Optional extends Common {
  value: SerialDate | null;
  onChange: (value: SerialDate | null) => void;
  /** May be blank. */
  optional: true;
}
export type DateFieldProps = Required | Optional;

/** A day, picked or typed in the order of the user's own system. */
export function DateField(props: DateFieldProps) {
  const { label, value, hint, optional } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const usable = (iso: string) => (iso === "" ? optional === true : (serialFromIso(iso) ?? 0) >= FIRST_DAY);
  const problem = draft !== null && !usable(draft) ? sharedTexts.date.notADate : "";
  const input = useValidity(problem);
  return (
    <Field
      label={label}
      {...hintOf(problem ? null : hint)}
      {...(problem ? { validationState: "error" as const, validationMessage: problem } : {})}
    >
      <Input
        ref={input}
        type="date"
        value={draft ?? (value === null ? "" : isoOf(value))}
        style={{ minWidth: 0 }}
        onChange={(_, { value: iso }) => {
          setDraft(iso);
          if (!usable(iso)) return;
          const serial = serialFromIso(iso);
          if (serial !== null) props.onChange(serial);
          else if (props.optional) props.onChange(null);
        }}
        onBlur={() => setDraft((iso) => (iso !== null && !usable(iso) ? iso : null))}
      />
    </Field>
  );
}
