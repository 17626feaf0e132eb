import { rangeOf } from "./range-of";
import type { Box } from "../../sheets/shared/sheet-plan";
import { cellsOn } from "../../book/cells/a1";
import type { Cells } from "../../book/book";
import { type Operation, createdSheets } from "../../book/operations";
import { boxOfRange } from "../read/discover";
import { CELLS_A_SYNC, Reader } from "../read/reader";
import { boxOfCells } from "./queue-operation";

/** What stood in the written cells right after a change: an undo is safe while it still stands there. */
export interface AfterImage {
  sheet: string;
  /** A sheet that the change created counts whole. */
  whole: boolean;
  box: Box;
  formulas: Cells;
}

type Place = Pick<AfterImage, "sheet" | "whole" | "box">;

/** Where operations left something that an undo would take away. */
export function writtenPlaces(operations: readonly Operation[]): Place[] {
  const created = createdSheets(operations);
  const cells = operations.filter((each) => each.type === "cells");
  const whole = [...created].map((sheet) => ({
    sheet,
    whole: true,
    box: { row: 0, column: 0, rows: 0, columns: 0 },
  }));
  return [
    ...whole,
    ...cells
      .filter(({ sheet }) => !created.has(sheet))
      .map((each) => ({ sheet: each.sheet, whole: false, box: boxOfCells(each) })),
  ];
}

/** Queues the reading of places; call the result after the next sync. Places on sheets that are gone make the sync fail. */
export async function queueImages(
  context: Excel.RequestContext,
  places: readonly Place[],
  cellsOnSheet: (sheet: string) => number,
): Promise<() => AfterImage[]> {
  const reader = new Reader(context);
  const readings: { place: Place; slices: Excel.Range[] }[] = [];
  for (const place of places) {
    const cells = place.whole ? cellsOnSheet(place.sheet) : place.box.rows * place.box.columns;
    const slices = await slicesOf(context.workbook.worksheets.getItem(place.sheet), place, cells, reader);
    for (const slice of slices)
      await reader.add(cells / slices.length, () =>
        slice.load("formulas,rowIndex,columnIndex,rowCount,columnCount"),
      );
    readings.push({ place, slices });
  }
  return () =>
    readings.map(({ place, slices }) => ({
      ...place,
      box: { ...boxOfRange(slices[0]!), rows: slices.reduce((rows, slice) => rows + slice.rowCount, 0) },
      formulas: slices.flatMap((slice) => slice.formulas as Cells),
    }));
}

/** Ranges of whole rows that each fit in one answer; how far a large sheet is used costs a sync to find out. */
async function slicesOf(
  sheet: Excel.Worksheet,
  place: Place,
  cells: number,
  reader: Reader,
): Promise<Excel.Range[]> {
  if (place.whole && cells <= CELLS_A_SYNC) return [sheet.getUsedRange(true)];
  let { box } = place;
  if (place.whole) {
    const used = sheet.getUsedRange(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    await reader.flush();
    box = boxOfRange(used);
  }
  const rows = Math.max(1, Math.floor(CELLS_A_SYNC / box.columns));
  return Array.from({ length: Math.ceil(box.rows / rows) }, (_, slice) =>
    rangeOf(sheet, { ...box, row: box.row + slice * rows, rows: Math.min(rows, box.rows - slice * rows) }),
  );
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
