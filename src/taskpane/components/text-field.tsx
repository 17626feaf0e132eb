import { Field, Input, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { tooLong } from "../../domain/shared/assumption";
import { useValidity } from "../hooks/use-validity";
import { hintOf } from "./hint-of";

export interface TextFieldProps {
  label: string;
  value: string;
  placeholder?: string;
  hint?: string | undefined;
  /** Characters; without it any number. */
  longest?: number | undefined;
  required?: boolean;
  onChange: (value: string) => void;
}

/** More than fits in a line of the pane. */
const A_LINE = 100;

/** Words of at most so many characters; what is too long stays in the field with a message beside it and is not taken over. */
export function TextField({ label, value, placeholder, hint, longest, required, onChange }: TextFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const text = draft ?? value;
  const problemOf = (typed: string) => (longest === undefined ? null : tooLong(label, typed, longest));
  const problem = problemOf(text);
  const input = useValidity(problem ?? "");
  const change = (_: unknown, { value: next }: { value: string }) => {
    const fits = problemOf(next) === null;
    setDraft(fits ? null : next);
    if (fits) onChange(next);
  };
  return (
    <Field
      label={label}
      required={required ?? false}
      {...hintOf(problem ? null : hint)}
      {...(problem ? { validationState: "error" as const, validationMessage: problem } : {})}
    >
      {longest !== undefined && longest > A_LINE ? (
        <Textarea
          ref={input}
          value={text}
          resize="vertical"
          style={{ minWidth: 0, width: "100%" }}
          textarea={{ style: { minWidth: 0 } }}
          onChange={change}
        />
      ) : (
        <Input
          ref={input}
          value={text}
          placeholder={placeholder ?? ""}
          autoComplete="off"
          style={{ minWidth: 0 }}
          onChange={change}
        />
      )}
    </Field>
  );
}
