import type { Job } from "./apply-job";
import { applyJob } from "./apply-job";
import { cultureOf, loadCulture } from "./culture";
import { workbookError } from "./errors";
import { inputWrites } from "../book/input-writes";
import { planWrites } from "../book/write-plan";
import { readSnapshot } from "./read/read-snapshot";
import { run } from "./run";
import { unfinishedBuild } from "./unfinished-build";
import { ownSheets, watchSheets } from "./watch";
import type { AppliedChange, ApplyOptions, WorkbookPort } from "../book/workbook-port";

const NOTHING_CHANGED = "Nothing was changed.";

/** The workbook that is open in Excel. One change is written at a time; others wait their turn. */
export function createWorkbook(): WorkbookPort {
  let last: Promise<unknown> = Promise.resolve();
  let building = 0;
  const own = new Set<string>();
  let watching = 0;

  const refreshOwn = async () => {
    if (!watching) return;
    for (const id of await ownSheets()) own.add(id);
  };
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  };
  const write = (job: Job, options: ApplyOptions): Promise<AppliedChange> =>
    inTurn(async () => {
      building++;
      try {
        const applied = await applyJob(job, options);
        // The change stands, even when the list of sheets to watch cannot be read now.
        await refreshOwn().catch(() => undefined);
        return { ...applied, undo: () => inTurn(() => applied.undo()) };
      } finally {
        building--;
      }
    });

  return {
    read: (request) => reporting(() => run((context) => readSnapshot(context, request))),
    apply: (change, options = {}) =>
      write(
        {
          label: change.label,
          tables: change.tables,
          kinds: new Set(change.sheets.map(({ kind }) => kind)),
          plan: (book) =>
            planWrites(change, book, {
              existing: options.existing ?? "rebuild",
              newUid: () => crypto.randomUUID(),
            }),
        },
        options,
      ),
    setInput: (input) =>
      write(
        {
          label: `Set ${input.name}`,
          tables: [],
          kinds: new Set([input.kind]),
          plan: (book) => inputWrites(input, book),
        },
        {},
      ),
    // While this session is writing, its own mark is no unfinished build.
    unfinished: () => (building ? Promise.resolve(null) : reporting(unfinishedBuild)),
    activate: (sheetName) =>
      reporting(() =>
        run(async (context) => {
          context.workbook.worksheets.getItem(sheetName).activate();
          await context.sync();
        }),
      ),
    culture: () =>
      reporting(() =>
        run(async (context) => {
          const culture = loadCulture(context);
          await context.sync();
          return cultureOf(culture);
        }),
      ),
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

async function reporting<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw workbookError(error, NOTHING_CHANGED);
  }
}
