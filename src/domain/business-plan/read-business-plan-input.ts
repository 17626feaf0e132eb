import { z } from "zod";
import { type Assumption, type AssumptionValue, isWords } from "../shared/assumption";
import { schemaOf } from "../shared/assumption-schema";
import {
  LINE_FIELDS,
  MAX_LINES,
  MAY_BE_LEFT_OUT,
  BUSINESS_PLAN_FIELDS,
  type BusinessPlanValues,
} from "./business-plan-fields";
import {
  COST_LISTS,
  itemKey,
  PRODUCT_LINES,
  NO_DEALS,
  PARTS,
  type BusinessPlanList,
  type BusinessPlanProblem,
} from "./business-plan-input";

const objectOf = (fields: readonly Assumption[], optional: (field: Assumption) => boolean) =>
  z.strictObject(
    Object.fromEntries(
      fields.map((field) => [field.key, optional(field) ? schemaOf(field).optional() : required(field)]),
    ),
  );

const required = (field: Assumption) =>
  schemaOf(field).refine((value) => value !== null, { message: `${field.label} is missing.` });

const SINGLE = BUSINESS_PLAN_FIELDS.filter(({ key }) => key !== "scenario");

/** A plan as files give it. Names and everything beyond the money may be left out; their defaults count. */
const planSchema = z.strictObject({
  lines: z
    .array(objectOf(LINE_FIELDS, (field) => isWords(field) || MAY_BE_LEFT_OUT.has(field.key)))
    .min(1, "A plan has at least one product line.")
    .max(MAX_LINES, `A plan has at most ${MAX_LINES} product lines.`),
  ...Object.fromEntries(
    COST_LISTS.map(({ key, fields, maximum }) => [
      key,
      z.array(objectOf(fields, isWords)).max(maximum, `At most ${maximum} are possible here.`),
    ]),
  ),
  ...Object.fromEntries(PARTS.map(({ key, fields }) => [key, objectOf(fields, () => false)])),
  ...Object.fromEntries(
    SINGLE.map((field) => [
      field.key,
      field.key === "discount_rate" ? required(field) : schemaOf(field).optional(),
    ]),
  ),
});

/**
 * Reads a plan as files give it (keys in snake_case, see docs/recipes.md). `values` holds what was given, by key; rows of the
 * cost lists that were not given are 0, so that no default stands in for them.
 */
export function readBusinessPlanInput(
  input: unknown,
):
  | { values: BusinessPlanValues; lineCount: number; problems: [] }
  | { problems: [BusinessPlanProblem, ...BusinessPlanProblem[]] } {
  const parsed = planSchema.safeParse(input);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => ({ key: flatKey(path), message }));
    return { problems: problems as [BusinessPlanProblem, ...BusinessPlanProblem[]] };
  }
  const given = parsed.data as Record<string, unknown>;
  const values: Record<string, AssumptionValue> = {};
  const lines = given["lines"] as Record<string, AssumptionValue>[];
  const put = (
    item: Record<string, AssumptionValue>,
    fields: readonly Assumption[],
    keyOf: (field: Assumption) => string,
  ) =>
    fields.forEach((field) =>
      item[field.key] === undefined ? null : (values[keyOf(field)] = item[field.key]!),
    );
  const itemsOf = (list: BusinessPlanList, items: Record<string, AssumptionValue>[]) =>
    items.forEach((item, index) => put(item, list.fields, (field) => itemKey(list, index, field)));
  itemsOf(PRODUCT_LINES, lines);
  for (const list of COST_LISTS) {
    const items = given[list.key] as Record<string, AssumptionValue>[];
    const standard = Object.fromEntries(
      list.fields.filter(({ kind }) => kind === "choice").map((field) => [field.key, field.default]),
    );
    const none = Object.fromEntries(list.fields.filter(costs).map((field) => [field.key, 0]));
    itemsOf(list, [
      ...items.map((item) => ({ ...standard, ...item })),
      ...Array.from({ length: list.maximum - items.length }, () => none),
    ]);
  }
  for (const { key, prefix, fields } of PARTS)
    put(given[key] as Record<string, AssumptionValue>, fields, (field) => prefix + field.key);
  put(given as Record<string, AssumptionValue>, SINGLE, ({ key }) => key);
  const empty = lines.every((line) => line["deals"] === 0);
  if (empty) return { problems: [{ key: "line1_deals", message: NO_DEALS }] };
  return { values, lineCount: lines.length, problems: [] };
}

/** What makes a row of costs cost something. */
const costs = ({ key }: Assumption) => key === "fte" || key === "amount";

function flatKey(path: readonly PropertyKey[]): string {
  const [first, second, third] = path;
  const list = [PRODUCT_LINES, ...COST_LISTS].find(({ key }) => key === first);
  if (list && typeof second === "number")
    return `${list.prefix}${second + 1}${third === undefined ? "" : `_${String(third)}`}`;
  return second === undefined ? String(first ?? "") : `${String(first)}_${String(second)}`;
}
