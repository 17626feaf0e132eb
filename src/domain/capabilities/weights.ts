import { readMetrics } from "../program/metrics";
import type { Settings } from "../program/settings";
import type { StatusThresholds } from "../scorecard/score-band";
import { nameKey } from "../shared/excel-text";
import type { StageWeightsRow } from "../shared/tables/capabilities-tables";
import type { MetricRow } from "../shared/tables/catalogue";
import { DEFAULT_STAGE_WEIGHTS } from "./content/stage-weights";
import { ASSESSED_METRICS, CATEGORIES, type CategoryId, type LifeStage } from "./framework";

/** One of the 25 metrics with what Setup says of it. */
export interface WeightedMetric extends StatusThresholds {
  label: string;
  category: CategoryId;
  /** Within its category, any scale; 0 leaves the metric out. */
  weight: number;
}

/** What counts while `cam_metrics` has no weight for a metric. */
export const USUAL_METRIC_WEIGHT = 1;

/**
 * The 25 metrics in order, with the weights and thresholds of `cam_metrics`; a blank cell takes 1 and Setup's composite thresholds.
 * The five of the last category keep the thresholds of the Performance Scorecard and weigh the same: their weights there are another score's.
 */
export function readWeightedMetrics(
  rows: readonly MetricRow[],
  { green, yellow }: Pick<Settings, "green" | "yellow">,
): WeightedMetric[] {
  const byLabel = new Map(rows.map((row) => [nameKey(row.metric), row]));
  const assessed = ASSESSED_METRICS.map(({ label, category }): WeightedMetric => {
    const row = byLabel.get(nameKey(label));
    const own = row?.green ?? green;
    return {
      label,
      category,
      weight: Math.max(0, row?.weight ?? USUAL_METRIC_WEIGHT),
      green: own,
      yellow: Math.min(own, row?.yellow ?? yellow),
    };
  });
  const performance = readMetrics(rows).map((metric): WeightedMetric => ({
    label: metric.label,
    category: "performance",
    weight: 1,
    green: metric.green,
    yellow: metric.yellow,
  }));
  return [...assessed, ...performance];
}

export type CategoryWeights = Readonly<Record<CategoryId, number>>;

/** A partner without a life-stage: no category is known to matter more than another. */
const EQUAL_WEIGHTS = Object.fromEntries(
  CATEGORIES.map(({ id }) => [id, 1 / CATEGORIES.length]),
) as CategoryWeights;

/** The weights of a life-stage; a blank cell of `cam_stage_weights` takes the built-in one. */
export function readStageWeights(rows: readonly StageWeightsRow[], stage: LifeStage | null): CategoryWeights {
  if (stage === null) return EQUAL_WEIGHTS;
  const own = rows.find((row) => nameKey(row.lifeStage) === nameKey(stage));
  const builtIn = DEFAULT_STAGE_WEIGHTS.find((row) => row.lifeStage === stage)!;
  return Object.fromEntries(
    CATEGORIES.map(({ id }) => [id, own?.[id] ?? builtIn[id] ?? 0]),
  ) as CategoryWeights;
}
