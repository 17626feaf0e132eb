import { ILLUSTRATIVE } from "../shared/plain-words";
import { FIRST_DAY, LAST_DAY, SEASONALITY_TOLERANCE } from "../shared/bounds";
import type { SettingRow } from "../shared/tables/catalogue";
import { nameKey, trimmed } from "../shared/excel-text";
import { round9 } from "../shared/rounding";

export type SettingValue = string | number | null;

/** One row of `cam_settings`: what it is called there, what it accepts and what counts while nothing usable stands in it. */
export interface SettingDefinition<T extends SettingValue = SettingValue> {
  /** The key in the workbook: a public name, never renamed. */
  name: string;
  kind: "date" | "whole" | "number" | "rate" | "money" | "text" | "choice";
  defaultValue: T;
  /** Bounds are included. */
  minimum?: number;
  maximum?: number;
  choices?: readonly string[];
  unit: string;
  /** Where the default comes from, or what a blank means. */
  source: string;
}

type Details = Omit<SettingDefinition, "name" | "kind" | "defaultValue">;

const required = (
  name: string,
  kind: SettingDefinition["kind"],
  defaultValue: number,
  details: Details,
): SettingDefinition<number> => ({
  name,
  kind,
  defaultValue,
  ...details,
});
const optional = (
  name: string,
  kind: SettingDefinition["kind"],
  details: Details,
): SettingDefinition<number | null> => ({
  name,
  kind,
  defaultValue: null,
  ...details,
});
const words = (name: string, defaultValue: string, details: Details): SettingDefinition<string> => ({
  name,
  kind: details.choices ? "choice" : "text",
  defaultValue,
  ...details,
});

const RATE = { minimum: 0, maximum: 1, unit: "share" } as const;

/** Every setting that the maths reads, in the order of the Setup sheet. A new one is a line here. */
export const SETTINGS = {
  companyName: words("Company name", "", { unit: "text", source: "Yours; shown on what partners receive" }),
  asOf: optional("As-of date", "date", {
    minimum: FIRST_DAY,
    maximum: LAST_DAY,
    unit: "date",
    source: "The day the figures stand for; the first scorecard sets it",
  }),
  fiscalStartMonth: required("Fiscal year starts in month", "whole", 1, {
    minimum: 1,
    maximum: 12,
    unit: "month",
    source: "January; edit me",
  }),
  currency: words("Currency", "USD", { unit: "code", source: "One currency a workbook" }),
  amountBasis: words("Amount basis", "Vendor net", {
    choices: ["Vendor net", "End-customer price"],
    unit: "choice",
    source: "Targets use the same basis as deals",
  }),
  growth: required("Growth on last year", "rate", 0.1, {
    minimum: -1,
    maximum: 10,
    unit: "share",
    source: ILLUSTRATIVE,
  }),
  programWinRate: optional("Program win rate", "rate", {
    ...RATE,
    source: "Blank: all partners' deals closed in 12 months",
  }),
  defaultDealSize: optional("Default deal size", "money", {
    minimum: 0,
    unit: "money",
    source: "Blank: average of all partners' deals won in 12 months",
  }),
  defaultCoverage: required("Default coverage", "number", 3, {
    minimum: 0,
    unit: "multiple",
    source: "The 3× rule of thumb",
  }),
  winRateMinimum: required("Closed deals for a win rate", "whole", 10, {
    minimum: 1,
    unit: "deals",
    source: "Fewer: the program's rate counts",
  }),
  attainmentCap: required("Attainment cap", "number", 1, {
    minimum: 0.01,
    maximum: 10,
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
    ...RATE,
    source: "Share of the weight that is measured",
  }),
  revenueWeightLimit: required("Revenue metrics at most", "rate", 0.6, {
    ...RATE,
    source: "Performance to plan and pipeline together",
  }),
  vendorGrossMargin: required("Vendor gross margin", "rate", 0.6, {
    ...RATE,
    source: ILLUSTRATIVE,
  }),
  mdfBudget: optional("MDF budget a quarter", "money", {
    minimum: 0,
    unit: "money",
    source: "Market development funds of a quarter; blank: no budget set",
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
type ValueOf<D> = D extends SettingDefinition<infer T> ? T : never;

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
export const SEASONALITY: readonly SettingDefinition<number | null>[] = Array.from(
  { length: 12 },
  (_, index) =>
    optional(`Seasonality month ${index + 1}`, "rate", {
      ...RATE,
      source:
        index === 0
          ? "Share of the year's target from the first fiscal month; the twelve total 100 %; blank: linear"
          : "",
    }),
);

/** All rows that `cam_settings` should have. */
export const SETTING_DEFINITIONS: readonly SettingDefinition[] = [...Object.values(SETTINGS), ...SEASONALITY];

export function defaultSettingsRows(): SettingRow[] {
  return SETTING_DEFINITIONS.map(({ name, defaultValue, unit, source }) => ({
    setting: name,
    value: defaultValue === "" ? null : defaultValue,
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
  const read = <T extends SettingValue>(definition: SettingDefinition<T>): T => {
    const raw = byName.get(nameKey(definition.name)) ?? null;
    if (raw === null || raw === "") return definition.defaultValue;
    const { value, problem } = acceptSetting(definition, raw);
    if (problem)
      problems.push({ setting: definition.name, message: `${problem}; ${insteadOf(definition)}.` });
    return value as T;
  };
  const values = Object.fromEntries(
    Object.entries(SETTINGS).map(([key, definition]) => [key, read(definition as SettingDefinition)]),
  );
  problems.push(...misspelt(rows));
  const seasonality = readSeasonality(SEASONALITY.map(read), problems);
  return { settings: { ...values, seasonality } as Settings, problems };
}

/** Formulas find a setting only by its exact name. */
function misspelt(rows: readonly SettingRow[]): SettingProblem[] {
  const known = new Set(SETTING_DEFINITIONS.map(({ name }) => nameKey(name)));
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

function insteadOf({ defaultValue }: SettingDefinition): string {
  return defaultValue === null || defaultValue === ""
    ? "it counts as blank"
    : `${defaultValue} counts instead`;
}

/** The value as a setting takes it, else its default and what is wrong with what was given. */
export function acceptSetting(
  definition: SettingDefinition,
  raw: string | number,
): { value: SettingValue; problem?: string } {
  const { kind, defaultValue, choices, minimum = -Infinity, maximum = Infinity } = definition;
  if (kind === "text") return { value: trimmed(String(raw)) };
  if (kind === "choice") {
    const choice = choices?.find((each) => nameKey(each) === nameKey(trimmed(String(raw))));
    return choice
      ? { value: choice }
      : { value: defaultValue, problem: `"${raw}" is not one of ${choices?.join(", ")}` };
  }
  if (typeof raw !== "number") return { value: defaultValue, problem: `"${raw}" is not a number` };
  if (raw < minimum || raw > maximum)
    return { value: defaultValue, problem: `${raw} is not between ${minimum} and ${maximum}` };
  return { value: kind === "whole" || kind === "date" ? Math.floor(raw) : raw };
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
