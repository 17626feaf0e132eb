import type { TableSource } from "../../domain/program/setup";
import type { SerialDate } from "../../domain/shared/serial-date";
import type { CellValue } from "../../domain/shared/tables/table-definition";
import type { SheetSubject } from "./sheet-plan";

/** A built sheet, and the day that it stands for. */
export interface ShownSheet extends SheetSubject {
  /** What is typed into it, by `in_…`. */
  inputs: Readonly<Record<string, CellValue>>;
  asOf: SerialDate;
}

/** Everything that a sheet shows of the tables, by the same calculation as its formulas: plain data, to be compared. */
export type Shown = (source: TableSource, sheet: ShownSheet) => unknown;
