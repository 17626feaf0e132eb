import type { TableAsRead } from "../../book/book";
import { reachOf } from "../../book/table-reach";
import type { TableChange } from "../../domain/shared/tables/table-change";
import type { Box } from "../../sheets/shared/sheet-plan";
import { formulaReader, formulasIn, tableFinder, cellValuesIn, writtenIn } from "../cells/read-cells";
import { type SheetContent, cellAt } from "../cells/sheet-rows";
import { usedBox } from "../cells/write-sheet";
import { StyleSheet } from "../styles/style-sheet";
import type { FileTable, WorkbookFile } from "./workbook-file";

/** The texts of a table's first row, and its body. */
function cellsOfTable(
  file: WorkbookFile,
  table: FileTable,
): { header: string[]; body: (string | number | boolean)[][] } | null {
  const content = file.content(table.sheet);
  if (!content) return null;
  const header = cellValuesIn(content, { ...table.box, rows: 1 }, file.strings)[0]!.map(String);
  return { header, body: cellValuesIn(content, bodyRead(content, table), file.strings) };
}

/**
 * The same as far as it is written: rows end with their last cell, and the body with its last row. A file may say that a table reaches over
 * all of a sheet; it costs what stands in it.
 */
export function writtenCellsOf(
  file: WorkbookFile,
  table: FileTable,
): { header: string[]; body: (readonly (string | number | boolean)[])[] } | null {
  const content = file.content(table.sheet);
  if (!content) return null;
  const header = writtenIn(content, { ...table.box, rows: 1 }, file.strings)[0] ?? [];
  return {
    header: Array.from(header, (text) => String(text ?? "")),
    body: writtenIn(content, bodyOf(table), file.strings),
  };
}

function bodyOf({ box, showHeaders, showTotals }: FileTable): Box {
  const hidden = showHeaders ? 1 : 0;
  return { ...box, row: box.row + hidden, rows: box.rows - hidden - (showTotals ? 1 : 0) };
}

/** Blank rows at the end of a body that a change is told of one by one; there may be a million more. */
const BLANK_ROWS = 1_000;

/** The body as far as anything stands on its rows, and some blank rows more: a file may say that its table reaches to the end of the sheet. */
function bodyRead(content: SheetContent, table: FileTable): Box {
  const body = bodyOf(table);
  if (body.rows <= BLANK_ROWS) return body;
  const end = body.row + body.rows;
  let written = body.row;
  for (const row of content.rows.keys()) if (row < end) written = Math.max(written, row + 1);
  return { ...body, rows: Math.min(body.rows, written - body.row + BLANK_ROWS) };
}

const NO_CELLS: TableCells = { values: [], formulas: [] };
type TableCells = Pick<TableAsRead, "values" | "formulas">;

/** A table that a change only has to know of, not to touch; `cells` of its body, where some are known. */
export function tableOutline(
  file: WorkbookFile,
  table: FileTable,
  { values, formulas }: TableCells = NO_CELLS,
): TableAsRead {
  const { name, sheet, box, showHeaders, showTotals } = table;
  return {
    name,
    sheet: sheet.name,
    box,
    showHeaders,
    showTotals,
    header: table.columns,
    values,
    formulas,
    below: [],
    beside: [],
    formatsBelow: [],
    formatsBeside: [],
    // Where a new table may stand beside it: asked for only when one does.
    get used() {
      const content = file.content(sheet);
      return (content && usedBox(content.rows)) ?? box;
    },
  };
}

/** A table with all that a change of it may need. */
export function tableAsRead(file: WorkbookFile, table: FileTable, change: TableChange): TableAsRead {
  const content = file.content(table.sheet);
  // The cells in use are sought once.
  const outline = { ...tableOutline(file, table) };
  const cells = cellsOfTable(file, table);
  if (!content || !cells) return outline;
  const { box } = table;
  const { used } = outline;
  const reach = reachOf(change, cells.header);
  const [bottom, right] = [box.row + box.rows, box.column + box.columns];
  const rowsBelow = Math.min(reach.rowsBelow, used.row + used.rows - bottom);
  const columnsBeside = Math.min(reach.columnsBeside, used.column + used.columns - right);
  const area = (row: number, column: number, rows: number, columns: number) =>
    rows > 0 && columns > 0 ? cellValuesIn(content, { row, column, rows, columns }, file.strings) : [];
  const formulaOf = formulaReader(
    content,
    tableFinder(file.tables.filter(({ sheet }) => sheet === table.sheet)),
  );
  return {
    ...outline,
    header: cells.header,
    values: cells.body,
    formulas: formulasIn(content, bodyRead(content, table), file.strings, formulaOf),
    below: area(
      bottom,
      box.column,
      rowsBelow,
      Math.min(box.columns + reach.columnsBeside, used.column + used.columns - box.column),
    ),
    beside:
      columnsBeside > 0
        ? writtenIn(content, { ...box, column: right, columns: columnsBeside }, file.strings)
        : [],
    formatsBelow: formatsOf(file, content, {
      row: bottom,
      column: box.column,
      rows: 1,
      columns: box.columns,
    }),
    formatsBeside: formatsOf(file, content, {
      row: box.row + 1,
      column: right,
      rows: 1,
      columns: reach.columnsBeside,
    }),
    used,
  };
}

/** What was read last of a sheet that nobody has changed since: every block of a build asks for it again. */
const knownColumns = new WeakMap<SheetContent, { key: string; cells: TableCells }>();

/** A table of which some columns of the body are known; the others count as blank. */
export function tableColumns(file: WorkbookFile, table: FileTable, columns: readonly number[]): TableAsRead {
  const content = file.content(table.sheet);
  if (!content) return tableOutline(file, table);
  const there = file.tables.filter(({ sheet }) => sheet === table.sheet);
  const key = JSON.stringify([table.name, columns, there.map(({ name, box }) => [name, box])]);
  const known = knownColumns.get(content);
  if (known?.key === key) return tableOutline(file, table, known.cells);
  const formulaOf = formulaReader(content, tableFinder(there));
  const body = bodyRead(content, table);
  const boxes = columns.map((column) => ({
    ...body,
    column: table.box.column + column,
    columns: 1,
  }));
  const values = boxes.map((box) => cellValuesIn(content, box, file.strings));
  const formulas = boxes.map((box) => formulasIn(content, box, file.strings, formulaOf));
  const spread = (read: readonly (readonly (readonly unknown[])[])[]) =>
    (read[0] ?? []).map((_, row) =>
      table.columns.map((_header, column) => read[columns.indexOf(column)]?.[row]?.[0] ?? ""),
    );
  const cells = { values: spread(values), formulas: spread(formulas) };
  knownColumns.set(content, { key, cells });
  return tableOutline(file, table, cells);
}

function formatsOf(file: WorkbookFile, { rows }: SheetContent, box: Box): string[][] {
  const path = file.related("styles");
  if (!rows.has(box.row) || path === undefined) return [];
  const styles = new StyleSheet(file.parts.editable(path));
  const formats = Array.from({ length: box.columns }, (_, index) =>
    styles.numberFormat(cellAt(rows, box.row, box.column + index)?.style ?? 0),
  );
  return [formats];
}
