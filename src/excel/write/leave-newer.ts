import { around } from "../../book/cells/boxes";
import { cellsOn } from "../../book/cells/a1";
import { type CellEntry, landed, readBack } from "../../book/cells/entries";
import { changedColumns } from "../../book/cells/written";
import type { Operation, WriteCells } from "../../book/operations";
import { CELL_BYTES, Reader } from "../read/reader";
import { type AfterImage, type Place, queueImages } from "./after-image";
import { boxOfCells } from "./write-entries";

type Deletion = Extract<Operation, { type: "delete-sheet" }>;

interface Ours {
  operations: Operation[];
  /** Addresses of the cells left alone. */
  newer: string[];
  /** Titles of sheets that are not deleted, for what somebody put there. */
  kept: string[];
}

/**
 * A way back without the cells that hold neither what the build wrote nor what stood there before, and without deleting sheets that hold
 * such cells: somebody has worked on them since.
 */
export async function leaveNewer(
  context: Excel.RequestContext,
  operations: readonly Operation[],
  titles: ReadonlyMap<string, string>,
): Promise<Ours> {
  const asked = operations.filter(
    (each): each is WriteCells | Deletion =>
      each.type === "delete-sheet" || (each.type === "cells" && !!each.wrote),
  );
  if (!asked.length) return { operations: [...operations], newer: [], kept: [] };
  const reader = new Reader(context);
  const takeImages = await queueImages(reader, asked.map(placeOf));
  await reader.flush();
  const images = new Map(takeImages().map((image, index): [Operation, AfterImage] => [asked[index]!, image]));

  const ours: Ours = { operations: [], newer: [], kept: [] };
  const restored: WriteCells[] = [];
  for (const operation of operations) {
    const image = images.get(operation);
    const title = titles.get(operation.sheet)!;
    const leave = (row: number, column: number) =>
      ours.newer.push(cellsOn(title, { row, column, rows: 1, columns: 1 }));
    if (image && operation.type === "cells") {
      const left = withoutNewer(operation, { image, restored, leave });
      restored.push(left);
      ours.operations.push(left);
    } else if (image && operation.type === "delete-sheet" && leaveForeign(operation, image, leave))
      ours.kept.push(title);
    else ours.operations.push(operation);
  }
  return ours;
}

function placeOf(operation: WriteCells | Deletion): Place {
  const { sheet } = operation;
  if (operation.type === "cells") {
    const box = boxOfCells(operation);
    const rowBytes = Array<number>(box.rows).fill(box.columns * CELL_BYTES);
    const { anchor } = operation;
    return { sheet, whole: false, box, rowBytes, guessed: true, ...(anchor ? { anchor } : {}) };
  }
  const boxes = operation.wrote.map(({ at, columns, rows }) => ({ ...at, columns, rows: rows.length }));
  const box = around(boxes) ?? { row: 0, column: 0, rows: 0, columns: 0 };
  const rowBytes = Array<number>(box.rows).fill(0);
  for (const { at, rows, bytes } of operation.wrote)
    rows.forEach((_, row) => (rowBytes[at.row - box.row + row]! += bytes / rows.length));
  return { sheet, whole: true, box, rowBytes };
}

interface Now {
  image: AfterImage;
  /** What this request puts back before. */
  restored: readonly WriteCells[];
  leave: (row: number, column: number) => void;
}

function withoutNewer(operation: WriteCells, { image, restored, leave }: Now): WriteCells {
  // The last one first.
  const earlier = restored.filter(({ sheet }) => sheet === operation.sheet).reverse();
  const entries = operation.entries.map((line, row) => {
    const now = line.map((entry, column) => {
      const at = { row: operation.at.row + row, column: operation.at.column + column };
      return entry === null ? null : (entryAt(earlier, at) ?? image.formulas[row]?.[column]);
    });
    const changed = new Set(changedColumns(operation.wrote![row]!, now));
    return line.map((entry, column) => {
      if (entry === null || !changed.has(column) || landed(entry, now[column])) return entry;
      leave(operation.at.row + row, operation.at.column + column);
      return null;
    });
  });
  return { ...operation, entries };
}

/** What the last of these steps puts into a cell. */
function entryAt(
  steps: readonly WriteCells[],
  { row, column }: { row: number; column: number },
): CellEntry | undefined {
  for (const { at, entries } of steps) {
    const entry = entries[row - at.row]?.[column - at.column];
    if (entry !== null && entry !== undefined) return readBack(entry);
  }
  return undefined;
}

/** Whether cells of a created sheet hold anything that the build did not put there. */
function leaveForeign({ wrote }: Deletion, { box, formulas }: AfterImage, leave: Now["leave"]): boolean {
  let found = false;
  formulas.forEach((line, index) => {
    const row = box.row + index;
    const foreign = new Set(line.flatMap((value, column) => (value === "" ? [] : [box.column + column])));
    for (const { at, columns, rows } of wrote) {
      const checksums = rows[row - at.row];
      if (checksums === undefined) continue;
      const now = Array.from({ length: columns }, (_, column) => line[at.column + column - box.column] ?? "");
      const changed = new Set(changedColumns(checksums, now));
      now.forEach((_, column) => {
        if (!changed.has(column)) foreign.delete(at.column + column);
      });
    }
    for (const column of foreign) leave(row, column);
    found ||= foreign.size > 0;
  });
  return found;
}
