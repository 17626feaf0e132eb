import { monthInLanguages } from "./month-names";
import { daysInMonth, serialOf, type SerialDate } from "../shared/serial-date";

export type DateOrder = "dmy" | "mdy" | "ymd";

export const DATE_ORDER_NAMES: Readonly<Record<DateOrder, string>> = {
  dmy: "day-month-year",
  mdy: "month-day-year",
  ymd: "year-month-day",
};

export const DATE_ORDERS = Object.keys(DATE_ORDER_NAMES) as DateOrder[];

/** Longer texts are no dates, and are not looked at: a cell may hold a megabyte. */
const DATE_LENGTH = 64;
const TIME = /[T ,]\s*\d{1,2}:\d{2}(:\d{2}([.,]\d+)?)?\s*([ap]\.?\s?m\.?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i;
const NUMERIC = /^(\d{1,4})([-/. ])\s?(\d{1,2})\2\s?(\d{1,4})\.?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const EAST_ASIAN = /^(\d{4})[年년]\s?(\d{1,2})[月월]\s?(\d{1,2})[日일]?$/;
const SERIAL = /^\d{5}([.,]\d+)?$/;
const NAMED =
  /^(?:\p{L}{2,}\.?,?\s+)?(?:(\d{1,4})(?:st|nd|rd|th|er|\.|º)?[-/ .]*(?:de\s+)?(\p{L}{3,})\.?[-/ ,.]*(?:del?\s+)?(\d{2,4})|(\p{L}{3,})\.?[-/ .]*(\d{1,2})(?:st|nd|rd|th)?[-/ ,.]+(\d{2,4}))(?:\s?[гр]\.?)?$/u;

/** Beginnings of month names in English, German, French, Spanish, Italian, Portuguese and Dutch, for what no language has whole. */
const MONTH_BEGINNINGS: readonly (readonly string[])[] = [
  ["jan", "jän", "ene", "gen"],
  ["feb", "fév", "fev"],
  ["mar", "mär", "mrz", "maa", "mrt"],
  ["apr", "avr", "abr"],
  ["may", "mai", "mei", "mag"],
  ["jun", "juin", "giu"],
  ["jul", "juil", "lug"],
  ["aug", "aoû", "aou", "ago"],
  ["sep", "set"],
  ["oct", "okt", "ott", "out"],
  ["nov"],
  ["dec", "dez", "déc", "dic"],
];

/** Excel's own window for two digits ends in 2029; CRM files hold renewals and no birthdays, so this one reaches further. */
const TWO_DIGIT_YEARS_BEFORE = 80;

/** The day of a cell, without its time of day; null when it is no date in this order. */
export function parseDate(raw: string, order: DateOrder): SerialDate | null {
  const text = withoutTime(raw);
  if (SERIAL.test(text)) return Math.floor(Number(text.replace(",", ".")));
  const parts = partsOf(text, order);
  return parts && day(...parts);
}

function withoutTime(raw: string): string {
  const text = raw.trim();
  return text.length > DATE_LENGTH ? "" : text.replace(TIME, "").trim();
}

type DateParts = readonly [year: string, month: string, day: string];

function partsOf(text: string, order: DateOrder): DateParts | null {
  const compact = COMPACT.exec(text) ?? EAST_ASIAN.exec(text);
  if (compact) return [compact[1]!, compact[2]!, compact[3]!];
  const numeric = NUMERIC.exec(text);
  if (!numeric) return namedParts(text);
  const [first, second, third] = [numeric[1]!, numeric[3]!, numeric[4]!];
  if (first.length > 2 || order === "ymd") return [first, second, third];
  return order === "dmy" ? [third, second, first] : [third, first, second];
}

/** Days by which databases and spreadsheets say that there is none: year, then day and month from the smaller one. */
const NULL_DATES = new Set([
  "0 0 0",
  "0 1 1",
  "1 1 1",
  "1601 1 1",
  "1753 1 1",
  "1899 12 30",
  "1899 12 31",
  "1900 0 1",
  "1900 1 1",
  "1969 12 31",
  "1970 1 1",
  "9999 12 31",
]);

/** Whether a date is the one that a program writes where it has none: 0001-01-01, 30.12.1899, 1970-01-01T00:00:00Z, or serial 0. */
export function isNullDate(raw: string): boolean {
  const text = withoutTime(raw);
  if (/^0([.,]0+)?$/.test(text)) return true;
  const [year = "", month, date] = partsOf(text, "dmy") ?? [];
  if (year.length !== 4) return false;
  const [smaller, larger] = [Number(month), Number(date)].sort((a, b) => a - b);
  return NULL_DATES.has(`${Number(year)} ${smaller} ${larger}`);
}

function namedParts(text: string): DateParts | null {
  const named = NAMED.exec(text.normalize("NFC"));
  if (!named) return null;
  const [, before, name, after, leadingName, dayAfterName, yearAfterName] = named;
  const month = monthOfName((name ?? leadingName)!);
  if (month === 0) return null;
  if (leadingName !== undefined) return [yearAfterName!, String(month), dayAfterName!];
  return before!.length > 2 ? [before!, String(month), after!] : [after!, String(month), before!];
}

function monthOfName(name: string): number {
  const lower = name.toLowerCase();
  const whole = monthInLanguages(lower);
  if (whole !== undefined) return whole;
  return (
    MONTH_BEGINNINGS.findIndex((beginnings) => beginnings.some((beginning) => lower.startsWith(beginning))) +
    1
  );
}

/** The three numbers of a date that does not say itself which of them is the year, month and day; null for any other text. */
export function unorderedParts(raw: string): readonly [string, string, string] | null {
  const numeric = NUMERIC.exec(withoutTime(raw));
  return numeric && numeric[1]!.length <= 2 ? [numeric[1]!, numeric[3]!, numeric[4]!] : null;
}

/** The day of a year, month and day as written; null when there is none. */
export function day(yearText: string, monthText: string, dayText: string): SerialDate | null {
  if (yearText.length === 3 || yearText.length === 1 || dayText.length > 2) return null;
  const year = yearOf(yearText);
  const [month, date] = [Number(monthText), Number(dayText)];
  if (year < 1901 || year > 9999 || month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month))
    return null;
  return serialOf(year, month, date);
}

/** A year as written, two digits in the window of Excel but for a later end. */
export function yearOf(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year + (year < TWO_DIGIT_YEARS_BEFORE ? 2000 : 1900);
}

const UTC_TIME = /[T ]\d{1,2}:\d{2}(:\d{2}([.,]\d{1,9})?)? ?(Z|UTC|GMT|[+-]00:?00)$/i;

/** Whether a date has a time of day that is not midnight, told in UTC: its day may be another one where the deal was closed. */
export function isUtcTime(raw: string): boolean {
  const text = raw.trim();
  const time = text.length > DATE_LENGTH ? null : UTC_TIME.exec(text)?.[0];
  return time != null && /[1-9]/.test(time.replace(/[+-]00:?00$/, ""));
}
