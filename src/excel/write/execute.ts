import { rangeOfCells } from "./range-of";
import { cellsOn } from "../../book/cells/a1";
import { cancelled, isGone, isMoved } from "../errors";
import { type Operation, type WriteCells, createdSheets, wayBack } from "../../book/operations";
import { pack } from "../../book/pack";
import { WorkbookError } from "../../book/workbook-error";
import type { Progress } from "../../book/workbook-port";
import { type AfterImage, queueImages, writtenPlaces } from "./after-image";
import { Reader } from "../read/reader";
import { queuePrintCheck } from "./apply-print";
import { type SheetIds, queueDisown, queueMark, queueUnmark } from "./building-mark";
import { noteConflict, noteRebuilt, queueGuards, queueRecordGuards, queueTableSizes } from "./guards";
import { boxOfCells, queueOperation } from "./queue-operation";
import { differing } from "./restore";

/** How far a change got: what is needed to take it back, filled while it runs. */
export interface Journal {
  /** Its note and its sheets carry it. */
  uid: string;
  created: ReadonlySet<string>;
  /** Every sheet as it was called when it was read, or as it was created. */
  sheets: Map<string, string>;
  /** Operations of every request that was sent, whether it succeeded or not. */
  sent: Operation[];
  markKeys: string[];
}

export interface ExecuteOptions {
  label: string;
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

export function newJournal(operations: readonly Operation[], sheets: SheetIds): Journal {
  return {
    uid: crypto.randomUUID(),
    created: createdSheets(operations),
    sheets: new Map(sheets),
    sent: [],
    markKeys: [],
  };
}

/** Sends the operations off, a sync for each packed request, and one that reads back, removes the mark and shows the sheet. */
export async function execute(
  context: Excel.RequestContext,
  operations: readonly Operation[],
  journal: Journal,
  options: ExecuteOptions,
): Promise<Executed> {
  const batches = pack(sheetsFirst(operations));
  const seen = new Set<string>();
  for (const [index, batch] of batches.entries()) {
    options.onProgress?.({ step: stepOf(batch.operations), done: index, total: batches.length + 1 });
    stopWhenCancelled(options.signal);
    context.application.suspendApiCalculationUntilNextSync();
    context.application.suspendScreenUpdatingUntilNextSync();
    const { uid, sheets } = journal;
    const back = wayBack(batch.operations, journal.created);
    journal.markKeys.push(
      ...queueMark(context, { uid, label: options.label, index, sheets, operations: back }),
    );
    for (const operation of batch.operations)
      if (operation.type === "in-place")
        queueOperation(context, operation, { dateFormat: options.dateFormat, uid });
    queueTableSizes(context, batch.operations, seen);
    const guards = queueGuards(context, batch.operations);
    const records = queueRecordGuards(context, batch.operations);
    for (const operation of batch.operations)
      if (operation.type !== "in-place")
        queueOperation(context, operation, { dateFormat: options.dateFormat, uid });
    const takeIds = queueIds(context, batch.operations);
    journal.sent.push(...batch.operations);
    await context.sync().catch((error: unknown) => {
      // That is found out before anything is written; later requests write on what the first one has found.
      if (!isMoved(error) && !(isGone(error) && index === 0)) throw error;
      journal.sent.splice(-batch.operations.length);
      throw new Conflict();
    });
    for (const [title, id] of takeIds()) journal.sheets.set(title, id);
    const conflicts = [...guards.map(noteConflict), ...records.map((each) => noteRebuilt(each, operations))];
    if (conflicts.includes(true)) throw new Conflict();
  }
  options.onProgress?.({
    step: "Checking what was written",
    done: batches.length,
    total: batches.length + 1,
  });
  stopWhenCancelled(options.signal);
  return finish(context, operations, journal, options);
}

/** A title that is taken meanwhile stops the build before anything else is written. */
function sheetsFirst(operations: readonly Operation[]): Operation[] {
  const isSheet = ({ type }: Operation) => type === "add-sheet";
  return [...operations.filter(isSheet), ...operations.filter((each) => !isSheet(each))];
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

function stopWhenCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw cancelled("");
}

function stepOf(operations: readonly Operation[]): string {
  const sheets = [...new Set(operations.map(({ sheet }) => `"${sheet}"`))];
  return `Writing ${sheets[0]}${sheets.length > 1 ? ` and ${sheets.length - 1} more` : ""}`;
}

async function finish(
  context: Excel.RequestContext,
  operations: readonly Operation[],
  journal: Journal,
  options: ExecuteOptions,
): Promise<Executed> {
  const resized = operations.filter((each) => each.type === "resize-table");
  const tables = resized.map((operation) => {
    const range = context.workbook.tables.getItem(operation.table).getRange();
    range.load("rowCount");
    return { operation, range };
  });
  const takeImages = await queueImages(new Reader(context), writtenPlaces(operations));
  const setPrintAgain = queuePrintCheck(context, operations);
  queueUnmark(context, journal.markKeys);
  queueDisown(
    context,
    [...journal.created].map((title) => journal.sheets.get(title)!),
  );
  if (options.activate !== undefined) context.workbook.worksheets.getItem(options.activate).activate();
  await context.sync();

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
    const range = rangeOfCells(context.workbook, write, box);
    range.formulas = entries;
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
