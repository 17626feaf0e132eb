import type { Position } from "../../sheets/shared/sheet-plan";
import { around, contains } from "../../book/cells/boxes";
import { cellsOn } from "../../book/cells/a1";
import type { Cells } from "../../book/book";
import { BLOCK_ROWS, blockChecksums, changedColumns, checksumsOf } from "../../book/cells/written";
import type { Entries } from "../../book/cells/entries";
import type { Operation, ResizeTable, WriteCells, Written } from "../../book/operations";
import { CELL_BYTES, Reader } from "../read/reader";
import { type AfterImage, type Place, queueImages } from "./after-image";
import { type StandingNow, withoutNewer } from "./newer-cells";
import { boxOfCells } from "./write-entries";

type Deletion = Extract<Operation, { type: "delete-sheet" }>;
type Asked = WriteCells | Deletion | ResizeTable;

interface Ours {
  operations: Operation[];
  /** Addresses of the cells left alone. */
  newer: string[];
  /** Titles of sheets that are not deleted, for what somebody put there. */
  kept: string[];
  /** Ids of built sheets whose record is not where it was: their cells were moved. */
  moved: Set<string>;
  /** Tables whose rows somebody has sorted: those that were written stand elsewhere, as they were written. */
  sorted: Set<string>;
}

/**
 * Of a way back these operations, without the cells that hold neither what the build wrote nor what stood there before, and without deleting
 * sheets, or cutting rows off tables, that hold such cells: somebody has worked on them since.
 */
export async function leaveNewer(
  context: Excel.RequestContext,
  operations: readonly Operation[],
  { titles, all }: { titles: ReadonlyMap<string, string>; all: readonly Operation[] },
): Promise<Ours> {
  const asked = operations.filter(
    (each): each is Asked =>
      each.type === "delete-sheet" || (each.type === "cells" && !!each.wrote) || each.type === "resize-table",
  );
  if (!asked.length)
    return { operations: [...operations], newer: [], kept: [], moved: new Set(), sorted: new Set() };
  const reader = new Reader(context);
  const places = asked.map(placesOf);
  const takeImages = await queueImages(reader, places.flat());
  await reader.flush();
  const taken = takeImages();
  const images = new Map<Operation, AfterImage[]>(
    asked.map((operation, index) => [operation, taken.splice(0, places[index]!.length)]),
  );

  const ours: Ours = { operations: [], newer: [], kept: [], moved: new Set(), sorted: new Set() };
  const restored: WriteCells[] = [];
  for (const operation of operations) {
    const [image, ...more] = images.get(operation) ?? [];
    const title = titles.get(operation.sheet)!;
    const leave = (row: number, column: number) => {
      ours.newer.push(cellsOn(title, { row, column, rows: 1, columns: 1 }));
      if (isOfRecord(operations, operation.sheet, { row, column })) ours.moved.add(operation.sheet);
    };
    if (image && operation.type === "cells") {
      const sorted = () => void (operation.anchor && ours.sorted.add(operation.anchor.table));
      const left = withoutNewer(operation, { image, keys: more, restored, leave, sorted });
      restored.push(left);
      ours.operations.push(left);
    } else if (image && operation.type === "delete-sheet" && leaveForeign(operation, image, leave))
      ours.kept.push(title);
    else if (
      image &&
      operation.type === "resize-table" &&
      leaveCut(operation, [image, ...more], { all, leave })
    )
      continue;
    else ours.operations.push(operation);
  }
  return ours;
}

/** Nobody types there: names that look as if nothing had moved do so by chance. */
function isOfRecord(operations: readonly Operation[], sheet: string, at: Position): boolean {
  return operations.some(
    (each) =>
      each.type === "in-place" &&
      each.sheet === sheet &&
      [each.names, each.after].some(({ cam_built: record }) => record && contains(record, at)),
  );
}

function placesOf(operation: Asked): Place[] {
  if (operation.type === "resize-table") return placesOfCut(operation);
  const place = placeOf(operation);
  if (operation.type !== "cells" || !operation.keys?.sums) return [place];
  const rowBytes = place.rowBytes.map(() => CELL_BYTES);
  return [
    place,
    ...operation.keys.columns.map((column) => ({
      ...place,
      box: { ...place.box, column, columns: 1 },
      rowBytes,
    })),
  ];
}

function placeOf(operation: WriteCells | Deletion): Place {
  const { sheet } = operation;
  if (operation.type === "cells") {
    const box = boxOfCells(operation);
    const rowBytes = Array<number>(box.rows).fill(box.columns * CELL_BYTES);
    const { anchor } = operation;
    return { sheet, whole: false, box, rowBytes, guessed: true, ...(anchor ? { anchor } : {}) };
  }
  const boxes = operation.wrote.map((written) => ({
    ...written.at,
    columns: written.columns,
    rows: heightOf(written),
  }));
  const box = around(boxes) ?? { row: 0, column: 0, rows: 0, columns: 0 };
  const rowBytes = Array<number>(box.rows).fill(0);
  for (const written of operation.wrote) {
    const height = heightOf(written);
    for (let row = 0; row < height; row++)
      rowBytes[written.at.row - box.row + row]! += written.bytes / height;
  }
  return { sheet, whole: true, box, rowBytes };
}

