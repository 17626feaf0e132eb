import type { ScoreRow } from "../../shared/tables/catalogue";
import { PERFORMANCE_KIND } from "../score-kinds";
import type { PerformanceScorecard } from "./scorecard-types";

/** The row of `cam_scores` that keeps a scorecard's score of its day. */
export function scoredRow(card: PerformanceScorecard): ScoreRow {
  return {
    partner: card.partner,
    kind: PERFORMANCE_KIND,
    asOf: card.asOf,
    score: card.score,
    status: card.status,
    level: card.level || null,
    provisional: card.provisional ? "Yes" : "No",
    lifeStage: card.row?.lifeStage ?? null,
  };
}
