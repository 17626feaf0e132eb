import type { PnlInputKey } from "../../../domain/finance/pnl-inputs";
import type { PnlAmount } from "../../../domain/finance/pnl-entries";
import type { StaffBasis } from "../../../domain/finance/staffing";
import type { SerialDate } from "../../../domain/shared/serial-date";
import type { GuidedDraft } from "../../components/guided-tool/tool-definition";

export interface PnlDraft extends GuidedDraft {
  how: "paste" | "type";
  pasted: string;
  by: "quarter" | "month";
  /** First day of what is typed; null: the latest that has begun. */
  period: SerialDate | null;
  /** Typed amounts of whole periods, by line and span. */
  typed: Readonly<Record<string, PnlAmount>>;
  /** Null leaves the default, undefined what the sheet has. */
  overrides: Readonly<Partial<Record<PnlInputKey, number | null>>>;
  staffBasis?: StaffBasis | null;
}

export const EMPTY_DRAFT: PnlDraft = {
  step: null,
  how: "paste",
  pasted: "",
  by: "quarter",
  period: null,
  typed: {},
  overrides: {},
};

function amountKey({ line, start, months }: Omit<PnlAmount, "amount">): string {
  return `${line} ${start} ${months}`;
}

export function typeAmount(draft: PnlDraft, amount: PnlAmount): PnlDraft {
  return { ...draft, typed: { ...draft.typed, [amountKey(amount)]: amount } };
}
