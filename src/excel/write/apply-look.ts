import type { Box } from "../../sheets/shared/sheet-plan";
import { boxOf } from "../../book/cells/a1";
import { coalesce } from "../../book/cells/boxes";
import { type Look, differences } from "../../book/look";
import type { SetLook } from "../../book/operations";
import { type CellStyle, STYLES } from "../../sheets/shared/styles";
import { queueCharts, queueChartTitles } from "./apply-charts";
import { queueOutlines } from "./apply-outline";
import { queuePrint } from "./apply-print";
import { queueStyles } from "./apply-styles";
import { areasOf } from "./areas";
import { queueCovered } from "./covered";
import type { Later } from "./later";
import { queueInput } from "./apply-validation";

/** Queues what turns a sheet's look from one into another; parts that do not differ are left alone, with what the user changed there. */
export function queueLook(
  sheet: Excel.Worksheet,
  { from, to, uncovered, halfway }: SetLook,
  dateFormat: string,
): Later[] {
  const differ = differences(from, to);
  if (differ.cells) {
    if (from) clearCells(sheet, from);
    if (halfway) clearCells(sheet, to);
    queueStyles(sheet, to.cells, dateFormat);
    queueCovered(sheet, uncovered);
    for (const rule of to.rules) queueRule(sheet, rule.box, rule.formula, STYLES[rule.style]);
    for (const input of to.inputs) queueInput(sheet.getRange(input.cell), input);
  }
  if (differ.frame) queueFrame(sheet, from, to);
  if (differ.charts) queueCharts(sheet, from, to);
  if (differ.print) queuePrint(sheet, from?.print, to.print);
  if (differ.outline) queueOutlines(sheet, from, to, halfway);
  return differ.titles ? [queueChartTitles(sheet, to.charts)] : [];
}

function clearCells(sheet: Excel.Worksheet, look: Look): void {
  const boxes = look.cells.flatMap((group) => group.boxes.map((address) => boxOf(address)!));
  for (const areas of areasOf(sheet, boxes)) areas.clear("Formats");
  for (const { box } of look.rules)
    sheet.getRangeByIndexes(box.row, box.column, box.rows, box.columns).conditionalFormats.clearAll();
  for (const { cell } of look.inputs) sheet.getRange(cell).dataValidation.clear();
}

function queueRule(
  sheet: Excel.Worksheet,
  box: Look["rules"][number]["box"],
  formula: string,
  style: CellStyle,
): void {
  const range = sheet.getRangeByIndexes(box.row, box.column, box.rows, box.columns);
  const { custom } = range.conditionalFormats.add("Custom");
  custom.rule.formula = formula;
  if (style.fill) custom.format.fill.color = style.fill;
  if (style.color) custom.format.font.color = style.color;
  if (style.bold) custom.format.font.bold = true;
}

/** Widths and heights, panes, gridlines. A character of the default font (Calibri 11) is 5.25 points wide, plus a margin. */
function queueFrame(sheet: Excel.Worksheet, from: Look | null, to: Look): void {
  sheet.showGridlines = false;
  queueWidths(sheet, 0, to.columnWidths);
  const dropped = Object.keys(from?.rowHeights ?? {}).filter((row) => !(row in to.rowHeights));
  for (const { row, rows } of runsOf(dropped))
    sheet.getRangeByIndexes(row, 0, rows, 1).format.useStandardHeight = true;
  for (const height of new Set(Object.values(to.rowHeights))) {
    const alike = Object.keys(to.rowHeights).filter((row) => to.rowHeights[row] === height);
    for (const { row, rows } of runsOf(alike))
      sheet.getRangeByIndexes(row, 0, rows, 1).format.rowHeight = height;
  }
  const { rows, columns } = to.frozen;
  if (from || rows || columns) queueFrozen(sheet, rows, columns);
}

/** Neighbouring rows together. */
function runsOf(rows: readonly string[]): Box[] {
  return coalesce(rows.map((row) => ({ row: Number(row), column: 0 })));
}

/** Neighbours of one value together. */
function alike(values: readonly number[]): { from: number; count: number }[] {
  const runs: { from: number; count: number }[] = [];
  values.forEach((value, index) => {
    const open = runs.at(-1);
    if (open && values[open.from] === value) open.count++;
    else runs.push({ from: index, count: 1 });
  });
  return runs;
}

export function queueWidths(sheet: Excel.Worksheet, first: number, widths: readonly number[]): void {
  for (const { from, count } of alike(widths))
    sheet.getRangeByIndexes(0, first + from, 1, count).format.columnWidth = widths[from]! * 5.25 + 3.75;
}

export function queueFrozen(sheet: Excel.Worksheet, rows: number, columns: number): void {
  if (rows && columns) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows) sheet.freezePanes.freezeRows(rows);
  else if (columns) sheet.freezePanes.freezeColumns(columns);
  else sheet.freezePanes.unfreeze();
}
