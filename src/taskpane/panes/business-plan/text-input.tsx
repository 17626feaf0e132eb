import { Field, Input, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { hintOf } from "../../components/hint-of";
import { useValidity } from "../../hooks/use-validity";
import { businessPlanTexts } from "../../strings/business-plan";

export interface TextInputProps {
  label: string;
  value: string;
  hint?: string;
  longest: number;
  long?: boolean;
  required?: boolean;
  onChange: (value: string) => void;
}

/** Words of at most so many characters; what is too long stays in the field with a message beside it and is not taken over. */
export function TextInput({ label, value, hint, longest, long, required, onChange }: TextInputProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const text = draft ?? value;
  const problem = text.length > longest ? businessPlanTexts.text.tooLong(longest) : "";
  const input = useValidity(problem);
  const change = (_: unknown, { value: next }: { value: string }) => {
    setDraft(next.length > longest ? next : null);
    if (next.length <= longest) onChange(next);
  };
  return (
    <Field
      label={label}
      required={required ?? false}
      {...hintOf(problem ? null : hint)}
      {...(problem ? { validationState: "error" as const, validationMessage: problem } : {})}
    >
      {long ? (
        <Textarea
          ref={input}
          value={text}
          resize="vertical"
          style={{ minWidth: 0, width: "100%" }}
          textarea={{ style: { minWidth: 0 } }}
          onChange={change}
        />
      ) : (
        <Input ref={input} value={text} autoComplete="off" style={{ minWidth: 0 }} onChange={change} />
      )}
    </Field>
  );
}
