import { addressOf, boxOf } from "../../book/cells/a1";
import type { Box } from "../../sheets/shared/sheet-plan";

/** The boxes of a list such as `A1 B2:C3`; whole columns and rows are left out. */
export function boxesOf(sqref: string | undefined): Box[] {
  return (sqref ?? "")
    .trim()
    .split(/\s+/)
    .flatMap((address) => boxOf(address) ?? []);
}

export function areasText(boxes: readonly Box[]): string {
  return boxes.map(addressOf).join(" ");
}

/** What is left of a box without the cells of another. */
export function without(box: Box, hole: Box): Box[] {
  const [top, left] = [Math.max(box.row, hole.row), Math.max(box.column, hole.column)];
  const bottom = Math.min(box.row + box.rows, hole.row + hole.rows);
  const right = Math.min(box.column + box.columns, hole.column + hole.columns);
  if (top >= bottom || left >= right) return [box];
  const rows = bottom - top;
  return [
    { ...box, rows: top - box.row },
    { ...box, row: bottom, rows: box.row + box.rows - bottom },
    { row: top, rows, column: box.column, columns: left - box.column },
    { row: top, rows, column: right, columns: box.column + box.columns - right },
  ].filter((part) => part.rows > 0 && part.columns > 0);
}
