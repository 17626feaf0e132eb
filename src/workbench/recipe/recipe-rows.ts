import { serialFromIso } from "../../domain/shared/serial-date";
import type { CellValue, TableDefinition } from "../../domain/shared/tables/table-definition";
import { fieldsOf } from "../../domain/shared/tables/table-definition";
import { RecipeError } from "./recipe-error";

/** One row as a recipe writes it: by column headers of the workbook, dates as `2026-01-31`. */
export type RecipeRow = Readonly<Record<string, string | number | null>>;

/** A recipe's row as a row of the table, its values checked as if they were read from the workbook. */
export function tableRow(table: TableDefinition, row: RecipeRow): Record<string, CellValue> {
  const byHeader = new Map(
    fieldsOf(table).map((field) => [table.columns[field]!.header.toLowerCase(), field]),
  );
  const typed: Record<string, CellValue> = {};
  for (const [header, given] of Object.entries(row)) {
    const field = byHeader.get(header.trim().toLowerCase());
    if (field === undefined) throw new RecipeError(`${table.name} has no column "${header}"`);
    const column = table.columns[field]!;
    const value = column.kind === "date" && typeof given === "string" ? serialFromIso(given) : given;
    const parsed = column.schema.safeParse(value);
    if (!parsed.success || (given !== null && value === null))
      throw new RecipeError(
        `${JSON.stringify(given)} in ${table.name}, column "${column.header}": ${parsed.error?.issues[0]?.message ?? "expected a date such as 2026-01-31"}`,
      );
    typed[field] = parsed.data;
  }
  return typed;
}
