import { workbookError } from "./errors";
import { someOf } from "../book/obstacle";
import { logTable } from "../domain/shared/tables/history-tables";
import { ROWS_ABOVE_BODY } from "../book/column-look";
import type { Operation, WriteCells } from "../book/operations";
import { stepsOf, type WriteStep } from "../book/steps";
import { goBack } from "./go-back";
import { runPatiently } from "./run";
import { atWork } from "./sign-of-life";
import { WorkbookError } from "../book/workbook-error";
import { Reader } from "./read/reader";
import { type AfterImage, changedSince, placesOf, queueImages } from "./write/after-image";
import type { SheetIds } from "./write/building-mark";
import { newNote, queueIsUnfinished } from "./write/note";
import { refuseLeft, refuseUnfinished } from "./unfinished-build";

/** What a change did: enough to take it back. */
interface DoneChange {
  steps: readonly WriteStep[];
  /** Ids of all sheets, by the titles that its operations call them by. */
  sheets: SheetIds;
  /** Its cells as they were right after it. */
  images: readonly AfterImage[];
  dateFormat: string;
}

/** The title of the log's sheet, where the change created it. */
function logSheetOf({ steps }: DoneChange): string | undefined {
  return steps
    .flatMap(({ operations }) => operations)
    .find((each) => each.type === "create-table" && each.table === logTable.name)?.sheet;
}

/** The steps as if they had found the log's sheet, and filled the blank row of its table. */
function withoutLogSheet(done: DoneChange): WriteStep[] {
  const log = logSheetOf(done);
  return stepsOf(
    done.steps
      .flatMap(({ operations }) => operations)
      .flatMap((each): Operation[] => {
        if (each.sheet !== log) return [each];
        return each.type === "cells" && each.at.row === ROWS_ABOVE_BODY ? [asAppended(each)] : [];
      }),
  );
}

function asAppended(write: WriteCells): WriteCells {
  const { at, entries } = write;
  const box = { ...at, row: at.row - 1, rows: entries.length + 1, columns: entries[0]!.length };
  const before = entries.map((line) => line.map((entry) => (entry === null ? null : "")));
  return { ...write, before, anchor: { table: logTable.name, box }, keys: { columns: [at.column] } };
}

/** Takes back an applied change while its cells are as it left them; otherwise refuses, naming the cells, and changes nothing. */
export async function undoChange(done: DoneChange): Promise<void> {
  if (!done.steps.some(({ operations }) => operations.length)) return;
  const { sheets, dateFormat } = done;
  const note = newNote("Undo", true);
  try {
    const hasGrown = await runPatiently((context) => refuseChanged(context, done));
    const steps = hasGrown ? withoutLogSheet(done) : done.steps;
    const journal = {
      note,
      steps,
      sheets: new Map(sheets),
      sent: steps.map(({ operations }) => [...operations]),
    };
    const left = await atWork(note.uid, () =>
      goBack(journal, { dateFormat, newSheets: "marked", whole: true }),
    );
    refuseLeft(left, "Everything else was undone.");
    if (left.noteStays !== undefined) throw undoneButForTheNote(left.noteStays);
  } catch (error) {
    throw workbookError(
      error,
      error instanceof WorkbookError
        ? error.untouched
        : note.isUp
          ? "The change may be half undone; unless somebody else has repaired it, the workbook carries a note of how it was."
          : "Nothing was undone.",
    );
  }
}

function undoneButForTheNote(cause: unknown): WorkbookError {
  const { problem, what } = workbookError(cause, "");
  return new WorkbookError({
    problem,
    what,
    untouched: "Everything was undone. Only the note of how it was before may still be there.",
    next: "Close the pane and open it again. If it says that this was interrupted, repair it: that takes the note away.",
    cause,
  });
}

/** Whether the log, whose sheet the change created, tells of other changes by now: then it stays. */
async function refuseChanged(context: Excel.RequestContext, done: DoneChange): Promise<boolean> {
  const log = logSheetOf(done);
  // Its rows are found wherever they stand by now: the log is sorted and read, and nothing else depends on it.
  const images = done.images.filter(({ anchor }) => anchor?.table !== logTable.name);
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
  const changed = images.map((image, index) => ({ image, cells: changedSince(image, now[index]!) }));
  const cells = changed.flatMap(({ image, cells: of }) => (image.sheet === log ? [] : of));
  if (cells.length) throw changedSinceError(`Cells were changed since: ${someOf(cells)}.`, cells);
  return changed.some(({ image, cells: of }) => image.sheet === log && of.length > 0);
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
