import { type Assumption, type AssumptionValue, countedValue, problemOf } from "../shared/assumption";
import { partsOf, type SerialDate } from "../shared/serial-date";
import {
  LINE_FIELDS,
  MARKETING_FIELDS,
  MAX_ITEMS,
  MAX_LINES,
  ONE_TIME_FIELDS,
  PEOPLE_FIELDS,
  BUSINESS_PLAN_FIELDS,
  type BusinessPlanValues,
  RUNNING_FIELDS,
  type BusinessScenario,
  VENDOR_FIELDS,
} from "./business-plan-fields";

/** One product line: amounts in the workbook's currency, rates as fractions, months 1 … 36. */
export interface ProductLine {
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
  /** Before month 1; it churns, and no scenario changes it. */
  openingMrr: number;
  /** Product revenue a month that comes without the plan, the same in every scenario. */
  existingRevenue: number;
}

interface PersonCost {
  role: string;
  fte: number;
  annualCost: number;
  start: number;
  delivery: "Yes" | "No";
}

interface OneTimeCost {
  what: string;
  amount: number;
  month: number;
}

interface RunningCost {
  what: string;
  /** A month. */
  amount: number;
  start: number;
}

/** A partner's business plan as it counts: every assumption has a value. */
export interface BusinessPlan {
  lines: readonly ProductLine[];
  people: readonly PersonCost[];
  oneTime: readonly OneTimeCost[];
  running: readonly RunningCost[];
  marketing: { monthly: number; mdfShare: number };
  vendor: { grossMargin: number; recurringShare: number; accountManagerMonthly: number };
  scenario: BusinessScenario;
  bleakFactor: number;
  stretchFactor: number;
  /** A year, 0 … 1. */
  discountRate: number;
  daysToCollect: number;
  daysToPay: number;
  /** First day of month 1. */
  startMonth: SerialDate;
  goal: string;
  valueProposition: string;
  goalRevenue: number | null;
  /** On the amount basis; null where nothing was won. */
  bestYearRevenue: number | null;
  winRate: number | null;
  certifications: number | null;
  certificationsMonth: number;
  strengths: string;
  weaknesses: string;
  opportunities: string;
  threats: string;
}

/** A list of the plan: how its items are called in keys, and how many there may be. */
export interface BusinessPlanList {
  /** In the plan's file. */
  key: string;
  property: "lines" | "people" | "oneTime" | "running";
  prefix: string;
  /** What one item is called. */
  item: string;
  fields: readonly Assumption[];
  maximum: number;
}

export const PRODUCT_LINES: BusinessPlanList = {
  key: "lines",
  property: "lines",
  prefix: "line",
  item: "Line",
  fields: LINE_FIELDS,
  maximum: MAX_LINES,
};
/** Lists whose rows all stand on the sheet; a row of zeros costs nothing. */
export const COST_LISTS: readonly BusinessPlanList[] = [
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

/** Its name in BusinessPlan or a part of it: the key in camel case. */
const propertyOf = ({ key }: Assumption) => key.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());

export const itemKey = (list: BusinessPlanList, index: number, field: Assumption) =>
  `${list.prefix}${index + 1}_${field.key}`;

export interface BusinessPlanKey {
  key: string;
  field: Assumption;
  /** Whose assumption it is where a plan has several: "Line 2". */
  item: string;
}

/** Every assumption of a plan with so many product lines, with its key. */
export function businessPlanKeys(lineCount: number): BusinessPlanKey[] {
  const itemsOf = (list: BusinessPlanList, count: number) =>
    Array.from({ length: count }, (_, index) =>
      list.fields.map((field) => ({
        key: itemKey(list, index, field),
        field,
        item: `${list.item} ${index + 1}`,
      })),
    ).flat();
  return [
    ...BUSINESS_PLAN_FIELDS.map((field) => ({ key: field.key, field, item: "" })),
    ...itemsOf(PRODUCT_LINES, lineCount),
    ...COST_LISTS.flatMap((list) => itemsOf(list, list.maximum)),
    ...PARTS.flatMap(({ prefix, fields }) =>
      fields.map((field) => ({ key: prefix + field.key, field, item: "" })),
    ),
  ];
}

