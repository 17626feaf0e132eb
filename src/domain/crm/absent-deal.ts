import type { DealRow } from "../shared/tables/catalogue";
import type { AbsentAction, StageClass } from "./import-decisions";

/** A deal of the workbook that came from the CRM and is not in the file. */
export interface AbsentDeal {
  row: DealRow;
  class: StageClass | null;
}

export interface AbsentDeals {
  deals: readonly AbsentDeal[];
  /** Rows of the file whose Deal ID cannot be read: while there are some, nobody knows which deals are gone. */
  unnamed: number;
  /** What becomes of them; "keep" unless the user says that the file is complete. */
  action: AbsentAction;
}
