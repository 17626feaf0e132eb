import { type LogRow, logTable } from "../domain/shared/tables/history-tables";
import { changeTable, type TableChange } from "../domain/shared/tables/table-change";
import { sheetTitle } from "./sheet-title";
import type { Book, BuiltAsRead } from "./book";
import { subjectOf } from "./built-sheets";
import { cellsOn } from "./cells/a1";
import { cellsOf, keyAt } from "./cells/boxes";
import { retitled } from "./cells/retitled";
import { inPlace } from "./in-place";
import { indexOf, indexPlan, linkNames, listed } from "./index-writes";
import { type Obstacle, refuseWhen, someOf } from "./obstacle";
import type { Operation } from "./operations";
import { contentsAsRead, positionOf, readEntries, rebuildOperations, recordOf } from "./sheet-writes";
import type { SheetDeletion } from "./workbook-port";
import { createTables } from "./sheet-tables";
import { tableWrites } from "./table-writes";
import { logAlone, type WritePlan } from "./write-plan";

/** A sheet that goes, with all that it takes to bring it back. */
export interface DeletedSheet extends BuiltAsRead {
  /** Titles of the sheets before it, in their order: it comes back behind the last of them that is still there. */
  after: readonly string[];
}

export interface DeletionPlan {
  /** In the order of their tabs. */
  gone: readonly DeletedSheet[];
  /** What is written before they go: the index, and the names to which it leads. */
  plan: WritePlan;
  /** What the log says of it. */
  row?: LogRow;
}

export const labelOfDeletion = ({ sheets }: SheetDeletion): string =>
  sheets.length === 1 ? `Delete ${sheets[0]!}` : `Delete ${sheets.length} sheets`;

/** Deleting built sheets. Throws a WorkbookError, naming cells, when anything stands in the way. */
export function planDeletion(deletion: SheetDeletion, book: Book): DeletionPlan {
  const { sheets, withOwnCells = false } = deletion;
  const wanted = new Set(sheets);
  const order = book.sheets.map(({ name }) => name);
  const gone = order.flatMap((title, at) =>
    book.built.flatMap((each): DeletedSheet[] =>
      each.sheet === title && wanted.has(title) ? [{ ...each, after: order.slice(0, at) }] : [],
    ),
  );
  refuseWhen([
    ...notDeletable(book, gone),
    ...sheets.filter((title) => !gone.some(({ sheet }) => sheet === title)).map(notBuilt),
    ...(withOwnCells ? [] : gone.flatMap(ownCells)),
  ]);
  const left = book.built.filter(({ sheet }) => !wanted.has(sheet));
  const plan = indexed({ ...book, built: left }, gone);
  const log = logDeletion(deletion, gone, book);
  return {
    gone,
    plan: { ...plan, operations: [...log.operations, ...plan.operations] },
    ...(log.row ? { row: log.row } : {}),
  };
}

function logDeletion(deletion: SheetDeletion, gone: readonly BuiltAsRead[], book: Book) {
  const partners = new Set(gone.map((sheet) => subjectOf(sheet).partner));
  const [about = ""] = partners.size === 1 ? partners : [];
  const label = labelOfDeletion(deletion);
  const deleted = gone.length > 1 ? gone.map(({ sheet }) => sheet) : [];
  const wrote = { created: [], updated: [], tables: [], deleted };
  return logAlone({ label, about, tables: [], sheets: [] }, wrote, { book, done: deletion.done });
}

/** What has to be read before deleted sheets come back: the log forgets that they were gone. */
export function returnReads(row: LogRow | undefined): TableChange[] {
  return row ? [changeTable(logTable, [], [row])] : [];
}

