import type { ProposedAsOf } from "../../../domain/program/proposed-as-of";
import type { ComponentType } from "react";
import type { CapabilityData } from "../../../domain/capabilities/capability-data";
import type { Questionnaire } from "../../../domain/capabilities/questions";
import type { SerialDate } from "../../../domain/shared/serial-date";
import type { BuiltSheet, WorkbookSnapshot } from "../../../book/workbook-port";
import type { ChangeSet } from "../../../sheets/shared/change-set";
import type { KindDefinition } from "../../../sheets/sheets";
import type { ToolStepProps, ToolNow } from "../../components/guided-tool/tool-definition";
import type { assessmentTexts } from "../../strings/assessment";
import type { AssessedPartnerDraft, AssessmentDraft, CurrentAssessment } from "./assessment-draft";

/** A partner's questionnaire with what is answered so far. */
export interface Assessing {
  data: CapabilityData;
  partner: string;
  current: CurrentAssessment;
  sheets: readonly BuiltSheet[];
  /** The sheet that is in the workbook. */
  sheet: BuiltSheet | undefined;
  /** The day that the sheet will stand for. */
  asOf: SerialDate;
  /** What is proposed before a later day of the answers moves it. */
  proposed: ProposedAsOf;
  /** What was chosen and answered for the partner. */
  own: AssessedPartnerDraft;
}

export interface QuestionnaireTool<Result> {
  draft: AssessmentDraft;
  facts: CapabilityData;
  live: Assessing & { result: Result };
  step: keyof typeof assessmentTexts.steps;
}

/** What makes one of the two questionnaires. */
export interface QuestionnaireDefinition<Result> {
  questionnaire: Questionnaire;
  sheet: KindDefinition;
  texts: {
    titles: Readonly<Record<"partner" | "start" | "review", string>>;
    empty: { title: string; body: string };
    partner: { exists: (sheet: string) => string; new: string };
    live: { name: string };
    review: { build: string; update: string };
    done: { title: (partner: string) => string; body: string };
  };
  /** Whether the assessment of a day has been built. */
  finished: (data: CapabilityData, partner: string, day: SerialDate) => boolean;
  /** What the sheet would say. */
  result: (assessing: Assessing) => Result;
  /** What else there is to choose before the first question. */
  Start?: ComponentType<ToolStepProps<QuestionnaireTool<Result>>>;
  /** The result, above every screen. */
  Picture: ComponentType<ToolNow<QuestionnaireTool<Result>>>;
  Review: ComponentType<ToolStepProps<QuestionnaireTool<Result>>>;
  /** Where one goes on with the same partner once the sheet is built. */
  After?: ComponentType;
  change: (snapshot: WorkbookSnapshot, assessing: Assessing) => ChangeSet;
}
