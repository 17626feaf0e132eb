import { workbookError } from "./errors";
import { someOf } from "../book/obstacle";
import { fromTheEnd, type Operation, wayBack } from "../book/operations";
import { pastCellEdit } from "./cell-edit";
import { run } from "./run";
import { WorkbookError } from "../book/workbook-error";
import { Reader } from "./read/reader";
import { type AfterImage, changedSince, placesOf, queueImages } from "./write/after-image";
import { queueMark } from "./write/building-mark";
import { restore } from "./write/restore";

/** What a change did: enough to take it back. */
interface DoneChange {
  operations: readonly Operation[];
  /** Titles of the sheets it added. */
  created: ReadonlySet<string>;
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
  const { operations, created, dateFormat } = done;
  await pastCellEdit(() => refuseChanged(context, done));
  const back = wayBack(operations, created);
  const left = await pastCellEdit(() => {
    const keys = queueMark(context, "Undo", 0, back);
    return restore(context, fromTheEnd(back), dateFormat, keys);
  });
  if (left.length)
    throw new WorkbookError({
      problem: "unexpected",
      what: `Some cells are not as they were: ${someOf(left)}.`,
      untouched: "Everything else was undone.",
      next: "Check those cells.",
      cells: left,
    });
}

async function refuseChanged(context: Excel.RequestContext, { images }: DoneChange): Promise<void> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const there = new Set(worksheets.items.map(({ name }) => name));
  const gone = [...new Set(images.map(({ sheet }) => sheet))].filter((sheet) => !there.has(sheet));
  if (gone.length)
    throw changedSinceError(
      `The sheet ${gone.map((sheet) => `"${sheet}"`).join(", ")} was renamed or deleted since.`,
      gone,
    );
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
