import { lifeStageOf } from "../../../domain/capabilities/life-stage";
import { nameKey } from "../../../domain/shared/excel-text";
import type { ToolInput } from "../../components/guided-tool/tool-definition";
import { assessmentDraftOf, currentAssessment } from "./assessment-draft";
import type { Assessing, QuestionnaireDefinition, QuestionnaireTool } from "./questionnaire-definition";

/** A partner's own answers are nobody else's to propose. */
const NONE: Assessing["proposedAnswers"] = new Map();

/** The partner's questionnaire as it stands; null until a partner is chosen. */
export function assess<Result>(
  { questionnaire, finished }: Pick<QuestionnaireDefinition<Result>, "questionnaire" | "finished">,
  { snapshot, facts: data, sheet, draft, partner, asOf }: ToolInput<QuestionnaireTool<Result>>,
): Assessing | null {
  if (!partner) return null;
  const row = data.scorecard.partners.find((each) => nameKey(each.partner) === nameKey(partner));
  const typed = sheet?.inputs["in_life_stage"];
  const { day } = asOf;
  const stage = lifeStageOf(typeof typed === "string" ? typed : null) ?? lifeStageOf(row?.lifeStage ?? null);
  const own = assessmentDraftOf(draft, partner);
  const current = currentAssessment({
    data,
    questionnaire,
    partner,
    stage,
    draft: own,
    finished: (each) => finished(data, partner, each),
    day,
  });
  const { sheets } = snapshot;
  return {
    data,
    partner,
    current,
    sheets,
    sheet,
    asOf: Math.max(day, current.assessedOn),
    proposed: asOf,
    own,
    proposedAnswers: current.view === "ours" ? data.proposedAnswers(partner, current.assessedOn) : NONE,
  };
}
