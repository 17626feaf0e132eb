import { addressOf } from "../../book/cells/a1";
import type { Operation, TableLook, WriteCells } from "../../book/operations";
import type { Box } from "../../sheets/shared/sheet-plan";
import { STYLES } from "../../sheets/shared/styles";
import { fromFileFormula, toFileFormula } from "../cells/formula-text";
import { isBlank } from "../cells/make-cell";
import { valueOf } from "../cells/read-cells";
import { TABLE_COLUMN_ORDER, TABLE_ORDER, tableXml } from "../data/tables";
import { RELATION, TYPES } from "../package/namespaces";
import { fileHeader, fileText, fromFileText } from "../xml/cell-text";
import {
  type XmlElement,
  childNamed,
  childrenNamed,
  ensureChild,
  newElement,
  setAttributes,
  setForeignAttribute,
  textOf,
} from "../xml/tree";
import { freeze, setWidths } from "./frame";
import { extendRules } from "./ruled-areas";
import type { SheetEditor } from "./sheet-editor";
import { SHEET_ORDER } from "./sheet-order";
import { addChoices } from "./validations";
import type { WorkbookEditor } from "./workbook-editor";

const TABLE_STYLE = "TableStyleLight1";
/** A built sheet looks as it is planned. */
const NO_STYLE = "";

type Create = Extract<Operation, { type: "create-table" }>;

export function createTable(editor: WorkbookEditor, { sheet: name, table, box, look }: Create): void {
  const sheet = editor.sheet(name);
  const columns = headersOf(editor, sheet, box, box.columns);
  const style = look ? TABLE_STYLE : NO_STYLE;
  const xml = tableXml({ name: table, box, columns, style }, editor.newTableId());
  addTablePart(editor, sheet, { name: table, box, xml });
  if (look) lookOfTable(editor, sheet, box, look);
}

/** Adds the part of a table to a sheet. */
export function addTablePart(
  editor: WorkbookEditor,
  sheet: SheetEditor,
  { name, box, xml }: { name: string; box: Box; xml: string },
): void {
  const { path, id } = editor.addPart(sheet.path, "tables/table", {
    contentType: TYPES.table,
    relation: "table",
    xml,
  });
  const parts = ensureChild(sheet.root, "tableParts", SHEET_ORDER);
  const part = newElement(parts, "tablePart");
  setForeignAttribute(part, RELATION, "id", id);
  parts.children.push(part);
  setAttributes(parts, { count: childrenNamed(parts, "tablePart").length });
  editor.addTable({ name, path, on: sheet.name, box });
}

/** The texts of the last `count` cells of a table's header row. */
function headersOf(editor: WorkbookEditor, sheet: SheetEditor, box: Box, count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const cell = sheet.cell(box.row, box.column + box.columns - count + index);
    return cell ? String(valueOf(cell, editor.strings)) : "";
  });
}

/** Title and purpose above, choices and widths, and the header row kept in sight. */
function lookOfTable(editor: WorkbookEditor, sheet: SheetEditor, box: Box, look: TableLook): void {
  const { column } = box;
  const restyle = (face: Parameters<typeof editor.styles.styled>[1]) => (style: number) =>
    editor.styles.styled(style, face);
  sheet.change(0, [{ column, restyle: restyle({ bold: true, size: STYLES.heading.size }) }]);
  sheet.change(1, [{ column, restyle: restyle({ italic: true, color: STYLES.note.color }) }]);
  for (const { column: index, header, choices } of look.choices)
    addChoices(
      sheet,
      { row: box.row + 1, rows: box.rows - 1, column: column + index, columns: 1 },
      { header, choices },
    );
  setWidths(sheet, column, look.widths);
  if (look.frozenRows) freeze(sheet, { rows: look.frozenRows, columns: 0 });
}

/** Gives a table its size; columns that are new are called what their header cells say. */
export function resizeTable(
  editor: WorkbookEditor,
  { sheet: name, table: tableName, box, before }: Extract<Operation, { type: "resize-table" }>,
): void {
  const table = editor.table(tableName);
  const { root } = table.document;
  setAttributes(root, { ref: addressOf(box) });
  table.box = box;
  const filter = childNamed(root, "autoFilter");
  const totals = table.showTotals ? 1 : 0;
  if (filter) setAttributes(filter, { ref: addressOf({ ...box, rows: box.rows - totals }) });
  const added = box.columns - before.columns;
  if (added > 0) addColumns(root, headersOf(editor, editor.sheet(name), box, added));
  if (box.rows > before.rows) grow(editor.sheet(name), tableName, root, { box, before, totals });
}

/** What Excel does to new rows: columns that calculate go on, and so do the rules on what cells may hold and how they look. */
function grow(
  sheet: SheetEditor,
  table: string,
  root: XmlElement,
  { box, before, totals }: { box: Box; before: Box; totals: number },
): void {
  const first = before.row + before.rows - totals;
  const rows = box.row + box.rows - totals - first;
  extendRules(sheet, { ...before, row: before.row + 1, rows: before.rows - 1 - totals }, rows);
  childrenNamed(childNamed(root, "tableColumns"), "tableColumn").forEach((column, index) => {
    const text = textOf(childNamed(column, "calculatedColumnFormula"));
    // One that points at cells by address reads differently in each row.
    if (text === "" || /\$?\b[A-Z]{1,3}\$?\d+\b/.test(text.replace(/"[^"]*"/g, ""))) return;
    const entry = fromFileFormula(fromFileText(text), table);
    for (let row = first; row < first + rows; row++) {
      const present = sheet.cell(row, box.column + index);
      if (!present || isBlank(present)) sheet.change(row, [{ column: box.column + index, entry }]);
    }
  });
}

/** Says of a table's column that it calculates, so that Excel fills it in rows that are typed below. */
export function setColumnFormula(
  editor: WorkbookEditor,
  { table, header, formula }: NonNullable<WriteCells["calculated"]>,
): void {
  const { root } = editor.table(table).document;
  const column = childrenNamed(childNamed(root, "tableColumns"), "tableColumn").find(
    ({ attributes }) =>
      fromFileText(attributes.get("name") ?? "")
        .trim()
        .toLowerCase() === header.toLowerCase(),
  );
  if (!column) return;
  const element = ensureChild(column, "calculatedColumnFormula", TABLE_COLUMN_ORDER);
  element.attributes.clear();
  element.children = [{ text: fileText(toFileFormula(formula, table)) }];
}

function addColumns(root: XmlElement, headers: readonly string[]): void {
  const columns = ensureChild(root, "tableColumns", TABLE_ORDER);
  const known = childrenNamed(columns, "tableColumn");
  const ids = known.map(({ attributes }) => Number(attributes.get("id")));
  headers.forEach((header, index) => {
    const id = Math.max(0, ...ids) + 1 + index;
    columns.children.push(newElement(columns, "tableColumn", { id, name: fileHeader(header) }));
  });
  setAttributes(columns, { count: known.length + headers.length });
}
