import {
  needs,
  programNeeds,
  setupChange,
  type TableNeed,
  type TableSource,
} from "../../domain/program/setup";
import type { TableChange } from "../../domain/shared/tables/table-change";
import type { SheetDefinition } from "./sheet-definition";

/**
 * What the workbook lacks of the tables that sheets of this kind refer to. A table begins with the rows that the program gives it;
 * `own` are tables for which the kind has rows of its own.
 */
export function sheetSetup(
  source: TableSource,
  { tables, setup = tables }: SheetDefinition,
  own: readonly TableNeed[] = [],
): TableChange[] {
  const known = new Map([...programNeeds(), ...own].map((need) => [need.table.name, need]));
  return setupChange(
    source,
    setup.map((table) => known.get(table.name) ?? needs(table as never)),
  );
}
