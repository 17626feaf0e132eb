import { ANY_TABLES } from "../domain/shared/tables/all-tables";
import type { TableChange } from "../domain/shared/tables/table-change";
import type { TableDefinition } from "../domain/shared/tables/table-definition";
import type { ChangeSet } from "../sheets/shared/change-set";
import type { Book } from "./book";
import { bookSource, withDone } from "./done-things";
import { type Obstacle, refuseWhen } from "./obstacle";
import { inPlace } from "./in-place";
import { limits, protections } from "./general-obstacles";
import type { Operation, TableSummary } from "./operations";
import { calculatedOf, mendCalculated } from "./calculated-columns";
import { withNeededColumns } from "./needed-columns";
import { countRows, newTableOperations } from "./place-table";
import { planSheets } from "./plan-sheets";
import { calledOtherwise } from "./sheet-tables";
import { forgottenOnSheets, renamedOnSheets } from "./renamed-on-sheets";
import { tableWrites } from "./table-writes";
import { sheetTitle } from "./sheet-title";
import { withUpdate } from "./update/update";
import type { ApplyOptions, UpdateConsent } from "./workbook-port";

export interface WritePlan {
  operations: Operation[];
  /** Titles of the new sheets, and of those built again, in the order of the change. */
  created: string[];
  updated: string[];
  tables: TableSummary[];
  /** The sheet to show at the end. */
  activate?: string;
  /** What was updated of an older workbook's tables, in one line. */
  tablesUpdate?: string;
}

export interface WriteOptions extends UpdateConsent, Pick<ApplyOptions, "done"> {
  existing: "rebuild" | "beside";
  /** A fresh uid for each new sheet. */
  newUid: () => string;
}

/**
 * What `change` does to the workbook as it is, tables first since formulas refer to them. Throws a WorkbookError naming the cells when
 * anything stands in the way; nothing is written then.
 */
export function planWrites(given: ChangeSet, book: Book, options: WriteOptions): WritePlan {
  const logged = withDone(given, bookSource(book), options.done);
  const { change: updated, operations: update, tablesUpdate } = withUpdate(logged, book, options);
  const change = withNeededColumns(updated, book);
  const obstacles: Obstacle[] = [];
  const titles = new Set(book.sheets.map(({ name }) => name));
  const plan: WritePlan = { operations: [], created: [], updated: [], tables: [] };
  if (tablesUpdate !== undefined) plan.tablesUpdate = tablesUpdate;
  planTables(change, book, plan, { titles, obstacles });
  const asked = new Set(given.tables.map(({ table }) => table.name));
  plan.tables = plan.tables.filter(({ name }) => asked.has(name));
  plan.operations.push(...update);
  const renamed = (given.renames ?? []).flatMap((rename) => renamedOnSheets(rename, book));
  const forgotten = forgottenOnSheets(given.forgets ?? [], book);
  plan.operations.push(...renamed, ...forgotten);
  plan.updated.push(...new Set([...renamed, ...forgotten].map(({ sheet }) => sheet)));
  const sheets = planSheets(change, book, { titles, obstacles, options });
  plan.operations.push(...sheets.operations);
  plan.created.push(...sheets.created);
  plan.updated.push(...sheets.updated);
  const shown = plan.created[0] ?? plan.updated[0];
  if (shown !== undefined) plan.activate = shown;
  plan.operations = inPlace(plan.operations, book);
  refuseWhen([...protections(plan.operations, book), ...limits(plan.operations), ...obstacles]);
  return plan;
}

/** Rows of tables, and tables that the workbook lacks. */
function planTables(
  change: ChangeSet,
  book: Book,
  plan: WritePlan,
  { titles, obstacles }: { titles: Set<string>; obstacles: Obstacle[] },
): void {
  const { dateFormat } = book;
  const made = change.tables.filter((each) => isMade(each, book));
  const known = new Set([...book.tables.keys(), ...made.map(({ table }) => table.name.toLowerCase())]);
  for (const each of change.tables) {
    const table = book.tables.get(each.table.name.toLowerCase());
    const calculated = calculatedOf(each.table, known);
    if (table) {
      const { operations, summary, obstacles: found } = tableWrites(each, table, dateFormat, calculated);
      plan.operations.push(...operations);
      plan.tables.push(summary);
      obstacles.push(...found);
    } else if (book.names.has(each.table.name.toLowerCase())) {
      obstacles.push(nameTaken(each.table.name));
    } else if (made.includes(each) && tableRenamedOf(each.table, book)) {
      obstacles.push(calledOtherwise(each.table.name, tableRenamedOf(each.table, book)!));
    } else if (made.includes(each)) {
      const sheet = sheetTitle(each.table.sheet, titles);
      titles.add(sheet);
      plan.operations.push(...newTableOperations({ change: each, sheet, dateFormat, calculated }));
      plan.tables.push({ name: each.table.name, added: countRows(each), changed: 0, removed: 0 });
    }
  }
  const touched = new Set(change.tables.map(({ table }) => table.name));
  for (const definition of ANY_TABLES.filter(({ name }) => !touched.has(name)))
    plan.operations.push(...mended(definition, book, known));
}

/** A table that the workbook lacks comes with its rows, or blank when there is nothing to remove either. */
function isMade({ table, upserts, removals, replaced, moved }: TableChange, book: Book): boolean {
  const name = table.name.toLowerCase();
  const changesOnly = Boolean(removals?.length || replaced?.length || moved?.length);
  return !book.tables.has(name) && !book.names.has(name) && (upserts.length > 0 || !changesOnly);
}

/** The formulas of a table that the change does not touch otherwise. */
function mended(definition: TableDefinition, book: Book, known: ReadonlySet<string>): Operation[] {
  const table = book.tables.get(definition.name.toLowerCase());
  if (!table) return [];
  const formulaAt = (row: number, column: number) => table.formulas[row]?.[column];
  return calculatedOf(definition, known).flatMap((column) =>
    mendCalculated(column, { table, formulaAt, rows: table.formulas.length }),
  );
}

/** A table with all columns of ours under a name of the user's own: a second one would split its rows. */
function tableRenamedOf(
  definition: TableDefinition,
  { otherTables }: Book,
): Book["otherTables"][number] | undefined {
  // Columns that later versions brought may be missing.
  const ours = Object.values(definition.columns)
    .filter(({ since }) => since === undefined)
    .map(({ header }) => header.toLowerCase());
  return otherTables.find(({ header }) => {
    const theirs = new Set(header.map((each) => each.trim().toLowerCase()));
    return ours.every((each) => theirs.has(each));
  });
}

function nameTaken(name: string): Obstacle {
  return {
    problem: "name-taken",
    what: `The workbook has a name ${name} of its own, which the add-in needs for a table.`,
    next: "Rename or delete it under Formulas > Name Manager and try again.",
  };
}
