import { cancelled, codeOf, isMoved, workbookError } from "./errors";
import type { Book } from "../book/book";
import type { WritePlan } from "../book/write-plan";
import type { BookRequest } from "../book/further-reads";
import { readBook } from "./read/read-book";
import { type Patience, Pauses, isCellEdited } from "./cell-edit";
import { refuseWhen } from "../book/obstacle";
import { stepsOf, unnoted } from "../book/steps";
import { goBack } from "./go-back";
import { run } from "./run";
import { atWork } from "./sign-of-life";
import { undoChange } from "./undo-change";
import { type UndoGrouping, mayComeOfGroup } from "./undo-groups";
import { turn } from "../book/turn";
import { NOTHING_WRITTEN, WorkbookError } from "../book/workbook-error";
import type { AppliedChange, ApplyOptions } from "../book/workbook-port";
import { readCovered } from "./write/covered";
import { execute } from "./write/execute";
import type { Executed } from "./write/finish";
import { type Journal, Conflict, newJournal } from "./write/journal";
import { type BuildNote, newNote, queueIsUnfinished } from "./write/note";
import type { Left } from "./write/restore";
import { refuseUnfinished } from "./unfinished-build";

const TAKEN_BACK =
  "Everything written so far was taken back: the workbook is as it was. Excel's own undo list may be empty now.";

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
  /** Written as one step of Excel's undo list. */
  grouped: boolean;
  executed?: Executed;
}

/** What changes of one session share. */
export interface Session {
  undoGroups: UndoGrouping;
  patience: Patience;
}

/** Applies a change whole, or takes back what was written of it. Cells in which somebody typed meanwhile make it start over once. */
export async function applyJob(job: Job, options: ApplyOptions, session: Session): Promise<AppliedChange> {
  const pauses = new Pauses(session.patience.changes);
  for (let conflicts = 0; ;) {
    try {
      const note = newNote(job.label);
      return await atWork(note.uid, () => attempt(job, options, session, note));
    } catch (error) {
      if (error instanceof CellEdited) {
        options.onProgress?.({ step: EDITING, done: 0, total: 1 });
        if (!(await pauses.more())) throw error.told;
      } else if (error instanceof GroupFailed) session.undoGroups.giveUp();
      else if (!(error instanceof Conflict)) throw error;
      else if (++conflicts === 2) throw keepsChanging();
    }
  }
}

const EDITING = "Waiting, because a cell is being edited: press Enter or Esc in it";

function keepsChanging(): WorkbookError {
  return new WorkbookError({
    problem: "changed-since",
    what: "Somebody else keeps changing the same cells.",
    untouched: "Their cells were left as they are, and nothing of yours was written.",
    next: "Agree who goes first and try again.",
  });
}

/** Somebody is editing a cell; what was written before is taken back. */
class CellEdited extends Error {
  constructor(readonly told: WorkbookError) {
    super();
  }
}

/** Excel refused a change as one step of its undo list; it was taken back. */
class GroupFailed extends Error {}

async function attempt(
  job: Job,
  options: ApplyOptions,
  session: Session,
  note: BuildNote,
): Promise<AppliedChange> {
  let state: Attempt | undefined;
  const write = async (context: Excel.RequestContext) => {
    const { writes, journal, dateFormat } = state!;
    const { signal, onProgress } = options;
    if (writes.operations.length)
      state!.executed = await execute(context, journal, {
        dateFormat,
        activate: writes.activate,
        signal,
        onProgress,
      });
  };
  try {
    await run(async (context) => {
      if (options.signal?.aborted) throw cancelled(NOTHING_WRITTEN);
      const isUnfinished = queueIsUnfinished(context);
      const book = await readBook(context, job);
      if (isUnfinished() || book.unfinished) await refuseUnfinished(context, NOTHING_WRITTEN);
      // Each of these takes long where many sheets are written.
      await turn();
      const writes = job.writes(book);
      await turn();
      await readCovered(context, writes.operations, book.dateFormat);
      const steps = stepsOf(writes.operations);
      await turn();
      refuseWhen(unnoted(steps));
      const sheets = new Map(book.sheets.map(({ name, id }) => [name, id]));
      state = {
        writes,
        journal: newJournal(note, steps, sheets),
        dateFormat: book.dateFormat,
        grouped: session.undoGroups.take(writes.operations),
      };
      if (!state.grouped) await write(context);
    });
    // How many formulas there are shows after the reading, and a group is opened with its run.
    if (state!.grouped) await run(write, true);
  } catch (error) {
    throw await afterFailure(error, { state, label: job.label, patience: session.patience });
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
    ...(writes.closed ? { closed: writes.closed } : {}),
    undo: () =>
      undoChange({
        steps: journal.steps,
        sheets: journal.sheets,
        images: executed?.images ?? [],
        dateFormat,
      }),
  };
}

