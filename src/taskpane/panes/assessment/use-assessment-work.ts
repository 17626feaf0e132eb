import type { AppliedChange, WorkbookSnapshot } from "../../../book/workbook-port";
import { answersChange } from "../../../sheets/capabilities-scorecard/answers-change";
import type { ChangeSet } from "../../../sheets/shared/change-set";
import { useApp } from "../../session/app-context";
import { useWork } from "../../session/use-work";
import { assessmentTexts as texts } from "../../strings/assessment";
import type { Assessing, QuestionnaireDefinition } from "./questionnaire-definition";

export interface SavedAssessment {
  applied: AppliedChange;
  partner: string;
  /** With its sheet; false where the answers alone were saved. */
  built: boolean;
  answered: number;
}

interface AssessmentWorkInput {
  definition: QuestionnaireDefinition;
  snapshot: WorkbookSnapshot | null;
  assessing: Assessing | null;
  /** What was typed for the partner is in the workbook now. */
  onSaved: (partner: string) => void;
}

interface AssessmentWrite {
  step: string;
  change: (snapshot: WorkbookSnapshot, assessing: Assessing) => ChangeSet;
  built: boolean;
  existing: "rebuild" | "beside";
}

/** Building the sheet of the questionnaire, or saving what is answered so far. */
export function useAssessmentWork({ definition, snapshot, assessing, onSaved }: AssessmentWorkInput) {
  const { workbook, refresh } = useApp();
  const { state: work, run, reset } = useWork<SavedAssessment>();
  const write = ({ step, change, built, existing }: AssessmentWrite) => {
    if (!snapshot || !assessing) return;
    const { partner, current } = assessing;
    const { answered } = current.completeness;
    void run(step, async (handle) => ({
      applied: await workbook.apply(change(snapshot, assessing), { ...handle, existing }),
      partner,
      built,
      answered,
    })).then((done) => {
      // After a failure the workbook is as it was read.
      if (!done) return;
      onSaved(partner);
      refresh();
    });
  };
  const build = (existing: "rebuild" | "beside") =>
    write({
      step: texts.review.preparing,
      change: (read, now) => definition.change(read, now, now.current.answers),
      built: true,
      existing,
    });
  const stop = () =>
    write({
      step: texts.saved.preparing,
      change: (read, { partner, current: { assessedOn, answers } }) =>
        answersChange(read, { partner, assessedOn, answers }),
      built: false,
      existing: "rebuild",
    });
  return { work, reset, build, stop };
}
