import { MONTHS_A_QUARTER, MONTHS_A_YEAR, fiscalPeriodName, type Period } from "../shared/fiscal-calendar";
import { monthAndYear } from "../shared/plain-words";
import { addMonths, partsOf, serialOf, type SerialDate } from "../shared/serial-date";

/** Any year does: spans that divide a year begin with the fiscal year whichever it is, others keep one count of months. */
const COUNTED_FROM_YEAR = 2000;
export const MONTHS_A_HALF = 6;

type Span = Pick<Period, "start" | "end">;

export function monthsFrom(start: SerialDate, months: number): Span {
  return { start, end: addMonths(start, months) - 1 };
}

/**
 * The span of `months` whole months in which `day` falls, counted from a fiscal year's start: months, quarters, halves and years are the
 * fiscal year's own. What is done in it counts for its period.
 */
export function windowOf(day: SerialDate, months: number, fiscalStartMonth: number): Span {
  const { year, month } = partsOf(day);
  const passed = (year - COUNTED_FROM_YEAR) * MONTHS_A_YEAR + month - fiscalStartMonth;
  const first = Math.floor(passed / months) * months;
  return monthsFrom(serialOf(COUNTED_FROM_YEAR, fiscalStartMonth + first, 1), months);
}

/** "October 2026", "FY2026 Q3", "FY2026 H2", "FY2026"; of any other length the first and the last month. */
export function namedSpan({ start, end }: Span, fiscalStartMonth: number): string {
  const months = monthsIn({ start, end });
  if (months === 1) return monthAndYear(start);
  const quarter = fiscalPeriodName(start, fiscalStartMonth);
  if (months === MONTHS_A_QUARTER) return quarter;
  const year = fiscalPeriodName(start, fiscalStartMonth, "year");
  if (months === MONTHS_A_HALF) return `${year} H${/Q[12]$/.test(quarter) ? 1 : 2}`;
  return months === MONTHS_A_YEAR ? year : `${monthAndYear(start)} to ${monthAndYear(end)}`;
}

function monthsIn({ start, end }: Span): number {
  const [first, last] = [partsOf(start), partsOf(end)];
  return (last.year - first.year) * MONTHS_A_YEAR + last.month - first.month + 1;
}

/** The n-th day from Monday to Friday after `day`: Excel's WORKDAY without holidays. */
export function workdayAfter(day: SerialDate, count: number): SerialDate {
  let result = day;
  for (let left = count; left > 0;) {
    result += 1;
    if (!isWeekend(result)) left -= 1;
  }
  return result;
}

/** Day 1 was a Sunday. */
function isWeekend(day: SerialDate): boolean {
  const weekday = (day - 1) % 7;
  return weekday === 0 || weekday === 6;
}

/** The Monday of the week in which `day` falls. */
export function mondayOf(day: SerialDate): SerialDate {
  return day - ((day - 2) % 7);
}
