import { fiscalYearOf, quarterName, quarterStart, quarterWith } from "../shared/fiscal-calendar";
import { addMonths, partsOf, serialOf, type SerialDate } from "../shared/serial-date";

/** A quarter of a marketing plan. */
export interface MarketingQuarter {
  /** `FY2018 Q1`: the edition of the plan's sheet. */
  label: string;
  /** First day. */
  start: SerialDate;
  /** First days of its months. */
  months: readonly SerialDate[];
  /** In which its fiscal year starts, 1–12. */
  startMonth: number;
}

/** The quarter in which `day` falls, in a fiscal year that starts in `startMonth` (1–12). */
export function marketingQuarterOf(day: SerialDate, startMonth: number): MarketingQuarter {
  const year = fiscalYearOf(day, startMonth);
  const quarter = quarterWith(year, day);
  const months = [0, 1, 2].map((month) => addMonths(quarter.start, month));
  return { label: quarterName(year, quarter), start: quarter.start, months, startMonth };
}

/** Days left of a quarter below which the next one is planned. */
const TOO_LATE = 30;

/** The quarter that somebody plans for on a day: its own, or the next one when fewer than 30 days of it are left. */
export function quarterToPlan(day: SerialDate, startMonth: number): MarketingQuarter {
  const own = marketingQuarterOf(day, startMonth);
  const next = shiftQuarter(own, 1);
  return next.start - day - 1 < TOO_LATE ? next : own;
}

/** The quarter `quarters` later (earlier when negative). */
export function shiftQuarter(quarter: MarketingQuarter, quarters: number): MarketingQuarter {
  return marketingQuarterOf(addMonths(quarter.start, 3 * quarters), quarter.startMonth);
}

/** The quarter that a text means, as `quarterStart` reads it; null when it means none. */
export function quarterNamed(text: string, startMonth: number): MarketingQuarter | null {
  const start = quarterStart(text.trim(), startMonth);
  return start === null ? null : marketingQuarterOf(start, startMonth);
}

/** First day of the month of a day. */
export function monthOf(day: SerialDate): SerialDate {
  const { year, month } = partsOf(day);
  return serialOf(year, month, 1);
}

/** Months for so many campaigns, spread evenly over those of a plan. */
export function spreadMonths(count: number, months: readonly SerialDate[]): SerialDate[] {
  return Array.from({ length: count }, (_, index) => months[Math.floor((index * months.length) / count)]!);
}

/** The month in which the fewest run; of equal ones the earliest. */
export function emptiestMonth(
  months: readonly SerialDate[],
  taken: readonly (SerialDate | null)[],
): SerialDate {
  const running = (month: SerialDate) => taken.filter((each) => each === month).length;
  return months.reduce((best, month) => (running(month) < running(best) ? month : best));
}
