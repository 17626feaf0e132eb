import { CELL_TEXT_LIMIT } from "../domain/shared/excel-limits";
import { partnerNameProblem } from "../domain/crm/partner-by-hand";
import { serialFromIso } from "../domain/shared/serial-date";
import type { ParsedTable } from "../domain/shared/tables/parse-table";
import {
  type CellValue,
  type Column,
  type Columns,
  type TableDefinition,
  fieldsOf,
  keyOf,
} from "../domain/shared/tables/table-definition";
import { RecipeError } from "./recipe-error";

/** One row as a recipe writes it: by column headers of the workbook, dates as `2026-01-31`. */
export type RecipeRow = Readonly<Record<string, string | number | null>>;
type Row = Readonly<Record<string, CellValue>>;

/** A recipe's row as a row of the table, its values checked as if they were read from the workbook. */
export function tableRow(table: TableDefinition, row: RecipeRow): Record<string, CellValue> {
  const byHeader = new Map(
    fieldsOf(table).map((field) => [table.columns[field]!.header.toLowerCase(), field]),
  );
  const typed: Record<string, CellValue> = {};
  for (const [header, given] of Object.entries(row)) {
    const field = byHeader.get(header.trim().toLowerCase());
    if (field === undefined) {
      const headers = Object.values(table.columns).map((column) => column.header);
      throw new RecipeError(`${table.name} has no column "${header}"; it has ${headers.join(", ")}`);
    }
    const column = table.columns[field]!;
    if (field in typed) throw new RecipeError(`column "${column.header}" of ${table.name} is given twice`);
    typed[field] = cellOf(table.name, column, given);
  }
  return typed;
}

function cellOf(table: string, column: Column, given: string | number | null): CellValue {
  const refuse = (message: string) =>
    new RecipeError(`${JSON.stringify(given)} in ${table}, column "${column.header}": ${message}`);
  // Spaces around a name are a slip: formulas on sheets would take it for another name.
  const text = typeof given === "string" ? given.trim() : given;
  const value = column.kind === "date" && typeof text === "string" ? serialFromIso(text) : text;
  if (given !== null && value === null) throw refuse("expected a date such as 2026-01-31");
  if (typeof value === "string" && value.length > CELL_TEXT_LIMIT)
    throw new RecipeError(
      `${table}, column "${column.header}": the text has ${value.length} characters, a cell takes ${CELL_TEXT_LIMIT}`,
    );
  const read = column.read(value);
  if ("problem" in read) throw refuse(read.problem);
  return read.value;
}

/** Throws when the same key stands twice among the rows, or in a row of the workbook that cannot be read. */
export function insistOnKeys(
  table: TableDefinition,
  rows: readonly Row[],
  { rows: readable, problems }: ParsedTable<Columns>,
): void {
  const unreadable = new Map(
    problems.flatMap(({ row, column, message, values }) =>
      values ? [[keyOf(table, values), `row ${row} (${column}: ${message})`] as const] : [],
    ),
  );
  const sound = new Set(readable.map((row) => keyOf(table, row)));
  const seen = new Set<string>();
  rows.forEach((row, index) => {
    const key = keyOf(table, row);
    const shown = table.key.map((field) => String(row[field])).join(", ");
    if (seen.has(key)) throw new RecipeError(`row ${index + 1} for ${table.name} repeats ${shown}`);
    seen.add(key);
    if (!sound.has(key) && unreadable.has(key))
      throw new RecipeError(
        `the workbook has ${shown} in ${unreadable.get(key)} of ${table.name}, which cannot be read; correct it first`,
      );
  });
}

/** Throws when a row would give a second partner the same name, rename one under its deals, or has a name that is too long. */
export function insistOnPartnerNames(rows: readonly Row[], present: ParsedTable<Columns>): void {
  const problem = partnerNameProblem(rows, present);
  if (problem !== null) throw new RecipeError(problem);
}
