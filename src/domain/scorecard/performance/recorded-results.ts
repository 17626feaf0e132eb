import { nameKey, trimmed } from "../../shared/excel-text";
import type { SerialDate } from "../../shared/serial-date";
import type { ResultRow } from "../../shared/tables/catalogue";

/** What `cam_results` holds of one partner; null where nothing is recorded. */
export interface RecordedResults {
  target(metric: string, period: SerialDate): number | null;
  actual(metric: string, period: SerialDate): number | null;
  /** The value of the latest period that has one, up to a day. */
  latestTarget(metric: string, upTo: SerialDate): number | null;
  latestActual(metric: string, upTo: SerialDate): number | null;
}

/** Rows that write the partner with other spaces: nobody reads them. */
export function misspeltResults(rows: readonly ResultRow[], partner: string): number {
  const own = (name: string | null) => nameKey(name) === nameKey(partner);
  return rows.filter(
    (row) => !own(row.partner) && nameKey(trimmed(row.partner ?? "")) === nameKey(trimmed(partner)),
  ).length;
}

type Field = "target" | "actual";

export function recordedResults(rows: readonly ResultRow[], partner: string): RecordedResults {
  const own = rows.filter((row) => nameKey(row.partner) === nameKey(partner) && row.period !== null);
  const of = (metric: string) => own.filter((row) => nameKey(row.metric) === metric);
  const at = (field: Field) => (metric: string, period: SerialDate) =>
    of(metric).find((row) => row.period === period)?.[field] ?? null;
  const latest = (field: Field) => (metric: string, upTo: SerialDate) => {
    const recorded = of(metric).filter((row) => row[field] !== null && row.period! <= upTo);
    return (
      recorded.reduce<ResultRow | null>(
        (last, row) => (last && last.period! >= row.period! ? last : row),
        null,
      )?.[field] ?? null
    );
  };
  return {
    target: at("target"),
    actual: at("actual"),
    latestTarget: latest("target"),
    latestActual: latest("actual"),
  };
}
