import { partsOf, type SerialDate } from "../shared/serial-date";
import {
  countedValue,
  fieldProblem,
  LINE_FIELDS,
  MARKETING_FIELDS,
  MAX_ITEMS,
  MAX_LINES,
  ONE_TIME_FIELDS,
  PEOPLE_FIELDS,
  PLAN_FIELDS,
  type PlanField,
  type PlanValue,
  type PlanValues,
  RUNNING_FIELDS,
  type Scenario,
  VENDOR_FIELDS,
} from "./plan-fields";

/** One product line: amounts in the workbook's currency, rates as fractions, months 1 … 36. */
export interface PlanLine {
  product: string;
  firstMonth: number;
  /** Deals in the first deal month. */
  deals: number;
  /** A month, −1 … 1. */
  growth: number;
  /** End-customer price. */
  dealSize: number;
  margin: number;
  attach: number;
  servicesPerDeal: number;
  servicesMargin: number;
  mrrPerDeal: number;
  recurringMargin: number;
  churn: number;
}

export interface PlanPerson {
  role: string;
  fte: number;
  annualCost: number;
  start: number;
  delivery: "Yes" | "No";
}

export interface PlanOneTime {
  what: string;
  amount: number;
  month: number;
}

export interface PlanRunning {
  what: string;
  /** A month. */
  amount: number;
  start: number;
}

/** A partner's business plan as it counts: every assumption has a value. */
export interface Plan {
  lines: readonly PlanLine[];
  people: readonly PlanPerson[];
  oneTime: readonly PlanOneTime[];
  running: readonly PlanRunning[];
  marketing: { monthly: number; mdfShare: number };
  vendor: { grossMargin: number; recurringShare: number; accountManagerMonthly: number };
  scenario: Scenario;
  bleakFactor: number;
  stretchFactor: number;
  /** A year, 0 … 1. */
  discountRate: number;
  /** First day of month 1. */
  startMonth: SerialDate;
  goal: string;
  goalRevenue: number | null;
  winRate: number | null;
  certifications: number | null;
  certificationsMonth: number;
  strengths: string;
  weaknesses: string;
  opportunities: string;
  threats: string;
}

/** A list of the plan: how its items are called in keys, and how many there may be. */
export interface PlanList {
  /** In the plan's file. */
  key: string;
  property: "lines" | "people" | "oneTime" | "running";
  prefix: string;
  /** What one item is called. */
  item: string;
  fields: readonly PlanField[];
  maximum: number;
}

export const LINES: PlanList = {
  key: "lines",
  property: "lines",
  prefix: "line",
  item: "Line",
  fields: LINE_FIELDS,
  maximum: MAX_LINES,
};
/** Lists whose rows all stand on the sheet; a row of zeros costs nothing. */
export const COST_LISTS: readonly PlanList[] = [
  {
    key: "people",
    property: "people",
    prefix: "people",
    item: "Person",
    fields: PEOPLE_FIELDS,
    maximum: MAX_ITEMS,
  },
  {
    key: "one_time",
    property: "oneTime",
    prefix: "one_time",
    item: "One-time cost",
    fields: ONE_TIME_FIELDS,
    maximum: MAX_ITEMS,
  },
  {
    key: "running",
    property: "running",
    prefix: "running",
    item: "Running cost",
    fields: RUNNING_FIELDS,
    maximum: MAX_ITEMS,
  },
];

/** Parts that a plan has once, with the prefix of their keys. */
export const PARTS = [
  { key: "marketing", property: "marketing", prefix: "marketing_", fields: MARKETING_FIELDS },
  { key: "vendor", property: "vendor", prefix: "vendor_", fields: VENDOR_FIELDS },
] as const;

export const itemKey = (list: PlanList, index: number, field: PlanField) =>
  `${list.prefix}${index + 1}_${field.key}`;

export interface PlanKey {
  key: string;
  field: PlanField;
  /** Whose assumption it is where a plan has several: "Line 2". */
  item: string;
}

