import { invalid } from "./argument-error";
import { addMonths, partsOf, serialFromIso, serialOf, type SerialDate } from "./serial-date";

export const MONTHS_A_YEAR = 12;
export const MONTHS_A_QUARTER = 3;

/** A span of whole days, both ends included. */
export interface Period {
  start: SerialDate;
  end: SerialDate;
  days: number;
}

export interface FiscalQuarter extends Period {
  /** 1–4 */
  number: number;
  /** "Q1" … "Q4" */
  label: string;
}

export interface FiscalYear extends Period {
  /** The calendar year in which it ends. */
  name: number;
  startMonth: number;
  quarters: readonly [FiscalQuarter, FiscalQuarter, FiscalQuarter, FiscalQuarter];
}

function period(start: SerialDate, months: number): Period {
  const end = addMonths(start, months) - 1;
  return { start, end, days: end - start + 1 };
}

/**
 * The fiscal year that contains `day`. It starts on the 1st of `startMonth` (1–12) and is named by the year it ends in.
 * Throws #VALUE! for any other month.
 */
export function fiscalYearOf(day: SerialDate, startMonth: number): FiscalYear {
  if (!Number.isInteger(startMonth) || startMonth < 1 || startMonth > MONTHS_A_YEAR)
    throw invalid("fiscalStartMonth", `is ${startMonth}`, "give a month from 1 to 12, 1 for January");
  const { year, month } = partsOf(day);
  const start = serialOf(month >= startMonth ? year : year - 1, startMonth, 1);
  const whole = period(start, MONTHS_A_YEAR);
  const quarter = (index: number): FiscalQuarter => ({
    ...period(addMonths(start, MONTHS_A_QUARTER * index), MONTHS_A_QUARTER),
    number: index + 1,
    label: `Q${index + 1}`,
  });
  return {
    ...whole,
    name: partsOf(whole.end).year,
    startMonth,
    quarters: [quarter(0), quarter(1), quarter(2), quarter(3)],
  };
}

/** A quarter as it is written everywhere: "FY2026 Q4". */
export function quarterName(
  { name }: Pick<FiscalYear, "name">,
  { label }: Pick<FiscalQuarter, "label">,
): string {
  return `FY${name} ${label}`;
}

export const PERIOD_UNITS = ["quarter", "month", "year"] as const;
export type PeriodUnit = (typeof PERIOD_UNITS)[number];

/** The fiscal period in which `day` falls: "FY2026 Q4", "FY2026 M11" or "FY2026". Throws as `fiscalYearOf`. */
export function fiscalPeriodName(day: SerialDate, startMonth = 1, unit: PeriodUnit = "quarter"): string {
  const year = fiscalYearOf(day, startMonth);
  if (unit === "year") return `FY${year.name}`;
  if (unit === "quarter") return quarterName(year, quarterWith(year, day));
  const months = (partsOf(day).month - startMonth + MONTHS_A_YEAR) % MONTHS_A_YEAR;
  return `FY${year.name} M${String(months + 1).padStart(2, "0")}`;
}

/** The quarter of its year in which `day` falls. */
export function quarterWith({ quarters }: FiscalYear, day: SerialDate): FiscalQuarter {
  return quarters.findLast(({ start }) => start <= day)!;
}

/** The first day of the fiscal quarter that a text means, `FY2026 Q1`, `Q1 2026` or any day of it as `2026-01-31`; null when it means none. */
export function quarterStart(text: string, fiscalStartMonth: number): SerialDate | null {
  const day = serialFromIso(text);
  if (day !== null) return quarterWith(fiscalYearOf(day, fiscalStartMonth), day).start;
  const match = /^(?:FY\s*)?(\d{4})[\s-]*Q([1-4])$|^Q([1-4])[\s-]*(?:FY\s*)?(\d{4})$/i.exec(text);
  if (!match) return null;
  const [year, quarter] = [Number(match[1] ?? match[4]), Number(match[2] ?? match[3])];
  // A fiscal year is named by the year in which it ends, and always holds the day before its start month of that year.
  const within = fiscalStartMonth === 1 ? serialOf(year, 1, 1) : serialOf(year, fiscalStartMonth, 0);
  return fiscalYearOf(within, fiscalStartMonth).quarters[quarter - 1]!.start;
}

/** Whole days of `span` that have passed at the end of `day`: 0 before it begins, all of them once it is over. */
export function elapsedDays(span: Period, day: SerialDate): number {
  return Math.min(span.days, Math.max(0, day - span.start + 1));
}

/** The twelve months to a day, both days included: no day counts in the twelve months to two days a year apart. */
export function twelveMonthsTo(day: SerialDate): { start: SerialDate; end: SerialDate } {
  return { start: addMonths(day + 1, -MONTHS_A_YEAR), end: day };
}
