import { DATE_ORDER_NAMES, day, isNullDate, unorderedParts, yearOf, type DateOrder } from "./parse-date";

/** What a column says about its own format: it proves one, any would do, two are possible, or its values disagree. */
export type Testimony = "proves" | "any" | "ambiguous" | "contradicts";

export interface DateFinding {
  order: DateOrder;
  testimony: Testimony;
  /** Why, with a value from the column: "20-10-16 fixes day-month-year". */
  evidence: string;
}

interface Span {
  from: number;
  to: number;
}

/** What the dates of one form say: how many can be read in an order, how many in that one only, and the first of those. */
interface Tally {
  dates: number;
  fits: Record<DateOrder, number>;
  only: Record<DateOrder, number>;
  proof: Record<DateOrder, string>;
  /** A date that reads differently day first and month first. */
  example: string;
  /** The first of all. */
  any: string;
  /** Of the numbers in front and at the end, as years and as they are written. */
  front: { years: Span; numbers: Span };
  end: { years: Span; numbers: Span };
}

/** One slip of the keyboard in a long column is a problem row, not a second order. */
export const PROOFS_AGAINST_A_SLIP = 20;

/**
 * The order of day, month and year, found from a whole column. Dates of different forms (`31.03.2026`, `26-03-31`) come from different
 * hands: they must agree.
 */
export function detectDateOrder(values: Iterable<string>): DateFinding {
  const tallies = tallyDates(values);
  const findings = tallies.map(findOrder);
  const [first, ...others] = findings;
  if (first === undefined)
    return {
      order: "ymd",
      testimony: "any",
      evidence: "Every date says itself which part is the year, the month and the day.",
    };
  if (others.length === 0) return first;
  const telling = findings.filter(({ testimony }) => testimony !== "any");
  const proven = telling.filter(({ testimony }) => testimony === "proves");
  const agreed = telling.every(
    ({ order, testimony }) => testimony === "proves" && order === telling[0]!.order,
  );
  if (agreed) return telling[0] ?? first;
  const kinds = tallies.map(({ dates, any }, index) => {
    const { order, testimony } = findings[index]!;
    const reading = testimony === "proves" ? DATE_ORDER_NAMES[order] : "unclear";
    return `${dates} like ${any} (${reading})`;
  });
  return {
    order: (proven[0] ?? first).order,
    testimony:
      proven.length === 0 && telling.every(({ testimony }) => testimony === "ambiguous")
        ? "ambiguous"
        : "contradicts",
    evidence: `Its dates are written in several forms: ${kinds.join(", ")}. One order is taken for all; dates that do not fit it are left out.`,
  };
}

/** By form: the length of the year and what stands between the parts. */
function tallyDates(values: Iterable<string>): Tally[] {
  const tallies = new Map<string, Tally>();
  const seen = new Set<string>();
  for (const value of values) {
    const parts = unorderedParts(value);
    if (parts === null || isNullDate(value)) continue;
    const text = value.trim();
    const form = `${text[parts[0].length]} ${parts[2].length}`;
    const date = `${form} ${parts.join(" ")}`;
    // The same day at another time says nothing new.
    if (seen.has(date)) continue;
    seen.add(date);
    const tally = tallies.get(form) ?? emptyTally();
    if (tallyDate(text, parts, tally)) tallies.set(form, tally);
  }
  return [...tallies.values()];
}

function emptyTally(): Tally {
  const span = () => ({ from: Infinity, to: -Infinity });
  return {
    dates: 0,
    fits: { dmy: 0, mdy: 0, ymd: 0 },
    only: { dmy: 0, mdy: 0, ymd: 0 },
    proof: { dmy: "", mdy: "", ymd: "" },
    example: "",
    any: "",
    front: { years: span(), numbers: span() },
    end: { years: span(), numbers: span() },
  };
}

