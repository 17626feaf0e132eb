import { limitRevenueWeights, type MetricDefinition, type PerformanceMetricId } from "../../program/metrics";
import { weighedInStage } from "../../program/metric-weights";
import { round9 } from "../../shared/rounding";
import { attainment } from "../partner-score";
import { statusOf } from "../score-band";
import { certificationsOn, quarterCertifications } from "./certifications";
import { closedFirst } from "./closed-figures";
import type { LineFigures } from "./deal-metrics";
import { recordedPipeline } from "./open-pipeline";
import { type ScorecardPeriod, CURRENT_COLUMN } from "./scorecard-periods";
import type { SalesTargets } from "./sales-targets";
import { asTarget, isPlainMetric, ownTarget, plainTarget, type TargetContext } from "./scorecard-targets";
import type { FiveColumns, MetricColumn, MetricLine } from "./scorecard-types";

export interface LineSources {
  sales: SalesTargets;
  /** Null where no pipeline covers the target. */
  coverage: number | null;
  /** Open amount that counts for the year, and of it what has an expected close. */
  open: number;
  dated: number;
  won: { byColumn: readonly LineFigures[]; current: LineFigures };
}

interface Measured {
  target: number | null;
  actual: number | null;
  /** Nothing is left of the target. */
  met?: boolean | undefined;
  /** What of the actual is sure of its day: alone below Green it keeps the status from being Green. */
  dated?: number | undefined;
  /** Why there is no actual. */
  missing?: "Not measured" | "Not recorded" | undefined;
  /** There is something to reach, and nothing that could be measured reaches it. */
  hopeless?: boolean | undefined;
}

/** The metrics in their five columns; points are filled in once the whole score is known. */
export function metricLines(context: TargetContext, sources: LineSources): MetricLine[] {
  const { settings, metricWeights } = context.data;
  const metrics = weighedInStage(context.data.metrics, metricWeights, context.row?.lifeStage ?? null);
  const weights = limitRevenueWeights(metrics, settings.revenueWeightLimit);
  return metrics.map((metric, index) => {
    const weight = weights[index]!;
    const columns = context.periods.columns.map((period, column) => {
      const measured = measureOf(metric.id)(context, sources, period, column);
      const figures = {
        ...measured,
        target: period.counted.elapsed === 0 && metric.id !== "perf_to_plan" ? null : measured.target,
        actual: period.begun ? measured.actual : null,
      };
      return scored(figures, period, { ...metric, weight }, settings.attainmentCap);
    });
    return { metric, weight, columns: columns as unknown as FiveColumns<MetricColumn>, points: null };
  });
}

function scored(
  { target, actual, met = false, hopeless = false, missing = "Not measured", dated }: Measured,
  period: ScorecardPeriod,
  metric: MetricDefinition,
  cap: number,
): MetricColumn {
  const unscored = (status: MetricColumn["status"]): MetricColumn => ({
    target,
    actual,
    score: null,
    status,
  });
  if (!period.begun) return unscored("Not begun");
  if (metric.weight === 0) return unscored("Not weighted");
  const joined = period.counted.elapsed > 0;
  if (target === null && !(hopeless && joined)) return unscored(joined ? "No target" : "Joined later");
  if (actual === null) return unscored(missing);
  if (target === null) return { target, actual, score: 0, status: period.early ? "Early" : "Red" };
  if (met) return { target, actual, score: 100 * cap, status: "Target met" };
  const options = { cap, lowerIsBetter: metric.lowerIsBetter };
  const score = 100 * attainment(actual, target, options);
  const status = statusOf(score, metric);
  const sure = dated === undefined ? status : statusOf(100 * attainment(dated, target, options), metric);
  const careful = status === "Green" && sure !== "Green" ? "Yellow" : status;
  return { target, actual, score, status: period.early ? "Early" : careful };
}

type Measure = (
  context: TargetContext,
  sources: LineSources,
  period: ScorecardPeriod,
  column: number,
) => Measured;

/** A metric of the program's own is what Results holds under its name. */
function measureOf(id: string): Measure {
  const builtIn = (MEASURES as Readonly<Record<string, Measure>>)[id];
  return builtIn ?? ((context, _, period, column) => recorded(context, id, period, column));
}

const MEASURES: Readonly<Record<PerformanceMetricId, Measure>> = {
  perf_to_plan: (context, { sales, won }, period, column) => ({
    actual: closedFirst(context, "perf_to_plan", period, won.byColumn[column]!),
    target: sales.toDate[column]!,
  }),
  pipeline_to_target(context, { sales, coverage, open, dated, won }, period, column) {
    const { total, quarters } = sales;
    if (column === CURRENT_COLUMN) {
      const remaining = total === null ? null : total - won.current.amount;
      return { actual: open, dated, ...covered(remaining, coverage) };
    }
    const { actual, remaining } = recordedPipeline(context, period, asTarget(quarters[column]!.used));
    const given = context.results.target("pipeline_to_target", period.start, period.state === "Ended");
    return {
      actual,
      missing: "Not recorded",
      ...(given === null
        ? covered(remaining, coverage)
        : { target: Math.max(0, given), met: round9(given) <= 0 }),
    };
  },
  average_deal_size(context, { won }, period, column) {
    const quarter = column === CURRENT_COLUMN ? null : period;
    return {
      actual: closedFirst(context, "average_deal_size", period, won.byColumn[column]!),
      target: asTarget(plainTarget(context, "average_deal_size", quarter).used),
    };
  },
  training_certs: (context, _, period, column) => ({
    actual:
      column === CURRENT_COLUMN
        ? certificationsOn(context, context.asOf)
        : quarterCertifications(context, period, context.asOf),
    target: recordedTarget(context, "training_certs", column === CURRENT_COLUMN ? null : period),
  }),
  required_tasks: (context, _, period, column) => recorded(context, "required_tasks", period, column),
};

/** The pipeline that covers what is still to win. */
export function covered(remaining: number | null, coverage: number | null): Omit<Measured, "actual"> {
  if (remaining === null) return { target: null };
  if (round9(remaining) <= 0) return { target: 0, met: true };
  if (coverage === null) return { target: null, hopeless: true };
  return { target: asTarget(coverage * remaining) };
}

function recorded(context: TargetContext, metric: string, period: ScorecardPeriod, column: number): Measured {
  const { results, asOf } = context;
  const quarter = column === CURRENT_COLUMN ? null : period;
  return {
    actual: quarter === null ? results.latestActual(metric, asOf) : results.actual(metric, quarter.start),
    target: recordedTarget(context, metric, quarter),
  };
}

function recordedTarget(
  context: TargetContext,
  metric: string,
  quarter: ScorecardPeriod | null,
): number | null {
  return isPlainMetric(metric)
    ? asTarget(plainTarget(context, metric, quarter).used)
    : ownTarget(context, metric, quarter);
}