/** Every assumption of a plan with so many product lines, with its key. */
export function planKeys(lineCount: number): PlanKey[] {
  const itemsOf = (list: PlanList, count: number) =>
    Array.from({ length: count }, (_, index) =>
      list.fields.map((field) => ({
        key: itemKey(list, index, field),
        field,
        item: `${list.item} ${index + 1}`,
      })),
    ).flat();
  return [
    ...PLAN_FIELDS.map((field) => ({ key: field.key, field, item: "" })),
    ...itemsOf(LINES, lineCount),
    ...COST_LISTS.flatMap((list) => itemsOf(list, list.maximum)),
    ...PARTS.flatMap(({ prefix, fields }) =>
      fields.map((field) => ({ key: prefix + field.key, field, item: "" })),
    ),
  ];
}

/** The plan whose assumptions are these; `values` has one that is right for every key of `planKeys`. */
export function planOf(values: PlanValues, lineCount: number): Plan {
  const read = (fields: readonly PlanField[], keyOf: (field: PlanField) => string) =>
    Object.fromEntries(fields.map((field) => [field.property, asIn(field, values[keyOf(field)])]));
  const items = (list: PlanList, count: number) =>
    Array.from({ length: count }, (_, index) => read(list.fields, (field) => itemKey(list, index, field)));
  const plan = {
    ...read(PLAN_FIELDS, ({ key }) => key),
    lines: items(LINES, lineCount),
    ...Object.fromEntries(COST_LISTS.map((list) => [list.property, items(list, list.maximum)])),
    ...Object.fromEntries(
      PARTS.map(({ property, prefix, fields }) => [property, read(fields, ({ key }) => prefix + key)]),
    ),
  };
  return plan as unknown as Plan;
}

/** The assumptions of a plan by key: what `planOf` reads. */
export function valuesOf(plan: Plan): PlanValues {
  const put = (part: object, fields: readonly PlanField[], keyOf: (field: PlanField) => string) =>
    fields.map((field) => [keyOf(field), (part as Record<string, PlanValue>)[field.property] ?? null]);
  const entries = [
    ...put(plan, PLAN_FIELDS, ({ key }) => key),
    ...[LINES, ...COST_LISTS].flatMap((list) =>
      plan[list.property].flatMap((item, index) =>
        put(item, list.fields, (field) => itemKey(list, index, field)),
      ),
    ),
    ...PARTS.flatMap(({ property, prefix, fields }) =>
      put(plan[property], fields, ({ key }) => prefix + key),
    ),
  ];
  return Object.fromEntries(entries) as PlanValues;
}

function asIn(field: PlanField, value: PlanValue | undefined): PlanValue {
  if (field.kind === "text") return String(value ?? "");
  if (field.kind === "date" && typeof value === "number") return Math.floor(value) - partsOf(value).day + 1;
  return value === undefined || value === "" ? field.standard : value;
}

/** What counts: what was typed where its field accepts it, else the default. */
export function usedValues(
  defaults: Readonly<Record<string, { value: PlanValue }>>,
  typed: PlanValues,
  lineCount: number,
): PlanValues {
  return Object.fromEntries(
    planKeys(lineCount).map(({ key, field }) => [
      key,
      countedValue(field, typed[key]) ?? defaults[key]?.value ?? field.standard,
    ]),
  );
}

export interface PlanProblem {
  /** The assumption's key, or the list's ("lines"). */
  key: string;
  message: string;
}

/** Problems of typed values, each beside its field. */
export function valueProblems(values: PlanValues, lineCount: number): PlanProblem[] {
  return planKeys(lineCount).flatMap(({ key, field }) => {
    const message = fieldProblem(field, values[key]);
    return message ? [{ key, message }] : [];
  });
}

export const NO_DEALS = "The plan has no deals: give at least one product line more than 0 deals a month.";

/** A plan without any deal plans nothing. */
export function emptyPlanProblem(plan: Pick<Plan, "lines">): PlanProblem | null {
  return plan.lines.some(({ deals }) => deals > 0) ? null : { key: "line1_deals", message: NO_DEALS };
}
