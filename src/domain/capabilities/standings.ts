import type { MetricStanding } from "./action-plan";
import type { CapabilitiesScorecard } from "./capabilities-scorecard";
import type { CategoryId } from "./framework";
import type { AssessedScores } from "./stage-facts";

/** The 25 metrics as the action plan reads them: a metric without a score has no share, and nothing is proposed for it. */
export function metricStandings({ lines }: Pick<CapabilitiesScorecard, "lines">): MetricStanding[] {
  return lines.map(({ label, score, share }) => ({ metric: label, score, weight: share }));
}

/** The scores that life-stages ask for; null without an assessment, or while it is provisional. */
export function assessedScores(
  card: Pick<CapabilitiesScorecard, "score" | "categories" | "assessedOn" | "provisional">,
): AssessedScores | null {
  if (card.assessedOn === null || card.provisional) return null;
  const categories = Object.fromEntries(card.categories.map(({ id, score }) => [id, score]));
  return { overall: card.score, categories: categories as Record<CategoryId, number | null> };
}
