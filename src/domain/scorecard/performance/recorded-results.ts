import { nameKey, trimmed } from "../../shared/excel-text";
import type { SerialDate } from "../../shared/serial-date";
import type { ResultRow } from "../../shared/tables/catalogue";

/** What `cam_results` holds of one partner; null where nothing is recorded. */
export interface RecordedResults {
  /** The row of a quarter. */
  row(metric: string, period: SerialDate): ResultRow | null;
  /** What counts of a quarter's target: one that was agreed always, what a build recorded once the quarter has ended. */
  target(metric: string, period: SerialDate, ended: boolean): number | null;
  actual(metric: string, period: SerialDate): number | null;
  /** What a quarter was closed with; null while it is not closed, or where nothing was measured then. */
  closedActual(metric: string, period: SerialDate): number | null;
  /** The target agreed for the latest period that has one, up to a day: what was recorded of a quarter stands for that quarter alone. */
  latestTarget(metric: string, upTo: SerialDate): number | null;
  latestActual(metric: string, upTo: SerialDate): number | null;
}

/** Whether a target was agreed; one of unknown origin was typed by somebody. */
export function isAgreed({ basis = null }: ResultRow): boolean {
  return basis === null || basis === "Agreed";
}

/** Whether its target counts until another is agreed: one that was agreed goes on when its quarter is closed. */
function goesOn(row: ResultRow): boolean {
  return isAgreed(row) || (row.basis === "Closed" && row.agreed === "Yes");
}

/** Rows that write the partner with other spaces: nobody reads them. */
export function misspeltResults(rows: readonly ResultRow[], partner: string): number {
  const own = (name: string | null) => nameKey(name) === nameKey(partner);
  return rows.filter(
    (row) => !own(row.partner) && nameKey(trimmed(row.partner ?? "")) === nameKey(trimmed(partner)),
  ).length;
}

export function recordedResults(rows: readonly ResultRow[], partner: string): RecordedResults {
  const own = rows.filter((row) => nameKey(row.partner) === nameKey(partner) && row.period !== null);
  const of = (metric: string) => own.filter((row) => nameKey(row.metric) === nameKey(metric));
  const rowOf = (metric: string, period: SerialDate) =>
    of(metric).find((row) => row.period === period) ?? null;
  const latest = (field: "target" | "actual", metric: string, upTo: SerialDate) =>
    of(metric)
      .filter((row) => row[field] !== null && row.period! <= upTo && (field === "actual" || goesOn(row)))
      .reduce<ResultRow | null>((last, row) => (last && last.period! >= row.period! ? last : row), null)?.[
      field
    ] ?? null;
  return {
    row: rowOf,
    target: (metric, period, ended) => {
      const row = rowOf(metric, period);
      return row && (ended || isAgreed(row)) ? row.target : null;
    },
    actual: (metric, period) => rowOf(metric, period)?.actual ?? null,
    closedActual: (metric, period) => {
      const row = rowOf(metric, period);
      return row?.basis === "Closed" ? (row.closedActual ?? row.actual) : null;
    },
    latestTarget: (metric, upTo) => latest("target", metric, upTo),
    latestActual: (metric, upTo) => latest("actual", metric, upTo),
  };
}
