import type { OutlineGroup } from "../../sheets/shared/sheet-plan";
import type { Look } from "../../book/look";
import { childNamed, childrenNamed, ensureChild, setAttributes } from "../xml/tree";
import { setColumns } from "./frame";
import type { SheetEditor } from "./sheet-editor";
import { SHEET_ORDER } from "./sheet-order";

/** The groups of rows and of columns of the sheet's outline, where they differ; the user's own groups around them stay. */
export function setOutlines(sheet: SheetEditor, from: Look | null, to: Look): void {
  const [rows, columns] = [moved(from?.outline, to.outline), moved(from?.columnOutline, to.columnOutline)];
  if (rows) regroup(rowLines(sheet), rows);
  if (columns) regroup(columnLines(sheet), columns);
  if (rows ?? columns) setDepth(sheet);
}

interface Move {
  from: OutlineGroup | undefined;
  to: OutlineGroup | undefined;
}

function moved(from: OutlineGroup | undefined, to: OutlineGroup | undefined): Move | null {
  return JSON.stringify(from) === JSON.stringify(to) ? null : { from, to };
}

/** Rows or columns, by number. */
interface Lines {
  level(line: number): number;
  set(line: number, attributes: Readonly<Record<string, number | undefined>>): void;
}

/** Takes one group away and puts another there. */
function regroup(lines: Lines, { from, to }: Move): void {
  const addLevel = (line: number, more: 1 | -1) => {
    const level = Math.max(0, lines.level(line) + more);
    lines.set(line, { outlineLevel: level || undefined });
  };
  if (from) {
    for (let line = from.from; line <= from.to; line++) {
      addLevel(line, -1);
      lines.set(line, { hidden: undefined });
    }
    lines.set(from.to + 1, { collapsed: undefined });
  }
  if (to) {
    for (let line = to.from; line <= to.to; line++) {
      addLevel(line, 1);
      if (to.collapsed) lines.set(line, { hidden: 1 });
    }
    // The button that opens a closed group stands at the line behind it.
    if (to.collapsed) lines.set(to.to + 1, { collapsed: 1 });
  }
}

function rowLines(sheet: SheetEditor): Lines {
  return {
    level: (row) => Number(sheet.rowAttribute(row, "outlineLevel") ?? 0),
    set: (row, attributes) => sheet.setRow(row, attributes),
  };
}

function columnLines(sheet: SheetEditor): Lines {
  return {
    level: (column) => Number(sheet.columnAttribute(column, "outlineLevel") ?? 0),
    set: (column, attributes) => setColumns(sheet, new Map([[column, attributes]])),
  };
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
