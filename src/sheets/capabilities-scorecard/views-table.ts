import { CATEGORIES } from "../../domain/capabilities/framework";
import { f, type Formula } from "../shared/formula";
import type { CellRef } from "../shared/reference";
import type { SheetBuilder } from "../shared/sheet-builder";
import { countedText, longDateText } from "../shared/words";
import { COLUMN, HEADING_ROW, TABLE_ROW } from "./layout";
import { CATEGORY_COUNT, type Model } from "./model";

/** As we see the partner and as it sees itself, by category, and what is answered furthest apart; returns the row below. */
export function viewsTable(sheet: SheetBuilder, model: Model, listed: number, row: number): number {
  const { label, metrics, last } = COLUMN;
  const { own, score } = model;
  sheet
    .put(row, label, "As we see it, as you see it", "heading")
    .shade(row, label + 1, last, "heading")
    .put(row + 1, label, f`"Your answers of "&${longDateText(own.day)}`, "columnHeaderWide")
    .shade(row + 1, label + 1, metrics - 1, "columnHeaderWide");
  for (let index = 0; index < CATEGORY_COUNT; index += 1)
    sheet.put(row + 1, metrics + index, CATEGORIES[index]!.label, "columnHeader");
  scoresLine(sheet, "As we see it", score.categories.fixed.bind(score.categories), row + 2);
  scoresLine(sheet, "As you see it", own.categories.fixed.bind(own.categories), row + 3);
  differences(sheet, model, listed, row + 4);
  for (let line = row; line <= row + 4 + listed; line += 1) sheet.height(line, TABLE_ROW);
  sheet.height(row, HEADING_ROW);
  return row + 5 + listed;
}

function scoresLine(
  sheet: SheetBuilder,
  title: string,
  score: (index: number) => CellRef,
  row: number,
): void {
  sheet.put(row, COLUMN.label, title, "label").shade(row, COLUMN.label + 1, COLUMN.metrics - 1, "label");
  for (let index = 0; index < CATEGORY_COUNT; index += 1)
    sheet.put(row, COLUMN.metrics + index, f`IF(${score(index)}="","–",${score(index)})`, {
      style: "calculation",
      format: "score",
    });
}

function differences(sheet: SheetBuilder, { own }: Model, listed: number, row: number): void {
  const { label, metrics, last } = COLUMN;
  const count = countedText(own.apart, "answer is", "answers are");
  sheet
    .put(
      row,
      label,
      f`IF(N(${own.apart})=0,"No answer is two levels or more apart",${count}&" two levels or more apart")`,
      "columnHeaderWide",
    )
    .shade(row, label + 1, metrics - 1, "columnHeaderWide")
    .put(row, metrics, "Metric", "columnHeaderWide")
    .shade(row, metrics + 1, metrics + 1, "columnHeaderWide")
    .put(row, metrics + 2, "We say", "columnHeader")
    .put(row, metrics + 3, "You say", "columnHeader")
    .shade(row, last, last, "columnHeader");
  for (let index = 0; index < listed; index += 1) {
    const at = row + 1 + index;
    const level = (cell: CellRef): Formula => f`IF(${cell}="","",${cell}&" of 5")`;
    sheet
      .put(at, label, f`${own.question.fixed(index)}`, "small")
      .shade(at, label + 1, metrics - 1, "small")
      .put(at, metrics, f`${own.metric.fixed(index)}`, "label")
      .shade(at, metrics + 1, metrics + 1, "label")
      .put(at, metrics + 2, level(own.ours.fixed(index)), "calculation")
      .put(at, metrics + 3, level(own.level.fixed(index)), "calculation")
      .shade(at, last, last, "label");
  }
}
