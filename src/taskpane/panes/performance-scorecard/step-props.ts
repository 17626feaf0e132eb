import type { ProposedAsOf } from "../../../domain/program/proposed-as-of";
import type { SerialDate } from "../../../domain/shared/serial-date";
import type {
  PerformanceScorecard,
  ScorecardData,
} from "../../../domain/scorecard/performance/scorecard-types";
import type { BuiltSheet } from "../../../book/workbook-port";
import type { ChosenPartners } from "./chosen-partners";
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

/** What the screens are made of, for one partner or many. */
export interface StepsInput extends StepProps, ChosenPartners {
  card: PerformanceScorecard | null;
  sheet: BuiltSheet | undefined;
  sheets: readonly BuiltSheet[];
  data: ScorecardData;
  asOf: SerialDate;
  proposed: ProposedAsOf;
}
