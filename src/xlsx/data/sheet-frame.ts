import { SHEET_COLUMNS } from "../../domain/shared/excel-limits";
import { addressOf, parseAddress } from "../../book/cells/a1";
import type { SheetContent } from "../cells/sheet-rows";
import { usedBox } from "../cells/write-sheet";
import { argb, fileColor } from "../theme";
import { freeze, setColumns, viewOf } from "../write/frame";
import { setDepth } from "../write/outline";
import { PROPERTIES_ORDER } from "../write/print";
import type { SheetEditor } from "../write/sheet-editor";
import { SHEET_ORDER } from "../write/sheet-order";
import {
  type XmlElement,
  childNamed,
  childrenNamed,
  ensureChild,
  insertInOrder,
  isFalse,
  isTrue,
  newElement,
  setAttributes,
} from "../xml/tree";
import type { GridBox, SheetData } from "./workbook-data";

/** Points a unit of a file's column width: seven pixels of the default font. */
const WIDTH_UNIT = 5.25;

type Frame = Pick<
  SheetData,
  | "tabColor"
  | "showGridlines"
  | "columnWidths"
  | "rowHeights"
  | "rowLevels"
  | "hiddenRows"
  | "frozen"
  | "merges"
>;

/** Everything around a sheet's cells: widths and heights, outline, panes, merged cells, the tab's colour. */
export function writeFrame(sheet: SheetEditor, data: Frame): void {
  const { root } = sheet;
  if (data.tabColor) {
    const properties = ensureChild(root, "sheetPr", SHEET_ORDER);
    setAttributes(ensureChild(properties, "tabColor", PROPERTIES_ORDER), { rgb: argb(data.tabColor) });
  }
  setAttributes(viewOf(sheet), { showGridLines: data.showGridlines === false ? false : undefined });
  if (data.frozen) freeze(sheet, data.frozen);
  const widths = Object.entries(data.columnWidths ?? {});
  setColumns(sheet, new Map(widths.map(([column, points]) => [Number(column), points / WIDTH_UNIT])));
  writeMerges(root, data.merges);
  for (const [row, height] of Object.entries(data.rowHeights ?? {}))
    sheet.setRow(Number(row), { ht: height, customHeight: 1 });
  writeOutline(sheet, data);
}

function writeMerges(root: XmlElement, merges: readonly GridBox[] = []): void {
  if (!merges.length) return;
  const all = newElement(
    root,
    "mergeCells",
    { count: merges.length },
    merges.map((box) => newElement(root, "mergeCell", { ref: addressOf(box) })),
  );
  insertInOrder(root, all, SHEET_ORDER);
}

/** Levels and hidden rows. The button that opens a closed group stands at the row below it. */
function writeOutline(sheet: SheetEditor, { rowLevels = {}, hiddenRows = [] }: Frame): void {
  const hidden = new Set(hiddenRows);
  const levels = Object.entries(rowLevels).map(([row, level]) => [Number(row), level] as const);
  for (const row of hidden) sheet.setRow(row, { hidden: 1 });
  for (const [row, level] of levels) sheet.setRow(row, { outlineLevel: level });
  for (const after of closedGroups(new Set(levels.map(([row]) => row)), hidden))
    sheet.setRow(after, { collapsed: 1 });
  if (levels.length) setDepth(sheet);
}

/** The rows below groups of which every row is hidden. */
function closedGroups(grouped: ReadonlySet<number>, hidden: ReadonlySet<number>): number[] {
  const after: number[] = [];
  let closed = false;
  for (const row of [...grouped].sort((a, b) => a - b)) {
    closed = (closed || !grouped.has(row - 1)) && hidden.has(row);
    if (closed && !grouped.has(row + 1)) after.push(row + 1);
  }
  return after;
}

export function readFrame({ root, rows }: SheetContent, theme: readonly string[]): Frame {
  const rowHeights: Record<number, number> = {};
  const rowLevels: Record<number, number> = {};
  const hiddenRows: number[] = [];
  for (const [row, { attributes }] of rows) {
    const [height, level] = [attributes.get("ht"), attributes.get("outlineLevel")];
    if (Number(height)) rowHeights[row] = Number(height);
    if (Number(level)) rowLevels[row] = Number(level);
    if (isTrue(attributes.get("hidden"))) hiddenRows.push(row);
  }
  const columnWidths = widthsOf(root, usedBox(rows));
  const view = childNamed(root, "sheetViews", "sheetView");
  const frozen = frozenOf(view);
  const merges = childrenNamed(childNamed(root, "mergeCells"), "mergeCell").flatMap(
    ({ attributes }) => parseAddress(attributes.get("ref") ?? "")?.box ?? [],
  );
  const tab = fileColor(childNamed(root, "sheetPr", "tabColor"), theme);
  return {
    ...(tab ? { tabColor: tab } : {}),
    ...(isFalse(view?.attributes.get("showGridLines")) ? { showGridlines: false } : {}),
    ...(Object.keys(columnWidths).length ? { columnWidths } : {}),
    ...(Object.keys(rowHeights).length ? { rowHeights } : {}),
    ...(Object.keys(rowLevels).length ? { rowLevels } : {}),
    ...(hiddenRows.length ? { hiddenRows } : {}),
    ...(frozen ? { frozen } : {}),
    ...(merges.length ? { merges } : {}),
  };
}

function frozenOf(view: XmlElement | undefined): Frame["frozen"] | undefined {
  const pane = childNamed(view, "pane")?.attributes;
  if (!pane || !/^frozen/.test(pane.get("state") ?? "")) return undefined;
  return { rows: Number(pane.get("ySplit") ?? 0), columns: Number(pane.get("xSplit") ?? 0) };
}

function widthsOf(root: XmlElement, used: GridBox | null): Record<number, number> {
  const widths: Record<number, number> = {};
  const right = used ? used.column + used.columns : 0;
  for (const { attributes } of childrenNamed(childNamed(root, "cols"), "col")) {
    const width = Number(attributes.get("width") ?? NaN);
    if (!Number.isFinite(width)) continue;
    const min = Math.max(1, Number(attributes.get("min")));
    const max = Number(attributes.get("max"));
    // What goes on to the last column is how the rest of the sheet looks.
    const last = max >= SHEET_COLUMNS ? Math.max(min, right) : max;
    for (let column = min; column <= last; column++)
      widths[column - 1] = Math.round(width * WIDTH_UNIT * 100) / 100;
  }
  return widths;
}
