import {
  type Assumption,
  type AssumptionValue,
  countedValue,
  isWords,
  problemOf,
} from "../shared/assumption";
import { ILLUSTRATIVE } from "../shared/plain-words";
import { FIRST_DAY, LARGEST_MULTIPLE, LAST_DAY, SEASONALITY_TOLERANCE } from "../shared/bounds";
import type { SettingRow } from "../shared/tables/catalogue";
import { nameKey, trimmed } from "../shared/excel-text";
import { round9 } from "../shared/rounding";

/** A row of `cam_settings`, whose name there is its key and its label. */
type Setting<T extends AssumptionValue> = Assumption<T> & { unit: string };
type Details = Pick<Setting<AssumptionValue>, "minimum" | "maximum" | "choices" | "unit" | "source">;

function setting<T extends AssumptionValue>(
  name: string,
  kind: Assumption["kind"],
  standard: T,
  details: Details,
): Setting<T> {
  return { key: name, label: name, kind, default: standard, help: "", ...details };
}

const required = (name: string, kind: Assumption["kind"], standard: number, details: Details) =>
  setting<number>(name, kind, standard, details);
const optional = (name: string, kind: Assumption["kind"], details: Details) =>
  setting<number | null>(name, kind, null, details);
const words = (name: string, standard: string, details: Details) =>
  setting<string>(name, details.choices ? "choice" : "text", standard, details);

/** At 100 % the vendor would get nothing of the price. */
const LARGEST_MARGIN = 0.99;
const QUALIFIED_LEAD =
  "A named person with a need that we serve and a say in the decision, who has agreed to talk within 30 days.";

const SHARE = { minimum: 0, maximum: 1, unit: "share" } as const;

/** Every setting that the maths reads, in the order of the Setup sheet. A new one is a line here. */
export const SETTINGS = {
  companyName: words("Company name", "", { unit: "text", source: "Yours; shown on what partners receive" }),
  asOf: optional("As-of date", "date", {
    minimum: FIRST_DAY,
    maximum: LAST_DAY,
    unit: "date",
    source: "Pins the day that sheets are built for; blank: today, or the last day of older data",
  }),
  fiscalStartMonth: required("Fiscal year starts in month", "whole", 1, {
    minimum: 1,
    maximum: 12,
    unit: "month",
    source: "January, until you say another",
  }),
  currency: words("Currency", "", {
    unit: "code",
    source: "One currency a workbook; asked for, never assumed",
  }),
  amountBasis: words("Amount basis", "Vendor net", {
    choices: ["Vendor net", "End-customer price"],
    unit: "choice",
    source:
      "Vendor net: what you invoice, the price less the partner's margin; else what the end customer pays. Targets use the same",
  }),
  growth: required("Growth on last year", "rate", 0.1, {
    minimum: -1,
    maximum: 10,
    unit: "share",
    source: ILLUSTRATIVE,
  }),
  programWinRate: optional("Program win rate", "rate", {
    ...SHARE,
    source: "Blank: all partners' deals closed in 12 months",
  }),
  defaultDealSize: optional("Default deal size", "money", {
    minimum: 0,
    unit: "money",
    source: "Blank: no target for the deal size, unless the partner has its own",
  }),
  defaultCoverage: required("Default coverage", "multiple", 3, {
    minimum: 0,
    unit: "multiple",
    source: "The 3× rule of thumb; no partner is asked for less",
  }),
  winRateMinimum: required("Closed deals for a win rate", "whole", 10, {
    minimum: 1,
    unit: "deals",
    source: "Fewer: the program's rate counts",
  }),
  staleDays: required("Deals are stale after", "whole", 90, {
    minimum: 1,
    maximum: 3660,
    unit: "days",
    source: "Days past the expected close; a stale deal leaves the pipeline",
  }),
  levelReview: optional("Level review", "date", {
    minimum: FIRST_DAY,
    maximum: LAST_DAY,
    unit: "date",
    source: "The yearly review of levels, until when a level at risk may be saved; blank: no day is named",
  }),
  attainmentCap: required("Attainment cap", "multiple", 1, {
    minimum: 0.01,
    maximum: LARGEST_MULTIPLE,
    unit: "multiple",
    source: "1 = nothing above target counts",
  }),
  green: required("Score green from", "number", 80, {
    minimum: 0,
    unit: "score",
    source: "Composite scores; metrics have their own",
  }),
  yellow: required("Score yellow from", "number", 60, {
    minimum: 0,
    unit: "score",
    source: "Composite scores; metrics have their own",
  }),
  provisionalBelow: required("Provisional below", "rate", 0.6, {
    ...SHARE,
    source: "Share of the weight that is measured",
  }),
  revenueWeightLimit: required("Revenue metrics at most", "rate", 0.6, {
    ...SHARE,
    source: "Performance to plan and pipeline together",
  }),
  vendorGrossMargin: required("Vendor gross margin", "rate", 0.6, {
    ...SHARE,
    source: ILLUSTRATIVE,
  }),
  hourlyCost: required("Cost of an hour", "money", 80, {
    minimum: 0,
    unit: "money",
    source: "Example figure: replace. 125,000 a person and year, about 1,600 hours; 0 leaves our time out",
  }),
  partnerMargin: required("Partner margin", "rate", 0.25, {
    minimum: 0,
    maximum: LARGEST_MARGIN,
    unit: "share",
    source: ILLUSTRATIVE,
  }),
  mdfBudget: optional("MDF budget a quarter", "money", {
    minimum: 0,
    unit: "money",
    source: "Market development funds of a quarter; blank: no budget set",
  }),
  mdfReserve: required("MDF reserve for new partners", "rate", 0, {
    ...SHARE,
    source: "Share of the MDF budget kept for partners in Onboard and Activate; 0: none",
  }),
  approver: words("MDF approver", "", {
    unit: "text",
    source: "Who approves requests for market development funds; never who asks for them",
  }),
  qualifiedLead: words("Qualified lead", QUALIFIED_LEAD, {
    unit: "text",
    source: "What you and partners call a lead; printed on marketing plans and MDF requests",
  }),
  prioritySectors: words("Priority sectors", "", {
    unit: "text",
    source: "Sectors that you want to win, separated by semicolons; blank: none is preferred",
  }),
  registrationDiscount: optional("Registration discount", "rate", {
    ...SHARE,
    source: "Of the sales price of a deal that the partner registered; blank: not known",
  }),
  rebateMethod: words("Rebate method", "Retroactive", {
    choices: ["Retroactive", "Marginal"],
    unit: "choice",
    source:
      "Of Rebate bands. Retroactive: the band reached counts for all revenue; else each slice at its own rate",
  }),
  servicesPerFte: required("Services revenue a delivery FTE", "money", 250_000, {
    minimum: 0,
    unit: "money",
    source: "A year; business plans that need more are flagged",
  }),
  dueSoonDays: required("Due soon within", "whole", 14, {
    minimum: 0,
    maximum: 366,
    unit: "days",
    source: "Two weeks; actions and recurring tasks",
  }),
} as const;

