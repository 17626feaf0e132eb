import type { AssessmentRow } from "../shared/tables/capabilities-tables";
import { scoreOf, weightedMean, type Assessment } from "./answers";
import { scoreField } from "./assessment-record";
import { CATEGORIES, type CategoryId } from "./framework";
import type { Question } from "./questions";
import type { CategoryWeights, WeightedMetric } from "./weights";

export interface MetricScore {
  metric: WeightedMetric;
  /** 1 … 100; null is not measured. */
  score: number | null;
}

/** Each metric's score: from the answers, for those of Performance from what was recorded. */
export function metricScores(
  metrics: readonly WeightedMetric[],
  asked: readonly Question[],
  assessment: Assessment | null,
  record: AssessmentRow | null,
): MetricScore[] {
  const byMetric = new Map<string, Question[]>();
  for (const question of asked)
    byMetric.set(question.metric, [...(byMetric.get(question.metric) ?? []), question]);
  return metrics.map((metric) => {
    if (metric.category === "performance")
      return { metric, score: record?.[scoreField(metric.label)] ?? null };
    return {
      metric,
      score: assessment ? scoreOf(byMetric.get(metric.label) ?? [], assessment.answers) : null,
    };
  });
}

export interface CategoryStanding {
  id: CategoryId;
  title: string;
  /** By life-stage, 0 … 1. */
  weight: number;
  /** Mean of its metrics; null while none is measured. */
  value: number | null;
  /** Of the overall score, among the categories that have a value. */
  share: number;
}

export function categoryStandings(
  scores: readonly MetricScore[],
  weights: CategoryWeights,
): CategoryStanding[] {
  const values = CATEGORIES.map(({ id, title }) => ({
    id,
    title,
    weight: weights[id],
    value: weightedMean(
      scores
        .filter(({ metric }) => metric.category === id)
        .map(({ metric, score }) => ({ value: score, weight: metric.weight })),
    ),
  }));
  const counted = values.reduce(
    (sum, { value, weight }) => sum + (value === null ? 0 : Math.max(0, weight)),
    0,
  );
  return values.map((each) => ({
    ...each,
    share: each.value === null || counted === 0 ? 0 : Math.max(0, each.weight) / counted,
  }));
}

/** A metric's share of the overall score; 0 while it is not measured. */
export function shareOf(
  metric: WeightedMetric,
  scores: readonly MetricScore[],
  standings: readonly CategoryStanding[],
): number {
  const own = scores.find((each) => each.metric.label === metric.label)!;
  if (own.score === null) return 0;
  const scored = scores.filter((each) => each.metric.category === metric.category && each.score !== null);
  const total = scored.reduce((sum, each) => sum + each.metric.weight, 0);
  const { share } = standings.find(({ id }) => id === metric.category)!;
  return total > 0 ? share * (metric.weight / total) : 0;
}
