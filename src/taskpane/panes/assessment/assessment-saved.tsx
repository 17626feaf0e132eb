import { useApp } from "../../session/app-context";
import { partnerAfter } from "../../session/active-partners";
import type { Directory } from "../../session/directory";
import { Built } from "../../components/built";
import { assessmentTexts as texts } from "../../strings/assessment";
import { count } from "../../strings/format";
import type { QuestionnaireDefinition } from "./questionnaire-definition";
import type { SavedAssessment } from "./use-assessment-work";

/** What was built or saved, and on to the next partner. */
export function AssessmentSaved({
  definition,
  saved: { applied, partner, built, answered },
  directory,
  onStart,
}: {
  definition: QuestionnaireDefinition;
  saved: SavedAssessment;
  directory: Directory;
  /** With "": to the choice of the partner. */
  onStart: (partner: string) => void;
}) {
  const { format } = useApp();
  const { texts: own, After } = definition;
  return (
    <Built
      applied={applied}
      title={
        built ? own.done.title(partner) : texts.saved.title(count(answered, "answer", "answers", format))
      }
      next={partnerAfter(directory.partners, partner)}
      onNext={onStart}
      onAnother={() => onStart("")}
      actions={built && After && <After />}
    >
      {built ? own.done.body : texts.saved.body}
    </Built>
  );
}
