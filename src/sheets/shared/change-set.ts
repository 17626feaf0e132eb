import type { Doing } from "../../domain/cadence/log-done";
import type { PartnerRename } from "../../domain/program/rename-partner";
import type { TableChange } from "../../domain/shared/tables/table-change";
import type { SheetPlan } from "./sheet-plan";

/** Everything one action writes: applied whole or not at all, and undone as one. */
export interface ChangeSet {
  /** What the user would call it: "Import 8,800 deals", "Build Scorecard – Acme". */
  label: string;
  tables: readonly TableChange[];
  sheets: readonly SheetPlan[];
  /** Partners that built sheets are about, or name, under their new names; the tables say so in `replaced`. */
  renames?: readonly PartnerRename[];
  /** What it does of the routine besides building its sheets. */
  done?: readonly Doing[];
  /** What the log says of it besides what was written, a sentence each. */
  logged?: readonly string[];
  /** Somebody's data, which no cell of a built sheet is to hold any more; the tables say so in `replaced`. */
  forgets?: readonly string[];
  /** It closes a quarter or opens it again: nothing else writes over rows that are closed. */
  closing?: true;
}
