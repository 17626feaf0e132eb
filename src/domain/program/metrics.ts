import { nameKey } from "../shared/excel-text";
import type { MetricRow } from "../shared/tables/catalogue";
import { COMPOSITE_THRESHOLDS, REVENUE_THRESHOLDS, type StatusThresholds } from "../scorecard/score-band";

/** The metrics of the Performance Scorecard, in its order. The ids are public names: ranges on sheets, rows of tables. */
export const PERFORMANCE_METRICS = [
  "perf_to_plan",
  "pipeline_to_target",
  "average_deal_size",
  "training_certs",
  "required_tasks",
] as const;
export type PerformanceMetricId = (typeof PERFORMANCE_METRICS)[number];

export interface MetricDefinition extends StatusThresholds {
  /** Its key in `cam_metrics` and `cam_results`. */
  id: string;
  /** What the names of its cells begin with. */
  name: string;
  label: string;
  unit: "money" | "number" | "share";
  /** Share of the score, on any scale; 0 leaves the metric out. */
  weight: number;
  lowerIsBetter: boolean;
  /** A score below it keeps the composite from being Green; 0: none. */
  floor: number;
  /** What counts as the target when nothing else gives one. */
  defaultTarget: number | null;
  /** Measures revenue: together such metrics never weigh more than the limit of the settings. */
  revenue: boolean;
  source: string;
}

/** One of the five that every program has. */
export interface BuiltInMetric extends MetricDefinition {
  id: PerformanceMetricId;
}

/** The category of rows of `cam_metrics` that the Performance Scorecard measures. */
export const PERFORMANCE_CATEGORY = "Performance";
/** How many metrics of the program's own there is room for. */
const OWN_METRICS = 5;

type MetricFacts = Pick<BuiltInMetric, "id" | "label" | "weight" | "unit" | "source" | "revenue">;

const define = (facts: MetricFacts): BuiltInMetric => ({
  ...facts,
  name: facts.id,
  defaultTarget: null,
  lowerIsBetter: false,
  floor: 0,
  ...(facts.revenue ? REVENUE_THRESHOLDS : COMPOSITE_THRESHOLDS),
});

export const METRIC_DEFAULTS: readonly BuiltInMetric[] = [
  define({
    id: "perf_to_plan",
    label: "Performance to plan",
    weight: 30,
    unit: "money",
    source: "Won against the sales target",
    revenue: true,
  }),
  define({
    id: "pipeline_to_target",
    label: "Pipeline to target",
    weight: 20,
    unit: "money",
    source: "Open against coverage × target",
    revenue: true,
  }),
  define({
    id: "average_deal_size",
    label: "Average deal size",
    weight: 10,
    unit: "money",
    source: "Amount won ÷ deals won",
    revenue: false,
  }),
  define({
    id: "training_certs",
    label: "Training & certifications",
    weight: 20,
    unit: "number",
    source: "Recorded in Results",
    revenue: false,
  }),
  define({
    id: "required_tasks",
    label: "Required tasks",
    weight: 20,
    unit: "share",
    source: "Recorded in Results",
    revenue: false,
  }),
];

export function defaultMetricRows(): MetricRow[] {
  return METRIC_DEFAULTS.map(({ id, unit, weight, defaultTarget, green, yellow, source }) => ({
    metric: id,
    category: PERFORMANCE_CATEGORY,
    unit,
    lowerIsBetter: "No",
    weight,
    defaultTarget,
    redFlagFloor: null,
    green,
    yellow,
    source,
  }));
}

/** The five metrics with what `cam_metrics` says of weights, default targets and thresholds; a blank cell keeps the default. */
export function readMetrics(rows: readonly MetricRow[]): BuiltInMetric[] {
  const byId = new Map(rows.map((row) => [nameKey(row.metric), row]));
  return METRIC_DEFAULTS.map((metric) => {
    const row = byId.get(metric.id);
    return row ? withRow(metric, row) : metric;
  });
}

function withRow<M extends MetricDefinition>(metric: M, row: MetricRow): M {
  const green = row.green ?? metric.green;
  return {
    ...metric,
    weight: Math.max(0, row.weight ?? metric.weight),
    defaultTarget: row.defaultTarget ?? metric.defaultTarget,
    lowerIsBetter: row.lowerIsBetter === "Yes",
    floor: row.redFlagFloor ?? 0,
    green,
    yellow: Math.min(green, row.yellow ?? metric.yellow),
  };
}

/** Rows of the category Performance that are none of the five: metrics of the program's own, in the order of the table. */
function ownMetricRows(rows: readonly MetricRow[]): MetricRow[] {
  const builtIn: readonly string[] = PERFORMANCE_METRICS;
  return rows.filter(
    ({ metric, category }) =>
      Boolean(metric) &&
      nameKey(category) === nameKey(PERFORMANCE_CATEGORY) &&
      !builtIn.includes(nameKey(metric)),
  );
}

/** The program's own metrics, at most five: measured by what `cam_results` holds under their names; without a weight they only show. */
export function readOwnMetrics(rows: readonly MetricRow[]): MetricDefinition[] {
  return ownMetricRows(rows)
    .slice(0, OWN_METRICS)
    .map((row, index) =>
      withRow(
        {
          id: row.metric!,
          name: `own${index + 1}`,
          label: row.metric!,
          unit: OWN_UNITS.find((unit) => unit === nameKey(row.unit)) ?? "number",
          weight: 0,
          lowerIsBetter: false,
          floor: 0,
          defaultTarget: null,
          revenue: false,
          source: "Recorded in Results",
          ...COMPOSITE_THRESHOLDS,
        },
        row,
      ),
    );
}

/** Whose actual the deals tell. */
const FROM_DEALS: readonly string[] = ["perf_to_plan", "pipeline_to_target", "average_deal_size"];

/** Those of some metrics of which only what `cam_results` holds is known. */
export function resultMetrics(metrics: readonly MetricDefinition[]): MetricDefinition[] {
  return metrics.filter(({ id }) => !FROM_DEALS.includes(id));
}

/** Those of some metrics that are none of the five. */
export function ownMetricsOf(metrics: readonly MetricDefinition[]): MetricDefinition[] {
  const builtIn: readonly string[] = PERFORMANCE_METRICS;
  return metrics.filter(({ id }) => !builtIn.includes(id));
}

const OWN_UNITS = ["money", "number", "share"] as const;

/**
 * The weights that count: when the revenue metrics exceed `limit` (a share) of the total they are cut back to it and the others
 * share the rest; the total stays. Without any other weight nothing can take the rest, and the weights stay as they are.
 */
export function limitRevenueWeights(
  metrics: readonly Pick<MetricDefinition, "weight" | "revenue">[],
  limit: number,
): number[] {
  const sum = (revenue: boolean) =>
    metrics.reduce((total, each) => total + (each.revenue === revenue ? each.weight : 0), 0);
  const [revenue, others] = [sum(true), sum(false)];
  const total = revenue + others;
  if (others === 0 || revenue <= limit * total) return metrics.map((metric) => metric.weight);
  return metrics.map(
    (metric) => metric.weight * (metric.revenue ? (limit * total) / revenue : ((1 - limit) * total) / others),
  );
}
