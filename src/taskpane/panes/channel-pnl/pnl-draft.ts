import type { PnlData } from "../../../domain/finance/pnl-data";
import type { PnlInputKey } from "../../../domain/finance/pnl-inputs";
import { lineOf, PNL_LINES, type PnlLineId } from "../../../domain/finance/pnl-lines";
import type { StaffBasis } from "../../../domain/finance/staffing";
import type { Suggestion, suggestedAmounts } from "../../../domain/finance/pnl-suggestions";
import type { FiscalYear } from "../../../domain/shared/fiscal-calendar";
import { sumKnown } from "../../../domain/marketing/known";
import { addMonths, type SerialDate } from "../../../domain/shared/serial-date";
import type { ProgramRow } from "../../../domain/shared/tables/finance-tables";
import type { PnlEntry } from "../../../sheets/channel-pnl/change";

export type StepId = "period" | "lines" | "staff" | "roles" | "review";

export interface PnlDraft {
  step: StepId | null;
  by: "quarter" | "month";
  /** First day of what is typed; null: the latest that has begun. */
  period: SerialDate | null;
  /** Typed amounts of whole periods, by line and span. */
  typed: Readonly<Record<string, TypedAmount>>;
  /** Records what other tables suggest for the period. */
  record: boolean;
  /** Null leaves the default, undefined what the sheet has. */
  overrides: Readonly<Partial<Record<PnlInputKey, number | null>>>;
  staffBasis?: StaffBasis | null;
}

interface TypedAmount {
  line: PnlLineId;
  start: SerialDate;
  months: number;
  amount: number | null;
}

export const EMPTY_DRAFT: PnlDraft = {
  step: null,
  by: "quarter",
  period: null,
  typed: {},
  record: true,
  overrides: {},
};

export interface PnlSpan {
  start: SerialDate;
  end: SerialDate;
  months: number;
}

/** The quarters or months that amounts can be typed for. */
export function spansOf(year: FiscalYear, by: PnlDraft["by"]): PnlSpan[] {
  const months = by === "quarter" ? 3 : 1;
  return Array.from({ length: 12 / months }, (_, index) => {
    const start = addMonths(year.start, index * months);
    return { start, end: addMonths(start, months) - 1, months };
  });
}

export function typeAmount(
  draft: PnlDraft,
  line: PnlLineId,
  { start, months }: PnlSpan,
  amount: number | null,
): PnlDraft {
  return {
    ...draft,
    typed: { ...draft.typed, [`${line} ${start} ${months}`]: { line, start, months, amount } },
  };
}

const within = (row: ProgramRow, line: PnlLineId, start: SerialDate, end: SerialDate) =>
  lineOf(row.line) === line && row.period !== null && row.period >= start && row.period < end + 1;

/** What rows say of a line in a span. */
export function recordedFor(
  program: readonly ProgramRow[],
  line: PnlLineId,
  { start, end }: PnlSpan,
): number | null {
  return sumKnown(program.flatMap((row) => (within(row, line, start, end) ? [row.amount] : [])));
}

/** What the workbook says of amounts. */
interface KnownAmounts {
  data: PnlData;
  /** What other tables suggest for the span that is shown. */
  proposals: ReturnType<typeof suggestedAmounts>;
}

export interface LineState {
  /** Typed now, else recorded. */
  amount: number | null;
  suggestion: Suggestion | null;
}

/** A line as it stands: what is typed, what is recorded, what other tables suggest where nothing is. */
export function lineState(
  draft: PnlDraft,
  line: PnlLineId,
  span: PnlSpan,
  { data, proposals }: KnownAmounts,
): LineState {
  const typed = draft.typed[`${line} ${span.start} ${span.months}`];
  return {
    amount: typed ? typed.amount : recordedFor(data.program, line, span),
    suggestion: proposals[line] ?? null,
  };
}

/** The amounts to write, and how many of them are suggestions. A span's amount goes to its first day, less what its other rows hold. */
export function entriesOf(
  draft: PnlDraft,
  span: PnlSpan,
  known: KnownAmounts,
): { entries: PnlEntry[]; suggested: number } {
  const { data, proposals } = known;
  const entries = Object.values(draft.typed).flatMap(({ line, start, months, amount }): PnlEntry[] =>
    amount === null &&
    recordedFor(data.program, line, { start, end: addMonths(start, months) - 1, months }) === null
      ? []
      : [entryFor(data.program, line, { start, months }, amount ?? 0)],
  );
  const open = PNL_LINES.filter(
    ({ id }) => proposals[id] && lineState(draft, id, span, known).amount === null,
  );
  const proposed = open.map(({ id }) => entryFor(data.program, id, span, proposals[id]!.value));
  return { entries: draft.record ? [...entries, ...proposed] : entries, suggested: open.length };
}

function entryFor(
  program: readonly ProgramRow[],
  line: PnlLineId,
  { start, months }: Pick<PnlSpan, "start" | "months">,
  amount: number,
): PnlEntry {
  const others = program.filter(
    (row) => row.period !== start && within(row, line, start, addMonths(start, months) - 1),
  );
  return { line, period: start, amount: amount - (sumKnown(others.map((row) => row.amount)) ?? 0) };
}
