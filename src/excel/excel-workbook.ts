import { PATIENCE } from "./cell-edit";
import { cultureOf, loadCulture } from "./culture";
import { workbookError } from "./errors";
import { opensForReading } from "./office-ready";
import { readSnapshot } from "./read/read-snapshot";
import { runPatiently } from "./run";
import { watchSheets } from "./watch";
import { NOTHING_WRITTEN } from "../book/workbook-error";
import { learnSeparator } from "./write/areas";
import { MARK } from "./write/mark";
import type { Writer } from "./writer";
import type { AppliedChange, Culture, WorkbookPort } from "../book/workbook-port";

const NOTHING_CHANGED = "Nothing was changed.";

/** The workbook that is open in Excel. One change is written at a time; others wait their turn. */
export function createWorkbook(patience = PATIENCE): WorkbookPort {
  const inTurn = turns();
  let building = 0;
  let own: Promise<ReadonlySet<string>> | null = null;

  /** Which sheets are the add-in's is asked for when somebody has edited one: nobody waits for it when the pane opens. */
  const isOwn = async (sheetId: string) => {
    own ??= inTurn(async () => (await import("./own-sheets")).ownSheets());
    try {
      return (await own).has(sheetId);
    } catch {
      own = null;
      return true;
    }
  };
  const writer = once(async () => (await import("./writer")).createWriter(patience));
  const writing = (work: (by: Writer) => Promise<AppliedChange>): Promise<AppliedChange> =>
    inTurn(async () => {
      building++;
      try {
        await reporting(learnSeparator, NOTHING_WRITTEN);
        const applied = await work(await writer());
        return { ...applied, undo: () => inTurn(() => applied.undo()) };
      } finally {
        building--;
        own = null;
      }
    });

  return {
    read: (request) =>
      reporting(() => runPatiently((context) => readSnapshot(context, request), patience.others)),
    results: (asked) =>
      reporting(async () => {
        const { readResults } = await import("./read/read-results");
        return runPatiently((context) => readResults(context, asked), patience.others);
      }),
    cells: (sheetNames) =>
      reporting(async () => {
        const { readSheetCells } = await import("./read/read-results");
        return runPatiently((context) => readSheetCells(context, sheetNames), patience.others);
      }),
    apply: (change, options = {}) => writing((by) => by.apply(change, options)),
    deleteSheets: (deletion) => writing((by) => by.deleteSheets(deletion)),
    setInput: (input, consent = {}) => writing((by) => by.setInput(input, consent)),
    // While this session is writing, its own mark is no unfinished build.
    unfinished: () =>
      building
        ? Promise.resolve(null)
        : reporting(async () => {
            // Asked for when the pane opens: nobody waits for it yet, and a repair needs it.
            await learnSeparator();
            return (await runPatiently(noteStands)) ? (await writer()).unfinished() : null;
          }),
    readOnly: () => reporting(async () => opensForReading() || (await runPatiently(isReadOnly))),
    activate: (sheetName) => reporting(() => activate(sheetName)),
    goTo: (place) =>
      reporting(async () => {
        const { goTo } = await import("./go-to");
        return runPatiently((context) => goTo(context, place));
      }),
    culture: () => reporting(readCulture),
    watch: (listener) => reporting(() => watchSheets(isOwn, listener)),
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

/** Whether Excel itself lets nobody change the workbook. */
async function isReadOnly(context: Excel.RequestContext): Promise<boolean> {
  const { workbook } = context;
  workbook.load("readOnly");
  await context.sync();
  return workbook.readOnly;
}

/** Whether a build has left a note behind, or anything that may be one. */
async function noteStands(context: Excel.RequestContext): Promise<boolean> {
  const { settings } = context.workbook;
  settings.load("items/key");
  await context.sync();
  return settings.items.some(({ key }) => key.startsWith(MARK));
}

/** Done when it is first asked for, and again where that failed. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () =>
    (made ??= make().catch((error: unknown) => {
      made = null;
      throw error;
    }));
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
