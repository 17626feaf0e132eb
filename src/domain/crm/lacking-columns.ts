import type { RowProblem } from "../shared/tables/parse-table";
import { FileError } from "./file-error";
import { IMPORT_TABLES, type ExistingTables } from "./existing-tables";

/**
 * Throws a FileError where a table of the workbook lacks a column that somebody has renamed, or its key: without it every deal would seem
 * new, or edited by hand.
 */
export function insistOnColumns(existing: ExistingTables): void {
  const problems = Object.values(existing).flatMap(
    (rows: { problems: readonly RowProblem[] }) => rows.problems,
  );
  const lacking = problems.find(({ row }) => row === 0);
  if (!lacking) return;
  const sheet = IMPORT_TABLES.find(({ name }) => name === lacking.table)?.sheet ?? lacking.table;
  throw new FileError(
    `The sheet ${sheet}`,
    lacking.message,
    `Write ${lacking.column} over the header that was it, or insert a column ${lacking.column}, and import again.`,
  );
}
