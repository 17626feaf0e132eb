import { cellsOn } from "../../book/cells/a1";
import { codeOf, isMoved } from "../errors";
import { landed } from "../../book/cells/entries";
import { isCounted } from "../../book/in-place";
import { someOf } from "../../book/obstacle";
import { type Operation, type WriteCells, isGrowth } from "../../book/operations";
import { pack } from "../../book/pack";
import { queueTableSize } from "./guards";
import { queueOperation } from "./queue-operation";
import { Reader } from "../read/reader";
import { queueImages, writtenPlaces } from "./after-image";
import { byLength, queueEntries } from "./write-entries";
import type { WayBack } from "./building-mark";
import { leaveNewer } from "./leave-newer";
import type { NewSheets } from "./created-sheets";
import { cellsMoved, keptForCells, lastVisible, rowsSorted } from "./left-behind";
import { locate } from "./locate";
import type { BuildNote } from "./note";

export interface RestoreOptions {
  dateFormat: string;
  note: BuildNote;
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
 * Goes the way back of a step and makes sure of it by reading the cells again. It may follow a request that failed halfway, so every operation
 * may or may not have happened. The note stays.
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
  { dateFormat, note, newSheets }: RestoreOptions,
): Promise<Left> {
  const { operations, titles, visible, tables, skipped } = await locate(context, wayBack, {
    note,
    newSheets,
  });
  const done: Operation[] = [];
  const newer = new Set<string>();
  const kept: string[] = [];
  const movedSheets = new Set<string>();
  const sortedTables = new Set<string>();
  const long: WriteCells[] = [];
  // Excel refuses to delete the last sheet that is visible.
  const isLastVisible = ({ type, sheet }: Operation) => {
    if (type !== "delete-sheet" || !visible.delete(sheet) || visible.size) return false;
    skipped.push(lastVisible(titles.get(sheet)!));
    return true;
  };
  for (const [index, batch] of pack(operations).entries()) {
    const ours = await leaveNewer(context, batch.operations, { titles, all: operations });
    for (const sheet of ours.moved) movedSheets.add(sheet);
    for (const table of ours.sorted) sortedTables.add(table);
    const mine = ours.operations.filter(
      (each) => (!isCounted(each) || !movedSheets.has(each.sheet)) && !isLastVisible(each),
    );
    note.queueBeat(context);
    // Nothing is counted from what has moved since it was found.
    if (index === 0) for (const [table, box] of tables) queueTableSize(context, table, box);
    const later = mine.flatMap((operation) => {
      const parts = operation.type === "cells" ? byLength(operation) : { short: operation, long: [] };
      long.push(...parts.long);
      const more = queueOperation(context, parts.short, { dateFormat, uid: wayBack.uid });
      if (operation.type === "resize-table" && !isGrowth(operation))
        note.queueShrunk(context, operation.table);
      return more;
    });
    await context.sync();
    for (const queue of later) queue();
    done.push(...mine);
    for (const cell of ours.newer) newer.add(cell);
    kept.push(...ours.kept);
  }
  await bringBackLong(context, long);
  const writes = done.filter((operation): operation is WriteCells => operation.type === "cells");
  const different = await cellsThatDiffer(context, writes, titles);
  if (newer.size)
    skipped.push(`Somebody has worked on these cells since, and they were left: ${someOf([...newer])}.`);
  skipped.push(...[...sortedTables].map(rowsSorted));
  skipped.push(...[...movedSheets].map((sheet) => cellsMoved(titles.get(sheet)!)));
  skipped.push(...kept.map(keptForCells));
  return { cells: [...different, ...newer], skipped };
}

/** Long texts, in requests of their own: what Excel refuses of them is among the cells that are not as they were. */
async function bringBackLong(context: Excel.RequestContext, texts: readonly WriteCells[]): Promise<void> {
  for (const { operations } of pack(texts))
    try {
      for (const text of operations) if (text.type === "cells") queueEntries(context.workbook, text);
      await context.sync();
    } catch (error) {
      if (codeOf(error) !== "InvalidArgument") throw error;
    }
}

/** Addresses of cells in which the written entries do not stand. Formulas count as they are, since Excel may spell them differently. */
async function cellsThatDiffer(
  context: Excel.RequestContext,
  writes: readonly WriteCells[],
  titles: ReadonlyMap<string, string>,
): Promise<string[]> {
  const reader = new Reader(context);
  const takeImages = await queueImages(reader, writtenPlaces(writes));
  await reader.flush();
  return takeImages().flatMap(({ formulas }, index) =>
    differing(writes[index]!, formulas).map(({ row, column }) =>
      cellsOn(titles.get(writes[index]!.sheet)!, { row, column, rows: 1, columns: 1 }),
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
