import { SHEET_COLUMNS } from "../../domain/shared/excel-limits";
import { gridPlace } from "../../sheets/shared/reference";
import type { Box, Position } from "../../sheets/shared/sheet-plan";

export function sameBox(a: Box, b: Box): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

/** The smallest box around all of them; null around nothing. */
export function around(boxes: readonly Box[]): Box | null {
  if (!boxes.length) return null;
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const box of boxes) {
    top = Math.min(top, box.row);
    left = Math.min(left, box.column);
    bottom = Math.max(bottom, box.row + box.rows);
    right = Math.max(right, box.column + box.columns);
  }
  return { row: top, column: left, rows: bottom - top, columns: right - left };
}

/** The single cells of a box, row by row. */
export function* cellsOf(box: Box): Generator<Position> {
  for (let row = box.row; row < box.row + box.rows; row++)
    for (let column = box.column; column < box.column + box.columns; column++) yield { row, column };
}

/** One number for a position, to be used as a key. */
export function keyAt(at: Position): number {
  return gridPlace(at.row, at.column);
}

/**
 * Covers exactly the given cells with few boxes: runs along each row, joined downwards where they line up.
 * The order of the cells does not matter.
 */
export function coalesce(cells: Iterable<Position>): Box[] {
  return coalesceKeys(Array.from(cells, keyAt));
}

/** The same of cells by their keys. */
export function coalesceKeys(keys: readonly number[]): Box[] {
  const done: Box[] = [];
  /** What ends with the row above, and what stands in the row at hand, from left to right. */
  let [above, here]: [Box[], Box[]] = [[], []];
  let [row, end] = [-1, -1];
  let run: Box | undefined;
  const inOrder = sorted(keys);
  // By place: going through numbers of a typed array one by one makes an object of each.
  for (let place = 0; place < inOrder.length; place++) {
    const key = inOrder[place]!;
    if (key >= end) {
      above = joinedDown(above, here, done);
      here = [];
      const now = Math.floor(key / SHEET_COLUMNS);
      if (now !== row + 1) above = [];
      [row, end, run] = [now, (now + 1) * SHEET_COLUMNS, undefined];
    }
    const column = key - row * SHEET_COLUMNS;
    const next = run ? run.column + run.columns : -1;
    if (next > column) continue;
    if (run && next === column) run.columns++;
    else here.push((run = { row, column, rows: 1, columns: 1 }));
  }
  joinedDown(above, here, done);
  return done;
}

/** The runs of a row, each within the box above that it goes on with; what goes on with none is put to `done`. */
function joinedDown(above: readonly Box[], runs: readonly Box[], done: Box[]): Box[] {
  let at = 0;
  return runs.map((run) => {
    while (at < above.length && above[at]!.column < run.column) at++;
    const box = above[at];
    if (box?.column === run.column && box.columns === run.columns) {
      box.rows++;
      return box;
    }
    done.push(run);
    return run;
  });
}

/** Cells mostly come in their order; some of them may come twice. */
function sorted(keys: readonly number[]): readonly number[] | Float64Array {
  for (let index = 1; index < keys.length; index++)
    if (keys[index - 1]! > keys[index]!) return Float64Array.from(keys).sort();
  return keys;
}

export function contains(box: Box, at: Position): boolean {
  return (
    at.row >= box.row &&
    at.row < box.row + box.rows &&
    at.column >= box.column &&
    at.column < box.column + box.columns
  );
}

export function overlaps(a: Box, b: Box): boolean {
  return intersection(a, b) !== null;
}

export function intersection(a: Box, b: Box): Box | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** What is left of `box` after `hole` was cut out: up to four boxes, none overlapping. */
export function subtract(box: Box, hole: Box): Box[] {
  const cut = intersection(box, hole);
  if (!cut) return [box];
  const below = cut.row + cut.rows;
  const right = cut.column + cut.columns;
  return [
    { ...box, rows: cut.row - box.row },
    { ...box, row: below, rows: box.row + box.rows - below },
    { ...cut, column: box.column, columns: cut.column - box.column },
    { ...cut, column: right, columns: box.column + box.columns - right },
  ].filter((part) => part.rows > 0 && part.columns > 0);
}
