import { cancelled, codeOf, isGone, isMoved } from "../errors";
import { someOf } from "../../book/obstacle";
import { type Operation, createdSheets, grownTables } from "../../book/operations";
import { pack } from "../../book/pack";
import { NOTHING_WRITTEN, WorkbookError } from "../../book/workbook-error";
import type { Progress } from "../../book/workbook-port";
import { queuePrintAreas } from "./apply-print";
import { refuseUnfinished } from "../unfinished-build";
import { queueDisown } from "./building-mark";
import { type Executed, finish } from "./finish";
import {
  noteConflict,
  noteRebuilt,
  queueGuards,
  queueLookAhead,
  queueRecordGuards,
  queueSheetsThere,
  queueTableSizes,
} from "./guards";
import { Conflict, type Journal, idsOf, noteGone } from "./journal";
import { queueIsUnfinished } from "./note";
import { queueOperation } from "./queue-operation";
import { longTexts } from "./write-entries";

export interface ExecuteOptions {
  dateFormat: string;
  /** The sheet to show at the end. */
  activate: string | undefined;
  signal: AbortSignal | undefined;
  onProgress: ((progress: Progress) => void) | undefined;
}

/**
 * Sends the steps off: each one's note in a sync of its own, then a sync for each packed request; the last one reads back, removes the note and
 * shows the sheet.
 */
export async function execute(
  context: Excel.RequestContext,
  journal: Journal,
  options: ExecuteOptions,
): Promise<Executed> {
  const steps = journal.steps.map(({ operations }) => pack(operations));
  const total = steps.reduce((sum, batches) => sum + batches.length, 1);
  const seen = new Set<string>();
  let done = 0;
  for (const [step, batches] of steps.entries())
    for (const [index, { operations }] of batches.entries()) {
      options.onProgress?.({ step: stepOf(operations), done: done++, total });
      stopWhenCancelled(options.signal);
      if (index === 0) await noteStep(context, journal, { step, operations });
      const next = batches[index + 1]?.operations ?? [];
      await send(context, operations, { journal, seen, next, dateFormat: options.dateFormat });
    }
  options.onProgress?.({ step: "Checking what was written", done, total });
  stopWhenCancelled(options.signal);
  return finish(context, journal, options.activate);
}

/** Puts up the note of a step; with the first one it turns out whether somebody else has begun meanwhile. */
async function noteStep(
  context: Excel.RequestContext,
  journal: Journal,
  { step, operations }: { step: number; operations: readonly Operation[] },
): Promise<void> {
  const { note, steps, sheets } = journal;
  if (step) queueDisown(context, idsOf(steps[step - 1]!.finished, journal));
  const isUnfinished = step === 0 ? queueIsUnfinished(context, note.uid) : () => false;
  let hasChanged = () => false;
  const ask = () => void (hasChanged = queueLookAhead(context, operations));
  const isTaken = await note.put(context, { step, steps, sheets, begun: false, ask }).catch(startOver);
  if (isTaken) throw noteGone();
  if (isUnfinished()) await refuseUnfinished(context, NOTHING_WRITTEN, note.uid);
  if (hasChanged()) throw new Conflict();
  journal.sent.push([]);
}

/** What was to be written is not where it was read. */
function startOver(error: unknown): never {
  throw isMoved(error) || isGone(error) ? new Conflict() : error;
}

interface Sending {
  journal: Journal;
  /** Tables that are looked after. */
  seen: Set<string>;
  /** What the request after this one writes. */
  next: readonly Operation[];
  dateFormat: string;
}

async function send(
  context: Excel.RequestContext,
  operations: readonly Operation[],
  { journal, seen, next, dateFormat }: Sending,
): Promise<void> {
  const { note, steps } = journal;
  context.application.suspendApiCalculationUntilNextSync();
  context.application.suspendScreenUpdatingUntilNextSync();
  const index = note.queueBeat(context);
  const isCondition = ({ type }: Operation) => type === "in-place";
  const grown = new Map<Operation, string>(grownTables(operations).map((each) => [each, each.table]));
  const queue = (operation: Operation) => {
    const more = queueOperation(context, operation, { dateFormat, uid: note.uid });
    const table = grown.get(operation);
    if (table !== undefined) note.queueGrown(context, table);
    return more;
  };
  queueSheetsThere(context, operations);
  operations.filter(isCondition).forEach(queue);
  queueTableSizes(context, operations, seen);
  const guards = queueGuards(context, operations);
  const records = queueRecordGuards(context, operations);
  const keepPrintAreas = queuePrintAreas(context, operations);
  note.queueBegun(context);
  const later = operations.filter((operation) => !isCondition(operation)).flatMap(queue);
  const takeIds = queueIds(context, operations);
  const hasChanged = queueLookAhead(context, next);
  journal.sent.at(-1)!.push(...operations);
  await context.sync().catch(async (error: unknown) => {
    if (await note.hasBegun(context)) throw longTextRefused(error, operations) ?? error;
    journal.sent.at(-1)!.splice(-operations.length);
    return startOver(error);
  });
  for (const [title, id] of takeIds()) journal.sheets.set(title, id);
  keepPrintAreas();
  const all = steps.flatMap((step) => step.operations);
  const conflicts = [...guards.map(noteConflict), ...records.map((each) => noteRebuilt(each, all))];
  if (index.isNullObject) throw noteGone();
  if (conflicts.includes(true) || hasChanged()) throw new Conflict();
  for (const queueMore of later) queueMore();
}

/** Reads, within the request that creates sheets, which they are. */
function queueIds(context: Excel.RequestContext, operations: readonly Operation[]): () => [string, string][] {
  const handles = [...createdSheets(operations)].map((title) => {
    const sheet = context.workbook.worksheets.getItem(title);
    sheet.load("id");
    return { title, sheet };
  });
  return () => handles.map(({ title, sheet }) => [title, sheet.id]);
}

/** The error of a request in which Excel refused an argument, which may be a long text. */
function longTextRefused(error: unknown, operations: readonly Operation[]): WorkbookError | null {
  const cells = codeOf(error) === "InvalidArgument" ? longTexts(operations) : [];
  if (!cells.length) return null;
  return new WorkbookError({
    problem: "too-large",
    what: `Excel did not take the long text of ${someOf(cells)}.`,
    untouched: "",
    next: "Shorten it to 8,000 characters and try again.",
    cells,
    cause: error,
  });
}

function stopWhenCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw cancelled("");
}

function stepOf(operations: readonly Operation[]): string {
  const sheets = [...new Set(operations.map(({ sheet }) => `"${sheet}"`))];
  return `Writing ${sheets[0]}${sheets.length > 1 ? ` and ${sheets.length - 1} more` : ""}`;
}
