import { FIRST_DAY, LARGEST_FIGURE, LAST_DAY, NO_LIMIT } from "./bounds";
import { nameKey } from "./excel-text";
import { longDate } from "./plain-words";
import { roundTo } from "./rounding";

export type AssumptionValue = string | number | null;

/**
 * Something that counts until somebody types another value. From its definition follow the sheet's input, what counts of a typed value,
 * the pane's field, the recipe's schema and the message for what does not fit.
 */
export interface Assumption<T extends AssumptionValue = AssumptionValue> {
  /** A public name: the recipe's field and, behind `in_`, the sheet's input. */
  key: string;
  label: string;
  kind: "date" | "whole" | "number" | "multiple" | "money" | "rate" | "choice" | "text";
  /** Bounds are included; where there are none, Excel's own of a date and NO_LIMIT of a number. */
  minimum?: number;
  maximum?: number;
  choices?: readonly string[];
  /** Characters of a text: what its place on the sheet shows. */
  longest?: number;
  /** Decimals that the sheet shows, where they are not the usual ones of the kind. */
  decimals?: number;
  /** What counts while nothing is typed; null: nothing, or what the workbook says. */
  default: T;
  /** Where the default comes from; "" where the workbook says it. */
  source: string;
  /** What it is measured in, where that is shown. */
  unit?: string;
  /** What to type, in one sentence. */
  help: string;
}

/** A number, or nothing: what most assumptions hold. */
export type NumberAssumption = Assumption<number | null>;

/** A definition without its key; without a default the workbook says what counts. */
type Facts<T extends AssumptionValue> = Omit<Assumption<T>, "key" | "default" | "source"> &
  Partial<Pick<Assumption<T>, "default" | "source">>;

export const RATE = { kind: "rate", minimum: 0, maximum: 1 } as const;

/** Definitions by key, of numbers. */
export function numberAssumptions<K extends string>(
  facts: Readonly<Record<K, Facts<number | null>>>,
): Readonly<Record<K, NumberAssumption>> {
  const entries = Object.entries(facts) as [K, Facts<number | null>][];
  return Object.fromEntries(
    entries.map(([key, each]): [K, NumberAssumption] => [key, { key, default: null, source: "", ...each }]),
  ) as Record<K, NumberAssumption>;
}

/** The bounds of what counts of a number or a day. */
export function boundsOf({ kind, minimum, maximum }: Assumption): { minimum: number; maximum: number } {
  const [least, most] = kind === "date" ? [FIRST_DAY, LAST_DAY] : [-NO_LIMIT, NO_LIMIT];
  return { minimum: minimum ?? least, maximum: maximum ?? most };
}

/** Whether it takes words and no numbers. */
export const isWords = ({ kind }: Assumption) => kind === "text" || kind === "choice";

/** Whether a number counts without its fraction, a day without its hours. */
export const isCut = ({ kind }: Assumption) => kind === "whole" || kind === "date";

const isBlank = (value: unknown) => value === null || value === undefined || value === "";

/** As a formula joins it to a text: `TRUE`, numbers with 15 digits. */
function textOf(value: unknown): string {
  if (typeof value === "number") return String(Number(value.toPrecision(15)));
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

/** The choice that is meant, whatever its case. */
function matchingChoice({ choices = [] }: Assumption, value: unknown): string | undefined {
  return typeof value === "string" ? choices.find((choice) => nameKey(choice) === nameKey(value)) : undefined;
}

/** What is wrong with a value, ready to be shown beside its field; null when it fits. Blank always fits: the default counts. */
export function problemOf(assumption: Assumption, value: unknown): string | null {
  if (isBlank(value)) return null;
  const { label, kind, longest = Infinity } = assumption;
  const wrong = (what: string) => `${label} is ${what}: ${remedy(assumption)}.`;
  if (kind === "text")
    return typeof value === "string" ? tooLong(label, value, longest) : wrong(JSON.stringify(value));
  if (kind === "choice")
    return matchingChoice(assumption, value) === undefined ? wrong(JSON.stringify(value)) : null;
  if (typeof value !== "number" || !Number.isFinite(value))
    return wrong(typeof value === "number" ? `"${value}"` : JSON.stringify(value));
  const fits = isWithin(assumption, value) && (kind !== "whole" || Number.isInteger(value));
  return fits ? null : wrong(shown(assumption, value));
}

/** The hours of the last day are that day still. */
function isWithin(assumption: Assumption, value: unknown): value is number {
  const { minimum, maximum } = boundsOf(assumption);
  const within = (number: number) => number >= minimum && number <= maximum;
  return typeof value === "number" && within(assumption.kind === "date" ? Math.floor(value) : value);
}

/** What is wrong with a text that has more than so many characters; null when it has not. */
export function tooLong(label: string, { length }: string, longest: number): string | null {
  return length > longest ? `${label} has ${length} characters: keep it to ${longest}.` : null;
}

/**
 * What counts of a value that stands in a cell, whoever typed it there: text as it is, a whole number without its fraction and a day without
 * its time, of everything else what fits. Null: the default counts.
 */
export function countedValue<T extends AssumptionValue>(assumption: Assumption<T>, value: unknown): T | null {
  return counting(assumption, value) as T | null;
}

function counting(assumption: Assumption, value: unknown): AssumptionValue {
  const { kind } = assumption;
  if (isBlank(value)) return null;
  if (kind === "text") return textOf(value);
  if (kind === "choice") return matchingChoice(assumption, value) ?? null;
  if (!isWithin(assumption, value)) return null;
  return isCut(assumption) ? Math.floor(value) : value;
}

/** A value with where it comes from: the default, what was typed over it, and what counts. */
export interface UsedInput {
  default: number | null;
  /** Where the default comes from, in a few words. */
  source: string;
  /** Null where nothing is typed that counts. */
  override: number | null;
  used: number | null;
}

/** What counts of an assumption whose default is this. */
export function usedInput(
  assumption: NumberAssumption,
  standard: { value: number | null; source: string },
  typed: number | null | undefined,
): UsedInput {
  const override = countedValue(assumption, typed);
  return { default: standard.value, source: standard.source, override, used: override ?? standard.value };
}

/** A number as people write it: `−200 %`, `30 June 2017`, `1000`. */
function shown({ kind }: Assumption, value: number): string {
  const text = (each: number) => String(roundTo(each, 6)).replace("-", "−");
  if (kind === "rate") return `${text(value * 100)} %`;
  return kind === "date" && value >= FIRST_DAY && value < LAST_DAY + 1
    ? longDate(Math.floor(value))
    : text(value);
}

const KINDS = {
  date: "a day",
  whole: "a whole number",
  number: "a number",
  multiple: "a multiple",
  money: "an amount",
  rate: "a rate",
} as const;

/** What fits: "give a rate from 0 % to 100 %". */
function remedy(assumption: Assumption): string {
  const { kind, choices = [] } = assumption;
  if (kind === "choice")
    return `give ${[choices.slice(0, -1).join(", "), choices.at(-1)].filter(Boolean).join(" or ")}`;
  if (kind === "text") return "give text";
  const { minimum, maximum } = boundsOf(assumption);
  if (kind === "date" && minimum === FIRST_DAY && maximum === LAST_DAY)
    return "give a day such as 2026-01-31";
  const [from, to] = [shown(assumption, minimum), shown(assumption, maximum)];
  const words = `give ${KINDS[kind]}`;
  if (maximum < LARGEST_FIGURE)
    return minimum === -NO_LIMIT ? `${words} of at most ${to}` : `${words} from ${from} to ${to}`;
  return minimum === -NO_LIMIT ? words : `${words} of ${from} or more`;
}
