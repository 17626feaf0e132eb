import {
  COST_LISTS,
  itemKey,
  PRODUCT_LINES,
  businessPlanKeys,
} from "../../domain/business-plan/business-plan-input";
import { LINE_FIELDS } from "../../domain/business-plan/business-plan-fields";
import { BUSINESS_PLAN_FIGURES, type FigureName } from "../../domain/business-plan/business-plan-model";
import { CHANGES, DRIVERS, type Driver } from "../../domain/business-plan/sensitivity";
import { inputRefs, type InputRefs } from "../shared/inputs-panel";
import { partnerRefs } from "../shared/partner-block";
import { Ref } from "../shared/reference";
import { COMMITMENT_ROWS, TIME } from "./layout";

const one = (label: string) => new Ref(label);
const { months, quarters, years } = TIME.counts;

function each<K extends string, T>(keys: readonly K[], make: (key: K) => T): Record<K, T> {
  return Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<K, T>;
}

/** One row of the calculation: what it begins with, the months, and their totals. */
export interface TimeRefs {
  opening: Ref;
  months: Ref;
  quarters: Ref;
  years: Ref;
  total: Ref;
}

export const timeRefs = (label: string): TimeRefs => ({
  opening: one(`${label} opening`),
  months: new Ref(`${label} by month`, months),
  quarters: new Ref(`${label} by quarter`, quarters),
  years: new Ref(`${label} by year`, years),
  total: one(`${label} in total`),
});

/** What a deal of each line brings, a column each; one row a line. */
const PER_DEAL = [
  "revenue",
  "productProfit",
  "vendorRevenue",
  "services",
  "dealProfit",
  "mrr",
  "recurringMargin",
  "margin",
  "churn",
  "openingMrr",
  "existing",
] as const;

/** What each scenario is called. */
export const SCENARIOS = ["bleak", "base", "stretch"] as const;

/** The scenarios stand side by side: bleak, base, stretch. */
const SIDE_BY_SIDE = [
  "factor",
  "deals",
  "revenue",
  "grossProfit",
  "costs",
  "net",
  "vendor",
  "profitable",
  "payback",
  "npv",
  "roi",
  "peak",
] as const;

const PROMISES = [
  "label",
  "start",
  "due",
  "opportunities",
  "deals",
  "wholeOpportunities",
  "wholeDeals",
  "revenue",
  "certifications",
  "marketing",
  "mdf",
  "manager",
] as const;

const CALENDAR = [
  "month",
  "day",
  "quarter",
  "year",
  "fiscalQuarter",
  "left",
  "discount",
  "delivery",
] as const;
const SETTINGS = ["companyName", "fiscalStartMonth", "currency", "amountBasis", "servicesPerFte"] as const;
const CHECKS = [
  "years",
  "quarters",
  "scenario",
  "cumulative",
  "commitments",
  "partner",
  "typed",
  "typedOurs",
  "page",
  "all",
] as const;
const RESULTS = [
  "profitable",
  "payback",
  "npv",
  "roi",
  "factor",
  "start",
  "goal",
  "overloaded",
  "state",
  "stated",
  "warning",
  "peak",
  "peakMonth",
  "cashLow",
  "cashLowMonth",
  "moreDeals",
  "largerDeals",
  "lessCost",
  "bestYearMultiple",
  "bestYearIn",
  "firstWhole",
  "verdict",
  "more",
  "finding",
] as const;
const CASH = ["collectWhole", "collectPart", "payWhole", "payPart"] as const;
const TORNADO = ["worst", "best", "swing", "place"] as const;
const RANKED = ["line", "driver", "worse", "better", "worseShare", "betterShare"] as const;

