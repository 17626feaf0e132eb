import { addressOf, cellsOn } from "../../book/cells/a1";
import { coalesce } from "../../book/cells/boxes";
import { type CellEntry, isFormula } from "../../book/cells/entries";
import type { Operation, WriteCells } from "../../book/operations";
import type { Box } from "../../sheets/shared/sheet-plan";
import type { Later } from "./later";
import { rangeOfCells } from "./anchored-range";

/** Characters that a text may have to be entered as a formula is: Excel's limit for that is 8,221, while a cell holds 32,767. */
const LONGEST_ENTERED = 8_000;

/** Queues the entries of cells. */
export function queueEntries(workbook: Excel.Workbook, write: WriteCells): void {
  const { short, long } = byLength(write);
  rangeOfCells(workbook, short, boxOfCells(short)).formulas = short.entries as CellEntry[][];
  for (const text of long)
    rangeOfCells(workbook, text, boxOfCells(text)).values = text.entries as CellEntry[][];
}

/** Texts that are too long to be entered by the block are written by their values, each for itself. */
export function byLength(write: WriteCells): { short: WriteCells; long: WriteCells[] } {
  const { at, entries } = write;
  if (!entries.some((line) => line.some(isLong))) return { short: write, long: [] };
  const long = entries.flatMap((line, row) =>
    line.flatMap((entry, column): WriteCells[] => {
      if (!isLong(entry)) return [];
      const { before: _, formats: _formats, formatsBefore: _formatsBefore, wrote: _wrote, ...rest } = write;
      return [{ ...rest, at: { row: at.row + row, column: at.column + column }, entries: [[entry]] }];
    }),
  );
  const short = entries.map((line) => line.map((entry) => (isLong(entry) ? null : entry)));
  return { short: { ...write, entries: short }, long };
}

/** Addresses of the cells into which such texts are written. */
export function longTexts(operations: readonly Operation[]): string[] {
  return operations.flatMap((operation) =>
    operation.type === "cells"
      ? byLength(operation).long.map((text) => cellsOn(text.sheet, boxOfCells(text)))
      : [],
  );
}

function isLong(entry: CellEntry | null): boolean {
  return typeof entry === "string" && entry.length > LONGEST_ENTERED && !isFormula(entry);
}

export function boxOfCells({ at, entries }: WriteCells): Box {
  return { ...at, rows: entries.length, columns: entries[0]?.length ?? 0 };
}

/**
 * Queues the question which of the cells that get formulas have the format General. Call the result once that is known: it notes them for the
 * way back, and queues that they get it back.
 */
export function queueGeneral(workbook: Excel.Workbook, write: WriteCells): Later[] {
  const { at, entries, sheet } = write;
  if (!entries.some((line) => line.some(isFormula))) return [];
  const range = rangeOfCells(workbook, write, boxOfCells(write));
  range.load("numberFormat");
  return [
    () => {
      const cells = entries.flatMap((line, row) =>
        line.flatMap((entry, column) =>
          isFormula(entry) && range.numberFormat[row]?.[column] === "General"
            ? [{ row: at.row + row, column: at.column + column }]
            : [],
        ),
      );
      write.general = coalesce(cells).map(addressOf);
      keepGeneral(workbook.worksheets.getItem(sheet), write.general);
    },
  ];
}

/** Queues the format General for boxes, by their addresses. */
export function keepGeneral(sheet: Excel.Worksheet, boxes: readonly string[]): void {
  // One value for all cells of a range is taken, whatever the type says.
  for (const address of boxes) sheet.getRange(address).numberFormat = "General" as unknown as string[][];
}
