import { addressOf, parseAddress } from "../../book/cells/a1";
import type { SheetContent } from "../cells/sheet-rows";
import { usedBox } from "../cells/write-sheet";
import { argb, fileColor } from "../theme";
import { freeze, viewOf } from "../write/frame";
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
import { closedGroups } from "./closed-groups";
import { readColumns, writeColumns } from "./columns";
import type { GridBox, SheetData } from "./workbook-data";

type Frame = Pick<
  SheetData,
  | "tabColor"
  | "showGridlines"
  | "columnWidths"
  | "rowHeights"
  | "rowLevels"
  | "hiddenRows"
  | "columnLevels"
  | "hiddenColumns"
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
  writeColumns(sheet, data);
  writeMerges(root, data.merges);
  for (const [row, height] of Object.entries(data.rowHeights ?? {}))
    sheet.setRow(Number(row), { ht: height, customHeight: 1 });
  writeOutline(sheet, data);
  if (data.rowLevels ?? data.columnLevels) setDepth(sheet);
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
  for (const row of hiddenRows) sheet.setRow(row, { hidden: 1 });
  for (const [row, level] of Object.entries(rowLevels)) sheet.setRow(Number(row), { outlineLevel: level });
  for (const after of closedGroups(rowLevels, hiddenRows)) sheet.setRow(after, { collapsed: 1 });
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
  const view = childNamed(root, "sheetViews", "sheetView");
  const frozen = frozenOf(view);
  const merges = childrenNamed(childNamed(root, "mergeCells"), "mergeCell").flatMap(
    ({ attributes }) => parseAddress(attributes.get("ref") ?? "")?.box ?? [],
  );
  const tab = fileColor(childNamed(root, "sheetPr", "tabColor"), theme);
  return {
    ...(tab ? { tabColor: tab } : {}),
    ...(isFalse(view?.attributes.get("showGridLines")) ? { showGridlines: false } : {}),
    ...readColumns(root, usedBox(rows)),
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
