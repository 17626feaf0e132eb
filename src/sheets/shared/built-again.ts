import type { TableSource } from "../../domain/program/setup";
import type { SerialDate } from "../../domain/shared/serial-date";
import type { CellValue } from "../../domain/shared/tables/table-definition";
import type { SheetPlan, SheetSubject } from "./sheet-plan";

/** A sheet as it stands in the workbook. */
export interface StandingSheet {
  subject: SheetSubject;
  /** What is typed into it, by `in_…`. */
  inputs: Readonly<Record<string, CellValue>>;
  /** The day that it stands for. */
  asOf: SerialDate;
}

/** The plan of a sheet that stands, from the same tables; nothing is recorded. */
export type BuiltAgain = (source: TableSource, sheet: StandingSheet) => SheetPlan;
