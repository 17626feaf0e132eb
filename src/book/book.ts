import { partnersTable, type PartnerRow } from "../domain/shared/tables/catalogue";
import { parseTable } from "../domain/shared/tables/parse-table";
import type { CellValue, Columns, RowOf, TableDefinition } from "../domain/shared/tables/table-definition";
import type { Box } from "../sheets/shared/sheet-plan";
import type { Anchor } from "./operations";
import type { Mark } from "./sheet-mark";

/** The workbook as far as a change is concerned, read in one go before anything is planned. */
export interface Book {
  sheets: readonly SheetAsRead[];
  /** By lower-case name. */
  tables: ReadonlyMap<string, TableAsRead>;
  /** Tables under names of the user's own, with the texts of their headers. */
  otherTables: readonly { name: string; sheet: string; header: readonly string[] }[];
  /** At least those of the kinds that were asked for. */
  built: readonly BuiltAsRead[];
  /** Lower-case names of the workbook's own scope, tables not included. */
  names: ReadonlySet<string>;
  readOnly: boolean;
  /** The workbook's structure is protected: no sheet can be added. */
  structureProtected: boolean;
  /** An Excel format code in the user's order of day, month and year. */
  dateFormat: string;
}

interface SheetAsRead {
  name: string;
  protected: boolean;
}

export type Cells = readonly (readonly unknown[])[];

export interface TableAsRead {
  name: string;
  sheet: string;
  /** Header and body. */
  box: Box;
  showHeaders: boolean;
  showTotals: boolean;
  header: readonly string[];
  /**
   * The body; blank rows at its end may be left out. Of a table that the change does not touch, only the cells of calculated columns, others
   * blank, or none at all.
   */
  values: Cells;
  formulas: Cells;
  /** Values of the rows right below the table, in its columns and those it lacks; shorter or empty where the sheet ends. */
  below: Cells;
  /** Values of the columns right beside the table, header row included, where the table lacks columns. */
  beside: Cells;
  /** Number formats of the rows right below, in the columns of the table, and of the first row that is not used. */
  formatsBelow: readonly (readonly string[])[];
  /** Number formats in the columns right beside the body, where the table lacks columns, and of the first row that is not used. */
  formatsBeside: readonly (readonly string[])[];
  /** Everything used on the table's sheet, formats included. */
  used: Box;
}

/** The rows that a table of ours holds. */
export function rowsAsRead<C extends Columns>(
  definition: TableDefinition<C>,
  { header, values }: Pick<TableAsRead, "header" | "values">,
): RowOf<C>[] {
  return parseTable(definition, header, values as readonly (readonly CellValue[])[]).rows;
}

/** The partners of a workbook whose table of them was read. */
export function partnersAsRead({ tables }: Pick<Book, "tables">): PartnerRow[] {
  const table = tables.get(partnersTable.name);
  return table ? rowsAsRead(partnersTable, table) : [];
}

/** What is written into or beside a table is counted from it. */
export function anchorOf({ name, box }: TableAsRead): Anchor {
  return { table: name, box };
}

/** A sheet with a mark, with all its cells. */
export interface BuiltAsRead extends Mark {
  sheet: string;
  /** Place of each name of the sheet's scope; null when it is no plain range any more. */
  names: ReadonlyMap<string, { box: Box | null; formula: string }>;
  used: Box;
  values: Cells;
  formulas: Cells;
  /** As it is now, whatever was built; absent where there is none, where it is several, and of a file. */
  printArea?: Box;
  /** Everything used, formats included; absent of a file. */
  formatted?: Box;
}
