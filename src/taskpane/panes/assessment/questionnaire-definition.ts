import type { ProposedAsOf } from "../../../domain/program/proposed-as-of";
import type { ComponentType } from "react";
import type { CapabilityData } from "../../../domain/capabilities/capability-data";
import type { ProposedAnswer } from "../../../domain/capabilities/proposed-answer";
import type { Questionnaire } from "../../../domain/capabilities/questions";
import type { SerialDate } from "../../../domain/shared/serial-date";
import type { AnyTable } from "../../../domain/shared/tables/table-definition";
import type { BuiltSheet, WorkbookSnapshot } from "../../../book/workbook-port";
import type { ChangeSet } from "../../../sheets/shared/change-set";
import type { KindDefinition } from "../../../sheets/sheets";
import type { ToolStepProps, ToolNow } from "../../components/guided-tool/tool-definition";
import type { assessmentTexts } from "../../strings/assessment";
import type { AssessedPartnerDraft, AssessmentDraft, CurrentAssessment } from "./assessment-draft";

/** By question the level that the workbook speaks for, on a day. */
export type ProposedAnswers = (partner: string, day: SerialDate) => ReadonlyMap<string, ProposedAnswer>;

/** Every partner's answers, and what the workbook proposes besides. */
interface QuestionnaireFacts extends CapabilityData {
  proposedAnswers: ProposedAnswers;
}

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
  /** By question what may be taken over as our answer. */
  proposedAnswers: ReadonlyMap<string, ProposedAnswer>;
}

export interface QuestionnaireTool<Result> {
  draft: AssessmentDraft;
  facts: QuestionnaireFacts;
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
  /** What the workbook itself says of some questions, and the tables that it says it in. */
  proposals?: { reads: readonly AnyTable[]; read: (snapshot: WorkbookSnapshot) => ProposedAnswers };
  /** What else there is to choose before the first question. */
  Start?: ComponentType<ToolStepProps<QuestionnaireTool<Result>>>;
  /** The result, above every screen. */
  Picture: ComponentType<ToolNow<QuestionnaireTool<Result>>>;
  Review: ComponentType<ToolStepProps<QuestionnaireTool<Result>>>;
  /** Where one goes on with the same partner once the sheet is built. */
  After?: ComponentType;
  change: (snapshot: WorkbookSnapshot, assessing: Assessing) => ChangeSet;
}
