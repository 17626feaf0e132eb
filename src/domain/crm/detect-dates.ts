import { daysInMonth, serialOf, type SerialDate } from "../shared/serial-date";

export type DateOrder = "dmy" | "mdy" | "ymd";

export const DATE_ORDER_NAMES: Readonly<Record<DateOrder, string>> = {
  dmy: "day-month-year",
  mdy: "month-day-year",
  ymd: "year-month-day",
};

/** What a column says about its own format: it proves one, any would do, two are possible, or its values disagree. */
export type Testimony = "proves" | "any" | "ambiguous" | "contradicts";

export interface DateFinding {
  order: DateOrder;
  testimony: Testimony;
  /** Why, with a value from the column: "20-10-16 fixes day-month-year". */
  evidence: string;
}

/** Longer texts are no dates, and are not looked at: a cell may hold a megabyte. */
const DATE_LENGTH = 64;
const TIME = /[T ,]\s*\d{1,2}:\d{2}(:\d{2}([.,]\d+)?)?\s*([ap]\.?m\.?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i;
const NUMERIC = /^(\d{1,4})([-/. ])\s?(\d{1,2})\2\s?(\d{1,4})\.?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const SERIAL = /^\d{5}([.,]\d+)?$/;
const NAMED =
  /^(?:\p{L}{2,}\.?,?\s+)?(?:(\d{1,4})(?:st|nd|rd|th|\.|º)?[-/ .]*(?:de\s+)?(\p{L}{3,})\.?[-/ ,.]*(?:de\s+)?(\d{2,4})|(\p{L}{3,})\.?[-/ .]*(\d{1,2})(?:st|nd|rd|th)?[-/ ,.]+(\d{2,4}))$/u;

/** Beginnings of month names in English, German, French, Spanish, Italian, Portuguese and Dutch. */
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
  const compact = COMPACT.exec(text);
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
  return (
    MONTH_BEGINNINGS.findIndex((beginnings) => beginnings.some((beginning) => lower.startsWith(beginning))) +
    1
  );
}

function day(yearText: string, monthText: string, dayText: string): SerialDate | null {
  if (yearText.length === 3 || yearText.length === 1 || dayText.length > 2) return null;
  const short = Number(yearText);
  const year = yearText.length > 2 ? short : short + (short < TWO_DIGIT_YEARS_BEFORE ? 2000 : 1900);
  const [month, date] = [Number(monthText), Number(dayText)];
  if (year < 1901 || year > 9999 || month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month))
    return null;
  return serialOf(year, month, date);
}

/** What the dates of a column say: how many can be read in an order, how many in that one only, and the first of those. */
interface Tally {
  dates: number;
  fits: Record<DateOrder, number>;
  only: Record<DateOrder, number>;
  proof: Record<DateOrder, string>;
  /** A date that reads differently day first and month first. */
  example: string;
}

/** One slip of the keyboard in a long column is a problem row, not a second order. */
export const PROOFS_AGAINST_A_SLIP = 20;

/**
 * The order of day, month and year, found from a whole column. Two-digit years at the front are believed only when most dates fit no
 * other order, because nearly any such date could be read that way.
 */
export function detectDateOrder(values: Iterable<string>): DateFinding {
  const tally: Tally = {
    dates: 0,
    fits: { dmy: 0, mdy: 0, ymd: 0 },
    only: { dmy: 0, mdy: 0, ymd: 0 },
    proof: { dmy: "", mdy: "", ymd: "" },
    example: "",
  };
  for (const value of values) tallyDate(value.trim(), tally);
  if (tally.dates === 0)
    return {
      order: "ymd",
      testimony: "any",
      evidence: "Every date says itself which part is the year, the month and the day.",
    };
  const { fits, only } = tally;
  if (fits.ymd > 2 * Math.max(fits.dmy, fits.mdy)) return prove("ymd", tally, tally.dates - fits.ymd);
  const [order, other]: [DateOrder, DateOrder] = only.dmy >= only.mdy ? ["dmy", "mdy"] : ["mdy", "dmy"];
  if (only[order] > 0 && only[order] >= PROOFS_AGAINST_A_SLIP * only[other])
    return prove(order, tally, tally.dates - fits[order]);
  if (only[order] > 0) {
    const evidence = `${tally.proof[order]} is ${DATE_ORDER_NAMES[order]}, ${tally.proof[other]} is ${DATE_ORDER_NAMES[other]}.`;
    return { order, testimony: "contradicts", evidence };
  }
  if (tally.example === "")
    return { order, testimony: "any", evidence: "Day and month are equal in every date." };
  const evidence = `${tally.example} could be day-month-year or month-day-year, as could every date of this column.`;
  return { order, testimony: "ambiguous", evidence };
}

function tallyDate(value: string, tally: Tally): void {
  const [dmy, mdy, ymd] = [parseDate(value, "dmy"), parseDate(value, "mdy"), parseDate(value, "ymd")];
  if ((dmy === null && mdy === null && ymd === null) || (dmy !== null && dmy === mdy && dmy === ymd)) return;
  tally.dates++;
  if (dmy !== null) tally.fits.dmy++;
  if (mdy !== null) tally.fits.mdy++;
  if (ymd !== null) tally.fits.ymd++;
  if (dmy !== mdy) tally.example ||= value;
  const single =
    (dmy !== null && mdy === null && "dmy") ||
    (mdy !== null && dmy === null && "mdy") ||
    (dmy === null && mdy === null && "ymd");
  if (single === false) return;
  tally.only[single]++;
  tally.proof[single] ||= value;
}

function prove(order: DateOrder, { proof, fits }: Tally, misfits: number): DateFinding {
  const fixed = `${proof[order]} fixes ${DATE_ORDER_NAMES[order]}`;
  if (misfits === 0) return { order, testimony: "proves", evidence: `${fixed}.` };
  return {
    order,
    testimony: "proves",
    evidence: `${fixed}; ${fits[order]} different dates fit, ${misfits} do not.`,
  };
}
