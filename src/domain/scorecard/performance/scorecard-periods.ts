import { elapsedDays, fiscalYearOf, type FiscalYear, type Period } from "../../shared/fiscal-calendar";
import type { SerialDate } from "../../shared/serial-date";
import type { ColumnState, FiveColumns } from "./scorecard-types";

/** One column of the scorecard: a quarter, or the year to date. */
export interface ScorecardPeriod extends Period {
  state: ColumnState;
  begun: boolean;
  /** In progress for so few days that it says nothing yet. */
  early: boolean;
  /** Days of it that have passed at the end of the as-of date. */
  elapsed: number;
  /** Days that count: from the partner's first day where that lies within the year. */
  counted: { start: SerialDate; days: number; elapsed: number };
}

export interface ScorecardPeriods {
  year: FiscalYear;
  columns: FiveColumns<ScorecardPeriod>;
  /** 0-based quarter of the as-of date. */
  quarter: number;
}

/** The days in which a quarter is too young to be judged, and its pipeline is recorded. */
export const EARLY_DAYS = 30;

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
    const counted = { start, days, elapsed: elapsedDays({ start, end: span.end, days }, asOf) };
    const elapsed = elapsedDays(span, asOf);
    const early = state === "In progress" && elapsed <= EARLY_DAYS;
    return { ...span, state, begun: asOf >= span.start, early, elapsed, counted };
  };
  const [q1, q2, q3, q4] = year.quarters.map((quarter) => column(quarter, "Ended", "In progress"));
  return {
    year,
    columns: [q1!, q2!, q3!, q4!, column(year, "To date", "To date")],
    quarter: year.quarters.findIndex((quarter) => asOf <= quarter.end),
  };
}
