import type { ChangeSet } from "../sheets/shared/change-set";
import { type Job, type Session, applyJob } from "./apply-job";
import { PATIENCE } from "./cell-edit";
import { cultureOf, loadCulture } from "./culture";
import { deleteSheets } from "./delete-sheets";
import { workbookError } from "./errors";
import { requestOf } from "../book/further-reads";
import { inputWrites, labelOfInput } from "../book/input-writes";
import { planWrites, type WriteOptions } from "../book/write-plan";
import { readSnapshot } from "./read/read-snapshot";
import { runPatiently } from "./run";
import { UndoGrouping } from "./undo-groups";
import { unfinishedBuild } from "./unfinished-build";
import { ownSheets, watchSheets } from "./watch";
import { NOTHING_WRITTEN } from "../book/workbook-error";
import { learnSeparator } from "./write/areas";
import type {
  AppliedChange,
  ApplyOptions,
  Culture,
  InputChange,
  UpdateConsent,
  WorkbookPort,
} from "../book/workbook-port";

const NOTHING_CHANGED = "Nothing was changed.";

/** The workbook that is open in Excel. One change is written at a time; others wait their turn. */
export function createWorkbook(patience = PATIENCE): WorkbookPort {
  const inTurn = turns();
  const undoGroups = new UndoGrouping();
  let building = 0;
  const own = new Set<string>();
  let watching = 0;

  const refreshOwn = async () => {
    if (!watching) return;
    for (const id of await ownSheets()) own.add(id);
  };
  const write = (job: Job, options: ApplyOptions) => writing((session) => applyJob(job, options, session));
  const writing = (work: (session: Session) => Promise<AppliedChange>): Promise<AppliedChange> =>
    inTurn(async () => {
      building++;
      try {
        await reporting(learnSeparator, NOTHING_WRITTEN);
        const applied = await work({ undoGroups, patience });
        // The change stands, even when the list of sheets to watch cannot be read now.
        await refreshOwn().catch(() => undefined);
        return { ...applied, undo: () => inTurn(() => applied.undo()) };
      } finally {
        building--;
      }
    });

  return {
    read: (request) =>
      reporting(() => runPatiently((context) => readSnapshot(context, request), patience.others)),
    apply: (change, options = {}) => write(changeJob(change, options), options),
    deleteSheets: (deletion) => writing((session) => deleteSheets(deletion, session)),
    setInput: (input, consent = {}) => write(inputJob(input, consent), {}),
    // While this session is writing, its own mark is no unfinished build.
    unfinished: () =>
      building
        ? Promise.resolve(null)
        : reporting(async () => {
            // Asked for when the pane opens: nobody waits for it yet, and a repair needs it.
            await learnSeparator();
            return unfinishedBuild(patience.quiet);
          }),
    activate: (sheetName) => reporting(() => activate(sheetName)),
    culture: () => reporting(readCulture),
    watch: (listener) =>
      reporting(async () => {
        watching++;
        await refreshOwn();
        const stop = await watchSheets((id) => own.has(id), listener);
        return async () => {
          watching--;
          await stop();
        };
      }),
  };
}

/** Lets one piece of work begin when the one before it has ended, however that ended. */
function turns() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  };
}

function changeJob(change: ChangeSet, options: ApplyOptions): Job {
  return {
    label: change.label,
    ...requestOf(change),
    writes: (book) => planWrites(change, book, writeOptions(options)),
  };
}

function inputJob(input: InputChange, consent: UpdateConsent): Job {
  return {
    label: labelOfInput(input),
    tables: [],
    sheets: [],
    kinds: new Set([input.kind]),
    writes: (book) => inputWrites(input, book, writeOptions(consent)),
  };
}

function writeOptions({ existing = "rebuild", update = false, answers = {} }: ApplyOptions): WriteOptions {
  return { existing, update, answers, newUid: () => crypto.randomUUID() };
}

function activate(sheetName: string): Promise<void> {
  return runPatiently(async (context) => {
    context.workbook.worksheets.getItem(sheetName).activate();
    await context.sync();
  });
}

function readCulture(): Promise<Culture> {
  return runPatiently(async (context) => {
    const culture = loadCulture(context);
    await context.sync();
    return cultureOf(culture);
  });
}

async function reporting<T>(work: () => Promise<T>, untouched = NOTHING_CHANGED): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw workbookError(error, untouched);
  }
}
