import type { SerialDate } from "../../../domain/shared/serial-date";
import type { MdfRow } from "../../../domain/shared/tables/marketing-tables";
import type { MdfDecision } from "../../../sheets/mdf-budget/change";
import type { GuidedDraft } from "../../components/guided-tool/tool-definition";

export interface MdfDraft extends GuidedDraft {
  /** Undefined: as the sheet has it. */
  quarter?: SerialDate | null;
  budget?: number | null;
  /** A table of requests, as it was pasted. */
  pasted: string;
  /** By request, in the order in which they were decided. */
  decisions: Readonly<Record<string, MdfDecision>>;
  approver: string;
  /** Null: today. */
  date: SerialDate | null;
}

export const EMPTY_DRAFT: MdfDraft = { step: null, pasted: "", decisions: {}, approver: "", date: null };

/** Decides on a request, or corrects what was decided; approving offers what was asked for. */
export function decideRequest(draft: MdfDraft, row: MdfRow, change: Partial<MdfDecision>): MdfDraft {
  const requestId = row.requestId ?? "";
  const before = draft.decisions[requestId] ?? {
    requestId,
    status: (row.status ?? "Requested") as MdfDecision["status"],
  };
  const offered =
    change.status === "Approved" && before.approved === undefined && row.approved === null
      ? { approved: row.requested }
      : {};
  return { ...draft, decisions: { ...draft.decisions, [requestId]: { ...before, ...offered, ...change } } };
}
