import { rangeOfCells } from "./anchored-range";
import { cellsOn } from "../../book/cells/a1";
import { landed } from "../../book/cells/entries";
import {
  type InPlace,
  type Operation,
  type ResizeTable,
  type WriteCells,
  createdSheets,
  finalSizes,
} from "../../book/operations";
import { WorkbookError } from "../../book/workbook-error";
import { isMoved } from "../errors";
import { type AfterImage, queueImages, writtenPlaces } from "./after-image";
import { Reader } from "../read/reader";
import { queuePrintCheck } from "./apply-print";
import { noteSorted, queueKeys } from "./guards";
import { Conflict, type Journal, idsOf, noteGone } from "./journal";
import { queueInPlace } from "./queue-operation";
import { boxOfCells, queueEntries } from "./write-entries";
import { differing } from "./restore";

export interface Executed {
  images: AfterImage[];
  /** Cells that a co-author changed while they were written, and again afterwards. */
  overwritten: string[];
}

/** Reads back what was written, takes the note away and shows the sheet. */
export async function finish(
  context: Excel.RequestContext,
  journal: Journal,
  activate: string | undefined,
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
  if (activate !== undefined) context.workbook.worksheets.getItem(activate).activate();
  await context.sync();

  if (index.isNullObject) throw noteGone();
  const images = takeImages();
  const short = tables.find(({ operation, range }) => operation.box.rows > range.rowCount);
  if (short)
    throw standsBelow(short.operation, operations, images) ? notGrown(short.operation.table) : new Conflict();
  if (setPrintAgain()) await context.sync();
  const overwritten = await writeAgain(context, operations, images);
  return { images, overwritten };
}

/** Whether the rows that a table was to get stand where they were written: otherwise somebody has removed rows of it. */
function standsBelow(
  { table, before }: ResizeTable,
  operations: readonly Operation[],
  images: readonly AfterImage[],
): boolean {
  return operations.every(
    (each) =>
      each.type !== "cells" ||
      each.anchor?.table !== table ||
      each.at.row - each.anchor.box.row < before.rows ||
      !lostOf(each, images).length,
  );
}

function notGrown(table: string): WorkbookError {
  return new WorkbookError({
    problem: "unsupported",
    what: `The table ${table} did not take the new rows.`,
    untouched: "",
    next: "Update Excel, or open the workbook in Excel on the web.",
  });
}

interface Lost {
  whole: WriteCells;
  /** The entries that do not stand any more. */
  write: WriteCells;
  image: AfterImage;
}

/** Cells that a co-author overwrote right after they were written are written once more; returns those that did not stay even then. */
async function writeAgain(
  context: Excel.RequestContext,
  operations: readonly Operation[],
  images: AfterImage[],
): Promise<string[]> {
  const lost = operations.flatMap((each) =>
    each.type === "cells" && each.guarded ? lostOf(each, images) : [],
  );
  const lines = await inTheirOrder(
    context,
    lost.filter(({ write }) => write.anchor),
  );
  const counted = lost.filter(({ write }) => !write.anchor);
  const sheets = new Set(counted.map(({ write }) => write.sheet));
  const conditions = operations.filter(
    (each): each is InPlace => each.type === "in-place" && sheets.has(each.sheet),
  );
  try {
    return [
      ...(await writeLost(context, lines, [])),
      // Nothing is lost of what was moved, and nothing is counted from where it stood.
      ...(await writeLost(context, counted, conditions)),
    ];
  } catch (error) {
    if (isMoved(error)) return [];
    throw error;
  }
}

function lostOf(write: WriteCells, images: readonly AfterImage[]): Lost[] {
  const box = boxOfCells(write);
  const image = images.find(
    (each) =>
      !each.whole && each.sheet === write.sheet && each.box.row === box.row && each.box.column === box.column,
  );
  if (!image) return [];
  const missing = new Set(differing(write, image.formulas).map(({ row, column }) => `${row},${column}`));
  if (!missing.size) return [];
  const entries = write.entries.map((line, row) =>
    line.map((entry, column) => (missing.has(`${box.row + row},${box.column + column}`) ? entry : null)),
  );
  return [{ whole: write, write: { ...write, entries }, image }];
}

/** Without those whose rows somebody has sorted: what was written stands elsewhere. */
async function inTheirOrder(context: Excel.RequestContext, lost: readonly Lost[]): Promise<Lost[]> {
  if (!lost.length) return [];
  const readings = lost.map(({ whole }) => ({
    keys: queueKeys(context, whole),
    columns: queueKeyColumns(context, whole),
  }));
  await context.sync();
  return lost.filter((each, index) => {
    const { keys, columns } = readings[index]!;
    return !noteSorted({ write: each.whole, keys }) && !standsElsewhere(each, columns);
  });
}

interface KeyColumn {
  /** Counted from the first one that is written. */
  at: number;
  range: Excel.Range;
}

/** Of the whole table, as far as it reaches with what was written. */
function queueKeyColumns({ workbook }: Excel.RequestContext, write: WriteCells): KeyColumn[] {
  const { at, entries, keys } = write;
  const { row, rows } = write.anchor!.box;
  const reach = Math.max(rows, at.row + entries.length - row);
  return (keys?.columns ?? []).map((column) => {
    const range = rangeOfCells(workbook, write, { row, column, rows: reach, columns: 1 });
    range.load("formulas");
    return { at: column - at.column, range };
  });
}

/** Whether a row whose keys were written, and are not where they were written, is another one of the table. */
function standsElsewhere({ whole, write }: Lost, columns: readonly KeyColumn[]): boolean {
  return whole.entries.some((line, row) => {
    const written = columns.filter(({ at }) => line[at] !== null && line[at] !== undefined);
    if (!written.some(({ at }) => write.entries[row]![at] !== null)) return false;
    return written[0]!.range.formulas.some((_, found) =>
      written.every(({ at, range }) => landed(line[at]!, range.formulas[found]![0])),
    );
  });
}

async function writeLost(
  context: Excel.RequestContext,
  lost: readonly Lost[],
  conditions: readonly InPlace[],
): Promise<string[]> {
  if (!lost.length) return [];
  for (const { sheet, after } of conditions)
    queueInPlace(context.workbook.worksheets.getItem(sheet), { names: after });
  const checks = lost.map(({ write }) => {
    queueEntries(context.workbook, write);
    const check = rangeOfCells(context.workbook, write, boxOfCells(write));
    check.load("formulas");
    return check;
  });
  await context.sync();
  return lost.flatMap(({ write, image }, index) => {
    const { formulas } = checks[index]!;
    image.formulas = formulas;
    return differing(write, formulas).map((at) => cellsOn(write.sheet, { ...at, rows: 1, columns: 1 }));
  });
}
