import { useMemo } from "react";
import { mdfBudget, MDF_TABLES, readMdfData, type MdfData } from "../../../domain/marketing/mdf-budget";
import type { SerialDate } from "../../../domain/shared/serial-date";
import { findSheet } from "../../../book/find-sheet";
import type { BuiltSheet } from "../../../book/workbook-port";
import { decidedRow, type MdfDecision } from "../../../sheets/mdf-budget/change";
import { BUDGET_INPUT, QUARTER_INPUT } from "../../../sheets/mdf-budget/page";
import type { SheetKind } from "../../../sheets/shared/sheet-plan";
import { dayOf, keptNumber } from "../../hooks/kept-inputs";
import { useSnapshot } from "../../hooks/use-snapshot";
import type { MdfDraft } from "./mdf-draft";

const KINDS: readonly SheetKind[] = ["mdf-budget"];
const REQUEST = { tables: MDF_TABLES, sheets: KINDS };

/** Quarter and budget as typed, else as the sheet has them. */
export function chosenBudget(draft: MdfDraft, sheet: BuiltSheet | undefined) {
  return {
    quarter: draft.quarter === undefined ? keptNumber(sheet, QUARTER_INPUT) : draft.quarter,
    budget: draft.budget === undefined ? keptNumber(sheet, BUDGET_INPUT) : draft.budget,
  };
}

/** The ranking with what is decided, recalculated at every choice. */
export function useMdf(draft: MdfDraft, today: SerialDate) {
  const { snapshot, error } = useSnapshot(REQUEST);
  const read = useMemo(() => (snapshot ? readMdfData(snapshot) : null), [snapshot]);
  const sheet = useMemo(
    () => (snapshot ? findSheet(snapshot.sheets, "mdf-budget", { partner: "" }) : undefined),
    [snapshot],
  );
  const live = useMemo(() => {
    if (!read) return null;
    const asOf = dayOf(sheet, read.settings, today);
    const date = draft.date ?? today;
    const decisions = Object.values(draft.decisions).map((each): MdfDecision => ({
      ...each,
      ...(draft.approver.trim() ? { approver: draft.approver.trim() } : {}),
    }));
    const data = decided(read, decisions, date);
    return {
      data,
      asOf,
      date,
      decisions,
      budget: mdfBudget({
        data,
        asOf,
        fiscalStartMonth: keptNumber(sheet, "in_fiscal_start"),
        ...chosenBudget(draft, sheet),
      }),
    };
  }, [read, sheet, draft, today]);
  return { snapshot, sheet, error, live };
}

export type LiveMdf = NonNullable<ReturnType<typeof useMdf>["live"]>;

/** The requests as they will be once the decisions are written. */
function decided(data: MdfData, decisions: readonly MdfDecision[], date: SerialDate): MdfData {
  const byId = new Map(decisions.map((each) => [each.requestId, decidedRow(each, date)]));
  return { ...data, requests: data.requests.map((row) => ({ ...row, ...byId.get(row.requestId ?? "") })) };
}
