import { Field } from "@fluentui/react-components";
import { hintOf } from "./hint-of";
import { NarrowSelect } from "./narrow-select";

interface ChoiceFieldProps {
  label: string;
  /** Null while nothing is chosen. */
  value: string | null;
  options: readonly (readonly [value: string, text: string])[];
  /** What the list shows while nothing is chosen. */
  placeholder?: string;
  /** Said as a warning, in place of the hint, while nothing is chosen. */
  ask?: string;
  hint?: string | undefined;
  disabled?: boolean;
  onChoose: (value: string) => void;
}

/** One of a few values, which cannot be given up again. */
export function ChoiceField({
  label,
  value,
  options,
  placeholder,
  ask,
  hint,
  disabled = false,
  onChoose,
}: ChoiceFieldProps) {
  return (
    <Field
      label={label}
      {...(value === null && ask !== undefined
        ? { validationState: "warning" as const, validationMessage: ask }
        : hintOf(hint))}
    >
      <NarrowSelect
        value={value ?? ""}
        disabled={disabled}
        onChange={(_, { value: chosen }) => chosen && onChoose(chosen)}
      >
        {value === null && placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </NarrowSelect>
    </Field>
  );
}
