import type { BuiltSheet } from "../../../book/workbook-port";
import type { PnlDraft } from "./pnl-draft";
import type { LivePnl } from "./use-pnl";

/** What every step of the Channel P&L works with. */
export interface PnlStepProps extends LivePnl {
  draft: PnlDraft;
  update: (change: (before: PnlDraft) => PnlDraft) => void;
  sheet: BuiltSheet | undefined;
}