const heightOf = ({ rows, height }: Written) => height ?? rows.length;

/** What a table loses: rows at its end with the last one that stays, columns. */
function placesOfCut({ sheet, table, box, before }: ResizeTable): Place[] {
  const rows = { ...before, row: before.row + box.rows - 1, rows: before.rows - box.rows + 1 };
  const columns = { ...before, column: before.column + box.columns, columns: before.columns - box.columns };
  return [...(rows.rows > 1 ? [rows] : []), ...(columns.columns > 0 ? [columns] : [])].map((cut) => ({
    sheet,
    whole: false,
    box: cut,
    rowBytes: Array<number>(cut.rows).fill(cut.columns * CELL_BYTES),
    guessed: true,
    anchor: { table, box: before },
  }));
}

/** Whether what a table is to lose holds anything that the build did not put there. */
function leaveCut(
  { sheet, box: rest }: ResizeTable,
  images: readonly AfterImage[],
  { all, leave }: Pick<StandingNow, "leave"> & { all: readonly Operation[] },
): boolean {
  const writes = all.filter(
    (each): each is WriteCells => each.type === "cells" && !!each.wrote && each.sheet === sheet,
  );
  let found = false;
  for (const { box, formulas } of images)
    formulas.forEach((line, index) => {
      const row = box.row + index;
      line.forEach((value, at) => {
        const column = box.column + at;
        const stays = row < rest.row + rest.rows && column < rest.column + rest.columns;
        const above = formulas[index - 1]?.[at];
        // A table brings formulas of its own along into new rows.
        if (stays || value === "" || (isFormulaText(value) && isFormulaText(above))) return;
        if (isOurs(writes, { row, column }, [line, box.column])) return;
        leave(row, column);
        found = true;
      });
    });
  return found;
}

const isFormulaText = (value: unknown) => typeof value === "string" && value.startsWith("=");

/** Whether a cell holds what one of the writes put there. */
function isOurs(
  writes: readonly WriteCells[],
  { row, column }: { row: number; column: number },
  [line, from]: readonly [Cells[number], number],
): boolean {
  return writes.some(({ at, entries, wrote }) => {
    const written = entries[row - at.row];
    if (written?.[column - at.column] === undefined || written[column - at.column] === null) return false;
    const now = written.map((entry, index) => (entry === null ? null : line[at.column + index - from]));
    return !changedColumns(wrote![row - at.row]!, now).includes(column - at.column);
  });
}

/** Of rows with one checksum for many together the blocks in which anything is not as it was written. */
function changedBlocks(written: Written, lineAt: (row: number) => unknown[]): Set<number> {
  const now = Array.from(
    { length: heightOf(written) },
    (_, row) => checksumsOf([lineAt(written.at.row + row) as Entries[number]])[0]!,
  );
  const sums = blockChecksums(now);
  return new Set(written.rows.flatMap((sum, block) => (sum === sums[block] ? [] : [block])));
}

/** Whether cells of a created sheet hold anything that the build did not put there. */
function leaveForeign(
  { wrote }: Deletion,
  { box, formulas }: AfterImage,
  leave: StandingNow["leave"],
): boolean {
  let found = false;
  const within = ({ at, columns }: Written, row: number) => {
    const line = formulas[row - box.row] ?? [];
    return Array.from({ length: columns }, (_, column) => line[at.column + column - box.column] ?? "");
  };
  const blocks = new Map(
    wrote
      .filter(({ height }) => height !== undefined)
      .map((written) => [written, changedBlocks(written, (row) => within(written, row))]),
  );
  formulas.forEach((line, index) => {
    const row = box.row + index;
    const foreign = new Set(line.flatMap((value, column) => (value === "" ? [] : [box.column + column])));
    for (const written of wrote) {
      const at = row - written.at.row;
      if (at < 0 || at >= heightOf(written)) continue;
      const isChanged = blocks.get(written)?.has(Math.floor(at / BLOCK_ROWS));
      const now = within(written, row);
      const changed = new Set(isChanged === undefined ? changedColumns(written.rows[at]!, now) : []);
      now.forEach((_, column) => {
        if (!isChanged && !changed.has(column)) foreign.delete(written.at.column + column);
      });
    }
    for (const column of foreign) leave(row, column);
    found ||= foreign.size > 0;
  });
  return found;
}
