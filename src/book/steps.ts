import type { Box } from "../sheets/shared/sheet-plan";
import {
  type Operation,
  type ResizeTable,
  type WriteCells,
  createdSheets,
  finalSizes,
  isGrowth,
} from "./operations";
import { deletion, wayBack } from "./way-back";
import { jsonBytes } from "./json-bytes";
import { NOTE_BYTES, rowBytes } from "./note-bytes";
import type { Obstacle } from "./obstacle";
import { runsOf, sliceRows } from "./pack";
import { type Detail, packedOperation } from "./packed";

/** A part of a change that is whole by itself; while it is written a note in the workbook keeps its way back. */
export interface WriteStep {
  operations: Operation[];
  /** The way back as JSON; null when it is too long for a note. */
  note: string | null;
  /** Titles of the created sheets that it finishes. */
  finished: string[];
}

/** Steps that no note holds the way back of: they are not written. */
export function unnoted(steps: readonly WriteStep[]): Obstacle[] {
  const sheets = steps.flatMap(({ note, operations }) =>
    note === null ? operations.map(({ sheet }) => sheet) : [],
  );
  return [...new Set(sheets)].map((sheet) => ({
    problem: "too-large",
    what: `What stands in one piece on "${sheet}" is more than Excel keeps a note of while it is changed, which is 800 KB.`,
    next: "Shorten its long texts, or change less of it at once, and try again.",
    cells: [sheet],
  }));
}

/** A change as one step; in as few as there may be where its way back is too long for one note. Sheets are created first. */
export function stepsOf(operations: readonly Operation[], limit = NOTE_BYTES): WriteStep[] {
  const created = createdSheets(operations);
  const whole = asSteps([[...operations]], created, limit);
  if (whole[0]!.note !== null) return whole;
  const sheets = operations.filter(({ type }) => type === "add-sheet");
  const parts = partsOf(
    operations.filter(({ type }) => type !== "add-sheet"),
    created,
    limit,
  );
  const [first = [], ...rest] = runsOf(
    parts.map((part) => bytesOf(part, created)),
    limit * ROOM,
  ).map(({ from, count }) => parts.slice(from, from + count).flat());
  return asSteps([[...sheets, ...first], ...rest], created, limit);
}

const EXACT_LENGTH = 50_000;
/** Of some 120,000 rows of a created sheet. */
const LONG_NOTE = 600_000;

/** What sheets that come later take of a note, and what single estimates leave out. */
const ROOM = 0.9;

function asSteps(unordered: Operation[][], created: ReadonlySet<string>, limit: number): WriteStep[] {
  const parts = asLargeAsThen(unordered.map(inOrder));
  const finish = finishing(parts, created);
  return parts.map((operations, at) => {
    const note = noteOf(backOf(parts, at, finish));
    return {
      operations,
      note: jsonBytes(note) > limit ? null : note,
      finished: [...created].filter((sheet) => finish.get(sheet) === at),
    };
  });
}

/** Cells that go by a table that an earlier part has given another size. */
function asLargeAsThen(parts: readonly Operation[][]): Operation[][] {
  const sizes = new Map<string, Box>();
  return parts.map((operations) => {
    const then = operations.map((operation) => {
      const size = operation.type === "cells" && operation.anchor && sizes.get(operation.anchor.table);
      return size ? { ...operation, anchor: { table: operation.anchor!.table, box: size } } : operation;
    });
    for (const { table, box } of finalSizes(operations)) sizes.set(table, box);
    return then;
  });
}

/** By created sheet the part after which nothing more comes on it. */
function finishing(
  parts: readonly (readonly Operation[])[],
  created: ReadonlySet<string>,
): Map<string, number> {
  return new Map(
    [...created].map((title) => [
      title,
      parts.findLastIndex((part) => part.some(({ sheet }) => sheet === title)),
    ]),
  );
}

/** The way back from a step and those after it, of which `sent` tells how far they got, to where the step before it has left off. */
export function stepBack(
  steps: readonly WriteStep[],
  sent: readonly (readonly Operation[])[],
  at: number,
): Operation[] {
  const finish = new Map(
    steps.flatMap(({ finished }, step) => finished.map((sheet) => [sheet, step] as const)),
  );
  return backOf(sent, at, finish);
}

