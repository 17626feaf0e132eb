import { budgetQuarter, mdfBudget, type MdfBudget } from "../../../domain/marketing/mdf-budget";
import { leadOwners, ownersOfOpen, type ProposedOwner } from "../../../domain/marketing/lead-owner";
import { type MdfData, readMdfData } from "../../../domain/marketing/mdf-data";
import { MDF_BUDGET, MDF_QUARTER } from "../../../domain/marketing/mdf-inputs";
import { pasteRequests, type PastedRequests, withRequests } from "../../../domain/marketing/paste-requests";
import { approvesOwn } from "../../../domain/marketing/mdf-requests";
import type { TableSource } from "../../../domain/program/setup";
import { countedValue } from "../../../domain/shared/assumption";
import type { SerialDate } from "../../../domain/shared/serial-date";
import type { BuiltSheet } from "../../../book/workbook-port";
import { decidedRow, type MdfDecision } from "../../../sheets/mdf-budget/change";
import { BUDGET_INPUT, QUARTER_INPUT } from "../../../sheets/mdf-budget/sheet";
import type { ToolStepProps, ToolInput } from "../../components/guided-tool/tool-definition";
import type { mdfTexts } from "../../strings/mdf-budget";
import type { MdfDraft } from "./mdf-draft";

/** With who is proposed to follow a partner's leads up. */
export interface MdfFacts extends MdfData {
  ownerOf: ReturnType<typeof leadOwners>;
}

export const readMdfFacts = (source: TableSource): MdfFacts => ({
  ...readMdfData(source),
  ownerOf: leadOwners(source),
});

export interface MdfTool {
  draft: MdfDraft;
  facts: MdfFacts;
  live: LiveMdf;
  step: keyof typeof mdfTexts.steps;
}
export type MdfStepProps = ToolStepProps<MdfTool>;

export interface LiveMdf {
  asOf: SerialDate;
  /** The day of what is decided. */
  date: SerialDate;
  /** What is to be filed of the pasted table. */
  pasted: PastedRequests;
  decisions: readonly MdfDecision[];
  /** Requests that the approver asked for, whom nobody else has decided. */
  own: readonly string[];
  approver: string;
  /** Open requests that name no lead owner, with who is proposed; until somebody types over it. */
  proposed: ReadonlyMap<string, ProposedOwner>;
  /** The ranking with what is pasted and decided. */
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

export function liveMdf({
  facts: recorded,
  sheet,
  draft,
  today,
  asOf: proposal,
  format,
}: ToolInput<MdfTool>): LiveMdf {
  const asOf = proposal.day;
  const date = draft.date ?? today;
  const chosen = chosenBudget(draft, sheet);
  const pasted = pasteRequests(draft.pasted, {
    data: recorded,
    quarter: budgetQuarter({ data: recorded, asOf, quarter: chosen.quarter }),
    date,
    marks: format.culture,
  });
  const facts = { ...recorded, requests: withRequests(recorded.requests, pasted.requests) };
  const approver = draft.approver.trim() || facts.settings.approver;
  const asked = new Map(facts.requests.map((row) => [row.requestId, row.requestedBy]));
  // A request whose line is taken out of the table again has nothing to decide on.
  const decisions = Object.values(draft.decisions)
    .filter(({ requestId }) => asked.has(requestId))
    .map((each): MdfDecision => ({ ...each, ...(approver ? { approver } : {}) }));
  const own = decisions
    .filter(({ requestId, status }) => status !== "Requested" && approvesOwn(asked.get(requestId), approver))
    .map(({ requestId }) => requestId);
  const proposed = proposedOwners(facts, draft);
  const budget = mdfBudget({
    data: decided(facts, { decisions, date, proposed }),
    asOf,
    ...chosen,
  });
  return { asOf, date, pasted, decisions, own, approver, proposed, budget };
}

/** The requests as they will be once the decisions are written. */
function decided(
  data: MdfData,
  { decisions, date, proposed }: Pick<LiveMdf, "decisions" | "date" | "proposed">,
): MdfData {
  const byId = new Map(decisions.map((each) => [each.requestId, decidedRow(each, date)]));
  const ownerOf = (id: string) => {
    const owner = proposed.get(id);
    return owner ? { leadOwner: owner.name } : {};
  };
  return {
    ...data,
    requests: data.requests.map((row) => {
      const id = row.requestId ?? "";
      return { ...row, ...ownerOf(id), ...byId.get(id) };
    }),
  };
}

/** By request. What is typed counts, a blank too. */
function proposedOwners(facts: MdfFacts, draft: MdfDraft): ReadonlyMap<string, ProposedOwner> {
  const untyped = facts.requests.filter(
    ({ requestId }) => draft.decisions[requestId ?? ""]?.leadOwner === undefined,
  );
  return ownersOfOpen(untyped, facts.ownerOf);
}
