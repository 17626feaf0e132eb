import { fiscalYearOf, quarterName, quarterWith } from "../shared/fiscal-calendar";
import { addMonths, partsOf, serialFromIso, serialOf, type SerialDate } from "../shared/serial-date";

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

/** The quarter `quarters` later (earlier when negative). */
export function shiftQuarter(quarter: MarketingQuarter, quarters: number): MarketingQuarter {
  return marketingQuarterOf(addMonths(quarter.start, 3 * quarters), quarter.startMonth);
}

/** Reads `FY2018 Q1`, `Q1 FY2018` or any day of the quarter as `2018-01-01`; null when the text is none of them. */
export function quarterNamed(text: string, startMonth: number): MarketingQuarter | null {
  const day = serialFromIso(text);
  if (day !== null) return marketingQuarterOf(day, startMonth);
  const named =
    /^\s*(?:fy\s*(?<year>\d{4})\s*q(?<quarter>[1-4])|q(?<first>[1-4])\s*fy\s*(?<last>\d{4}))\s*$/i.exec(
      text,
    )?.groups;
  if (!named) return null;
  const [name, number] = [Number(named.year ?? named.last), Number(named.quarter ?? named.first)];
  const first = serialOf(startMonth === 1 ? name : name - 1, startMonth, 1);
  return marketingQuarterOf(addMonths(first, 3 * (number - 1)), startMonth);
}

/** First day of the month of a day. */
export function monthOf(day: SerialDate): SerialDate {
  const { year, month } = partsOf(day);
  return serialOf(year, month, 1);
}
