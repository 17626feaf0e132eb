import { SHEET_COLUMNS } from "../../domain/shared/excel-limits";
import { setColumns } from "../write/frame";
import type { SheetEditor } from "../write/sheet-editor";
import { type AttributeValues, type XmlElement, childNamed, childrenNamed, isTrue } from "../xml/tree";
import { closedGroups } from "./closed-groups";
import type { GridBox, SheetData } from "./workbook-data";

/** Points a unit of a file's column width: seven pixels of the default font. */
const WIDTH_UNIT = 5.25;

type Columns = Pick<SheetData, "columnWidths" | "columnLevels" | "hiddenColumns">;

/** Widths, levels of the outline, and what is hidden. The button that opens a closed group stands at the column behind it. */
export function writeColumns(
  sheet: SheetEditor,
  { columnWidths = {}, columnLevels = {}, hiddenColumns = [] }: Columns,
): void {
  const columns = new Map<number, AttributeValues>();
  const add = (column: number, attributes: AttributeValues) =>
    columns.set(column, { ...columns.get(column), ...attributes });
  for (const [column, points] of Object.entries(columnWidths))
    add(Number(column), { width: points / WIDTH_UNIT, customWidth: true });
  for (const column of hiddenColumns) add(column, { hidden: true });
  for (const [column, level] of Object.entries(columnLevels)) add(Number(column), { outlineLevel: level });
  for (const after of closedGroups(columnLevels, hiddenColumns))
    if (after < SHEET_COLUMNS) add(after, { collapsed: true });
  setColumns(sheet, columns);
}

export function readColumns(root: XmlElement, used: GridBox | null): Columns {
  const columnWidths: Record<number, number> = {};
  const columnLevels: Record<number, number> = {};
  const hiddenColumns: number[] = [];
  for (const { attributes } of columnsIn(root)) {
    const [width, level] = [Number(attributes.get("width") ?? NaN), Number(attributes.get("outlineLevel"))];
    const isHidden = isTrue(attributes.get("hidden"));
    for (const column of heldColumns(attributes, used)) {
      if (Number.isFinite(width)) columnWidths[column] = Math.round(width * WIDTH_UNIT * 100) / 100;
      if (level) columnLevels[column] = level;
      if (isHidden) hiddenColumns.push(column);
    }
  }
  return {
    ...(Object.keys(columnWidths).length ? { columnWidths } : {}),
    ...(Object.keys(columnLevels).length ? { columnLevels } : {}),
    ...(hiddenColumns.length ? { hiddenColumns } : {}),
  };
}

/** Columns hidden or grouped up to the end of the sheet are not held as far as nothing stands there. */
export function hasEndlessColumns(root: XmlElement): boolean {
  return columnsIn(root).some(
    ({ attributes }) =>
      isEndless(attributes) && (isTrue(attributes.get("hidden")) || Number(attributes.get("outlineLevel"))),
  );
}

function columnsIn(root: XmlElement): XmlElement[] {
  return childrenNamed(childNamed(root, "cols"), "col");
}

/** What goes on to the last column is how the rest of the sheet looks. */
export function isEndless(attributes: ReadonlyMap<string, string>): boolean {
  return Number(attributes.get("max")) >= SHEET_COLUMNS;
}

function heldColumns(attributes: ReadonlyMap<string, string>, used: GridBox | null): number[] {
  const first = Math.max(1, Number(attributes.get("min")));
  const right = used ? used.column + used.columns : 0;
  const last = isEndless(attributes) ? Math.max(first, right) : Number(attributes.get("max"));
  return Array.from({ length: Math.max(0, last - first + 1) || 0 }, (_, index) => first - 1 + index);
}
