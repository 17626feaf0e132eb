import { columnLetters } from "../shared/reference";
import type { PagePlan, PlannedCell } from "../shared/sheet-plan";
import { type CellStyle, STYLES } from "../shared/styles";
import { linesHeight, textWidth, wrappedText } from "./text-measure";
import { cellRoom, INDENT, innerWidth, rowHeight, type SheetSizes } from "./sheet-sizes";

/** What a cell shows once everything is calculated. */
export interface ShownContent {
  text: string;
  /** A number, a day or TRUE: it never runs over other cells. */
  isNumber: boolean;
}

/** A text that cannot be read to its end. */
export interface ClippedText {
  cell: string;
  text: string;
  why: "wide" | "high" | "word";
}

/** Cells of the printed page whose contents do not fit: in their column, over blank neighbours, or in the lines of their row. */
export function clippedTexts(plan: PagePlan, shownIn: (cell: PlannedCell) => ShownContent): ClippedText[] {
  const { area } = plan.print;
  const taken = takenCells(plan, shownIn);
  const isFree = (row: number, column: number) =>
    column >= area.column && column < area.column + area.columns && !taken.has(`${row},${column}`);
  const printed = plan.cells.filter(
    ({ row, column }) =>
      row >= area.row &&
      row < area.row + area.rows &&
      column >= area.column &&
      column < area.column + area.columns,
  );
  return printed.flatMap((cell) => {
    const shown = shownIn(cell);
    const why = shown.text === "" ? null : clipped(cell, shown, plan, isFree);
    return why ? [{ cell: `${columnLetters(cell.column)}${cell.row + 1}`, text: shown.text, why }] : [];
  });
}

/** Cells over which no text runs: also a formula whose result is "". */
function takenCells({ cells, inputs }: PagePlan, shownIn: (cell: PlannedCell) => ShownContent): Set<string> {
  const typed = new Set(inputs.map(({ row, column }) => `${row},${column}`));
  return new Set(
    cells.flatMap((cell) => {
      const key = `${cell.row},${cell.column}`;
      const isBlank = cell.content.type === "blank" && !(typed.has(key) && shownIn(cell).text !== "");
      return isBlank ? [] : [key];
    }),
  );
}

function clipped(
  { row, column, style }: PlannedCell,
  { text, isNumber }: ShownContent,
  sizes: SheetSizes,
  isFree: (row: number, column: number) => boolean,
): ClippedText["why"] | null {
  const look: CellStyle = STYLES[style];
  const own = innerWidth(sizes, column) - (look.indent ?? 0) * INDENT;
  if (look.wrap && !isNumber) {
    const { lines, breaksAWord } = wrappedText(text, own, look);
    if (breaksAWord) return "word";
    return linesHeight(lines, look) > rowHeight(sizes, row) ? "high" : null;
  }
  if (linesHeight(1, look) > rowHeight(sizes, row)) return "high";
  // Repeated to fill the cell, or a bar on its track: neither is read to its end.
  if (look.align === "fill" || look.font !== undefined) return null;
  const more = isNumber ? 0 : cellRoom(sizes, { row, column }, look.align ?? "left", isFree);
  return textWidth(text, look) > own + more ? "wide" : null;
}
