import { LINE_FIELDS, BUSINESS_PLAN_FIELDS } from "../../../domain/business-plan/business-plan-fields";
import {
  itemKey,
  PRODUCT_LINES,
  PARTS,
  type BusinessPlanList,
} from "../../../domain/business-plan/business-plan-input";
import { type Assumption, isWords } from "../../../domain/shared/assumption";
import { AssumptionField } from "../../components/assumption-field";
import { businessPlanTexts } from "../../strings/business-plan";
import { typedInPlan } from "./business-plan-draft";
import type { BusinessPlanStepProps } from "./step-props";

/** One assumption of the plan; `name` is its key in the whole plan. */
function PlanAssumption({
  live,
  update,
  field,
  name,
}: BusinessPlanStepProps & { field: Assumption; name: string }) {
  const { value, source } = live.defaults.values[name] ?? { value: field.default, source: "" };
  return (
    <AssumptionField
      assumption={field}
      value={live.typed[name] ?? null}
      standard={{ value, source: source || (isWords(field) ? "" : businessPlanTexts.commitments.blank) }}
      onChange={(typed) => update((before) => typedInPlan(before, live.partner, name, typed))}
    />
  );
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
    return <PlanAssumption key={`${props.live.partner} ${name}`} {...props} name={name} field={field} />;
  });
}

/** Assumptions of one item of a list. */
export function ItemAssumptions({
  list,
  index,
  fields,
  ...props
}: BusinessPlanStepProps & { list: BusinessPlanList; index: number; fields: readonly Assumption[] }) {
  return fields.map((field) => {
    const name = itemKey(list, index, field);
    // What is being typed belongs to one item only.
    return <PlanAssumption key={`${props.live.partner} ${name}`} {...props} name={name} field={field} />;
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
