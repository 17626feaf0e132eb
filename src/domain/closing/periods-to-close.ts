import { workdayAfter } from "../cadence/window";
import { fiscalPeriodName, fiscalYearOf, quarterWith, type Period } from "../shared/fiscal-calendar";
import { addMonths, type SerialDate } from "../shared/serial-date";
import type { ResultRow } from "../shared/tables/catalogue";

/** A quarter is offered for closing so many working days after its last day: by then deals have been booked. */
const CLOSING_WORKDAYS = 10;
/** How many ended quarters are looked at: a year of them. */
const QUARTERS_BACK = 4;

/** A quarter that has ended. */
export interface EndedQuarter extends Pick<Period, "start" | "end"> {
  /** "FY2026 Q3". */
  name: string;
  /** From this day on it is offered. */
  offeredFrom: SerialDate;
  closed: boolean;
}

export function quarterFrom(
  start: SerialDate,
  fiscalStartMonth: number,
): Pick<EndedQuarter, "start" | "end" | "name"> {
  const quarter = quarterWith(fiscalYearOf(start, fiscalStartMonth), start);
  return { start: quarter.start, end: quarter.end, name: fiscalPeriodName(start, fiscalStartMonth) };
}

/** Quarters that have ended by a day: the last four and all that are closed, the newest first. */
export function endedQuarters(
  rows: readonly ResultRow[],
  { asOf, fiscalStartMonth }: { asOf: SerialDate; fiscalStartMonth: number },
): EndedQuarter[] {
  // Fiscal years may have begun in another month when it was closed: it counts where it began.
  const startOf = (period: SerialDate) => quarterFrom(period, fiscalStartMonth).start;
  const closed = new Set(
    rows.flatMap((row) => (isClosed(row) && row.period !== null ? [startOf(row.period)] : [])),
  );
  const starts = new Set(closed);
  let last = quarterFrom(asOf, fiscalStartMonth);
  if (asOf < last.end) last = quarterFrom(last.start - 1, fiscalStartMonth);
  for (let back = 0; back < QUARTERS_BACK; back += 1) {
    starts.add(last.start);
    last = quarterFrom(last.start - 1, fiscalStartMonth);
  }
  return [...starts]
    .sort((one, other) => other - one)
    .map((start) => quarterFrom(start, fiscalStartMonth))
    .filter(({ end }) => end <= asOf)
    .map((quarter) => ({
      ...quarter,
      offeredFrom: workdayAfter(quarter.end, CLOSING_WORKDAYS),
      closed: closed.has(quarter.start),
    }));
}

/**
 * The quarter to close next, null while none is due: after the last one that was closed the oldest that is open, so that none is left out; where
 * none was ever closed, the newest.
 */
export function quarterToClose(quarters: readonly EndedQuarter[], asOf: SerialDate): EndedQuarter | null {
  const lastClosed = quarters.find(({ closed }) => closed)?.start ?? null;
  const due = quarters.filter(({ closed, offeredFrom }) => !closed && offeredFrom <= asOf);
  if (lastClosed === null) return due[0] ?? null;
  return due.findLast(({ start }) => start > lastClosed) ?? null;
}

/**
 * Closed rows on days of a quarter: on its first, or on another where fiscal years began in another month when it was closed.
 */
export function closedWithin<Row extends Pick<ResultRow, "period" | "basis">>(
  rows: readonly Row[],
  { start, end }: Pick<Period, "start" | "end">,
): (Row & { period: SerialDate })[] {
  return rows.filter(
    (row): row is Row & { period: SerialDate } =>
      isClosed(row) && row.period !== null && row.period >= start && row.period <= end,
  );
}

/** The last day of the three months that a closed row is of. */
export function lastDayOf({ period }: { period: SerialDate }): SerialDate {
  return addMonths(period, 3) - 1;
}

export function isClosed({ basis = null }: Readonly<{ basis?: string | null }>): boolean {
  return basis === "Closed";
}
