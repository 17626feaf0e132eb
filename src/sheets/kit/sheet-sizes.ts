import type { Position, SheetPlan } from "../shared/sheet-plan";

export type SheetSizes = Pick<SheetPlan, "columnWidths" | "rowHeights">;

/** Points of a character of the workbook's font, and of a cell's padding: 7 and 5 pixels at 96 dots an inch. */
const [CHARACTER, PADDING] = [5.25, 3.75];
/** Points of one level of indent. */
export const INDENT = 6.75;
const STANDARD = { characters: 8.43, height: 15 };

/** Points between a column's paddings. */
export function innerWidth({ columnWidths }: Pick<SheetSizes, "columnWidths">, column: number): number {
  return (columnWidths[column] ?? STANDARD.characters) * CHARACTER;
}

export function columnPoints(sizes: Pick<SheetSizes, "columnWidths">, column: number): number {
  return innerWidth(sizes, column) + PADDING;
}

/** Points of a row. */
export function rowHeight({ rowHeights }: Pick<SheetSizes, "rowHeights">, row: number): number {
  return rowHeights[row] ?? STANDARD.height;
}

/** Points of free cells beside a cell, over which its text runs. */
export function cellRoom(
  sizes: SheetSizes,
  { row, column }: Position,
  align: "left" | "center" | "right",
  isFree: (row: number, column: number) => boolean,
): number {
  const beside = (step: 1 | -1) => {
    let points = 0;
    for (let at = column + step; isFree(row, at); at += step) points += columnPoints(sizes, at);
    return points;
  };
  if (align === "left") return beside(1);
  return align === "right" ? beside(-1) : 2 * Math.min(beside(1), beside(-1));
}
