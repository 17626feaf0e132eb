import { mdfBudget, type MdfBudget } from "../../../domain/marketing/mdf-budget";
import type { MdfData } from "../../../domain/marketing/mdf-data";
import { MDF_BUDGET, MDF_QUARTER } from "../../../domain/marketing/mdf-inputs";
import { approvesOwn } from "../../../domain/marketing/mdf-requests";
import { countedValue } from "../../../domain/shared/assumption";
import type { SerialDate } from "../../../domain/shared/serial-date";
import type { BuiltSheet } from "../../../book/workbook-port";
import { decidedRow, type MdfDecision } from "../../../sheets/mdf-budget/change";
import { BUDGET_INPUT, QUARTER_INPUT } from "../../../sheets/mdf-budget/sheet";
import type { ToolStepProps, ToolInput } from "../../components/guided-tool/tool-definition";
import type { mdfTexts } from "../../strings/mdf-budget";
import type { MdfDraft } from "./mdf-draft";

export interface MdfTool {
  draft: MdfDraft;
  facts: MdfData;
  live: LiveMdf;
  step: keyof typeof mdfTexts.steps;
}
export type MdfStepProps = ToolStepProps<MdfTool>;

export interface LiveMdf {
  asOf: SerialDate;
  /** The day of what is decided. */
  date: SerialDate;
  decisions: readonly MdfDecision[];
  /** Requests that the approver asked for, whom nobody else has decided. */
  own: readonly string[];
  approver: string;
  /** The ranking with what is decided. */
  budget: MdfBudget;
}

/** Quarter and budget as typed, else as the sheet has them. */
export function chosenBudget(draft: MdfDraft, sheet: BuiltSheet | undefined) {
  return {
    quarter:
      draft.quarter === undefined ? countedValue(MDF_QUARTER, sheet?.inputs[QUARTER_INPUT]) : draft.quarter,
    budget: draft.budget === undefined ? countedValue(MDF_BUDGET, sheet?.inputs[BUDGET_INPUT]) : draft.budget,
  };
}

export function liveMdf({ facts, sheet, draft, today, asOf: proposed }: ToolInput<MdfTool>): LiveMdf {
  const asOf = proposed.day;
  const date = draft.date ?? today;
  const approver = draft.approver.trim() || facts.settings.approver;
  const decisions = Object.values(draft.decisions).map((each): MdfDecision => ({
    ...each,
    ...(approver ? { approver } : {}),
  }));
  const asked = new Map(facts.requests.map((row) => [row.requestId, row.requestedBy]));
  const own = decisions
    .filter(({ requestId, status }) => status !== "Requested" && approvesOwn(asked.get(requestId), approver))
    .map(({ requestId }) => requestId);
  const budget = mdfBudget({
    data: decided(facts, decisions, date),
    asOf,
    ...chosenBudget(draft, sheet),
  });
  return { asOf, date, decisions, own, approver, budget };
}

/** The requests as they will be once the decisions are written. */
function decided(data: MdfData, decisions: readonly MdfDecision[], date: SerialDate): MdfData {
  const byId = new Map(decisions.map((each) => [each.requestId, decidedRow(each, date)]));
  return { ...data, requests: data.requests.map((row) => ({ ...row, ...byId.get(row.requestId ?? "") })) };
}
