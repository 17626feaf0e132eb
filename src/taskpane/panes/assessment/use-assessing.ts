import { useMemo } from "react";
import { CAPABILITY_TABLES, readCapabilityData } from "../../../domain/capabilities/capability-data";
import { lifeStageOf } from "../../../domain/capabilities/life-stage";
import { nameKey } from "../../../domain/shared/excel-text";
import type { SerialDate } from "../../../domain/shared/serial-date";
import { findSheet } from "../../../excel/find-sheet";
import type { SheetKind } from "../../../sheets/shared/sheet-plan";
import { useApp } from "../../session/app-context";
import { useSnapshot } from "../../session/use-snapshot";
import { assessmentDraftOf, chosen, currentAssessment, type AssessmentDraft } from "./assessment-draft";
import type { Assessing, QuestionnaireDefinition } from "./questionnaire-definition";

const KINDS: readonly SheetKind[] = ["capabilities-scorecard", "performance-scorecard", "partner-view"];
const REQUEST = { tables: CAPABILITY_TABLES, sheets: KINDS };

/** The workbook as it was read, and the partner's questionnaire with what is answered so far; null until a partner is chosen. */
export function useAssessing(
  definition: QuestionnaireDefinition,
  draft: AssessmentDraft,
  update: (change: (before: AssessmentDraft) => AssessmentDraft) => void,
) {
  const { today, partner } = useApp();
  const { snapshot, error } = useSnapshot(REQUEST);
  const data = useMemo(() => (snapshot ? readCapabilityData(snapshot) : null), [snapshot]);
  const assessing = useMemo(() => {
    if (!data || !snapshot || !partner) return null;
    return assess({
      definition,
      data,
      sheets: snapshot.sheets,
      partner,
      draft: assessmentDraftOf(draft, partner),
      today,
      choose: (change) => update((before) => chosen(before, partner, change)),
    });
  }, [data, snapshot, partner, draft, definition, today, update]);
  return { snapshot, error, assessing };
}

interface AssessInput extends Pick<Assessing, "data" | "sheets" | "partner" | "draft" | "choose"> {
  definition: QuestionnaireDefinition;
  today: SerialDate;
}

function assess({ definition, data, sheets, partner, draft, today, choose }: AssessInput): Assessing {
  const row = data.scorecard.partners.find((each) => nameKey(each.partner) === nameKey(partner));
  const sheet = findSheet(sheets, definition.kind, { partner });
  const typed = sheet?.inputs["in_life_stage"];
  const day = data.scorecard.settings.asOf ?? today;
  const stage = lifeStageOf(typeof typed === "string" ? typed : null) ?? lifeStageOf(row?.lifeStage ?? null);
  const current = currentAssessment({
    data,
    partner,
    stage,
    draft,
    day,
    questionnaire: definition.questionnaire,
    finished: (each) => definition.finished(data, partner, each),
  });
  return { data, partner, current, sheets, sheet, asOf: Math.max(day, current.assessedOn), draft, choose };
}
