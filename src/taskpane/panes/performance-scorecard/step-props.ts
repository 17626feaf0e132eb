import type { PerformanceScorecard } from "../../../domain/scorecard/performance/scorecard-types";
import type { BuiltSheet } from "../../../book/workbook-port";
import type { ScorecardDraft } from "./scorecard-draft";

export interface StepProps {
  draft: ScorecardDraft;
  update: (change: (before: ScorecardDraft) => ScorecardDraft) => void;
}

/** What the steps of one partner work with. */
export interface CardStepProps extends StepProps {
  card: PerformanceScorecard;
  sheet: BuiltSheet | undefined;
}
