import { rangeOfCells } from "./range-of";
import { isMoved } from "../errors";
import { cellsOn } from "../../book/cells/a1";
import { landed } from "../../book/cells/entries";
import { someOf } from "../../book/obstacle";
import type { Operation, WriteCells } from "../../book/operations";
import { pack } from "../../book/pack";
import { queueTableSize } from "./guards";
import { boxOfCells, queueOperation } from "./queue-operation";
import { type WayBack, queueUnmark } from "./building-mark";
import { leaveNewer } from "./leave-newer";
import { type NewSheets, locate } from "./locate";

export interface RestoreOptions {
  dateFormat: string;
  markKeys: readonly string[];
  newSheets: NewSheets;
}

const TRIES = 3;

/** What a way back did not bring back. */
export interface Left {
  /** Cells that are not as they were, those with somebody's newer work among them. */
  cells: string[];
  /** Sentences about what could not be reached. */
  skipped: string[];
}

/**
 * Goes the way back and makes sure of it by reading the cells again; then removes the note. It may follow a request that failed halfway, so
 * every operation may or may not have happened. The note stays when anything is left.
 */
export async function restore(
  context: Excel.RequestContext,
  wayBack: WayBack,
  options: RestoreOptions,
): Promise<Left> {
  for (let tries = 1; ; tries++)
    try {
      return await restoreOnce(context, wayBack, options);
    } catch (error) {
      // Somebody moved cells after they were found: they are found again.
      if (!isMoved(error) || tries === TRIES) throw error;
    }
}

async function restoreOnce(
  context: Excel.RequestContext,
  wayBack: WayBack,
  { dateFormat, markKeys, newSheets }: RestoreOptions,
): Promise<Left> {
  const { operations, titles, tables, skipped } = await locate(context, wayBack, newSheets);
  const done: Operation[] = [];
  const newer: string[] = [];
  for (const [index, batch] of pack(operations).entries()) {
    const ours = await leaveNewer(context, batch.operations, titles);
    // Nothing is counted from what has moved since it was found.
    if (index === 0) for (const [table, box] of tables) queueTableSize(context, table, box);
    for (const operation of ours.operations)
      queueOperation(context, operation, { dateFormat, uid: wayBack.uid });
    await context.sync();
    done.push(...ours.operations);
    newer.push(...ours.newer);
  }
  const writes = done.filter((operation): operation is WriteCells => operation.type === "cells");
  const different = await cellsThatDiffer(context, writes, titles);
  if (newer.length)
    skipped.push(`Somebody has worked on these cells since, and they were left: ${someOf(newer)}.`);
  if (!different.length && !skipped.length) {
    queueUnmark(context, markKeys);
    await context.sync();
  }
  return { cells: [...different, ...newer], skipped };
}

/** Addresses of cells in which the written entries do not stand. Formulas count as they are, since Excel may spell them differently. */
async function cellsThatDiffer(
  context: Excel.RequestContext,
  writes: readonly WriteCells[],
  titles: ReadonlyMap<string, string>,
): Promise<string[]> {
  const readings = writes.map((write) => {
    const range = rangeOfCells(context.workbook, write, boxOfCells(write));
    range.load("formulas");
    return { write, range };
  });
  await context.sync();
  return readings.flatMap(({ write, range }) =>
    differing(write, range.formulas).map(({ row, column }) =>
      cellsOn(titles.get(write.sheet)!, { row, column, rows: 1, columns: 1 }),
    ),
  );
}

export function differing(
  write: WriteCells,
  formulas: readonly (readonly unknown[])[],
): { row: number; column: number }[] {
  return write.entries.flatMap((line, row) =>
    line.flatMap((entry, column) => {
      const read = formulas[row]?.[column];
      const same =
        entry === null ||
        landed(entry, read) ||
        (String(entry).startsWith("=") && String(read).startsWith("="));
      return same ? [] : [{ row: write.at.row + row, column: write.at.column + column }];
    }),
  );
}