interface Failed {
  state: Attempt | undefined;
  label: string;
  patience: Patience;
}

/** Takes back what a failed or cancelled change has written, and says how that went. */
async function afterFailure(error: unknown, { state, label, patience }: Failed): Promise<unknown> {
  if (!state?.journal.note.isUp) return startsOver(error, state, NOTHING_WRITTEN);
  const { journal, dateFormat } = state;
  const isWritten = journal.sent.some(({ length }) => length > 0);
  const newSheets = codeOf(error) === "ItemAlreadyExists" ? "refused" : "blank-too";
  const back = () => goBack(journal, { dateFormat, newSheets, patience: patience.others });
  let left: Awaited<ReturnType<typeof goBack>>;
  try {
    // What stood in the cells instead of what was read, no note tells.
    left = await back().catch((failure: unknown) => {
      if (error instanceof Conflict) return back();
      throw failure;
    });
  } catch (failure) {
    return isWritten
      ? unfinished(error, state, { label, failure })
      : startsOver(error, state, NOTHING_WRITTEN);
  }
  if (left.cells.length || left.skipped.length) return unfinished(error, state, { label, left });
  if (left.noteStays !== undefined) return noteStays(error, left.noteStays);
  return startsOver(error, state, isWritten ? TAKEN_BACK : NOTHING_WRITTEN);
}

/** What starts another attempt, or else the error for the user; `untouched` says what state the workbook is in. */
function startsOver(error: unknown, state: Attempt | undefined, untouched: string): Error {
  if (error instanceof Conflict) return error;
  // It was read while somebody moved cells.
  if (isMoved(error)) return new Conflict();
  const told = workbookError(error, untouched);
  if (isCellEdited(error)) return new CellEdited(told);
  return state?.grouped && mayComeOfGroup(error) ? new GroupFailed() : told;
}

function unfinished(
  error: unknown,
  { journal }: Attempt,
  { label, failure, left }: { label: string; failure?: unknown; left?: Left },
): WorkbookError {
  const { problem, what } = workbookError(error, "");
  return new WorkbookError({
    problem,
    what,
    details: left?.skipped ?? [],
    untouched: left
      ? `"${label}" was taken back but for that; ${noted(journal)}.`
      : `"${label}" may be half written, because taking it back failed too; ${noted(journal)}.`,
    next: "Close the pane and open it again: it offers to repair the workbook or to keep it as it is.",
    cause: failure ?? error,
    cells: left?.cells ?? [],
  });
}

/** Told when all was taken back but the note of it, which refuses other changes until it is gone. */
function noteStays(error: unknown, cause: unknown): WorkbookError {
  const { problem, what } = workbookError(error, "");
  return new WorkbookError({
    problem,
    what,
    untouched:
      "Everything written so far was taken back: the workbook is as it was. Only the note of how it was may still be there.",
    next: "Close the pane and open it again. If it says that this was interrupted, repair it: that takes the note away.",
    cause,
  });
}

/** What its note is good for. */
function noted({ steps }: Journal): string {
  return steps.length > 1
    ? "the workbook carries a note of how the part was that was being written"
    : "the workbook carries a note of how it was";
}
