import { Field } from "@fluentui/react-components";
import {
  type FieldKind,
  type BusinessPlanField,
  type BusinessPlanValue,
  LINE_FIELDS,
  BUSINESS_PLAN_FIELDS,
} from "../../../domain/business-plan/business-plan-fields";
import {
  itemKey,
  PRODUCT_LINES,
  PARTS,
  type BusinessPlanList,
} from "../../../domain/business-plan/business-plan-input";
import { DateField } from "../../components/date-field";
import { DefaultedField } from "../../components/defaulted-field";
import { hintOf } from "../../components/hint-of";
import { NarrowSelect } from "../../components/narrow-select";
import type { NumberKind } from "../../components/number-text";
import { businessPlanTexts } from "../../strings/business-plan";
import { typedInPlan } from "./business-plan-draft";
import type { BusinessPlanStepProps } from "./step-props";
import { TextInput } from "./text-input";

const KINDS: Readonly<Record<Exclude<FieldKind, "date" | "choice" | "text">, NumberKind>> = {
  month: "whole",
  number: "number",
  money: "money",
  rate: "percent",
};

interface AssumptionProps extends BusinessPlanStepProps {
  field: BusinessPlanField;
  /** The key of the whole plan. */
  name: string;
}

/** One assumption of the plan: its default with the source, and what is typed over it. */
function Assumption({ live, update, field, name }: AssumptionProps) {
  const { label, help, kind } = field;
  const standard = live.defaults.values[name] ?? { value: field.standard, source: "" };
  const given = live.typed[name] ?? null;
  const put = (value: BusinessPlanValue) =>
    update((before) => typedInPlan(before, live.partner, name, value));
  const source = standard.source ? businessPlanTexts.choice.source(standard.source) : "";
  switch (kind) {
    case "text":
      return (
        <TextInput
          label={label}
          value={String(given ?? standard.value ?? "")}
          hint={given === null && source ? source : help}
          longest={field.longest!}
          long={field.longest! > 100}
          onChange={put}
        />
      );
    case "choice":
      return (
        <Field label={label} {...hintOf(given === null && source ? source : help)}>
          <NarrowSelect value={String(live.values[name])} onChange={(_, { value }) => put(value)}>
            {field.choices!.map((choice) => (
              <option key={choice}>{choice}</option>
            ))}
          </NarrowSelect>
        </Field>
      );
    case "date":
      return (
        <DateField
          label={label}
          value={live.values[name] as number}
          hint={given === null ? source : help}
          onChange={put}
        />
      );
    case "month":
    case "number":
    case "money":
    case "rate":
      return (
        <DefaultedField
          label={label}
          hint={help}
          kind={KINDS[kind]}
          min={field.minimum!}
          max={field.maximum!}
          override={typeof given === "number" ? given : null}
          defaultValue={standard.value as number | null}
          source={standard.source || businessPlanTexts.commitments.blank}
          onOverride={put}
        />
      );
  }
}

/** Assumptions of the whole plan, by their keys. */
export function BusinessPlanAssumptions({
  keys,
  ...props
}: BusinessPlanStepProps & { keys: readonly string[] }) {
  const all = [
    ...BUSINESS_PLAN_FIELDS.map((field) => ({ name: field.key, field })),
    ...PARTS.flatMap(({ prefix, fields }) => fields.map((field) => ({ name: prefix + field.key, field }))),
  ];
  return keys.map((key) => {
    const { name, field } = all.find((each) => each.name === key)!;
    return <Assumption key={`${props.live.partner} ${name}`} {...props} name={name} field={field} />;
  });
}

/** Assumptions of one item of a list. */
export function ItemAssumptions({
  list,
  index,
  fields,
  ...props
}: BusinessPlanStepProps & { list: BusinessPlanList; index: number; fields: readonly BusinessPlanField[] }) {
  return fields.map((field) => {
    const name = itemKey(list, index, field);
    // What is being typed belongs to one item only.
    return <Assumption key={`${props.live.partner} ${name}`} {...props} name={name} field={field} />;
  });
}

/** Assumptions of the line that is looked at. */
export function LineAssumptions({ keys, ...props }: BusinessPlanStepProps & { keys: readonly string[] }) {
  const fields = keys.map((key) => LINE_FIELDS.find((field) => field.key === key)!);
  return <ItemAssumptions {...props} list={PRODUCT_LINES} index={lineAt(props)} fields={fields} />;
}

export function lineAt({ live, own }: Pick<BusinessPlanStepProps, "live" | "own">): number {
  return Math.min(own.line, live.lineCount - 1);
}
