import { TABLES_VERSION, VERSION_ROW, tablesVersion } from "../../domain/program/tables-version";
import { defaultSettingsRows } from "../../domain/program/settings";
import { ANY_TABLES } from "../../domain/shared/tables/all-tables";
import { settingsTable } from "../../domain/shared/tables/catalogue";
import { type TableChange, changeTable, mergeChanges } from "../../domain/shared/tables/table-change";
import type { TableDefinition } from "../../domain/shared/tables/table-definition";
import type { ChangeSet } from "../../sheets/shared/change-set";
import type { SheetKind } from "../../sheets/sheets";
import { type Book, rowsAsRead } from "../book";
import type { Operation } from "../operations";
import { NOTHING_WRITTEN, WorkbookError } from "../workbook-error";
import type { UpdateConsent } from "../workbook-port";
import { addColumns } from "./add-columns";
import { fiscalStart } from "./fiscal-start";
import type { OlderWorkbook, UpdateQuestion, UpdateStep } from "./update-step";

/** What an update does, in this order. */
const UPDATE_STEPS: readonly UpdateStep[] = [addColumns, fiscalStart];

export interface WithUpdate {
  /** The change, and the update of the tables done together with it. */
  change: ChangeSet;
  operations: readonly Operation[];
  /** What the update did, in one line; absent when there was none. */
  tablesUpdate?: string;
}

/** Tables and kinds of sheets that the update of this workbook has to see beyond the change; none where its tables are up to date. */
export function updateReads(
  book: Book,
  change: Pick<ChangeSet, "tables">,
): { tables: TableDefinition[]; kinds: SheetKind[] } {
  if (!isOlder(book)) return { tables: [], kinds: [] };
  const reads = UPDATE_STEPS.map((step) => step.reads(book, change));
  return {
    tables: [...new Set(reads.flatMap(({ tables = [] }) => tables))],
    kinds: [...new Set(reads.flatMap(({ kinds = [] }) => kinds))],
  };
}

/**
 * The change with all that a workbook of an earlier version needs first. Throws a WorkbookError that says what the update adds while the
 * user has not agreed to it.
 */
export function withUpdate(
  change: ChangeSet,
  book: Book,
  { existing, update = false, answers = {} }: UpdateConsent & Pick<OlderWorkbook, "existing">,
): WithUpdate {
  const outcomes = isOlder(book)
    ? UPDATE_STEPS.map((step) => step.plan({ book, change, answers, existing })).filter(
        ({ adds }) => adds.length,
      )
    : [];
  if (!outcomes.length)
    return { change: withVersion(change, book.tables.has(settingsTable.name)), operations: [] };
  const adds = outcomes.flatMap((outcome) => outcome.adds);
  const left = outcomes.flatMap((outcome) => outcome.left ?? []);
  const questions = outcomes.flatMap(({ question }) => question ?? []);
  if (!update || questions.length) throw olderWorkbook(adds, left, questions);
  const tables = [
    versionChange(book),
    ...outcomes.flatMap((outcome) => outcome.tables ?? []),
    ...change.tables,
    ...outcomes.flatMap((outcome) => outcome.decides ?? []),
  ];
  return {
    change: { ...change, tables: mergeChanges(tables) },
    operations: outcomes.flatMap((outcome) => outcome.operations ?? []),
    tablesUpdate: ["Updated the tables of the workbook: " + adds.join("; ") + ".", ...left].join(" "),
  };
}

/** It has tables of ours, and does not say that they are of today's version. */
function isOlder(book: Book): boolean {
  if (!ANY_TABLES.some(({ name }) => book.tables.has(name.toLowerCase()))) return false;
  const settings = book.tables.get(settingsTable.name);
  return !settings || tablesVersion(rowsAsRead(settingsTable, settings)) < TABLES_VERSION;
}

/** Settings that come with the change, to a workbook without any, say which version the tables have. */
export function withVersion(change: ChangeSet, hasSettings: boolean): ChangeSet {
  if (hasSettings) return change;
  return {
    ...change,
    tables: change.tables.map((each) =>
      each.table.name === settingsTable.name && (each.upserts.length || !each.removals?.length)
        ? { ...each, upserts: [...each.upserts, VERSION_ROW] }
        : each,
    ),
  };
}

function versionChange(book: Book): TableChange {
  const others = book.tables.has(settingsTable.name) ? [] : defaultSettingsRows();
  return changeTable(settingsTable, [...others, VERSION_ROW]);
}

function olderWorkbook(
  adds: readonly string[],
  left: readonly string[],
  questions: readonly UpdateQuestion[],
): WorkbookError {
  return new WorkbookError({
    problem: "older",
    what: "This workbook was made by an earlier version of the add-in, and its tables have to be updated.",
    details: [...adds.map((each) => `${each}.`), ...left, ...questions.map(({ because }) => because)],
    untouched: NOTHING_WRITTEN,
    next: "The update changes nothing else of yours. It is done together with what you began, and one undo takes back both.",
    questions,
  });
}