function backOf(
  parts: readonly (readonly Operation[])[],
  at: number,
  finish: ReadonlyMap<string, number>,
): Operation[] {
  const own = parts[at]!.filter(({ type }) => type !== "add-sheet");
  const done = parts.slice(0, at + 1).flat();
  const created = createdSheets(done);
  const unfinished = [...finish]
    .filter(([sheet, step]) => step >= at && created.has(sheet))
    .map(([sheet]) => sheet);
  return [...wayBack(own, new Set(finish.keys())), ...unfinished.map((sheet) => deletion(sheet, done))];
}

/** To the cell where little is to be kept, to the row as long as that fits. */
function noteOf(back: readonly Operation[]): string {
  const inDetail = (detail: Detail) => JSON.stringify(back.map((each) => packedOperation(each, detail)));
  const exact = inDetail("cells");
  if (exact.length <= EXACT_LENGTH) return exact;
  const byRow = inDetail("rows");
  return byRow.length <= LONG_NOTE ? byRow : inDetail("blocks");
}

/** Bytes that a way back takes in a note: text within JSON once more. */
function noteBytes(back: readonly Operation[]): number {
  return jsonBytes(noteOf(back));
}

/** What operations on other sheets than created ones take of a note, and what is known of those. */
function bytesOf(operations: readonly Operation[], created: ReadonlySet<string>): number {
  const sheets = new Set(operations.map(({ sheet }) => sheet).filter((sheet) => created.has(sheet)));
  return noteBytes([
    ...wayBack(operations, created),
    ...[...sheets].map((sheet) => deletion(sheet, operations)),
  ]);
}

/** Parts after each of which the workbook is in order: a sheet's operations together, rows of a table one by one. */
function partsOf(
  operations: readonly Operation[],
  created: ReadonlySet<string>,
  limit: number,
): Operation[][] {
  const bySheet: Operation[][] = [];
  for (const operation of operations) {
    const last = bySheet.at(-1);
    if (last?.[0]!.sheet === operation.sheet) last.push(operation);
    else bySheet.push([operation]);
  }
  return bySheet.flatMap((group) =>
    group.every(hasOwnRows) && bytesOf(group, created) > limit * ROOM
      ? cutRows(group, limit * ROOM)
      : [group],
  );
}

/** Rows of a table that stay where they are: any of them may be written without the others. */
function hasOwnRows(operation: Operation): boolean {
  return (
    operation.type === "resize-table" ||
    (operation.type === "cells" && operation.before !== undefined && !!operation.anchor && !operation.moved)
  );
}

function cutRows(operations: readonly Operation[], limit: number): Operation[][] {
  const parts: Operation[][] = [];
  for (let index = 0; index < operations.length; index++) {
    const [operation, next] = [operations[index]!, operations[index + 1]];
    if (operation.type !== "cells") {
      parts.push([operation]);
      continue;
    }
    const rows = operation.entries.map((_, row) => rowBytes(operation, row));
    const slices = runsOf(rows, limit).map(({ from, count }) => sliceRows(operation, from, count));
    if (next?.type === "resize-table" && operation.at.row === next.before.row + next.before.rows) {
      parts.push(...growing(slices, next));
      index++;
    } else parts.push(...slices.map((slice) => [slice]));
  }
  return parts;
}

/** Rows below a table, each block with the table's growth by it. */
function growing(slices: readonly WriteCells[], { box, before, ...resize }: ResizeTable): Operation[][] {
  let now = before;
  return slices.map((slice, index) => {
    const rows = slice.at.row + slice.entries.length - before.row;
    const grown = index === slices.length - 1 ? box : { ...now, rows };
    const step: Operation[] = [slice, { ...resize, before: now, box: grown }];
    now = grown;
    return step;
  });
}

/**
 * New sheets first: a title that is taken meanwhile stops the build before anything else is written. Then tables grow, and get the headers of
 * their new columns: written first, rows below a table make it grow by itself, and it cannot be given the size that it has.
 */
function inOrder(operations: readonly Operation[]): Operation[] {
  const rank = (operation: Operation) => {
    if (operation.type === "add-sheet") return 0;
    if (operation.type === "resize-table") return isGrowth(operation) ? 1 : 3;
    return operation.type === "cells" && operation.at.row === operation.anchor?.box.row ? 2 : 3;
  };
  return [0, 1, 2, 3].flatMap((each) => operations.filter((operation) => rank(operation) === each));
}
