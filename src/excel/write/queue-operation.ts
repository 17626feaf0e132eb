import { rangeFrom, rangeOfCells } from "./anchored-range";
import { queueShared, rangeOf } from "./range-of";
import type { Box } from "../../sheets/shared/sheet-plan";
import { STYLES } from "../../sheets/shared/styles";
import { addressOf } from "../../book/cells/a1";
import { tellingPlaces } from "../../book/in-place";
import type { InPlace, Operation, WriteCells } from "../../book/operations";
import { queueOwnSheet } from "./building-mark";
import { queueFrozen, queueLook, queueWidths } from "./apply-look";
import type { Later } from "./later";
import { queueChoices } from "./apply-validation";
import { boxOfCells, queueEntries, queueGeneral, keepGeneral } from "./write-entries";

const TABLE_STYLE = "TableStyleLight1";
/** A built sheet looks as it is planned. */
const NO_STYLE = "";

/** Queues one operation of the build `uid`; nothing is sent before the next sync. */
export function queueOperation(
  context: Excel.RequestContext,
  operation: Operation,
  { dateFormat, uid }: { dateFormat: string; uid: string },
): Later[] {
  const { worksheets, tables } = context.workbook;
  const sheet = () => worksheets.getItem(operation.sheet);
  switch (operation.type) {
    case "add-sheet":
      queueOwnSheet(context, operation, uid);
      break;
    case "delete-sheet":
      worksheets.getItemOrNullObject(operation.sheet).delete();
      break;
    case "in-place":
      queueInPlace(sheet(), operation);
      break;
    case "cells":
      return queueCells(context.workbook, operation);
    case "create-table":
      queueTable(sheet(), operation);
      break;
    case "drop-table":
      tables.getItemOrNullObject(operation.table).convertToRange();
      if (!operation.isBare) dropTableLook(sheet(), operation.box);
      break;
    case "resize-table":
      queueResize(context.workbook, operation);
      break;
    case "names":
      queueNames(sheet().names, operation);
      break;
    case "workbook-names":
      queueNames(context.workbook.names, operation);
      break;
    case "look":
      return queueLook(sheet(), operation, dateFormat);
  }
  return [];
}

function queueCells(workbook: Excel.Workbook, operation: WriteCells): Later[] {
  const box = boxOfCells(operation);
  // Formats first: a cell formatted as text would keep a number as text.
  for (const { format, column, row, rows } of formatRuns(operation, box.rows))
    rangeOfCells(workbook, operation, {
      row: box.row + row,
      column: box.column + column,
      rows,
      columns: 1,
    }).numberFormat = format as unknown as string[][];
  const later = operation.general === "ask" ? queueGeneral(workbook, operation) : [];
  queueEntries(workbook, operation);
  if (operation.general && operation.general !== "ask")
    keepGeneral(workbook.worksheets.getItem(operation.sheet), operation.general);
  return later;
}

interface FormatRun {
  format: string;
  column: number;
  row: number;
  rows: number;
}

/** Neighbouring cells of a column with one number format together. */
function formatRuns({ formats = [] }: WriteCells, rows: number): FormatRun[] {
  const runs: FormatRun[] = [];
  for (let column = 0; column < (formats[0]?.length ?? 0); column++) {
    let open: FormatRun | undefined;
    formats.slice(0, rows).forEach((line, row) => {
      const format = line[column] ?? null;
      const count = row === formats.length - 1 ? rows - row : 1;
      if (format !== null && open?.format === format) open.rows += count;
      else if (format === null) open = undefined;
      else runs.push((open = { format, column, row, rows: count }));
    });
  }
  return runs;
}

/** The condition that names stand in their places. */
export function queueInPlace(sheet: Excel.Worksheet, { names }: Pick<InPlace, "names">): void {
  for (const [name, box] of tellingPlaces(names))
    queueShared(sheet.names.getItem(name).getRange(), addressOf(box));
}

function queueTable(
  sheet: Excel.Worksheet,
  { table: name, box, look }: Extract<Operation, { type: "create-table" }>,
): void {
  const table = sheet.tables.add(rangeOf(sheet, box), true);
  table.name = name;
  table.style = look ? TABLE_STYLE : NO_STYLE;
  if (!look) return;
  const [title, purpose] = [
    sheet.getRangeByIndexes(0, box.column, 1, 1),
    sheet.getRangeByIndexes(1, box.column, 1, 1),
  ];
  title.format.font.bold = true;
  title.format.font.size = STYLES.heading.size;
  purpose.format.font.italic = true;
  purpose.format.font.color = STYLES.note.color;
  const body = { ...box, row: box.row + 1, rows: box.rows - 1 };
  for (const { column, header, choices } of look.choices)
    queueChoices(rangeOf(sheet, { ...body, column: box.column + column, columns: 1 }), header, choices);
  queueWidths(sheet, box.column, look.widths);
  if (look.frozenRows) queueFrozen(sheet, look.frozenRows, 0);
}

/** The cells of a table, its title and its purpose, as they were before it came. */
function dropTableLook(sheet: Excel.Worksheet, box: Box): void {
  const range = rangeOf(sheet, { ...box, row: 0, rows: box.row + box.rows });
  range.clear("Formats");
  range.dataValidation.clear();
  range.format.useStandardWidth = true;
}

/** Gives a table its size where the API can (ExcelApi 1.13); elsewhere Excel extends it by itself when cells right below it are written. */
function queueResize({ tables }: Excel.Workbook, { table, box }: { table: string; box: Box }): void {
  if (Office.context.requirements.isSetSupported("ExcelApi", "1.13"))
    tables.getItem(table).resize(rangeFrom(tables.getItem(table), { row: 0, column: 0 }, box));
}

/**
 * A name that moves is given its new place: taken away, it would leave #NAME? in formulas of the user's own, and lose its comment. Nothing is in the
 * way of one of which it is not told what was before: its sheet is new.
 */
function queueNames(
  items: Excel.NamedItemCollection,
  { names, before }: Pick<Extract<Operation, { type: "names" }>, "names" | "before">,
): void {
  for (const [name, formula] of Object.entries(names)) {
    if (before[name] === undefined) {
      items.add(name, formula!);
      continue;
    }
    const item = items.getItemOrNullObject(name);
    if (formula !== null && before[name] !== null) item.formula = formula;
    else {
      item.delete();
      if (formula !== null) items.add(name, formula);
    }
  }
}
