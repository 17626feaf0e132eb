import { Field, Input } from "@fluentui/react-components";
import type { SettingDefinition, SettingValue } from "../../../domain/program/settings";
import { DateField } from "../../components/date-field";
import { DefaultedField } from "../../components/defaulted-field";
import { NarrowSelect } from "../../components/narrow-select";
import { NumberField } from "../../components/number-field";
import { hintOf } from "../../components/hint-of";
import type { NumberKind } from "../../components/number-text";
import { monthName } from "../../strings/today";

export interface SettingFieldProps {
  definition: SettingDefinition;
  value: SettingValue;
  onChange: (value: SettingValue) => void;
  /** What is wrong with what stands in the workbook. */
  problem?: string | undefined;
}

/** The field that fits the setting's kind. */
export function SettingField({ definition, value, onChange, problem }: SettingFieldProps) {
  const { name, kind, unit, defaultValue, source, minimum, maximum, choices } = definition;
  const hint =
    problem ??
    (kind === "text" || kind === "choice" || kind === "date" || unit === "month" ? source : undefined);
  if (kind === "choice" || unit === "month") {
    const options =
      unit === "month"
        ? Array.from({ length: 12 }, (_, index) => [String(index + 1), monthName(index + 1)] as const)
        : (choices ?? []).map((each) => [each, each] as const);
    return (
      <Field label={name} {...hintOf(hint)}>
        <NarrowSelect
          value={String(value ?? defaultValue ?? "")}
          onChange={(_, { value: chosen }) => onChange(unit === "month" ? Number(chosen) : chosen)}
        >
          {options.map(([key, text]) => (
            <option key={key} value={key}>
              {text}
            </option>
          ))}
        </NarrowSelect>
      </Field>
    );
  }
  if (kind === "text")
    return (
      <Field label={name} {...hintOf(hint)}>
        <Input
          value={String(value ?? "")}
          placeholder={String(defaultValue ?? "")}
          autoComplete="off"
          style={{ minWidth: 0 }}
          onChange={(_, { value: text }) => onChange(text.trim() === "" ? null : text)}
        />
      </Field>
    );
  const number = typeof value === "number" ? value : null;
  if (kind === "date")
    return <DateField label={name} value={number} onChange={onChange} {...(hint ? { hint } : {})} optional />;
  const rule = {
    kind: numberKind(definition),
    ...(minimum === undefined ? {} : { min: minimum }),
    ...(maximum === undefined ? {} : { max: maximum }),
  };
  if (source === "" || defaultValue === null)
    return <NumberField label={name} value={number} onChange={onChange} hint={problem ?? source} {...rule} />;
  const standard = defaultValue as number;
  return (
    <DefaultedField
      label={name}
      override={number === standard ? null : number}
      onOverride={onChange}
      defaultValue={standard}
      source={source}
      hint={problem}
      {...rule}
    />
  );
}

function numberKind({ kind, unit }: SettingDefinition): NumberKind {
  if (kind === "rate") return "percent";
  if (unit === "multiple") return "multiple";
  return kind === "money" || kind === "whole" ? kind : "number";
}
