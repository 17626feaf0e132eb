import { pasteRebates, type PasteContext, type PastedRebates } from "../../../domain/finance/paste-rebates";
import type { ComparisonId } from "../../../domain/finance/rebate-roi";
import { trimmedNameKey } from "../../../domain/shared/excel-text";
import type { SerialDate } from "../../../domain/shared/serial-date";
import type { RebateRow } from "../../../domain/shared/tables/finance-tables";

export type StepId = "rebates" | "basis" | "review";

/** What was typed; null leaves the default, undefined what the sheet has. */
export interface RebatesDraft {
  step: StepId | null;
  how: "one" | "paste";
  quarter: SerialDate | null;
  /** Rows typed one at a time, by partner and quarter. */
  typed: Readonly<Record<string, Partial<RebateRow>>>;
  pasted: string;
  from?: SerialDate | null;
  to?: SerialDate | null;
  grossMargin?: number | null;
  comparison?: ComparisonId | null;
}

export const EMPTY_DRAFT: RebatesDraft = {
  step: null,
  how: "one",
  quarter: null,
  typed: {},
  pasted: "",
};

export function rowKey(partner: string, period: SerialDate): string {
  return `${trimmedNameKey(partner)} ${period}`;
}

/** Types a field of one partner's quarter. */
export function typeRebate(
  draft: RebatesDraft,
  partner: string,
  period: SerialDate,
  change: Partial<RebateRow>,
): RebatesDraft {
  const key = rowKey(partner, period);
  return { ...draft, typed: { ...draft.typed, [key]: { ...draft.typed[key], partner, period, ...change } } };
}

const AMOUNTS = ["rebatePaid", "revenue", "baselineRevenue", "grossMargin"] as const;

/** Every row to write: those pasted, and over them those typed. A new row that was emptied again is none. */
export function rowsToWrite(
  draft: RebatesDraft,
  recorded: readonly RebateRow[],
  context: PasteContext,
): { rows: Partial<RebateRow>[]; pasted: PastedRebates } {
  const pasted = pasteRebates(draft.pasted, context);
  const byKey = new Map(pasted.rows.map((row) => [rowKey(row.partner ?? "", row.period ?? 0), row]));
  for (const [key, row] of Object.entries(draft.typed)) byKey.set(key, { ...byKey.get(key), ...row });
  const existing = new Set(recorded.map((row) => rowKey(row.partner ?? "", row.period ?? 0)));
  const rows = [...byKey].flatMap(([key, row]) =>
    existing.has(key) || AMOUNTS.some((field) => row[field] != null) ? [row] : [],
  );
  return { rows, pasted };
}
