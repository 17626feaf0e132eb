import { nameKey } from "../shared/excel-text";
import { metricWeightsTable, type MetricWeightsRow } from "../shared/tables/scorecard-tables";
import type { MetricDefinition, PerformanceMetricId } from "./metrics";

type WeightField = Exclude<keyof MetricWeightsRow, "lifeStage">;

/** The column of each metric. */
const FIELDS: Readonly<Record<PerformanceMetricId, WeightField>> = {
  perf_to_plan: "plan",
  pipeline_to_target: "pipeline",
  average_deal_size: "dealSize",
  training_certs: "certificates",
  required_tasks: "tasks",
};

const fieldOf = (id: string): WeightField | undefined =>
  (FIELDS as Readonly<Record<string, WeightField>>)[id];

/** The header under which a metric's weights by life-stage stand; undefined for one of the program's own. */
export function weightColumn(id: string): string | undefined {
  const field = fieldOf(id);
  return field && metricWeightsTable.columns[field].header;
}

/** Illustrative: what a partner's stage is about weighs most. Recruits are screened with capabilities and have no weights of their own. */
export const DEFAULT_METRIC_WEIGHTS: readonly MetricWeightsRow[] = [
  { lifeStage: "Onboard", plan: 0, pipeline: 15, dealSize: 0, certificates: 45, tasks: 40 },
  { lifeStage: "Activate", plan: 15, pipeline: 35, dealSize: 5, certificates: 25, tasks: 20 },
  { lifeStage: "Accelerate", plan: 30, pipeline: 25, dealSize: 10, certificates: 20, tasks: 15 },
  { lifeStage: "Mature", plan: 40, pipeline: 20, dealSize: 15, certificates: 15, tasks: 10 },
];

/** The metrics with the weights of a life-stage; where it has none, and for the program's own, those of `cam_metrics`. */
export function weighedInStage(
  metrics: readonly MetricDefinition[],
  rows: readonly MetricWeightsRow[],
  lifeStage: string | null,
): MetricDefinition[] {
  const row =
    lifeStage === null ? undefined : rows.find((each) => nameKey(each.lifeStage) === nameKey(lifeStage));
  return metrics.map((metric) => {
    const field = fieldOf(metric.id);
    return { ...metric, weight: Math.max(0, (field && row?.[field]) ?? metric.weight) };
  });
}
