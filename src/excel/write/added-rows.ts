import { logTable } from "../../domain/shared/tables/history-tables";
import { type Operation, type ResizeTable, type WriteCells, isGrowth } from "../../book/operations";
import { sliceRows } from "../../book/pack";
import { CELL_BYTES, Reader } from "../read/reader";
import { type AfterImage, type Place, queueImages } from "./after-image";
import { addedRowsStay, tableResized } from "./left-behind";
import type { TablePlace } from "./tables-now";
import { type StandingRow, WrittenRows } from "./written-rows";

/** A table that a step has made larger, and to which somebody has given another size since. */
interface Changed {
  place: TablePlace;
  /** Takes back what the step has given it. */
  resize: ResizeTable;
  /** Take back the rows that were added. */
  added: readonly WriteCells[];
}

interface Found {
  operations: readonly Operation[];
  /** Sentences about what stays. */
  skipped: string[];
}

/**
 * A way back that takes the rows out of tables that were added to them, wherever those stand by now: a size alone does not tell, since others
 * may have removed as many. `grown` are the tables that are known to have got their size.
 */
export async function whereRowsAre(
  context: Excel.RequestContext,
  operations: readonly Operation[],
  { tables, grown }: { tables: ReadonlyMap<string, TablePlace>; grown: readonly string[] },
): Promise<Found> {
  const changed = grown.flatMap((table) => changedSince(operations, table, tables.get(table)));
  if (!changed.length) return { operations, skipped: [] };
  const reader = new Reader(context);
  const takeImages = await queueImages(reader, changed.map(reachOf));
  await reader.flush();
  return takeImages().reduce<Found>((found, image, index) => withRowsOf(found, changed[index]!, image), {
    operations,
    skipped: [],
  });
}

function changedSince(
  operations: readonly Operation[],
  table: string,
  place: TablePlace | undefined,
): Changed[] {
  const resizes = operations.filter(
    (each): each is ResizeTable => each.type === "resize-table" && each.table === table,
  );
  const [then, last] = [resizes[0]?.before, resizes.at(-1)];
  if (!place || !then || !last || !isGrowth({ box: then, before: last.box })) return [];
  if (then.rows === place.box.rows && then.columns === place.box.columns) return [];
  const added = operations.filter(
    (each): each is WriteCells =>
      each.type === "cells" && each.anchor?.table === table && !!each.wrote && isOfNewRows(each),
  );
  return [{ place, resize: { ...last, before: then }, added }];
}

/** Whether it takes rows back of which nothing was there: they had filled blank ones, or stood below. */
function isOfNewRows({ at, entries, keys }: WriteCells): boolean {
  const columns = keys?.columns.map((column) => column - at.column) ?? [];
  return entries.every(
    (line) =>
      columns.length > 0 &&
      columns.every((column) => line[column] === "") &&
      line.every((entry) => entry === null || entry === ""),
  );
}

/** All of the table, and below it as far as it had grown: what has left it may stand there. */
function reachOf({ place: { sheet, box }, resize: { table, before } }: Changed): Place {
  const reach = { ...box, rows: Math.max(box.rows, before.rows) };
  const rowBytes = Array<number>(reach.rows).fill(box.columns * CELL_BYTES);
  return { sheet, whole: false, box: reach, rowBytes, guessed: true, anchor: { table, box } };
}

function withRowsOf({ operations, skipped }: Found, changed: Changed, { formulas }: AfterImage): Found {
  const { place, resize, added } = changed;
  const { table } = resize;
  const isSize = (each: Operation) => each.type === "resize-table" && each.table === table;
  if (place.box.columns !== resize.before.columns)
    return {
      operations: operations.filter((each) => !isSize(each)),
      skipped: [...skipped, tableResized(table)],
    };
  if (!added.length) return { operations, skipped };

  const rows = new WrittenRows(added);
  const standing = rows.standingIn(formulas);
  const inside = standing.filter(({ row }) => row < place.box.rows);
  const unwritten = unwrittenRows(inside, changed, formulas);
  const taken = [...inside.map(({ row }) => row), ...unwritten].sort((one, other) => one - other);
  const isLast = taken.every((row, index) => row === place.box.rows - taken.length + index);
  // Every change adds to the log: a blank row among its others says that one was taken back.
  const goes = isLast || table === logTable.name;
  const others = operations.filter((each) => !isSize(each) && !added.some((write) => write === each));
  return {
    operations: [
      ...(isLast ? sizeWithout(grownRows(inside, changed).length + unwritten.length, changed) : []),
      ...(goes ? writesTo(standing) : []),
      ...others,
    ],
    skipped: [
      ...skipped,
      ...(goes ? [] : [addedRowsStay(table)]),
      ...(rows.mayStandChanged(formulas, standing) ? [tableResized(table)] : []),
    ],
  };
}

/** Those by which the table had grown; others have filled blank rows that it had. */
function grownRows(inside: readonly StandingRow[], { resize }: Changed): readonly StandingRow[] {
  return inside.filter(({ write }) => write.at.row - write.anchor!.box.row >= resize.box.rows);
}

/** Rows that the table got and nothing was written to, since the session ended in between: of its blank rows the last. */
function unwrittenRows(
  inside: readonly StandingRow[],
  changed: Changed,
  formulas: readonly (readonly unknown[])[],
): number[] {
  const { place, resize } = changed;
  const missing = resize.before.rows - resize.box.rows - grownRows(inside, changed).length;
  const isBlank = (row: number) => formulas[row]?.every((entry) => entry === "" || entry === null) ?? false;
  const blank = Array.from({ length: place.box.rows - 1 }, (_, index) => index + 1).filter(isBlank);
  return missing > 0 ? blank.slice(-missing) : [];
}

/** Without as many of its rows; Excel keeps one even in an empty table. */
function sizeWithout(gone: number, { place: { box }, resize }: Changed): ResizeTable[] {
  const before = { ...resize.before, rows: box.rows };
  const size = { ...resize.box, rows: Math.max(2, box.rows - gone) };
  return isGrowth({ box: before, before: size }) ? [{ ...resize, box: size, before }] : [];
}

/** Neighbouring rows of one write together. */
function writesTo(standing: readonly StandingRow[]): WriteCells[] {
  const follows = (each: StandingRow, before: StandingRow | undefined) =>
    each.write === before?.write && each.index === before.index + 1 && each.row === before.row + 1;
  const starts = standing.flatMap((each, at) => (follows(each, standing[at - 1]) ? [] : [at]));
  return starts.map((start, at) => {
    const { write, index, row } = standing[start]!;
    const { at: corner, ...rest } = sliceRows(write, index, (starts[at + 1] ?? standing.length) - start);
    return { ...rest, at: { ...corner, row: write.anchor!.box.row + row } };
  });
}
