import { AS_OF_TABLES, proposedAsOf } from "../../../domain/program/proposed-as-of";
import { useMemo } from "react";
import { channelPnl } from "../../../domain/finance/channel-pnl";
import { readPnlData, type PnlData } from "../../../domain/finance/pnl-data";
import {
  PNL_INPUT_KEYS,
  PNL_INPUTS,
  STAFF_BASIS,
  type PnlInputKey,
} from "../../../domain/finance/pnl-inputs";
import {
  readSuggestionData,
  SUGGESTION_TABLES,
  suggestedAmounts,
} from "../../../domain/finance/pnl-suggestions";
import type { StaffBasis } from "../../../domain/finance/staffing";
import { countedValue } from "../../../domain/shared/assumption";
import type { SerialDate } from "../../../domain/shared/serial-date";
import { programTable } from "../../../domain/shared/tables/finance-tables";
import { keyOf } from "../../../domain/shared/tables/table-definition";
import { findSheet } from "../../../book/find-sheet";
import type { BuiltSheet } from "../../../book/workbook-port";
import { entryRows, type PnlEntry } from "../../../sheets/channel-pnl/change";
import { BASIS_INPUT, pnlInputName } from "../../../sheets/channel-pnl/inputs";
import { channelPnlDefinition } from "../../../sheets/channel-pnl/definition";
import { kindRequest } from "../../../book/kind-request";
import { useSnapshot } from "../../session/use-snapshot";
import { entriesOf, spansOf, type PnlDraft } from "./pnl-draft";

const REQUEST = kindRequest(channelPnlDefinition, [...SUGGESTION_TABLES, ...AS_OF_TABLES]);

/** What counts of the assumptions: as typed, else as the sheet has it. */
export function chosenInputs(draft: PnlDraft, sheet: BuiltSheet | undefined) {
  const overrides = Object.fromEntries(
    PNL_INPUT_KEYS.map((key) => [
      key,
      draft.overrides[key] === undefined
        ? countedValue(PNL_INPUTS[key], sheet?.inputs[pnlInputName(key)])
        : draft.overrides[key],
    ]),
  ) as Record<PnlInputKey, number | null>;
  const kept = countedValue(STAFF_BASIS, sheet?.inputs[BASIS_INPUT]);
  const staffBasis: StaffBasis | null = draft.staffBasis === undefined ? kept : draft.staffBasis;
  return { overrides, staffBasis };
}

/** The statement with what is typed, recalculated at every keystroke. */
export function usePnl(draft: PnlDraft, today: SerialDate) {
  const { snapshot, error } = useSnapshot(REQUEST);
  const read = useMemo(
    () =>
      snapshot
        ? {
            data: readPnlData(snapshot),
            suggestions: readSuggestionData(snapshot),
            proposed: proposedAsOf(snapshot, today),
          }
        : null,
    [snapshot, today],
  );
  const sheet = useMemo(
    () => (snapshot ? findSheet(snapshot.sheets, channelPnlDefinition.kind, { partner: "" }) : undefined),
    [snapshot],
  );
  const live = useMemo(() => {
    if (!read) return null;
    const { data, suggestions, proposed } = read;
    const asOf = proposed.day;
    const before = channelPnl({ data, asOf });
    const spans = spansOf(before.year, draft.by);
    const span =
      spans.find(({ start }) => start === draft.period) ??
      spans.findLast(({ start }) => start <= asOf) ??
      spans[0]!;
    // Of a period that is not over, what other tables say by the as-of date.
    const proposals = suggestedAmounts(suggestions, { start: span.start, end: Math.min(span.end, asOf) });
    const { entries, suggested } = entriesOf(draft, span, { data, proposals });
    const pnl = channelPnl({
      data: withEntries(data, entries),
      asOf,
      ...chosenInputs(draft, sheet),
    });
    return { data, asOf, proposed, pnl, spans, span, entries, suggested, proposals };
  }, [read, sheet, draft]);
  return { snapshot, sheet, error, live };
}

export type LivePnl = NonNullable<ReturnType<typeof usePnl>["live"]>;

/** The rows as they will be once the amounts are written. */
function withEntries(data: PnlData, entries: readonly PnlEntry[]): PnlData {
  const rows = new Map(data.program.map((row) => [keyOf(programTable, row), row]));
  for (const row of entryRows(data.program, entries)) rows.set(keyOf(programTable, row), row);
  return { ...data, program: [...rows.values()] };
}
