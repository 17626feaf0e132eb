import type { Look } from "../plan/look";
import { differences } from "../plan/look";
import type { CellStyle } from "../../sheets/shared/styles";
import { NUMBER_FORMATS, STYLES } from "../../sheets/shared/styles";
import { queueCharts, queueChartTitles } from "./apply-charts";
import { queuePrint } from "./apply-print";
import { queueInput } from "./apply-validation";

/** Queues what turns a sheet's look from one into another; parts that do not differ are left alone, with what the user changed there. */
export function queueLook(sheet: Excel.Worksheet, from: Look | null, to: Look, dateFormat: string): void {
  const differ = differences(from, to);
  if (differ.cells) {
    if (from) clearCells(sheet, from);
    for (const { style, format, boxes } of to.cells) {
      const code = format === "date" ? dateFormat : NUMBER_FORMATS[format];
      for (const address of boxes) queueStyle(sheet.getRange(address), STYLES[style], code === "General" ? null : code);
    }
    for (const rule of to.rules) queueRule(sheet, rule.box, rule.formula, STYLES[rule.style]);
    for (const input of to.inputs) queueInput(sheet.getRange(input.cell), input);
  }
  if (differ.frame) queueFrame(sheet, from, to);
  if (differ.charts) queueCharts(sheet, from?.charts ?? [], to.charts);
  if (differ.titles) queueChartTitles(sheet, to.charts);
  if (differ.print) queuePrint(sheet, to.print);
}

function clearCells(sheet: Excel.Worksheet, look: Look): void {
  for (const { boxes } of look.cells) for (const address of boxes) sheet.getRange(address).clear("Formats");
  for (const { box } of look.rules)
    sheet.getRangeByIndexes(box.row, box.column, box.rows, box.columns).conditionalFormats.clearAll();
  for (const { cell } of look.inputs) sheet.getRange(cell).dataValidation.clear();
}

const HORIZONTAL = { left: "Left", center: "Center", right: "Right", fill: "Fill" } as const;
const VERTICAL = { top: "Top", center: "Center" } as const;

function queueStyle(range: Excel.Range, style: CellStyle, code: string | null): void {
  const { format } = range;
  // A single value stands for every cell of the range.
  if (code) range.numberFormat = code as unknown as string[][];
  if (style.bold) format.font.bold = true;
  if (style.italic) format.font.italic = true;
  if (style.size) format.font.size = style.size;
  if (style.color) format.font.color = style.color;
  if (style.fill) format.fill.color = style.fill;
  if (style.align) format.horizontalAlignment = HORIZONTAL[style.align];
  if (style.vertical) format.verticalAlignment = VERTICAL[style.vertical];
  if (style.wrap) format.wrapText = true;
  if (style.indent) format.indentLevel = style.indent;
  if (style.unlocked) format.protection.locked = false;
  if (style.border) queueBorders(format.borders, style.border);
}

function queueBorders(borders: Excel.RangeBorderCollection, border: NonNullable<CellStyle["border"]>): void {
  const sides: Partial<Record<"EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical", string>> = {};
  const { all, top, bottom } = border;
  // Each row of the box has the line, hence the inside ones too.
  if (bottom) Object.assign(sides, { EdgeBottom: bottom, InsideHorizontal: bottom });
  if (top) Object.assign(sides, { EdgeTop: top, InsideHorizontal: top });
  if (all) for (const side of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const) sides[side] = all;
  for (const [side, color] of Object.entries(sides)) {
    const line = borders.getItem(side as keyof typeof sides);
    line.style = "Continuous";
    line.color = color;
  }
}

function queueRule(sheet: Excel.Worksheet, box: Look["rules"][number]["box"], formula: string, style: CellStyle): void {
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
  for (const row of Object.keys(from?.rowHeights ?? {}))
    if (!(row in to.rowHeights)) sheet.getRangeByIndexes(Number(row), 0, 1, 1).format.useStandardHeight = true;
  for (const [row, height] of Object.entries(to.rowHeights)) sheet.getRangeByIndexes(Number(row), 0, 1, 1).format.rowHeight = height;
  queueFrozen(sheet, to.frozen.rows, to.frozen.columns);
}

export function queueWidths(sheet: Excel.Worksheet, first: number, widths: readonly number[]): void {
  widths.forEach((characters, index) => {
    sheet.getRangeByIndexes(0, first + index, 1, 1).format.columnWidth = characters * 5.25 + 3.75;
  });
}

export function queueFrozen(sheet: Excel.Worksheet, rows: number, columns: number): void {
  if (rows && columns) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows) sheet.freezePanes.freezeRows(rows);
  else if (columns) sheet.freezePanes.freezeColumns(columns);
  else sheet.freezePanes.unfreeze();
}
