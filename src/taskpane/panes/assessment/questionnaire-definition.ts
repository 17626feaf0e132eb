import type { ReactNode } from "react";
import type { CapabilityData } from "../../../domain/capabilities/capability-data";
import type { Questionnaire } from "../../../domain/capabilities/questions";
import type { SerialDate } from "../../../domain/shared/serial-date";
import type { BuiltSheet, WorkbookSnapshot } from "../../../book/workbook-port";
import type { AnswersForm } from "../../../sheets/capabilities-scorecard/answers-change";
import type { ChangeSet } from "../../../sheets/shared/change-set";
import type { SheetKind } from "../../../sheets/shared/sheet-plan";
import type { AssessedPartnerDraft, CurrentAssessment } from "./assessment-draft";

/** What a screen of the questionnaire works with. */
export interface Assessing {
  data: CapabilityData;
  partner: string;
  current: CurrentAssessment;
  sheets: readonly BuiltSheet[];
  /** The sheet that is in the workbook. */
  sheet: BuiltSheet | undefined;
  /** The day that the sheet will stand for. */
  asOf: SerialDate;
  draft: AssessedPartnerDraft;
  choose: (change: Partial<AssessedPartnerDraft>) => void;
}

/** What makes one of the two questionnaires. */
export interface QuestionnaireDefinition {
  questionnaire: Questionnaire;
  kind: SheetKind;
  texts: {
    titles: Readonly<Record<"partner" | "start" | "review", string>>;
    empty: { title: string; body: string };
    partner: { exists: (sheet: string) => string; new: string };
    review: { build: string; update: string };
    done: { title: (partner: string) => string; body: string };
  };
  /** Whether the assessment of a day has been built. */
  finished: (data: CapabilityData, partner: string, day: SerialDate) => boolean;
  Start?: (assessing: Assessing) => ReactNode;
  /** The live result, above every screen. */
  Live: (assessing: Assessing) => ReactNode;
  Review: (assessing: Assessing) => ReactNode;
  /** Where one goes on with the same partner once the sheet is built. */
  After?: () => ReactNode;
  change: (snapshot: WorkbookSnapshot, assessing: Assessing, answers: AnswersForm["answers"]) => ChangeSet;
}
