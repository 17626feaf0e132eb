import { ANY_TABLES } from "../domain/shared/tables/all-tables";
import { type TableChange, mergeChanges } from "../domain/shared/tables/table-change";
import { type TableDefinition, fieldsOf } from "../domain/shared/tables/table-definition";
import type { ChangeSet } from "../sheets/shared/change-set";
import { columnsIn } from "../sheets/shared/formula";
import type { SheetPlan } from "../sheets/shared/sheet-plan";
import type { Book } from "./book";
import { calculatedOf } from "./calculated-columns";

/**
 * The columns that formulas of the sheets and tables refer to and tables of the workbook lack: somebody deleted them, or has a table of that name of
 * his own. Without them the sheet would show errors.
 */
export function neededColumns(sheets: readonly SheetPlan[], { tables }: Pick<Book, "tables">): TableChange[] {
  const incomplete = incompleteTables(tables);
  if (!incomplete.length) return [];
  const named = columnsOf([...formulasOf(sheets), ...calculatedFormulas(tables)]);
  return incomplete.flatMap(({ definition, fields, headers }): TableChange[] => {
    const isNamed = (header: string) => named.has(keyOf(definition.name, header));
    const needed = fields.filter((field) => isNamed(definition.columns[field]!.header));
    const neededCalculated = headers.filter(isNamed);
    return needed.length + neededCalculated.length
      ? [{ table: definition, upserts: [], needed, neededCalculated }]
      : [];
  });
}

interface Incomplete {
  definition: TableDefinition;
  /** Fields and calculated columns that it lacks. */
  fields: string[];
  headers: string[];
}

/** By lower-case name tables of ours as they are: those of which more may have to be read than what a change asks for. */
export function incompleteTables(
  tables: ReadonlyMap<string, { header: readonly string[] }>,
): readonly Incomplete[] {
  return ANY_TABLES.flatMap((definition) => {
    const { name, columns, calculated = [] } = definition;
    const table = tables.get(name.toLowerCase());
    if (!table) return [];
    const there = new Set(table.header.map((header) => header.trim().toLowerCase()));
    const isLacking = (header: string) => !there.has(header.toLowerCase());
    const fields = fieldsOf(definition).filter((field) => isLacking(columns[field]!.header));
    const headers = calculated.map(({ header }) => header).filter(isLacking);
    return fields.length + headers.length ? [{ definition, fields, headers }] : [];
  });
}

export function withNeededColumns(change: ChangeSet, book: Book): ChangeSet {
  const needed = neededColumns(change.sheets, book);
  return needed.length ? { ...change, tables: mergeChanges([...change.tables, ...needed]) } : change;
}

function formulasOf(sheets: readonly SheetPlan[]): string[] {
  return sheets.flatMap(({ cells }) =>
    cells.flatMap(({ content }) => (content.type === "formula" ? [content.formula] : [])),
  );
}

/** Of the columns that the workbook's tables calculate. */
function calculatedFormulas(tables: Book["tables"]): string[] {
  return ANY_TABLES.filter(({ name }) => tables.has(name.toLowerCase())).flatMap((definition) =>
    calculatedOf(definition, new Set(tables.keys())).map(({ formula }) =>
      // The own row of the own table.
      formula.replaceAll("[@", `${definition.name}[`),
    ),
  );
}

function columnsOf(formulas: readonly string[]): ReadonlySet<string> {
  return new Set(
    formulas.flatMap((formula) => columnsIn(formula).map(({ table, column }) => keyOf(table, column))),
  );
}

function keyOf(table: string, column: string): string {
  return `${table}[${column}]`.toLowerCase();
}
