import type { TableSource } from "../../domain/program/setup";
import type { CellValue } from "../../domain/shared/tables/table-definition";
import type { ChangeSet } from "../shared/change-set";
import { sheetSetup } from "../shared/sheet-setup";
import { indexDefinition } from "./definition";
import { indexSheet } from "./sheet";

export interface IndexForm {
  /** What stands at the top; null clears what was typed, absent keeps it. */
  heading?: CellValue;
}

/** Building the index. Which sheets there are the workbook itself says when it is written: `src/book` lists them. */
export function indexChange(source: TableSource, form: IndexForm = {}): ChangeSet {
  return {
    label: `Build ${indexDefinition.title}`,
    tables: sheetSetup(source, indexDefinition),
    sheets: [indexSheet([], form)],
  };
}