export type SettingKey = keyof typeof SETTINGS;
type ValueOf<D> = D extends Assumption<infer T> ? T : never;

/** Settings as they count. */
export type Settings = { [K in SettingKey]: ValueOf<(typeof SETTINGS)[K]> } & {
  /** Twelve shares of the year's target from the first fiscal month, or null: the target grows evenly, day by day. */
  seasonality: readonly number[] | null;
};

export interface SettingProblem {
  setting: string;
  /** What is wrong and what counts instead. */
  message: string;
}

/** The twelve settings that together make a seasonal plan; all blank is linear. */
export const SEASONALITY: readonly Setting<number | null>[] = Array.from({ length: 12 }, (_, index) =>
  optional(`Seasonality month ${index + 1}`, "rate", {
    ...SHARE,
    source:
      index === 0
        ? "Share of the year's target from the first fiscal month; the twelve total 100 %; blank: linear"
        : "",
  }),
);

/** All rows that `cam_settings` should have. */
export const SETTING_DEFINITIONS: readonly Setting<AssumptionValue>[] = [
  ...Object.values(SETTINGS),
  ...SEASONALITY,
];

export function defaultSettingsRows(): SettingRow[] {
  return SETTING_DEFINITIONS.map(({ key, default: standard, unit, source }) => ({
    setting: key,
    value: standard === "" ? null : standard,
    unit,
    source,
  }));
}

/** The rows of `cam_settings` as typed values: blank takes the default, an unusable value too and is reported. */
export function readSettings(rows: readonly SettingRow[]): {
  settings: Settings;
  problems: SettingProblem[];
} {
  const byName = new Map(rows.map((row) => [nameKey(row.setting), row.value]));
  const problems: SettingProblem[] = [];
  const read = <T extends AssumptionValue>(definition: Assumption<T>): T => {
    const raw = byName.get(nameKey(definition.key)) ?? null;
    const value = raw !== null && isWords(definition) ? trimmed(String(raw)) : raw;
    const problem = problemOf(definition, value);
    const counts = (countedValue(definition, value) ?? definition.default) as T;
    if (problem) problems.push({ setting: definition.key, message: `${problem} ${untilThen(counts)}` });
    return counts;
  };
  const values = Object.fromEntries(
    Object.entries(SETTINGS).map(([key, definition]) => [key, read<AssumptionValue>(definition)]),
  );
  problems.push(...misspelt(rows));
  const seasonality = readSeasonality(SEASONALITY.map(read), problems);
  return { settings: { ...values, seasonality } as Settings, problems };
}

/** Formulas find a setting only by its exact name. */
function misspelt(rows: readonly SettingRow[]): SettingProblem[] {
  const known = new Set(SETTING_DEFINITIONS.map(({ key }) => nameKey(key)));
  return rows.flatMap(({ setting }) =>
    setting !== null && !known.has(nameKey(setting)) && known.has(nameKey(trimmed(setting)))
      ? [
          {
            setting: trimmed(setting),
            message: "Spaces stand around its name, so it is not read; remove them.",
          },
        ]
      : [],
  );
}

function untilThen(counts: AssumptionValue): string {
  return counts === null || counts === "" ? "Until then it counts as blank." : `Until then ${counts} counts.`;
}

function readSeasonality(
  weights: readonly (number | null)[],
  problems: SettingProblem[],
): readonly number[] | null {
  const given = weights.filter((weight) => weight !== null);
  if (given.length === 0) return null;
  const total = given.reduce((sum, weight) => sum + weight, 0);
  if (given.length === weights.length && round9(Math.abs(total - 1)) <= SEASONALITY_TOLERANCE) return given;
  const message =
    given.length < weights.length
      ? `${given.length} of 12 months are filled in`
      : `The twelve months total ${total}, not 1`;
  problems.push({ setting: "Seasonality", message: `${message}; the plan counts as linear.` });
  return null;
}