/** Whether the text is a date in some order. */
function tallyDate(
  text: string,
  [first, second, third]: readonly [string, string, string],
  tally: Tally,
): boolean {
  const [dmy, mdy, ymd] = [day(third, second, first), day(third, first, second), day(first, second, third)];
  if (dmy === null && mdy === null && ymd === null) return false;
  if (dmy !== null && dmy === mdy && dmy === ymd) return true;
  tally.dates++;
  tally.any ||= text;
  if (dmy !== null) tally.fits.dmy++;
  if (mdy !== null) tally.fits.mdy++;
  if (ymd !== null) tally.fits.ymd++;
  if (dmy !== mdy) tally.example ||= text;
  widen(tally.front, first);
  widen(tally.end, third);
  const single =
    (dmy !== null && mdy === null && "dmy") ||
    (mdy !== null && dmy === null && "mdy") ||
    (dmy === null && mdy === null && "ymd");
  if (single !== false) {
    tally.only[single]++;
    tally.proof[single] ||= text;
  }
  return true;
}

function widen({ years, numbers }: Tally["front"], text: string): void {
  for (const [span, value] of [
    [years, yearOf(text)],
    [numbers, Number(text)],
  ] as const) {
    span.from = Math.min(span.from, value);
    span.to = Math.max(span.to, value);
  }
}

function findOrder(tally: Tally): DateFinding {
  const { dates, fits, only } = tally;
  if (fits.ymd > 2 * Math.max(fits.dmy, fits.mdy)) return prove("ymd", tally, dates - fits.ymd);
  if (dates > 0 && (dates - fits.ymd) * PROOFS_AGAINST_A_SLIP <= dates) {
    if (areYears(tally, "front", CHANCE_OF_RARE_ORDER)) return yearFirst(tally);
    if (!areYears(tally, "end", CHANCE_OF_COMMON_ORDER)) {
      const evidence = `${tally.any} could have the year in front or at the end, as could every date of this form.`;
      return { order: "ymd", testimony: "ambiguous", evidence };
    }
  }
  const [order, other]: [DateOrder, DateOrder] = only.dmy >= only.mdy ? ["dmy", "mdy"] : ["mdy", "dmy"];
  if (only[order] > 0 && only[order] >= PROOFS_AGAINST_A_SLIP * only[other])
    return prove(order, tally, dates - fits[order]);
  if (only[order] > 0) {
    const rest = dates - only[order] - only[other];
    const evidence =
      `${tally.proof[order]} is ${DATE_ORDER_NAMES[order]} (as ${only[order]} dates are), ` +
      `${tally.proof[other]} is ${DATE_ORDER_NAMES[other]} (${only[other]}); ${rest} could be either.`;
    return { order, testimony: "contradicts", evidence };
  }
  if (tally.example === "")
    return { order, testimony: "any", evidence: "Day and month are equal in every date." };
  const evidence = `${tally.example} could be day-month-year or month-day-year, as could every date of this column.`;
  return { order, testimony: "ambiguous", evidence };
}

/** How likely days of the month may lie as close together as the years of a column do. Few programs write two-digit years in front. */
const CHANCE_OF_RARE_ORDER = 1 / 1000;
const CHANCE_OF_COMMON_ORDER = 1 / 20;
const DAYS_OF_A_MONTH = 31;
/** Deals of one file seldom span more years than that, and days of the month nearly always do. */
const YEARS_OF_A_FILE = 10;

/** Whether the numbers at one place are years: they lie too close together for days, while those at the other place do not. */
function areYears(tally: Tally, place: "front" | "end", chance: number): boolean {
  const other = place === "front" ? tally.end : tally.front;
  const width = tally[place].years.to - tally[place].years.from;
  if (other.numbers.to - other.numbers.from <= Math.max(width, YEARS_OF_A_FILE)) return false;
  return tally.dates * ((width + 1) / DAYS_OF_A_MONTH) ** (tally.dates - 1) < chance;
}

function yearFirst({ front, end }: Tally): DateFinding {
  const evidence =
    `The numbers in front, ${front.numbers.from} to ${front.numbers.to}, are as close together as years, ` +
    `those at the end, ${end.numbers.from} to ${end.numbers.to}, as far apart as days: year-month-day.`;
  return { order: "ymd", testimony: "proves", evidence };
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
