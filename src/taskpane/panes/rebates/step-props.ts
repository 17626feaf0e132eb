import type { PastedRebates } from "../../../domain/finance/paste-rebates";
import type { RebateAccruals } from "../../../domain/finance/rebate-accrual";
import type { RebateData } from "../../../domain/finance/rebate-data";
import type { RebateReport } from "../../../domain/finance/rebate-roi";
import type { ProposedAsOf } from "../../../domain/program/proposed-as-of";
import type { SerialDate } from "../../../domain/shared/serial-date";
import type { RebateRow } from "../../../domain/shared/tables/finance-tables";
import type { BuiltSheet } from "../../../book/workbook-port";
import type { RebatesDraft } from "./rebates-draft";

/** What every step of the Rebate ROI works with. */
export interface RebatesStepProps {
  draft: RebatesDraft;
  update: (change: (before: RebatesDraft) => RebatesDraft) => void;
  /** With what is typed. */
  data: RebateData;
  report: RebateReport;
  accruals: RebateAccruals;
  asOf: SerialDate;
  proposed: ProposedAsOf;
  /** Rows to write. */
  rows: readonly Partial<RebateRow>[];
  pasted: PastedRebates;
  sheet: BuiltSheet | undefined;
}
