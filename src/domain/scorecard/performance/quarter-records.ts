import type { ResultRow } from "../../shared/tables/catalogue";
import { isFromDeals } from "./deal-metrics";
import { SALES_KEYS } from "./sales-targets";
import { isAgreed } from "./recorded-results";
import type { MetricLine, PerformanceScorecard } from "./scorecard-types";

const PIPELINE = "pipeline_to_target";

/**
 * What a build records of the quarter in progress, so that other settings, levels or targets do not restate it once it has ended: each
 * metric's target and actual of the day, and, once and early in the quarter, its open pipeline. A target that was agreed stays, a
 * quarter that was closed stays as it is, and so does what was recorded on a later day.
 */
export function quarterRecords(
  card: PerformanceScorecard,
  rows: readonly ResultRow[],
  recordPipeline: boolean,
): Partial<ResultRow>[] {
  const { recordable } = card;
  const known = (metric: string) =>
    rows.find((row) => row.period === recordable.period && row.metric === metric);
  const records = card.lines
    .filter(({ metric }) => metric.id !== PIPELINE)
    .map((line) => ({ metric: line.metric.id, ...quarterOf(card, line) }));
  if (recordPipeline && recordable.due)
    records.push({ metric: PIPELINE, target: recordable.target, actual: recordable.amount });
  return records.flatMap((record) => rowFor(card, record, known(record.metric)));
}

interface QuarterRecord {
  metric: string;
  target: number | null;
  /** Absent: what is recorded stays. */
  actual?: number | null;
}

function quarterOf(card: PerformanceScorecard, line: MetricLine): Omit<QuarterRecord, "metric"> {
  const index = card.year.quarters.findIndex(({ start }) => start === card.recordable.period);
  const { target, actual } = figuresOf(card, line, index);
  return { target, ...(isFromDeals(line.metric.id) ? { actual } : {}) };
}

/** A metric's target of a whole quarter and what was reached of it; the quarter is given by its place in the year, from 0. */
export function figuresOf(
  { inputs }: PerformanceScorecard,
  { metric, columns }: MetricLine,
  quarter: number,
): Record<"target" | "actual", number | null> {
  const { target, actual } = columns[quarter]!;
  return { target: metric.id === "perf_to_plan" ? inputs[SALES_KEYS[quarter]!].used : target, actual };
}

function rowFor(
  { partner, asOf, recordable }: PerformanceScorecard,
  { metric, target, actual }: QuarterRecord,
  before: ResultRow | undefined,
): Partial<ResultRow>[] {
  if (before?.basis === "Closed" || (before?.recordedOn ?? asOf) > asOf) return [];
  const key = { partner, period: recordable.period, metric };
  const measured = actual === undefined ? {} : { actual };
  if (before && isAgreed(before) && before.target !== null)
    return actual === undefined ? [] : [{ ...key, ...measured, recordedOn: asOf }];
  if (target === null && (actual ?? null) === null) return [];
  return [{ ...key, target, ...measured, basis: "Recorded", recordedOn: asOf }];
}