/** Every cell that another cell refers to. The blocks place them; the order of placing does not matter. */
export function createModel(lineCount: number) {
  const perLine = (label: string) => new Ref(label, 1, lineCount);
  return {
    lineCount,
    partner: partnerRefs(),
    settings: each(SETTINGS, one),
    inputs: Object.fromEntries(businessPlanKeys(lineCount).map(({ key }) => [key, inputRefs(key)])) as Record<
      string,
      InputRefs
    >,
    calendar: each(CALENDAR, timeRefs),
    /** Deals and MRR of each line in the base scenario. */
    lines: Array.from({ length: lineCount }, (_, index) => ({
      deals: timeRefs(`deals of line ${index + 1}`),
      mrr: timeRefs(`MRR of line ${index + 1}`),
    })),
    perDeal: each(PER_DEAL, (name) => perLine(`${name} a deal`)),
    baseProfit: timeRefs("gross profit of deals, base"),
    existingMrr: timeRefs("MRR left of the start"),
    existingProfit: timeRefs("gross profit of what is there already"),
    baseCommitted: timeRefs("revenue on the amount basis, base"),
    cash: timeRefs("cash"),
    revenueSoFar: timeRefs("revenue so far"),
    goodsSoFar: timeRefs("cost of goods so far"),
    lag: each(CASH, one),
    /** What the chart draws: months one below the other. */
    curve: {
      month: new Ref("months of the curve", 1, months),
      scenarios: SCENARIOS.map((name) => new Ref(`curve, ${name}`, 1, months)),
    },
    drivers: each(TORNADO, (name) => new Ref(`drivers' ${name}`, 1, DRIVERS.length)),
    driverNames: new Ref("drivers' names", 1, DRIVERS.length),
    tornado: each(RANKED, (name) => new Ref(`tornado's ${name}`, 1, DRIVERS.length)),
    costs: each(["people", "oneTime", "running", "marketing", "manager"], timeRefs),
    figures: each<FigureName, TimeRefs>(
      BUSINESS_PLAN_FIGURES.map(({ property }) => property),
      timeRefs,
    ),
    cumulative: timeRefs("cumulative"),
    scenarioNet: [0, 1, 2].map((index) => timeRefs(`net of scenario ${index}`)),
    scenarioCumulative: [0, 1, 2].map((index) => timeRefs(`cumulative of scenario ${index}`)),
    sideBySide: each(SIDE_BY_SIDE, (name) => new Ref(`scenarios' ${name}`, 3)),
    scenarioNames: new Ref("scenario names", 3),
    result: each(RESULTS, one),
    sensitivity: {
      monthly: one("monthly discount"),
      changes: new Ref("changes", CHANGES.length),
      deals: perLine("deals in total"),
      worth: perLine("deals, discounted"),
      /** By line: what recurring revenue is worth at the churn as it is, then at each change. */
      recurringNet: new Ref("recurring profit by churn", CHANGES.length + 1, lineCount),
      recurringNpv: new Ref("recurring profit by churn, discounted", CHANGES.length + 1, lineCount),
      /** The same of the MRR at the start, which no scenario changes. */
      openingNet: new Ref("opening profit by churn", CHANGES.length + 1, lineCount),
      openingNpv: new Ref("opening profit by churn, discounted", CHANGES.length + 1, lineCount),
      churnChanges: new Ref("changes of churn", CHANGES.length + 1),
      net: each<Driver, Ref>(
        DRIVERS.map(({ id }) => id),
        (id) => new Ref(`net by ${id}`, CHANGES.length),
      ),
      npv: each<Driver, Ref>(
        DRIVERS.map(({ id }) => id),
        (id) => new Ref(`NPV by ${id}`, CHANGES.length),
      ),
    },
    /** The cost lists as the second page shows them: a column an assumption, a row an item. */
    costTable: Object.fromEntries(
      COST_LISTS.map(({ prefix, fields, maximum }) => [
        prefix,
        Object.fromEntries(fields.map(({ key }) => [key, new Ref(`${prefix} ${key}`, 1, maximum)])),
      ]),
    ) as Record<string, Record<string, Ref>>,
    promises: each(PROMISES, (name) => new Ref(`promised ${name}`, 1, COMMITMENT_ROWS)),
    checks: each(CHECKS, one),
    tolerance: one("tolerance"),
    notes: one("notes"),
  };
}

export type Model = ReturnType<typeof createModel>;

/** The cell whose value counts for an assumption of a line. */
export function lineInput(model: Model, index: number, key: string): Ref {
  const field = LINE_FIELDS.find((each) => each.key === key)!;
  return model.inputs[itemKey(PRODUCT_LINES, index, field)]!.used;
}

/** One assumption of every item of a cost list, one below the other. */
export function costColumn(model: Model, prefix: string, key: string): Ref {
  return model.costTable[prefix]![key]!;
}

/** The cell whose value counts for an assumption. */
export function usedCell(model: Model, key: string): Ref {
  return model.inputs[key]!.used;
}
