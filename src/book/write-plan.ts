import { ANY_TABLES } from "../domain/shared/tables/all-tables";
import type { DoneOn } from "../domain/cadence/log-done";
import { type LogRow, logTable } from "../domain/shared/tables/history-tables";
import { type TableChange, changeTable, mergeChanges } from "../domain/shared/tables/table-change";
import type { TableDefinition } from "../domain/shared/tables/table-definition";
import type { ChangeSet } from "../sheets/shared/change-set";
import type { Book } from "./book";
import { bookSource, withDone } from "./done-things";
import { type Obstacle, refuseWhen } from "./obstacle";
import { inPlace } from "./in-place";
import { keepClosed } from "./keep-closed";
import { type LoggedParts, type Wrote, entryOf } from "./log-entry";
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
import type { Logging, UpdateConsent } from "./workbook-port";

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
  /** How many rows of closed quarters stay although they were to be written. */
  closed: number;
}

export interface WriteOptions extends UpdateConsent, Logging {
  existing: "rebuild" | "beside";
  /** A fresh uid for each new sheet. */
  newUid: () => string;
}

/**
 * What `change` does to the workbook as it is, tables first since formulas refer to them. Throws a WorkbookError naming the cells when
 * anything stands in the way; nothing is written then.
 */
export function planWrites(asked: ChangeSet, book: Book, options: WriteOptions): WritePlan {
  const { change: given, left: closed } = keepClosed(asked, book);
  const withRoutine = withDone(given, bookSource(book), options.done);
  const { change: updated, operations: update, tablesUpdate } = withUpdate(withRoutine, book, options);
  const change = withNeededColumns(updated, book);
  const obstacles: Obstacle[] = [];
  const titles = new Set(book.sheets.map(({ name }) => name));
  const plan: WritePlan = { operations: [], created: [], updated: [], tables: [], closed };
  if (tablesUpdate !== undefined) plan.tablesUpdate = tablesUpdate;
  const { log, others } = withoutLog(change);
  const tables = { titles, obstacles, known: knownTables(change, book) };
  planTables(others, book, plan, tables);
  const behindTables = plan.operations.length;
  const named = new Set(given.tables.map(({ table }) => table.name));
  plan.tables = plan.tables.filter(({ name }) => named.has(name));
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
  // What it tells of is known by now; formulas on the sheets refer to it.
  const logging = logged(given, log, { book, plan, done: options.done });
  plan.operations.splice(behindTables, 0, ...logging.flatMap((each) => planTable(each, book, plan, tables)));
  const rowsBefore = log.reduce((sum, { upserts }) => sum + upserts.length, 0);
  const rows = logging.reduce((sum, { upserts }) => sum + upserts.length, 0);
  plan.tables = given.tables.flatMap(({ table }) => {
    const summary = plan.tables.find(({ name }) => name === table.name);
    if (!summary || table.name !== logTable.name) return summary ?? [];
    // Its own row is not what somebody asked for.
    return { ...summary, added: summary.added - (rows - rowsBefore) };
  });
  plan.operations = inPlace(plan.operations, book);
  refuseWhen([...protections(plan.operations, book), ...limits(plan.operations), ...obstacles]);
  return plan;
}

/** The change of the log apart from all others: what it says comes of them. */
function withoutLog(change: ChangeSet): { log: readonly TableChange[]; others: ChangeSet } {
  const isLog = ({ table }: TableChange) => table.name === logTable.name;
  return {
    log: change.tables.filter(isLog),
    others: { ...change, tables: change.tables.filter((each) => !isLog(each)) },
  };
}

/** What happens to the log: a row for the change, where it writes anything and somebody says when that is. */
function logged(
  given: ChangeSet,
  log: readonly TableChange[],
  { book, plan, done }: { book: Book; plan: WritePlan; done: DoneOn | undefined },
): TableChange[] {
  if (!done || plan.operations.length === 0) return [...log];
  return mergeChanges([...log, changeTable(logTable, [entryOf(given, plan, { book, done })])]);
}

/** The row of the log for what changes no table and builds no sheet. */
export function logAlone(
  change: LoggedParts,
  wrote: Wrote,
  { book, done }: { book: Book; done: DoneOn | undefined },
): { operations: Operation[]; row?: LogRow } {
  if (!done) return { operations: [] };
  const row = entryOf(change, wrote, { book, done });
  const obstacles: Obstacle[] = [];
  const titles = new Set(book.sheets.map(({ name }) => name));
  const planned = { titles, obstacles, known: new Set(book.tables.keys()) };
  const plan: WritePlan = { operations: [], created: [], updated: [], tables: [], closed: 0 };
  const operations = planTable(changeTable(logTable, [row]), book, plan, planned);
  refuseWhen([...protections(operations, book), ...obstacles]);
  return { operations, row };
}

interface TablesPlanned {
  titles: Set<string>;
  obstacles: Obstacle[];
  /** Lower-case names of the tables that there are then. */
  known: ReadonlySet<string>;
}

function knownTables({ tables }: ChangeSet, book: Book): ReadonlySet<string> {
  const made = tables.filter((each) => isMade(each, book));
  return new Set([...book.tables.keys(), ...made.map(({ table }) => table.name.toLowerCase())]);
}

/** Rows of tables, and tables that the workbook lacks. */
function planTables(change: ChangeSet, book: Book, plan: WritePlan, planned: TablesPlanned): void {
  for (const each of change.tables) plan.operations.push(...planTable(each, book, plan, planned));
  const touched = new Set(change.tables.map(({ table }) => table.name));
  for (const definition of ANY_TABLES.filter(({ name }) => !touched.has(name)))
    plan.operations.push(...mended(definition, book, planned.known));
}

function planTable(
  change: TableChange,
  book: Book,
  plan: WritePlan,
  { titles, obstacles, known }: TablesPlanned,
): Operation[] {
  const { dateFormat } = book;
  const name = change.table.name.toLowerCase();
  const table = book.tables.get(name);
  const calculated = calculatedOf(change.table, known);
  if (table) {
    const { operations, summary, obstacles: found } = tableWrites(change, table, dateFormat, calculated);
    plan.tables.push(summary);
    obstacles.push(...found);
    return operations;
  }
  const renamed = isMade(change, book) ? tableRenamedOf(change.table, book) : undefined;
  if (book.names.has(name)) obstacles.push(nameTaken(change.table.name));
  else if (renamed) obstacles.push(calledOtherwise(change.table.name, renamed));
  else if (isMade(change, book)) {
    const sheet = sheetTitle(change.table.sheet, titles);
    titles.add(sheet);
    plan.tables.push({ name: change.table.name, added: countRows(change), changed: 0, removed: 0 });
    return newTableOperations({ change, sheet, dateFormat, calculated });
  }
  return [];
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
