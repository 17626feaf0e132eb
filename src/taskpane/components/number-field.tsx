import { Field, Input, type InputProps } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useApp } from "../session/app-context";
import { useValidity } from "../hooks/use-validity";
import { hintOf } from "./hint-of";
import { readTypedNumber, writeNumber, type NumberRule } from "./number-text";

export interface NumberFieldProps extends NumberRule {
  label: string;
  /** For screen readers, where the label alone says too little; begins with it. */
  spoken?: string;
  value: number | null;
  /** Called while typing with every readable value; blank is null. */
  onChange: (value: number | null) => void;
  hint?: ReactNode;
  required?: boolean;
  contentAfter?: InputProps["contentAfter"];
  /** Shown lighter: the value is a default. */
  muted?: boolean;
}

/**
 * A number typed as people type it ("1.2m", "15%", "€3.000,50"). What cannot be read stays in the field with a message beside it,
 * and the form is not valid until it is put right.
 */
export function NumberField({
  label,
  spoken,
  value,
  onChange,
  hint,
  required,
  contentAfter,
  muted,
  ...rule
}: NumberFieldProps) {
  const { format } = useApp();
  const [draft, setDraft] = useState<string | null>(null);
  const read = draft === null ? null : readTypedNumber(draft, rule, format);
  const problem = read && !read.ok ? read.message : "";
  const input = useValidity(problem);
  return (
    <Field
      label={label}
      {...hintOf(problem ? null : hint)}
      required={required ?? false}
      {...(problem ? { validationState: "error" as const, validationMessage: problem } : {})}
    >
      <Input
        ref={input}
        aria-label={spoken}
        value={draft ?? writeNumber(value, rule.kind, format)}
        inputMode={rule.kind === "whole" ? "numeric" : "text"}
        autoComplete="off"
        contentAfter={contentAfter ?? null}
        style={{ minWidth: 0, ...(muted && draft === null ? { fontStyle: "italic" } : {}) }}
        onFocus={(event) => event.target.select()}
        onChange={(_, { value: text }) => {
          setDraft(text);
          const next = readTypedNumber(text, rule, format);
          if (next.ok) onChange(next.value);
        }}
        onBlur={() =>
          setDraft((text) => (text !== null && readTypedNumber(text, rule, format).ok ? null : text))
        }
      />
    </Field>
  );
}
