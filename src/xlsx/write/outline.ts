import type { RowOutline } from "../../sheets/shared/sheet-plan";
import { childNamed, childrenNamed, ensureChild, setAttributes } from "../xml/tree";
import type { SheetEditor } from "./sheet-editor";
import { SHEET_ORDER } from "./sheet-order";

/** Takes one group of rows of the sheet's outline away and puts another there; the user's own groups around them stay. */
export function setOutline(
  sheet: SheetEditor,
  from: RowOutline | undefined,
  to: RowOutline | undefined,
): void {
  if (from) {
    for (let row = from.from; row <= from.to; row++) {
      addLevel(sheet, row, -1);
      sheet.setRow(row, { hidden: undefined });
    }
    sheet.setRow(from.to + 1, { collapsed: undefined });
  }
  if (to) {
    for (let row = to.from; row <= to.to; row++) {
      addLevel(sheet, row, 1);
      if (to.collapsed) sheet.setRow(row, { hidden: 1 });
    }
    // The button that opens a closed group stands at the row below it.
    if (to.collapsed) sheet.setRow(to.to + 1, { collapsed: 1 });
  }
  setDepth(sheet);
}

function addLevel(sheet: SheetEditor, row: number, more: 1 | -1): void {
  const level = Math.max(0, Number(sheet.rowAttribute(row, "outlineLevel") ?? 0) + more);
  sheet.setRow(row, { outlineLevel: level || undefined });
}

/** Says how many levels the sheet's rows and columns have, for which Excel leaves room beside them. */
export function setDepth(sheet: SheetEditor): void {
  const format = ensureChild(sheet.root, "sheetFormatPr", SHEET_ORDER);
  // The schema wants it.
  if (!format.attributes.has("defaultRowHeight")) setAttributes(format, { defaultRowHeight: 15 });
  const columns = childrenNamed(childNamed(sheet.root, "cols"), "col");
  const levels = columns.map(({ attributes }) => Number(attributes.get("outlineLevel") ?? 0));
  setAttributes(format, {
    outlineLevelRow: sheet.deepestLevel || undefined,
    outlineLevelCol: Math.max(0, ...levels) || undefined,
  });
}
