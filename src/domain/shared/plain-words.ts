import { roundTo } from "./rounding";
import { partsOf, type SerialDate } from "./serial-date";

/** In English, as built sheets are wherever they are opened. */
export const MONTH_NAMES = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** The source of a default that is an example and no finding. */
export const ILLUSTRATIVE = "Example figure: replace";

/** `30 June 2017` */
export function longDate(day: SerialDate): string {
  const { year, month, day: date } = partsOf(day);
  return `${date} ${MONTH_NAMES[month - 1]} ${year}`;
}

/** "July 2026" */
export function monthAndYear(day: SerialDate): string {
  const { year, month } = partsOf(day);
  return `${MONTH_NAMES[month - 1]} ${year}`;
}

/** `30 June`, where the year is known. */
export function dayAndMonth(day: SerialDate): string {
  const { month, day: date } = partsOf(day);
  return `${date} ${MONTH_NAMES[month - 1]}`;
}

/** `USD 84k`, `USD 1.2m`, `USD 950`, `USD -3k`; `84k` while the workbook has no currency. */
export function shortMoney(amount: number, currency: string): string {
  const size = Math.abs(amount);
  // What would round up to the next unit is written in it: 999,600 is 1m, not 1000k.
  const short =
    size >= 999_500
      ? `${roundTo(size / 1e6, 1)}m`
      : size >= 1e4
        ? `${roundTo(size / 1e3, 0)}k`
        : size >= 999.5
          ? `${roundTo(size / 1e3, 1)}k`
          : `${roundTo(size, 0)}`;
  return `${currency === "" ? "" : `${currency} `}${roundTo(amount, 0) < 0 ? "-" : ""}${short}`;
}

/** `12,600`: a whole number in words' company, grouped below a million. */
export function grouped(value: number): string {
  const whole = roundTo(value, 0);
  if (whole < 1000 || whole >= 1e6) return String(whole);
  return `${Math.floor(whole / 1000)},${String(whole % 1000).padStart(3, "0")}`;
}
