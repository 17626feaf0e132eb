import { rangeOfCells } from "./anchored-range";
import type { Box } from "../../sheets/shared/sheet-plan";
import { cellsOn } from "../../book/cells/a1";
import type { Cells } from "../../book/book";
import { around } from "../../book/cells/boxes";
import { type Anchor, type Operation, type WriteCells, createdSheets } from "../../book/operations";
import { jsonBytes } from "../../book/json-bytes";
import { runsOf } from "../../book/pack";
import { boxOfRange } from "../read/box-of-range";
import { ANSWER_BYTES, type Reader, type Reading } from "../read/reader";
import { boxOfCells } from "./write-entries";

/** What stood in the written cells right after a change: an undo is safe while it still stands there. */
export interface AfterImage {
  sheet: string;
  /** A sheet that the change created counts whole. */
  whole: boolean;
  /** In a table as large and as far down as it was read. */
  box: Box;
  anchor?: Anchor;
  formulas: Cells;
}

export interface Place extends Omit<AfterImage, "formulas"> {
  /** Bytes of an answer that each row of the box takes. */
  rowBytes: readonly number[];
  /** Those are a guess: the slices are smaller then. */
  guessed?: true;
}

const BLANK_BYTES = 3;

/** Where cells are longer than expected, an answer that is too long is asked for in fewer slices. */
const SLICE_BYTES = ANSWER_BYTES / 8;
const GUESSED_BYTES = ANSWER_BYTES / 80;

/** Where operations left something that an undo would take away. */
export function writtenPlaces(operations: readonly Operation[]): Place[] {
  const created = createdSheets(operations);
  const cells = operations.filter((each) => each.type === "cells");
  return [
    ...[...created].map((sheet) => wholeSheet(sheet, cells)),
    ...cells
      .filter(({ sheet }) => !created.has(sheet))
      .map((each) => ({
        sheet: each.sheet,
        whole: false,
        box: boxOfCells(each),
        rowBytes: each.entries.map(jsonBytes),
        ...(each.anchor ? { anchor: each.anchor } : {}),
      })),
  ];
}

function wholeSheet(sheet: string, cells: readonly WriteCells[]): Place {
  const writes = cells.filter((each) => each.sheet === sheet);
  const box = around(writes.map(boxOfCells)) ?? { row: 0, column: 0, rows: 0, columns: 0 };
  const rowBytes = Array<number>(box.rows).fill(box.columns * BLANK_BYTES);
  for (const { at, entries } of writes)
    entries.forEach((line, row) => (rowBytes[at.row - box.row + row]! += jsonBytes(line)));
  return { sheet, whole: true, box, rowBytes };
}

/** The same places, to be read once more. */
export function placesOf(images: readonly AfterImage[]): Place[] {
  return images.map((image) => ({ ...image, rowBytes: image.formulas.map(jsonBytes) }));
}

/** Queues the reading of places; call the result after the reader was flushed. Places on sheets that are gone make the sync fail. */
export async function queueImages(reader: Reader, places: readonly Place[]): Promise<() => AfterImage[]> {
  const readings: { place: Place; slices: Reading[] }[] = [];
  for (const place of places) {
    const slices: Reading[] = [];
    for (const { find, bytes } of await slicesOf(reader, place))
      slices.push(await reader.read(bytes, find, "formulas,rowIndex,columnIndex,rowCount,columnCount"));
    readings.push({ place, slices });
  }
  return () =>
    readings.map(({ place: { rowBytes: _, guessed: _guessed, ...place }, slices }) => {
      const ranges = slices.map((slice) => slice());
      return {
        ...place,
        box: place.whole
          ? { ...boxOfRange(ranges[0]!), rows: ranges.reduce((rows, range) => rows + range.rowCount, 0) }
          : place.box,
        formulas: ranges.flatMap((range) => range.formulas as Cells),
      };
    });
}

interface Slice {
  find: (workbook: Excel.Workbook) => Excel.Range;
  bytes: number;
}

/** Ranges of whole rows that each fit in one answer; how far a large sheet is used costs a sync to find out. */
async function slicesOf(reader: Reader, place: Place): Promise<Slice[]> {
  const { sheet, whole, box: written, rowBytes, guessed } = place;
  const sliceBytes = guessed ? GUESSED_BYTES : SLICE_BYTES;
  const usedRange = ({ worksheets }: Excel.Workbook) => worksheets.getItem(sheet).getUsedRange(true);
  const total = rowBytes.reduce((sum, bytes) => sum + bytes, 0);
  if (whole && total <= sliceBytes) return [{ find: usedRange, bytes: total }];
  let box = written;
  if (whole) {
    const used = await reader.read(BLANK_BYTES, usedRange, "rowIndex,columnIndex,rowCount,columnCount");
    await reader.flush();
    box = boxOfRange(used());
  }
  const bytes = Array.from(
    { length: box.rows },
    (_, row) => rowBytes[box.row + row - written.row] ?? box.columns * BLANK_BYTES,
  );
  return runsOf(bytes, sliceBytes).map(({ from, count }) => ({
    find: (workbook) => rangeOfCells(workbook, place, { ...box, row: box.row + from, rows: count }),
    bytes: bytes.slice(from, from + count).reduce((sum, row) => sum + row, 0),
  }));
}

/** Cells that are not as the image says; a whole sheet also where something was added. */
export function changedSince(image: AfterImage, now: AfterImage): string[] {
  const changed: string[] = [];
  const at = (from: AfterImage, row: number, column: number) =>
    from.formulas[row - from.box.row]?.[column - from.box.column] ?? "";
  const bottom = Math.max(image.box.row + image.box.rows, now.box.row + now.box.rows);
  const right = Math.max(image.box.column + image.box.columns, now.box.column + now.box.columns);
  for (let row = Math.min(image.box.row, now.box.row); row < bottom; row++)
    for (let column = Math.min(image.box.column, now.box.column); column < right; column++)
      if (at(image, row, column) !== at(now, row, column))
        changed.push(cellsOn(image.sheet, { row, column, rows: 1, columns: 1 }));
  return changed;
}
