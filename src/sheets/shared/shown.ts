import type { TableSource } from "../../domain/program/setup";
import type { SerialDate } from "../../domain/shared/serial-date";
import type { CellValue } from "../../domain/shared/tables/table-definition";

/** A built sheet, and the day that it stands for. */
interface ShownSheet {
  /** "" where the workbook has only one such sheet. */
  partner: string;
  edition?: string;
  /** What is typed into it, by `in_…`. */
  inputs: Readonly<Record<string, CellValue>>;
  asOf: SerialDate;
}

/** Everything that a sheet shows of the tables, by the same calculation as its formulas: plain data, to be compared. */
export type Shown = (source: TableSource, sheet: ShownSheet) => unknown;
