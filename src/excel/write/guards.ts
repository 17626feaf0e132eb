import { readRecord } from "../../book/sheet-mark";
import { namesOn } from "../../book/sheet-writes";
import type { Box } from "../../sheets/shared/sheet-plan";
import { entryAsRead, landed } from "../../book/cells/entries";
import { NO_ROW, keysChecksum } from "../../book/cells/written";
import { unwritten } from "../../book/row-keys";
import {
  type InPlace,
  type Names,
  type Operation,
  type Places,
  type WriteCells,
  createdSheets,
} from "../../book/operations";
import { jsonBytes } from "../../book/json-bytes";
import { boxOfCells } from "./write-entries";
import { rangeOfCells } from "./anchored-range";
import { queueShared, rangeOf } from "./range-of";

interface Guard {
  write: WriteCells;
  range: Excel.Range;
  /** Where the write gives number formats. */
  looks?: Excel.Range;
  /** A column each. */
  keys: Excel.Range[];
}

/** Reads, within the request that writes them and before it does, the cells in which somebody else may have typed meanwhile. */
export function queueGuards(context: Excel.RequestContext, operations: readonly Operation[]): Guard[] {
  const writes = operations.filter(
    (each): each is WriteCells => each.type === "cells" && each.guarded === true,
  );
  return writes.map((write) => {
    const box = boxOfCells(write);
    const range = rangeOfCells(context.workbook, write, box);
    range.load("formulas,values");
    const keys = queueKeys(context, write);
    if (!write.formatsBefore) return { write, range, keys };
    const looks = rangeOfCells(context.workbook, write, { ...box, rows: write.formatsBefore.length });
    looks.load("numberFormat");
    return { write, range, looks, keys };
  });
}

/** What is longer is read once, in the request that writes it: the answer of one request has to hold both. */
const AHEAD_BYTES = 500_000;

/**
 * Reads, in the request before the one that writes them, cells in which somebody may have typed since they were read: should that one fail, it
 * does not tell what it wrote over. Ask after the sync whether they are not as planned.
 */
export function queueLookAhead(
  context: Excel.RequestContext,
  operations: readonly Operation[],
): () => boolean {
  let left = AHEAD_BYTES;
  const short = operations.filter((each) => {
    const bytes = each.type === "cells" && each.guarded ? jsonBytes(each.before) : 0;
    if (bytes > left) return false;
    left -= bytes;
    return true;
  });
  const guards = queueGuards(context, short);
  return () => guards.map(noteConflict).includes(true);
}

/** Queues the reading of the columns with the keys of rows that are told apart by them. */
export function queueKeys({ workbook }: Excel.RequestContext, write: WriteCells): Excel.Range[] {
  if (!write.keys?.sums) return [];
  return write.keys.columns.map((column) => {
    const range = rangeOfCells(workbook, write, { ...boxOfCells(write), column, columns: 1 });
    range.load("formulas");
    return range;
  });
}

/** True when rows were not those as planned; the way back then leads to the rows that are there. */
export function noteSorted({ write, keys }: Pick<Guard, "write" | "keys">): boolean {
  if (!write.keys?.sums) return false;
  const { sums } = write.keys;
  const found = sums.map((sum, row) => {
    if (sum === NO_ROW) return sum;
    const now = keys.map(({ formulas }) => formulas[row]?.[0] as unknown);
    return keysChecksum(unwritten(write, write.keys!, { row, now }));
  });
  write.keys = { ...write.keys, sums: found };
  return found.some((sum, row) => sum !== sums[row]);
}

/** True when cells were not as planned; the way back then leads to what somebody else typed. */
export function noteConflict(guard: Guard): boolean {
  const { write, range, looks } = guard;
  let conflict = noteSorted(guard);
  if (looks)
    write.formatsBefore = write.formatsBefore!.map((line, row) =>
      line.map((format, column) => (format === null ? null : String(looks.numberFormat[row]![column]))),
    );
  write.before?.forEach((line, row) =>
    line.forEach((entry, column) => {
      const read: unknown = range.formulas[row]?.[column];
      if (entry === null || landed(entry, read)) return;
      const found = entryAsRead(read, range.values[row]?.[column]);
      // A row of its own: a checksum is kept by the row that it is of.
      write.before![row] = write.before![row]!.map((planned, at) => (at === column ? found : planned));
      conflict = true;
    }),
  );
  return conflict;
}

interface RecordGuard {
  condition: InPlace;
  range: Excel.Range;
}

/** Reads, before they are written, the records of the built sheets: somebody else may have built them again meanwhile. */
export function queueRecordGuards(
  context: Excel.RequestContext,
  operations: readonly Operation[],
): RecordGuard[] {
  return operations.flatMap((condition) => {
    if (condition.type !== "in-place" || !condition.built || !condition.names.cam_built) return [];
    const range = rangeOf(context.workbook.worksheets.getItem(condition.sheet), condition.names.cam_built);
    range.load("values");
    return [{ condition, range }];
  });
}

/** True when a sheet was built again meanwhile; the way back then leads to that. */
export function noteRebuilt({ condition, range }: RecordGuard, operations: readonly Operation[]): boolean {
  const text = (range.values[0] ?? []).join("");
  if (text === condition.built) return false;
  const [planned, found] = [readRecord([condition.built ?? ""]), readRecord([text])];
  if (!planned || !found) return true;
  for (const operation of operations) {
    if (operation.sheet !== condition.sheet) continue;
    // A part of a look is put back by itself.
    if (operation.type === "look" && JSON.stringify(operation.from) === JSON.stringify(planned.look))
      operation.from = found.look;
    if (operation.type === "names") operation.before = namesBefore(operation, found.names);
  }
  return true;
}

function namesBefore(
  { sheet, names }: Pick<Extract<Operation, { type: "names" }>, "sheet" | "names">,
  places: Places,
): Names {
  const before = namesOn(sheet, places);
  return Object.fromEntries(Object.keys(names).map((name) => [name, before[name] ?? null]));
}

/** Queues the condition that the sheets are there that operations call by their titles. */
export function queueSheetsThere(context: Excel.RequestContext, operations: readonly Operation[]): void {
  const made = createdSheets(operations);
  for (const title of new Set(operations.map(({ sheet }) => sheet)))
    if (!made.has(title)) context.workbook.worksheets.getItem(title).load("id");
}

/**
 * Queues the condition that the tables that no request has touched yet are as large as they were read: rows and columns within them are
 * counted from their first cell.
 */
export function queueTableSizes(
  context: Excel.RequestContext,
  operations: readonly Operation[],
  seen: Set<string>,
): void {
  for (const operation of operations) {
    const found =
      operation.type === "resize-table"
        ? { table: operation.table, box: operation.before }
        : operation.type === "cells" && operation.anchor;
    if (!found || seen.has(found.table)) continue;
    seen.add(found.table);
    queueTableSize(context, found.table, found.box);
  }
}

export function queueTableSize(
  context: Excel.RequestContext,
  table: string,
  { rows, columns }: Pick<Box, "rows" | "columns">,
): void {
  const range = () => context.workbook.tables.getItem(table).getRange();
  queueShared(range().getLastCell(), range().getCell(rows - 1, columns - 1));
}
