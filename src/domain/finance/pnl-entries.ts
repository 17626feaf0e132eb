import { within } from "../scorecard/performance/deal-index";
import { nearlyEqual } from "../shared/rounding";
import { addMonths, type SerialDate } from "../shared/serial-date";
import { programTable, type ProgramRow } from "../shared/tables/finance-tables";
import { keyOf } from "../shared/tables/table-definition";
import { sumKnown } from "../marketing/known";
import { lineLabel, lineOf, type PnlLineId } from "./pnl-lines";

/** What somebody says of a line in a quarter or month; null: nothing is recorded of it. */
export interface PnlAmount {
  line: PnlLineId;
  start: SerialDate;
  months: number;
  amount: number | null;
}

/** An amount to record. */
export interface PnlEntry {
  line: PnlLineId;
  /** First day of the month or quarter. */
  period: SerialDate;
  /** Null: the row is emptied. */
  amount: number | null;
  /** How the row that is meant writes its line. */
  written?: string | null;
}

const inSpan = (row: ProgramRow, { line, start, months }: Pick<PnlAmount, "line" | "start" | "months">) =>
  lineOf(row.line) === line && within(row.period, { start, end: addMonths(start, months) - 1 });

/** What rows say of a line in a span. */
export function recordedFor(
  program: readonly ProgramRow[],
  span: Pick<PnlAmount, "line" | "start" | "months">,
): number | null {
  return sumKnown(program.flatMap((row) => (inSpan(row, span) ? [row.amount] : [])));
}

/**
 * The rows that make a span say an amount: the amount stands on its first day, and other rows of the line in the span are emptied. None
 * where the span says so already.
 */
export function entriesFor(program: readonly ProgramRow[], amount: PnlAmount): PnlEntry[] {
  const { line, start } = amount;
  const recorded = recordedFor(program, amount);
  const same =
    recorded === null || amount.amount === null
      ? recorded === amount.amount
      : nearlyEqual(recorded, amount.amount);
  if (same) return [];
  const rows = program.filter((row) => inSpan(row, amount));
  const first = rows.find(({ period }) => period === start);
  const others = rows.filter((row) => row !== first && row.amount !== null);
  const own = { line, period: start, amount: amount.amount, ...(first ? { written: first.line } : {}) };
  return [
    ...(amount.amount !== null || first ? [own] : []),
    ...others.map((row) => ({ line, period: row.period!, amount: null, written: row.line })),
  ];
}

/** The rows of cam_program that the amounts make; the line of a row that exists may be written by its id. */
export function entryRows(program: readonly ProgramRow[], entries: readonly PnlEntry[]): ProgramRow[] {
  return entries.map(({ line, period, amount, written }) => {
    const existing = program.find((row) => row.period === period && lineOf(row.line) === line);
    return { line: written ?? existing?.line ?? lineLabel(line), period, amount };
  });
}

/** The rows as they will be once the amounts are written. */
export function withEntries(program: readonly ProgramRow[], entries: readonly PnlEntry[]): ProgramRow[] {
  const rows = new Map(program.map((row) => [keyOf(programTable, row), row]));
  for (const row of entryRows(program, entries)) rows.set(keyOf(programTable, row), row);
  return [...rows.values()];
}
