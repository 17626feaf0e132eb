import { type Assumption, type AssumptionValue, problemOf } from "../../domain/shared/assumption";
import { sharedTexts } from "../strings/components";
import { monthName } from "../strings/today";
import { ChoiceField } from "./choice-field";
import { DateField } from "./date-field";
import { DefaultedField } from "./defaulted-field";
import { NumberField } from "./number-field";
import type { NumberRule } from "./number-text";
import { TextField } from "./text-field";

export interface AssumptionFieldProps<T extends AssumptionValue> {
  assumption: Assumption<T>;
  /** What is typed; null while the default counts. */
  value: T | null;
  onChange: (value: T | null) => void;
  /** What counts while nothing is typed, where the workbook says it. */
  standard?: { value: T | null; source: string } | undefined;
  /** Where the pane has more to say than the sheet. */
  label?: string | undefined;
  hint?: string | undefined;
}

/** What a number field takes for an assumption. */
export function numberRuleOf(assumption: Assumption): NumberRule {
  const { kind } = assumption;
  return {
    kind:
      kind === "rate"
        ? "percent"
        : kind === "whole" || kind === "money" || kind === "multiple"
          ? kind
          : "number",
    problem: (value) => problemOf(assumption, value),
  };
}

/** An assumption of a sheet or of Setup: its default with the source, and what is typed over it. */
export function AssumptionField<T extends AssumptionValue>(props: AssumptionFieldProps<T>) {
  // What a field gives fits its assumption, whatever its type.
  const { assumption, value, onChange, ...more } = props as unknown as AssumptionFieldProps<AssumptionValue>;
  const { kind, unit, choices } = assumption;
  const standard = more.standard ?? { value: assumption.default, source: assumption.source };
  const label = more.label ?? assumption.label;
  const counting = value ?? standard.value;
  const { source: ofDefault, typed } = sharedTexts.defaulted;
  const source = standard.source ? (value === null ? ofDefault : typed)(standard.source) : "";
  const hint = more.hint ?? (source || assumption.help);
  if (kind === "text")
    return (
      <TextField
        label={label}
        value={String(value ?? more.standard?.value ?? "")}
        placeholder={String(standard.value ?? "")}
        hint={hint}
        longest={assumption.longest}
        onChange={onChange}
      />
    );
  if (kind === "choice" || unit === "month") {
    const options = choices ? choices.map((each) => [each, each] as const) : MONTHS;
    return (
      <ChoiceField
        label={label}
        value={counting === null ? null : String(counting)}
        options={options}
        placeholder={sharedTexts.notChosen}
        hint={hint}
        onChoose={(chosen) => onChange(choices ? chosen : Number(chosen))}
      />
    );
  }
  const number = typeof value === "number" ? value : null;
  if (kind === "date")
    return (
      <DateField label={label} value={counting as number | null} hint={hint} onChange={onChange} optional />
    );
  const field = { label, ...numberRuleOf(assumption) };
  // A blank that has its own meaning is no default.
  if (standard.value === null && !more.standard)
    return <NumberField {...field} value={number} onChange={onChange} hint={more.hint ?? standard.source} />;
  return (
    <DefaultedField
      {...field}
      hint={more.hint ?? assumption.help}
      override={number}
      onOverride={onChange}
      defaultValue={standard.value as number | null}
      source={standard.source}
    />
  );
}

const MONTHS = Array.from({ length: 12 }, (_, index) => [String(index + 1), monthName(index + 1)] as const);
