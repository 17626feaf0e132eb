import { channelPnl, type ChannelPnl } from "../../../domain/finance/channel-pnl";
import { pastePnl, type PastedPnl } from "../../../domain/finance/paste-pnl";
import { isWholeQuarter, toldIn } from "../../../domain/finance/pnl-amounts";
import type { PnlData } from "../../../domain/finance/pnl-data";
import {
  entriesFor,
  entryRows,
  type PnlAmount,
  type PnlEntry,
  recordedFor,
  withEntries,
} from "../../../domain/finance/pnl-entries";
import {
  PNL_INPUT_KEYS,
  PNL_INPUTS,
  STAFF_BASIS,
  type PnlInputKey,
} from "../../../domain/finance/pnl-inputs";
import type { PnlLineId } from "../../../domain/finance/pnl-lines";
import type { StaffBasis } from "../../../domain/finance/staffing";
import type { BuiltSheet } from "../../../book/workbook-port";
import { countedValue } from "../../../domain/shared/assumption";
import { fiscalYearOf, quarterWith, type FiscalYear } from "../../../domain/shared/fiscal-calendar";
import { addMonths, type SerialDate } from "../../../domain/shared/serial-date";
import { programTable } from "../../../domain/shared/tables/finance-tables";
import { keyOf } from "../../../domain/shared/tables/table-definition";
import { BASIS_INPUT, pnlInputName } from "../../../sheets/channel-pnl/inputs";
import type { ToolInput, ToolStepProps } from "../../components/guided-tool/tool-definition";
import type { pnlTexts } from "../../strings/channel-pnl";
import type { PnlDraft } from "./pnl-draft";

export interface PnlTool {
  draft: PnlDraft;
  facts: PnlData;
  live: LivePnl;
  step: keyof typeof pnlTexts.steps;
}
export type PnlStepProps = ToolStepProps<PnlTool>;

export interface PnlSpan {
  start: SerialDate;
  end: SerialDate;
  months: number;
}

export interface LivePnl {
  asOf: SerialDate;
  pasted: PastedPnl;
  /** Rows to write, and how many of them empty one whose period is now told as a whole. */
  entries: readonly PnlEntry[];
  emptied: number;
  /** The rows as they will be. */
  program: PnlData["program"];
  pnl: ChannelPnl;
  spans: readonly PnlSpan[];
  span: PnlSpan;
}

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

/** The quarters or months that amounts can be typed for. */
function spansOf(year: FiscalYear, by: PnlDraft["by"]): PnlSpan[] {
  const months = by === "quarter" ? 3 : 1;
  return Array.from({ length: 12 / months }, (_, index) => {
    const start = addMonths(year.start, index * months);
    return { start, end: addMonths(start, months) - 1, months };
  });
}

/** The statement with what is pasted and typed, recalculated at every keystroke. */
export function livePnl({ facts, sheet, draft, asOf: proposed, format }: ToolInput<PnlTool>): LivePnl {
  const asOf = proposed.day;
  const year = fiscalYearOf(asOf, facts.settings.fiscalStartMonth);
  const spans = spansOf(year, draft.by);
  const span =
    spans.find(({ start }) => start === draft.period) ??
    spans.findLast(({ start }) => start <= asOf) ??
    spans[0]!;
  const pasted = pastePnl(draft.pasted, { year, marks: format.culture });
  const entries = allEntries(facts.program, [...pasted.amounts, ...Object.values(draft.typed)]);
  const program = withEntries(facts.program, entries);
  return {
    asOf,
    pasted,
    entries,
    emptied: entries.filter(({ amount }) => amount === null).length,
    program,
    spans,
    span,
    pnl: channelPnl({ data: { ...facts, program }, asOf, ...chosenInputs(draft, sheet) }),
  };
}

/** What amounts one after the other write, each over what those before it leave. */
function allEntries(recorded: PnlData["program"], amounts: readonly PnlAmount[]): PnlEntry[] {
  let program = recorded;
  const entries = new Map<string, PnlEntry>();
  for (const amount of amounts) {
    const own = entriesFor(program, amount);
    const rows = entryRows(program, own);
    own.forEach((entry, index) => entries.set(keyOf(programTable, rows[index]!), entry));
    program = withEntries(program, own);
  }
  return [...entries.values()];
}

/** A line of the span that is shown: what is recorded or typed, and what other tables say where nothing is. */
export function lineState(
  { facts, live }: Pick<PnlStepProps, "facts" | "live">,
  line: PnlLineId,
): { amount: number | null; told: number | null } {
  const { span, program, asOf, pnl } = live;
  const quarter = quarterWith(pnl.year, span.start);
  const amount = recordedFor(program, { line, start: span.start, months: span.months });
  const ofQuarter = [0, 1, 2].map((month) =>
    recordedFor(program, { line, start: addMonths(quarter.start, month), months: 1 }),
  );
  const told = toldIn(facts, { start: span.start, end: Math.min(span.end, asOf) })[line];
  return { amount, told: amount !== null || isWholeQuarter(ofQuarter) ? null : told };
}
