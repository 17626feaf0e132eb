import { ANY_TABLES } from "../domain/shared/tables/catalogue";
import { type TableChange, mergeChanges } from "../domain/shared/tables/table-change";
import { type TableDefinition, fieldsOf } from "../domain/shared/tables/table-definition";
import type { ChangeSet } from "../sheets/shared/change-set";
import { columnsIn } from "../sheets/shared/formula";
import type { SheetPlan } from "../sheets/shared/sheet-plan";
import type { Book } from "./book";
import { columnAt } from "./calculated-columns";

/**
 * The columns that formulas of the sheets refer to and tables of the workbook lack: somebody deleted them, or has a table of that name of
 * his own. Without them the sheet would show errors.
 */
export function neededColumns(sheets: readonly SheetPlan[], { tables }: Pick<Book, "tables">): TableChange[] {
  const incomplete = ANY_TABLES.flatMap((definition) => {
    const table = tables.get(definition.name.toLowerCase());
    const fields = table ? fieldsOf(definition).filter(lackedBy(table, definition)) : [];
    return fields.length ? [{ definition, fields }] : [];
  });
  if (!incomplete.length) return [];
  const named = columnsOf(sheets);
  return incomplete.flatMap(({ definition, fields }): TableChange[] => {
    const needed = fields.filter((field) =>
      named.has(keyOf(definition.name, definition.columns[field]!.header)),
    );
    return needed.length ? [{ table: definition, upserts: [], needed }] : [];
  });
}

export function withNeededColumns(change: ChangeSet, book: Book): ChangeSet {
  const needed = neededColumns(change.sheets, book);
  return needed.length ? { ...change, tables: mergeChanges([...change.tables, ...needed]) } : change;
}

function lackedBy(table: { header: readonly string[] }, { columns }: TableDefinition) {
  return (field: string) => columnAt(table, columns[field]!.header) === undefined;
}

function columnsOf(sheets: readonly SheetPlan[]): ReadonlySet<string> {
  const named = new Set<string>();
  for (const { cells } of sheets)
    for (const { content } of cells)
      if (content.type === "formula")
        for (const { table, column } of columnsIn(content.formula)) named.add(keyOf(table, column));
  return named;
}

function keyOf(table: string, column: string): string {
  return `${table}[${column}]`.toLowerCase();
}