/** Bringing deleted sheets back: what stood in their cells, their names and their look. */
export function planReturn(gone: readonly DeletedSheet[], book: Book, row?: LogRow): WritePlan {
  const taken = new Set(book.sheets.map(({ name }) => name));
  const there = book.sheets.map(({ name }) => name);
  const back = gone.map((sheet) => {
    const title = sheetTitle(sheet.sheet, taken);
    taken.add(title);
    const position = there.indexOf(sheet.after.findLast((before) => there.includes(before)) ?? "") + 1;
    there.splice(position, 0, title);
    return { ...sheet, title, position };
  });
  const plan = emptyPlan();
  for (const sheet of back) plan.operations.push(...returnOperations(sheet, sheet, book));
  plan.created.push(...back.map(({ title }) => title));
  const built = [...book.built, ...back.map((sheet) => ({ ...sheet, sheet: sheet.title }))];
  const index = indexed({ ...book, built }, []);
  const log = returnReads(row).flatMap((change) => {
    const table = book.tables.get(logTable.name);
    return table ? tableWrites(change, table, book.dateFormat).operations : [];
  });
  return { ...index, operations: [...log, ...plan.operations, ...index.operations], created: plan.created };
}

function emptyPlan(): WritePlan {
  return { operations: [], created: [], updated: [], tables: [], closed: 0 };
}

/** The index over the book's built sheets, where there is one that can be written. */
function indexed(book: Book, gone: readonly BuiltAsRead[]): WritePlan {
  const plan = emptyPlan();
  const index = indexOf(book);
  if (!index) return plan;
  const sheets = book.built.map(listed);
  const { operations, obstacles } = rebuildOperations(indexPlan(sheets), index);
  if (obstacles.length) return plan;
  plan.operations = inPlace(
    [...linkNames(index.sheet, { sheets, gone: gone.map(listed) }, book), ...operations],
    book,
  );
  if (operations.length) plan.updated.push(index.sheet);
  return plan;
}

function notDeletable(
  { readOnly, structureProtected, sheets }: Book,
  gone: readonly BuiltAsRead[],
): Obstacle[] {
  if (readOnly)
    return [
      {
        problem: "protected",
        what: "This workbook is open for reading only.",
        next: "Choose Edit Workbook, or save a copy, and try again.",
      },
    ];
  if (structureProtected)
    return [
      {
        problem: "protected",
        what: "The workbook's structure is protected, so that no sheet can be deleted.",
        next: "Remove the protection under Review > Protect Workbook and try again.",
      },
    ];
  return gone.length === sheets.length
    ? [
        {
          problem: "unsupported",
          what: "A workbook keeps at least one sheet.",
          next: "Add a sheet of your own, or leave one of these, and try again.",
        },
      ]
    : [];
}

function notBuilt(title: string): Obstacle {
  return {
    problem: "lost",
    what: `There is no sheet "${title}" that the add-in has built.`,
    next: "It may have been renamed or deleted: look at the list again.",
  };
}

/** Cells in which somebody else's work stands. */
function ownCells(sheet: BuiltAsRead): Obstacle[] {
  const own = new Set(recordOf(sheet)?.cells.flatMap((box) => [...cellsOf(box)].map(keyAt)) ?? []);
  const cells = [...readEntries(sheet).keys()]
    .filter((key) => !own.has(key))
    .map((key) => cellsOn(sheet.sheet, { ...positionOf(key), rows: 1, columns: 1 }));
  return cells.length
    ? [
        {
          problem: "foreign-cells",
          what: `Cells of your own stand on "${sheet.sheet}": ${someOf(cells)}.`,
          next: "Move them elsewhere, or delete the sheet with them.",
          cells,
        },
      ]
    : [];
}

function returnOperations(
  sheet: BuiltAsRead,
  { title, position }: { title: string; position: number },
  book: Book,
): Operation[] {
  const now = new Map([[sheet.sheet, title]]);
  const names = Object.fromEntries(
    [...sheet.names].flatMap(([name, { formula }]) =>
      formula.includes("#REF!") ? [] : [[name, retitled(formula, now)]],
    ),
  );
  const record = recordOf(sheet);
  return [
    { type: "add-sheet", sheet: title, position },
    contentsAsRead(sheet, title),
    { type: "names", sheet: title, names, before: {} },
    ...(record ? [{ type: "look", sheet: title, from: null, to: record.look } as const] : []),
    ...createTables(
      Object.entries(record?.tables ?? {}).map(([name, box]) => ({ name, box })),
      title,
      book,
    ),
  ];
}