/** The plan whose assumptions are these; `values` has a right one for every key of `businessPlanKeys`. */
export function businessPlanOf(values: BusinessPlanValues, lineCount: number): BusinessPlan {
  const read = (fields: readonly Assumption[], keyOf: (field: Assumption) => string) =>
    Object.fromEntries(fields.map((field) => [propertyOf(field), asIn(field, values[keyOf(field)])]));
  const items = (list: BusinessPlanList, count: number) =>
    Array.from({ length: count }, (_, index) => read(list.fields, (field) => itemKey(list, index, field)));
  const plan = {
    ...read(BUSINESS_PLAN_FIELDS, ({ key }) => key),
    lines: items(PRODUCT_LINES, lineCount),
    ...Object.fromEntries(COST_LISTS.map((list) => [list.property, items(list, list.maximum)])),
    ...Object.fromEntries(
      PARTS.map(({ property, prefix, fields }) => [property, read(fields, ({ key }) => prefix + key)]),
    ),
  };
  return plan as unknown as BusinessPlan;
}

/** The assumptions of a plan by key: what `businessPlanOf` reads. */
export function businessPlanValues(plan: BusinessPlan): BusinessPlanValues {
  const put = (part: object, fields: readonly Assumption[], keyOf: (field: Assumption) => string) =>
    fields.map((field) => [
      keyOf(field),
      (part as Record<string, AssumptionValue>)[propertyOf(field)] ?? null,
    ]);
  const entries = [
    ...put(plan, BUSINESS_PLAN_FIELDS, ({ key }) => key),
    ...[PRODUCT_LINES, ...COST_LISTS].flatMap((list) =>
      plan[list.property].flatMap((item, index) =>
        put(item, list.fields, (field) => itemKey(list, index, field)),
      ),
    ),
    ...PARTS.flatMap(({ property, prefix, fields }) =>
      put(plan[property], fields, ({ key }) => prefix + key),
    ),
  ];
  return Object.fromEntries(entries) as BusinessPlanValues;
}

function asIn(field: Assumption, value: AssumptionValue | undefined): AssumptionValue {
  if (field.kind === "text") return String(value ?? "");
  if (field.kind === "date" && typeof value === "number") return Math.floor(value) - partsOf(value).day + 1;
  return value === undefined || value === "" ? field.default : value;
}

/** What counts: what was typed where its field accepts it, else the default. */
export function usedValues(
  defaults: Readonly<Record<string, { value: AssumptionValue }>>,
  typed: BusinessPlanValues,
  lineCount: number,
): BusinessPlanValues {
  return Object.fromEntries(
    businessPlanKeys(lineCount).map(({ key, field }) => [
      key,
      countedValue(field, typed[key]) ?? defaults[key]?.value ?? field.default,
    ]),
  );
}

export interface BusinessPlanProblem {
  /** The assumption's key, or the list's ("lines"). */
  key: string;
  message: string;
}

/** Problems of typed values, each beside its field. */
export function valueProblems(values: BusinessPlanValues, lineCount: number): BusinessPlanProblem[] {
  return businessPlanKeys(lineCount).flatMap(({ key, field }) => {
    const message = problemOf(field, values[key]);
    return message ? [{ key, message }] : [];
  });
}

export const NO_DEALS = "The plan has no deals: give at least one product line more than 0 deals a month.";

/** What is wrong with a business plan without any deal; null when it has one. */
export function emptyBusinessPlanProblem(plan: Pick<BusinessPlan, "lines">): BusinessPlanProblem | null {
  return plan.lines.some(({ deals }) => deals > 0) ? null : { key: "line1_deals", message: NO_DEALS };
}
