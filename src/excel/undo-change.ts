import { workbookError } from "./errors";
import { someOf } from "../book/obstacle";
import { fromTheEnd, type Operation, wayBack } from "../book/operations";
import { pastCellEdit } from "./cell-edit";
import { run } from "./run";
import { WorkbookError } from "../book/workbook-error";
import { Reader } from "./read/reader";
import { type AfterImage, changedSince, placesOf, queueImages } from "./write/after-image";
import { type SheetIds, queueIsUnfinished, queueMark } from "./write/building-mark";
import { restore } from "./write/restore";
import { refuseLeft, refuseUnfinished } from "./unfinished-build";

/** What a change did: enough to take it back. */
interface DoneChange {
  operations: readonly Operation[];
  /** Titles of the sheets it added. */
  created: ReadonlySet<string>;
  /** Ids of all sheets, by the titles that its operations call them by. */
  sheets: SheetIds;
  /** Its cells as they were right after it. */
  images: readonly AfterImage[];
  dateFormat: string;
}

/** Takes back an applied change while its cells are as it left them; otherwise refuses, naming the cells, and changes nothing. */
export async function undoChange(done: DoneChange): Promise<void> {
  if (!done.operations.length) return;
  try {
    await run((context) => undoIn(context, done));
  } catch (error) {
    throw workbookError(
      error,
      error instanceof WorkbookError
        ? error.untouched
        : "The change may be half undone; the workbook carries a note of how it was.",
    );
  }
}

async function undoIn(context: Excel.RequestContext, done: DoneChange): Promise<void> {
  const { operations, created, sheets, dateFormat } = done;
  await pastCellEdit(() => refuseChanged(context, done));
  const back = wayBack(operations, created);
  const uid = crypto.randomUUID();
  const left = await pastCellEdit(() => {
    const markKeys = queueMark(context, { uid, label: "Undo", index: 0, sheets, operations: back });
    return restore(
      context,
      { uid, sheets, operations: fromTheEnd(back) },
      { dateFormat, markKeys, newSheets: "marked" },
    );
  });
  refuseLeft(left, "Everything else was undone.");
}

async function refuseChanged(context: Excel.RequestContext, { images }: DoneChange): Promise<void> {
  const { worksheets, tables } = context.workbook;
  worksheets.load("items/name");
  tables.load("items/name");
  const isUnfinished = queueIsUnfinished(context);
  await context.sync();
  if (isUnfinished()) await refuseUnfinished(context, "Nothing was undone.");
  const there = new Set(worksheets.items.map(({ name }) => name));
  const gone = [...new Set(images.map(({ sheet }) => sheet))].filter((sheet) => !there.has(sheet));
  if (gone.length)
    throw changedSinceError(
      `The sheet ${gone.map((sheet) => `"${sheet}"`).join(", ")} was renamed or deleted since.`,
      gone,
    );
  const names = new Set(tables.items.map(({ name }) => name));
  const lost = images.flatMap(({ anchor }) => (anchor && !names.has(anchor.table) ? [anchor.table] : []));
  if (lost.length)
    throw changedSinceError(`The table ${[...new Set(lost)].join(", ")} was removed or renamed since.`, []);
  const reader = new Reader(context);
  const takeNow = await queueImages(reader, placesOf(images));
  await reader.flush();
  const now = takeNow();
  const cells = images.flatMap((image, index) => changedSince(image, now[index]!));
  if (cells.length) throw changedSinceError(`Cells were changed since: ${someOf(cells)}.`, cells);
}

function changedSinceError(what: string, cells: readonly string[]): WorkbookError {
  return new WorkbookError({
    problem: "changed-since",
    what,
    untouched: "Nothing was undone.",
    next: "Undo those edits first, or change the cells by hand.",
    cells,
  });
}
