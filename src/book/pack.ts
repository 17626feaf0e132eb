import { checksumBytes } from "./cells/written";
import { differences } from "./look";
import { type Operation, type RowFormats, type WriteCells, createdSheets, wayBack } from "./operations";

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

const TAKES_BACK: ReadonlySet<Operation["type"]> = new Set(["delete-sheet", "drop-table"] as const);

/** Splits operations into as few requests as fit, in their order, the way back included, which the building mark carries. */
export function pack(operations: readonly Operation[], limit = REQUEST_BYTES): Batch[] {
  const created = createdSheets(operations);
  const batches: Batch[] = [];
  for (const operation of operations.flatMap((each) => split(each, limit, created))) {
    const bytes = sizeOf(operation, created);
    const open = batches.at(-1);
    if (open && open.bytes + bytes <= limit) {
      open.operations.push(operation);
      open.bytes += bytes;
    } else batches.push({ operations: [operation], bytes });
  }
  return batches;
}

function sizeOf(operation: Operation, created: ReadonlySet<string>): number {
  // An operation that only takes back needs no way back itself.
  const back = TAKES_BACK.has(operation.type) ? 0 : jsonBytes(wayBack([operation], created));
  if (operation.type === "look") return back + lookCalls(operation) * CALL_BYTES;
  if (operation.type === "names") return back + Object.keys(operation.names).length * 2 * CALL_BYTES;
  if (operation.type === "cells") return back + jsonBytes(operation.entries) + 8 * CALL_BYTES;
  return back + 10 * CALL_BYTES;
}

function lookCalls({ from, to }: Extract<Operation, { type: "look" }>): number {
  const differ = differences(from, to);
  const boxes = to.cells.reduce((sum, group) => sum + group.boxes.length, 0);
  // One call sets one value of a property in many boxes, each of them an address in it; so there are as many calls as the design has colours,
  // lines and alignments.
  const cells = differ.cells ? boxes / 2 + 100 + to.rules.length * 6 + to.inputs.length * 6 : 0;
  const frame = differ.frame ? to.columnWidths.length * 3 + Object.keys(to.rowHeights).length * 3 : 0;
  const breaks = (to.print.breaks ?? []).length * 3;
  return cells + frame + breaks + to.charts.length * 20 + 20;
}

/** Bytes of the JSON in UTF-8, at most. */
export function jsonBytes(value: unknown): number {
  const text = JSON.stringify(value);
  // Characters outside ASCII take up to three bytes each.
  return text.length + 2 * (text.match(/[^\x20-\x7e]/g)?.length ?? 0);
}

/** Long blocks in parts of whole rows. */
function split(operation: Operation, limit: number, created: ReadonlySet<string>): Operation[] {
  if (operation.type !== "cells") return [operation];
  const { entries, before } = operation;
  if (entries.length <= BLOCK_ROWS && sizeOf(operation, created) <= limit) return [operation];
  const frame = sizeOf({ ...operation, entries: [], ...(before ? { before: [] } : {}) }, created);
  const back = (row: number) => (before ? jsonBytes(before[row]) + checksumBytes(entries[row]!.length) : 0);
  const rows = entries.map((line, row) => jsonBytes(line) + back(row) + 2);
  return runsOf(rows, limit - frame, BLOCK_ROWS).map(({ from, count }) => slice(operation, from, count));
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

function slice(operation: WriteCells, from: number, count: number): WriteCells {
  const { before, entries, wrote, at, formats, formatsBefore } = operation;
  return {
    ...operation,
    at: { ...at, row: at.row + from },
    entries: entries.slice(from, from + count),
    ...(before ? { before: before.slice(from, from + count) } : {}),
    ...(wrote ? { wrote: wrote.slice(from, from + count) } : {}),
    ...(formats ? { formats: formatsOf(formats, from, count) } : {}),
    ...(formatsBefore ? { formatsBefore: formatsOf(formatsBefore, from, count) } : {}),
  };
}

/** The last row's are those of all further rows. */
function formatsOf(formats: RowFormats, from: number, count: number): RowFormats {
  return formats.slice(Math.min(from, formats.length - 1), from + count);
}
