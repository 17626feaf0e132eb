import { jsonBytes } from "./json-bytes";
import { differences } from "./look";
import { boxOf } from "./cells/a1";
import type { CoveredCells, Operation, SetLook, RowFormats, WriteCells } from "./operations";

/** Operations that go out in one request. */
export interface Batch {
  operations: Operation[];
  bytes: number;
}

// Excel on the web takes at most 5 MB a request; the estimate is rough, so some room is left.
const REQUEST_BYTES = 4_000_000;
const BLOCK_ROWS = 10_000;
// The client's object path and action for one call.
const CALL_BYTES = 400;

/** Splits operations into as few requests as fit, in their order. */
export function pack(operations: readonly Operation[], limit = REQUEST_BYTES): Batch[] {
  const batches: Batch[] = [];
  for (const operation of operations.flatMap((each) => split(each, limit))) {
    const bytes = sizeOf(operation);
    const open = batches.at(-1);
    if (open && open.bytes + bytes <= limit) {
      open.operations.push(operation);
      open.bytes += bytes;
    } else batches.push({ operations: [operation], bytes });
  }
  return batches;
}

function sizeOf(operation: Operation): number {
  if (operation.type === "look") return lookCalls(operation) * CALL_BYTES;
  if (operation.type === "names" || operation.type === "workbook-names")
    return Object.keys(operation.names).length * 2 * CALL_BYTES;
  if (operation.type === "cells") return jsonBytes(operation.entries) + 8 * CALL_BYTES;
  return 10 * CALL_BYTES;
}

function lookCalls({ from, to, uncovered = [] }: SetLook): number {
  const differ = differences(from, to);
  const boxes = to.cells.reduce((sum, group) => sum + group.boxes.length, 0);
  // One call sets one value of a property in many boxes, each of them an address in it; so there are as many calls as the design has colours,
  // lines and alignments.
  const cells = differ.cells
    ? boxes / 2 + 100 + to.rules.length * 6 + to.inputs.length * 6 + cellsIn(uncovered) * 10
    : 0;
  const frame = differ.frame ? to.columnWidths.length * 3 + Object.keys(to.rowHeights).length * 3 : 0;
  const breaks = (to.print.breaks ?? []).length * 3;
  return cells + frame + breaks + to.charts.length * 20 + 20;
}

function cellsIn(covered: readonly CoveredCells[]): number {
  const boxes = covered.flatMap((each) => each.boxes.map((address) => boxOf(address)!));
  return boxes.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
}

/** Long blocks in parts of whole rows. */
function split(operation: Operation, limit: number): Operation[] {
  if (operation.type !== "cells") return [operation];
  const { entries } = operation;
  if (entries.length <= BLOCK_ROWS && sizeOf(operation) <= limit) return [operation];
  const frame = sizeOf({ ...operation, entries: [] });
  const rows = entries.map((line) => jsonBytes(line) + 1);
  return runsOf(rows, limit - frame, BLOCK_ROWS).map(({ from, count }) => sliceRows(operation, from, count));
}

/** Neighbouring rows together as long as their bytes stay within the limit, at most so many. */
export function runsOf(
  rows: readonly number[],
  limit: number,
  most = Infinity,
): { from: number; count: number }[] {
  const runs: { from: number; count: number; bytes: number }[] = [];
  rows.forEach((bytes, row) => {
    const open = runs.at(-1);
    if (open && open.bytes + bytes <= limit && open.count < most) {
      open.bytes += bytes;
      open.count++;
    } else runs.push({ from: row, count: 1, bytes });
  });
  return runs;
}

/** Some of the rows of a block. */
export function sliceRows(operation: WriteCells, from: number, count: number): WriteCells {
  const { before, entries, wrote, at, formats, formatsBefore, keys } = operation;
  return {
    ...operation,
    at: { ...at, row: at.row + from },
    entries: entries.slice(from, from + count),
    ...(before ? { before: before.slice(from, from + count) } : {}),
    ...(wrote ? { wrote: wrote.slice(from, from + count) } : {}),
    ...(keys?.sums ? { keys: { ...keys, sums: keys.sums.slice(from, from + count) } } : {}),
    ...(formats ? { formats: formatsOf(formats, from, count) } : {}),
    ...(formatsBefore ? { formatsBefore: formatsOf(formatsBefore, from, count) } : {}),
  };
}

/** The last row's are those of all further rows. */
function formatsOf(formats: RowFormats, from: number, count: number): RowFormats {
  return formats.slice(Math.min(from, formats.length - 1), from + count);
}
