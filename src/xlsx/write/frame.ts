import { columnLetters } from "../../sheets/shared/reference";
import type { Look } from "../../book/look";
import {
  type AttributeValues,
  type XmlElement,
  childrenNamed,
  cloned,
  ensureChild,
  newElement,
  removeNamed,
  setAttributes,
} from "../xml/tree";

import type { SheetEditor } from "./sheet-editor";
import { SHEET_ORDER } from "./sheet-order";

/** Pixels of a character of the default font (Calibri 11), and of the margin of a cell. */
const CHARACTER = 7;
const MARGIN = 5;
/** Points a pixel: Excel rounds heights to whole ones. */
const PIXEL = 0.75;

type Rooted = Pick<SheetEditor, "root">;

/** Widths and heights, panes, gridlines. */
export function setFrame(sheet: SheetEditor, from: Look | null, to: Look): void {
  setAttributes(viewOf(sheet), { showGridLines: false });
  setWidths(sheet, 0, to.columnWidths);
  for (const row of Object.keys(from?.rowHeights ?? {}))
    if (!(row in to.rowHeights) && sheet.hasRow(Number(row)))
      sheet.setRow(Number(row), { ht: undefined, customHeight: undefined });
  for (const [row, height] of Object.entries(to.rowHeights))
    sheet.setRow(Number(row), { ht: Math.round(height / PIXEL) * PIXEL, customHeight: 1 });
  freeze(sheet, to.frozen);
}

export function viewOf({ root }: Rooted): XmlElement {
  const views = ensureChild(root, "sheetViews", SHEET_ORDER);
  const view = ensureChild(views, "sheetView", []);
  if (!view.attributes.has("workbookViewId")) setAttributes(view, { workbookViewId: 0 });
  return view;
}

/** Rows and columns that stay in sight at the top left. */
export function freeze(sheet: Rooted, { rows, columns }: Look["frozen"]): void {
  const view = viewOf(sheet);
  removeNamed(view, "pane", "selection");
  if (!rows && !columns) return;
  const activePane = rows && columns ? "bottomRight" : rows ? "bottomLeft" : "topRight";
  const pane = newElement(view, "pane", {
    xSplit: columns || undefined,
    ySplit: rows || undefined,
    topLeftCell: `${columnLetters(columns)}${rows + 1}`,
    activePane,
    state: "frozen",
  });
  view.children = [pane, newElement(view, "selection", { pane: activePane }), ...view.children];
}

/** Sets widths in characters from a column on; what else is said about columns, and others, stays. */
export function setWidths(sheet: Rooted, first: number, widths: readonly number[]): void {
  // As Excel rounds it.
  const width = (characters: number) =>
    Math.trunc(((characters * CHARACTER + MARGIN) / CHARACTER) * 256) / 256;
  const columns = widths.map(
    (characters, index) => [first + index, { width: width(characters), customWidth: true }] as const,
  );
  setColumns(sheet, new Map(columns));
}

/** Sets attributes as the file has them, by column. */
export function setColumns({ root }: Rooted, attributes: ReadonlyMap<number, AttributeValues>): void {
  if (!attributes.size) return;
  const cols = ensureChild(root, "cols", SHEET_ORDER);
  const columns = [...attributes.keys()];
  const [first, last] = [Math.min(...columns) + 1, Math.max(...columns) + 1];
  const known = childrenNamed(cols, "col").flatMap((col) => apart(col, first, last));
  const byColumn = new Map(known.map((col) => [Number(col.attributes.get("min")), col]));
  for (const [column, values] of attributes) {
    const number = column + 1;
    const col = byColumn.get(number) ?? newElement(cols, "col", { min: number, max: number });
    setAttributes(col, values);
    byColumn.set(number, col);
  }
  cols.children = [...byColumn].sort(([a], [b]) => a - b).map(([, col]) => col);
}

/** A range of columns in pieces, so that each column from `first` to `last` stands alone. */
function apart(col: XmlElement, first: number, last: number): XmlElement[] {
  const [min, max] = [Number(col.attributes.get("min")), Number(col.attributes.get("max"))];
  if (max < first || min > last) return [col];
  const pieces: [number, number][] = [];
  if (min < first) pieces.push([min, first - 1]);
  for (let column = Math.max(min, first); column <= Math.min(max, last); column++)
    pieces.push([column, column]);
  if (max > last) pieces.push([last + 1, max]);
  return pieces.map(([from, to]) => {
    const piece = cloned(col);
    setAttributes(piece, { min: from, max: to });
    return piece;
  });
}
