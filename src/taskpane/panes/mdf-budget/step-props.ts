import type { BuiltSheet } from "../../../book/workbook-port";
import type { MdfDraft } from "./mdf-draft";
import type { LiveMdf } from "./use-mdf";

/** What every step of the MDF budget works with. */
export interface MdfStepProps extends LiveMdf {
  draft: MdfDraft;
  update: (change: (before: MdfDraft) => MdfDraft) => void;
  sheet: BuiltSheet | undefined;
}
