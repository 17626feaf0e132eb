/**
 * A calendar day as Excel's serial number (1900 date system, whole days, no time zone): 1 = 1900-01-01, 45292 = 2024-01-01.
 * Days before 1900-03-01 are off by one in Excel itself and are not supported.
 */
export type SerialDate = number;

export interface DateParts {
  year: number;
  /** 1–12 */
  month: number;
  /** 1–31 */
  day: number;
}

/** Milliseconds of a day. */
export const DAY_MS = 86_400_000;
/** Day 0, as JavaScript counts time. */
export const EPOCH_MS = Date.UTC(1899, 11, 30);
/** How much less a day's number is in a workbook that counts its dates from 1904. */
export const DAYS_TO_1904 = 1_462;

/** The serial of a day; months and days outside their range carry over, as in Excel's DATE. */
export function serialOf(year: number, month: number, day: number): SerialDate {
  return Math.round((Date.UTC(year, month - 1, day) - EPOCH_MS) / DAY_MS);
}

export function partsOf(serial: SerialDate): DateParts {
  const date = new Date(EPOCH_MS + Math.floor(serial) * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Excel's EDATE: the same day `months` later, clamped to the end of a shorter month. */
export function addMonths(serial: SerialDate, months: number): SerialDate {
  const { year, month, day } = partsOf(serial);
  const first = partsOf(serialOf(year, month + months, 1));
  return serialOf(first.year, first.month, Math.min(day, daysInMonth(first.year, first.month)));
}

/** The last day of the month that contains `serial`: Excel's EOMONTH with 0 months. */
export function endOfMonth(serial: SerialDate): SerialDate {
  const { year, month } = partsOf(serial);
  return serialOf(year, month + 1, 0);
}

/** `2026-11-22` → serial; null when the text is not an existing day in that form. */
export function serialFromIso(iso: string): SerialDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso.trim());
  if (!match) return null;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return serialOf(year, month, day);
}

export function isoOf(serial: SerialDate): string {
  const { year, month, day } = partsOf(serial);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
