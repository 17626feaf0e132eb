import type { Grid } from "./grid";
import type { Axis } from "./moving-references";
import type { ChartData } from "../../xlsx/data/workbook-data";

/*
 * A chart's place is kept as if all rows and columns were shown, as a file keeps it. On the screen, and for the add-in, what is hidden takes no
 * room: a chart goes up with rows that close above it, and shrinks with those behind it.
 */

/** Where a sheet is and in which direction is measured. */
interface Measured {
  grid: Grid;
  sheetId: string;
  axis: Axis;
}

type Frame = Pick<ChartData, "left" | "top" | "width" | "height">;

/** Sizes in points of rows or columns, 0 where they are hidden. */
export function shownSizes({ grid, sheetId, axis }: Measured): (index: number) => number {
  const hidden = new Set(grid.hiddenLines(sheetId, axis));
  return (index) => (hidden.has(index) ? 0 : fullSize({ grid, sheetId, axis }, index));
}

function fullSize({ grid, sheetId, axis }: Measured, index: number): number {
  return axis === "rows" ? grid.rowHeight(sheetId, index) : grid.columnWidth(sheetId, index);
}

/** Hidden rows or columns with the points at which each begins if all are shown, in their order. */
function hiddenSpans(measured: Measured): { start: number; size: number }[] {
  const hidden = measured.grid.hiddenLines(measured.sheetId, measured.axis).sort((a, b) => a - b);
  let [next, start] = [0, 0];
  return hidden.map((index) => {
    for (; next < index; next++) start += fullSize(measured, next);
    return { start, size: fullSize(measured, index) };
  });
}

function shownPoint(point: number, spans: readonly { start: number; size: number }[]): number {
  return spans.reduce((rest, { start, size }) => rest - Math.min(Math.max(point - start, 0), size), point);
}

function keptPoint(point: number, spans: readonly { start: number; size: number }[]): number {
  return spans.reduce((sum, { start, size }) => (start < sum ? sum + size : sum), point);
}

function mapped(
  { left, top, width, height }: Frame,
  { grid, sheetId }: Omit<Measured, "axis">,
  map: typeof shownPoint,
): Frame {
  const [columns, rows] = (["columns", "rows"] as const).map((axis) => hiddenSpans({ grid, sheetId, axis }));
  const [x, y] = [map(left, columns!), map(top, rows!)];
  return { left: x, top: y, width: map(left + width, columns!) - x, height: map(top + height, rows!) - y };
}

export function shownFrame(kept: Frame, sheet: Omit<Measured, "axis">): Frame {
  return mapped(kept, sheet, shownPoint);
}

export function keptFrame(shown: Frame, sheet: Omit<Measured, "axis">): Frame {
  return mapped(shown, sheet, keptPoint);
}
