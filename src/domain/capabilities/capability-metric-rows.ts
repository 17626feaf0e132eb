import type { MetricRow } from "../shared/tables/catalogue";
import { COMPOSITE_THRESHOLDS } from "../scorecard/score-band";
import { ASSESSED_METRICS, CATEGORIES } from "./framework";

/** The rows of `cam_metrics` for the 20 assessed metrics: each weighs the same within its category. */
export function capabilityMetricRows(): MetricRow[] {
  return ASSESSED_METRICS.map(({ label, category, about }) => ({
    metric: label,
    category: CATEGORIES.find(({ id }) => id === category)!.label,
    unit: "score",
    lowerIsBetter: "No",
    weight: 1,
    defaultTarget: null,
    redFlagFloor: null,
    ...COMPOSITE_THRESHOLDS,
    source: `${about}; from Answers. Weight within the category`,
  }));
}
