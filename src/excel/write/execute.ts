import { rangeOfCells } from "./range-of";
import { cellsOn } from "../../book/cells/a1";
import { cancelled, codeOf, isGone, isMoved } from "../errors";
import { someOf } from "../../book/obstacle";
import { type Operation, type WriteCells, createdSheets, finalSizes } from "../../book/operations";
import { pack } from "../../book/pack";
import type { WriteStep } from "../../book/steps";
import { NOTHING_WRITTEN, WorkbookError } from "../../book/workbook-error";
import type { Progress } from "../../book/workbook-port";
import { type AfterImage, queueImages, writtenPlaces } from "./after-image";
import { Reader } from "../read/reader";
import { queuePrintAreas, queuePrintCheck } from "./apply-print";
import { refuseUnfinished } from "../unfinished-build";
import { type SheetIds, queueDisown } from "./building-mark";
import {
  noteConflict,
  noteRebuilt,
  queueGuards,
  queueLookAhead,
  queueRecordGuards,
  queueSheetsThere,
  queueTableSizes,
} from "./guards";
import { type BuildNote, queueIsUnfinished } from "./note";
import { queueOperation } from "./queue-operation";
import { boxOfCells, longTexts, queueEntries } from "./write-entries";
import { differing } from "./restore";

/** How far a change got: what is needed to take it back, filled while it runs. */
export interface Journal {
  note: BuildNote;
  steps: readonly WriteStep[];
  /** Every sheet as it was called when it was read, or as it was created. */
  sheets: Map<string, string>;
  /** By step, operations of every request that was sent, whether it succeeded or not. */
  sent: Operation[][];
}

export interface ExecuteOptions {
  dateFormat: string;
  /** The sheet to show at the end. */
  activate: string | undefined;
  signal: AbortSignal | undefined;
  onProgress: ((progress: Progress) => void) | undefined;
}

export interface Executed {
  images: AfterImage[];
  /** Cells that a co-author changed while they were written, and again afterwards. */
  overwritten: string[];
}

/** Somebody else wrote into the same cells between reading and writing. */
export class Conflict extends Error {}

export function newJournal(note: BuildNote, steps: readonly WriteStep[], sheets: SheetIds): Journal {
  return { note, steps, sheets: new Map(sheets), sent: [] };
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
  return finish(context, journal, options);
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
  const queue = (operation: Operation) => queueOperation(context, operation, { dateFormat, uid: note.uid });
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

function noteGone(): WorkbookError {
  return new WorkbookError({
    problem: "changed-since",
    what: "Somebody else has repaired the workbook, or kept it as it is, while this was being written.",
    untouched: "",
    next: "Agree who goes first and try again.",
  });
}

function idsOf(titles: Iterable<string>, { sheets }: Journal): string[] {
  return [...titles].flatMap((title) => sheets.get(title) ?? []);
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

async function finish(
  context: Excel.RequestContext,
  journal: Journal,
  options: ExecuteOptions,
): Promise<Executed> {
  const operations = journal.steps.flatMap((step) => step.operations);
  const tables = finalSizes(operations).map((operation) => {
    const range = context.workbook.tables.getItem(operation.table).getRange();
    range.load("rowCount");
    return { operation, range };
  });
  const takeImages = await queueImages(new Reader(context), writtenPlaces(operations));
  const setPrintAgain = queuePrintCheck(context, operations);
  const index = journal.note.queueBeat(context);
  journal.note.queueRemoval(context, idsOf(createdSheets(operations), journal));
  if (options.activate !== undefined) context.workbook.worksheets.getItem(options.activate).activate();
  await context.sync();

  if (index.isNullObject) throw noteGone();
  const short = tables.find(({ operation, range }) => operation.box.rows > range.rowCount);
  if (short) throw notGrown(short.operation.table);
  if (setPrintAgain()) await context.sync();
  const images = takeImages();
  const overwritten = await writeAgain(context, operations, images);
  return { images, overwritten };
}

function notGrown(table: string): WorkbookError {
  return new WorkbookError({
    problem: "unsupported",
    what: `The table ${table} did not take the new rows.`,
    untouched: "",
    next: "Update Excel, or open the workbook in Excel on the web.",
  });
}

/** Cells that a co-author overwrote right after they were written are written once more; returns those that did not stay even then. */
async function writeAgain(
  context: Excel.RequestContext,
  operations: readonly Operation[],
  images: AfterImage[],
): Promise<string[]> {
  const writes = operations.filter(
    (each): each is WriteCells => each.type === "cells" && each.guarded === true,
  );
  const lost = writes.flatMap((write) => {
    const box = boxOfCells(write);
    const image = images.find(
      (each) =>
        !each.whole &&
        each.sheet === write.sheet &&
        each.box.row === box.row &&
        each.box.column === box.column,
    );
    const missing = new Set(
      image ? differing(write, image.formulas).map(({ row, column }) => `${row},${column}`) : [],
    );
    if (!missing.size || !image) return [];
    const entries = write.entries.map((line, row) =>
      line.map((entry, column) => (missing.has(`${box.row + row},${box.column + column}`) ? entry : null)),
    );
    queueEntries(context.workbook, { ...write, entries });
    const check = rangeOfCells(context.workbook, write, box);
    check.load("formulas");
    return [{ write: { ...write, entries }, image, check }];
  });
  if (!lost.length) return [];
  await context.sync();
  return lost.flatMap(({ write, image, check }) => {
    image.formulas = check.formulas;
    return differing(write, check.formulas).map((at) => cellsOn(write.sheet, { ...at, rows: 1, columns: 1 }));
  });
}
