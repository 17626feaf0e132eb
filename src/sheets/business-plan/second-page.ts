import { LINE_FIELDS, type BusinessPlanValues } from "../../domain/business-plan/business-plan-fields";
import { formatOf } from "../shared/assumption-cells";
import { f } from "../shared/formula";
import type { CellRef, Ref } from "../shared/reference";
import type { CellLook } from "../shared/page-builder";
import type { SheetBuilder } from "../shared/sheet-builder";
import type { CellFormat } from "../shared/styles";
import { shortened, signedText } from "../shared/words";
import { COLUMN, ROW, TIME } from "./layout";
import { lineInput, type Model, SCENARIOS, type TimeRefs } from "./model";
import { selector } from "./scenario-table";

const { label, first, last } = COLUMN;
const TOTAL = first + TIME.counts.years;
/** Where the three scenarios stand, beside the years. */
const SIDE = last - SCENARIOS.length + 1;

interface TableLine {
  label: string;
  format: CellFormat;
  /** Of the scenario shown: three years and the total, or the total alone. */
  years?: TimeRefs;
  shown?: Ref;
  /** A cell a scenario. */
  side?: keyof Model["sideBySide"];
}

/** The three years of the scenario shown, and beside them the 36 months of all three. */
export function yearsTable(sheet: SheetBuilder, model: Model, typed: BusinessPlanValues): void {
  const { sideBySide } = model;
  let row: number = ROW.pageTwo;
  sheet.put(row, label, "Year by year, and by scenario", "heading").shade(row, first, last, "heading");
  selector(sheet, model, row + 1, typed);
  row += 2;
  sheet.put(row, label, "Scenario shown", "columnHeaderLeft");
  for (let year = 0; year < TIME.counts.years; year += 1)
    sheet.put(row, first + year, `Year ${year + 1}`, "columnHeader");
  sheet.put(row, TOTAL, "Total", "columnHeader");
  SCENARIOS.forEach((name, index) => sheet.put(row, SIDE + index, name, "columnHeader"));
  sheet.shade(row, label, last, "columnHeaderLeft");
  for (const line of tableLines(model)) {
    row += 1;
    const { format, years, shown, side } = line;
    sheet.put(row, label, line.label, "label");
    if (years)
      for (let year = 0; year < TIME.counts.years; year += 1)
        sheet.put(row, first + year, figureOf(years.years.at(year), format), lookOf(format));
    const total = shown ?? years?.total;
    if (total) sheet.put(row, TOTAL, figureOf(total, format), lookOf(format));
    if (side)
      SCENARIOS.forEach((_, index) =>
        sheet.put(row, SIDE + index, figureOf(sideBySide[side].at(index), format), lookOf(format)),
      );
    sheet.shade(row, label, last, "label");
  }
}

/** A column is too narrow for the words of a month that does not come. */
const figureOf = (cell: Ref | CellRef, format: CellFormat) =>
  format === "text" ? signedText(cell) : f`IF(ISNUMBER(${cell}),${cell},"none")`;
const lookOf = (format: CellFormat): CellLook =>
  format === "text" ? "calculation" : { style: "calculation", format };

function tableLines({ figures, cumulative, result }: Model): TableLine[] {
  return [
    { label: "Deals", format: "tenths", years: figures.deals, side: "deals" },
    { label: "Product revenue", format: "page", years: figures.productRevenue },
    { label: "Services revenue", format: "page", years: figures.servicesRevenue },
    { label: "Recurring revenue", format: "page", years: figures.recurringRevenue },
    { label: "Gross profit", format: "page", years: figures.grossProfit, side: "grossProfit" },
    { label: "Costs", format: "page", years: figures.costs, side: "costs" },
    { label: "Net", format: "text", years: figures.net, side: "net" },
    { label: "Net so far", format: "text", years: cumulative },
    { label: "Peak investment", format: "page", shown: result.peak, side: "peak" },
    { label: "First profit, month", format: "whole", shown: result.profitable, side: "profitable" },
    { label: "Payback, month", format: "whole", shown: result.payback, side: "payback" },
    { label: "NPV", format: "text", shown: result.npv, side: "npv" },
    { label: "Net ÷ costs (ROI)", format: "wholePercent", shown: result.roi, side: "roi" },
  ];
}

/** Characters of a product's name that three lines of a column show. */
const NAME = 22;

/** The assumptions by product line: one column a line. */
export function linesTable(sheet: SheetBuilder, model: Model): void {
  const row = ROW.lines;
  sheet.put(row, label, "Product lines", "heading").shade(row, first, last, "heading");
  LINE_FIELDS.forEach((field, down) => {
    const isName = field.key === "product";
    sheet.put(row + 1 + down, label, field.label, isName ? "columnHeaderLeft" : "label");
    for (let line = 0; line < model.lineCount; line += 1) {
      const cell = lineInput(model, line, field.key);
      sheet.put(row + 1 + down, first + line, isName ? shortened(cell, NAME) : f`${cell}`, {
        style: isName ? "columnHeader" : "calculation",
        format: field.kind === "money" ? "page" : formatOf(field),
      });
    }
    sheet.shade(row + 1 + down, label, last, isName ? "columnHeaderLeft" : "label");
  });
  sheet.height(row + 1, 43);
}
