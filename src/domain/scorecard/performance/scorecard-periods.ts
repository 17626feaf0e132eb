import { elapsedDays, fiscalYearOf, type FiscalYear, type Period } from "../../shared/fiscal-calendar";
import { round9 } from "../../shared/rounding";
import { addMonths, type SerialDate } from "../../shared/serial-date";
import type { ColumnState, FiveColumns } from "./scorecard-types";

/** One column of the scorecard: a quarter, or the year to date. */
export interface ScorecardPeriod extends Period {
  state: ColumnState;
  begun: boolean;
  /** Days that count: from the partner's first day where that lies within the year. */
  counted: { start: SerialDate; days: number; elapsed: number };
}

export interface ScorecardPeriods {
  year: FiscalYear;
  columns: FiveColumns<ScorecardPeriod>;
  /** 0-based quarter of the as-of date. */
  quarter: number;
}

/** The column of the year to date, after those of its four quarters. */
export const CURRENT_COLUMN = 4;

export function scorecardPeriods(
  asOf: SerialDate,
  fiscalStartMonth: number,
  partnerSince: SerialDate | null,
): ScorecardPeriods {
  const year = fiscalYearOf(asOf, fiscalStartMonth);
  const since = partnerSince === null ? year.start : Math.floor(partnerSince);
  const from = since > year.start && since <= year.end ? since : year.start;
  const column = (span: Period, ended: ColumnState, running: ColumnState): ScorecardPeriod => {
    const start = Math.max(span.start, from);
    const days = Math.max(0, span.end - start + 1);
    const state = asOf < span.start ? "Not begun" : asOf < span.end ? running : ended;
    const elapsed = elapsedDays({ start, end: span.end, days }, asOf);
    return { ...span, state, begun: asOf >= span.start, counted: { start, days, elapsed } };
  };
  const [q1, q2, q3, q4] = year.quarters.map((quarter) => column(quarter, "Ended", "In progress"));
  return {
    year,
    columns: [q1!, q2!, q3!, q4!, column(year, "To date", "To date")],
    quarter: year.quarters.findIndex((quarter) => asOf <= quarter.end),
  };
}

/**
 * The share of the year's target that should be reached by the as-of date, 0 … 1: by days, or by the months' weights with the
 * as-of month pro rata. For a partner who joined within the year both count from its first day.
 */
export function plannedShareOf(
  year: FiscalYear,
  period: ScorecardPeriod,
  seasonality: readonly number[] | null,
): number {
  const { start, days, elapsed } = period.counted;
  if (!seasonality) return days > 0 ? elapsed / days : 0;
  const weighed = (upTo: SerialDate) =>
    seasonality.reduce((total, weight, month) => {
      const first = addMonths(year.start, month);
      const last = addMonths(first, 1) - 1;
      const overlap = Math.max(0, Math.min(last, upTo) - Math.max(first, start) + 1);
      return total + (weight * overlap) / (last - first + 1);
    }, 0);
  const toDate = weighed(start + elapsed - 1);
  const whole = start === year.start ? 1 : weighed(year.end);
  return round9(whole) > 0 ? toDate / whole : 0;
}
