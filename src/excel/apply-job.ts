import { cancelled, codeOf, workbookError } from "./errors";
import type { Book } from "../book/book";
import { wayBack } from "../book/operations";
import type { WritePlan } from "../book/write-plan";
import type { BookRequest } from "../book/further-reads";
import { readBook } from "./read/read-book";
import { run } from "./run";
import { undoChange } from "./undo-change";
import { WorkbookError } from "../book/workbook-error";
import type { AppliedChange, ApplyOptions } from "../book/workbook-port";
import { type Executed, type Journal, Conflict, execute, newJournal } from "./write/execute";
import { queueIsUnfinished } from "./write/building-mark";
import { type Left, restore } from "./write/restore";
import { refuseUnfinished } from "./unfinished-build";

const NOTHING_WRITTEN = "Nothing was written.";

/** A change before it met the workbook. */
export interface Job extends BookRequest {
  label: string;
  /** Throws a WorkbookError when something stands in the way. */
  writes(book: Book): WritePlan;
}

interface Attempt {
  writes: WritePlan;
  journal: Journal;
  dateFormat: string;
  executed?: Executed;
}

/** Applies a change whole, or takes back what was written of it. Cells in which somebody typed meanwhile make it start over once. */
export async function applyJob(job: Job, options: ApplyOptions): Promise<AppliedChange> {
  const oneUndo = Office.context.requirements.isSetSupported("ExcelApi", "1.20");
  try {
    return await attempt(job, options, oneUndo);
  } catch (error) {
    // Some of what a build does cannot stand in an undo group on every platform.
    if (codeOf(error) === "UndoNotSupported") return attempt(job, options, false);
    if (!(error instanceof Conflict)) throw error;
  }
  try {
    return await attempt(job, options, oneUndo);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    throw new WorkbookError({
      problem: "changed-since",
      what: "Somebody else keeps changing the same cells.",
      untouched: "Their cells were left as they are, and nothing of yours was written.",
      next: "Agree who goes first and try again.",
    });
  }
}

async function attempt(job: Job, options: ApplyOptions, oneUndo: boolean): Promise<AppliedChange> {
  let state: Attempt | undefined;
  try {
    await run(async (context) => {
      if (options.signal?.aborted) throw cancelled(NOTHING_WRITTEN);
      const isUnfinished = queueIsUnfinished(context);
      const book = await readBook(context, job);
      if (isUnfinished()) await refuseUnfinished(context, NOTHING_WRITTEN);
      const writes = job.writes(book);
      const sheets = new Map(book.sheets.map(({ name, id }) => [name, id]));
      state = { writes, journal: newJournal(writes.operations, sheets), dateFormat: book.dateFormat };
      const { signal, onProgress } = options;
      if (writes.operations.length)
        state.executed = await execute(context, writes.operations, state.journal, {
          label: job.label,
          dateFormat: book.dateFormat,
          activate: writes.activate,
          signal,
          onProgress,
        });
    }, oneUndo);
  } catch (error) {
    throw await afterFailure(error, state, job.label);
  }
  return appliedChange(job, state!);
}

function appliedChange(job: Job, { writes, journal, dateFormat, executed }: Attempt): AppliedChange {
  return {
    label: job.label,
    created: writes.created,
    updated: writes.updated,
    tables: writes.tables,
    overwritten: executed?.overwritten ?? [],
    ...(writes.tablesUpdate === undefined ? {} : { tablesUpdate: writes.tablesUpdate }),
    undo: () =>
      undoChange({
        operations: writes.operations,
        created: journal.created,
        sheets: journal.sheets,
        images: executed?.images ?? [],
        dateFormat,
      }),
  };
}

/** Takes back what a failed or cancelled change has written, and says how that went. */
async function afterFailure(error: unknown, state: Attempt | undefined, label: string): Promise<unknown> {
  if (!state?.journal.sent.length) return passesOn(error) ? error : workbookError(error, NOTHING_WRITTEN);
  const { journal, dateFormat } = state;
  const { uid, sheets, sent, created, markKeys } = journal;
  const newSheets = codeOf(error) === "ItemAlreadyExists" ? "refused" : "blank-too";
  let left: Left;
  try {
    left = await run((context) =>
      restore(
        context,
        { uid, sheets, operations: wayBack(sent, created) },
        { dateFormat, markKeys, newSheets },
      ),
    );
  } catch (failure) {
    return unfinished(error, failure, label);
  }
  if (left.cells.length || left.skipped.length) return unfinished(error, undefined, label, left);
  if (passesOn(error)) return error;
  return workbookError(
    error,
    "Everything written so far was taken back: the workbook is as it was. Excel's own undo list may be empty now.",
  );
}

/** Errors that start another attempt. */
function passesOn(error: unknown): boolean {
  return error instanceof Conflict || codeOf(error) === "UndoNotSupported";
}

function unfinished(
  error: unknown,
  failure: unknown,
  label: string,
  { cells, skipped }: Left = { cells: [], skipped: [] },
): WorkbookError {
  const { problem, what } = workbookError(error, "");
  return new WorkbookError({
    problem,
    what,
    details: skipped,
    untouched: failure
      ? `"${label}" is half written, because taking it back failed too; the workbook carries a note of how it was.`
      : `"${label}" was taken back but for that; the workbook carries a note of how it was.`,
    next: "Close the pane and open it again: it offers to repair the workbook or to keep it as it is.",
    cause: failure ?? error,
    cells,
  });
}
