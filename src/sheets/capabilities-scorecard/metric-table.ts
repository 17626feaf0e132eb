import { METRIC_LABELS } from "../../domain/capabilities/assessment-record";
import { CATEGORIES, METRICS_PER_CATEGORY } from "../../domain/capabilities/framework";
import { signText } from "../kit/balls";
import { f } from "../shared/formula";
import type { CellRef } from "../shared/reference";
import type { SheetBuilder } from "../shared/sheet-builder";
import type { CellFormat } from "../shared/styles";
import { COLUMN, cutScore, HEADING_ROW, nameOnPage, TABLE_ROW } from "./layout";
import { CATEGORY_COUNT, type Model } from "./model";

/** A formula that refers to "" alone shows 0 in some spreadsheets. */
const shown = (cell: CellRef) => f`IF(${cell}="","",${cell})`;

/** As on the first screen, rounded down: no score reads as a threshold that it is short of. */
const shownScore = (cell: CellRef) => f`IF(${cell}="","",${cutScore(cell)})`;

const HEADS = [
  ["Score", COLUMN.score],
  ["Peers", COLUMN.peers],
  ["Change", COLUMN.change],
  ["Weight", COLUMN.weight],
  ["Points", COLUMN.points],
] as const;

/** Behind the page: five categories with five metrics each, what best practice is, and the score they add up to; returns the row below. */
export function metricTable(sheet: SheetBuilder, model: Model, row: number): number {
  const { label, metrics, last } = COLUMN;
  sheet
    .put(row, label, "How the score adds up", "heading")
    .shade(row, label + 1, last, "heading")
    .put(row + 1, label, "Metric", "columnHeaderLeft")
    .put(row + 1, metrics, "Best practice, worth 100", "columnHeaderWide");
  for (const [text, column] of HEADS) sheet.put(row + 1, column, text, "columnHeader");
  sheet.shade(row + 1, label, metrics - 1, "columnHeader").shade(row + 1, metrics, last, "columnHeaderWide");
  let at = row + 2;
  for (let category = 0; category < CATEGORY_COUNT; category += 1) {
    categoryLine(sheet, model, category, at);
    for (let place = 0; place < METRICS_PER_CATEGORY; place += 1)
      metricLine(sheet, model, category * METRICS_PER_CATEGORY + place, at + 1 + place);
    at += 1 + METRICS_PER_CATEGORY;
  }
  totalLine(sheet, model, at);
  for (let line = row; line <= at; line += 1) sheet.height(line, TABLE_ROW);
  sheet.height(row, HEADING_ROW);
  return at + 1;
}

function categoryLine(sheet: SheetBuilder, model: Model, index: number, row: number): void {
  const { score, status, peers, change, stages, category } = model;
  const total = (format: CellFormat) => ({ style: "total", format }) as const;
  sheet
    .put(row, COLUMN.label, CATEGORIES[index]!.label, "totalLabel")
    .put(row, COLUMN.score, shownScore(score.categories.fixed(index)), total("score"))
    .put(row, COLUMN.sign, signText(status.categories.fixed(index)), "total")
    .put(row, COLUMN.peers, shown(peers.median.categories.fixed(index)), total("score"))
    .put(row, COLUMN.change, shown(change.categories.fixed(index)), total("change"))
    .put(row, COLUMN.weight, f`${stages.used.fixed(index)}`, total("percent"))
    .put(row, COLUMN.points, shown(category.points.fixed(index)), total("decimal"))
    .shade(row, COLUMN.points + 1, COLUMN.last, "totalNote");
}

function metricLine(sheet: SheetBuilder, model: Model, index: number, row: number): void {
  const { score, status, peers, change, metric, best } = model;
  const cell = (format: CellFormat) => ({ style: "calculation", format }) as const;
  const own = score.metrics.fixed(index);
  sheet
    .put(row, COLUMN.label, nameOnPage(METRIC_LABELS[index]!), "label")
    .put(row, COLUMN.score, shownScore(own), cell("score"))
    .put(row, COLUMN.sign, signText(status.metrics.fixed(index)), "calculation")
    .put(row, COLUMN.peers, shown(peers.median.metrics.fixed(index)), cell("score"))
    .put(row, COLUMN.change, shown(change.metrics.fixed(index)), cell("change"))
    .put(row, COLUMN.weight, f`${metric.share.fixed(index)}`, cell("percent"))
    .put(row, COLUMN.points, f`IF(${own}="","",${metric.share.fixed(index)}*${own})`, cell("decimal"))
    .put(row, COLUMN.metrics, f`${best.fixed(index)}`, "smallBeside")
    .shade(row, COLUMN.metrics + 1, COLUMN.last, "small");
}

function totalLine(sheet: SheetBuilder, model: Model, row: number): void {
  const { score, status, peers, change, category, metric, completeness } = model;
  const total = (format: CellFormat) => ({ style: "total", format }) as const;
  sheet
    .put(row, COLUMN.label, "Score", "totalLabel")
    .put(row, COLUMN.score, shownScore(score.overall.fixed(0)), total("score"))
    .put(row, COLUMN.sign, signText(status.overall), "total")
    .put(row, COLUMN.peers, shown(peers.median.overall.fixed(0)), total("score"))
    .put(row, COLUMN.change, shown(change.overall.fixed(0)), total("change"))
    .put(row, COLUMN.weight, f`SUM(${metric.share})`, total("percent"))
    .put(
      row,
      COLUMN.points,
      f`IF(${score.overall}="","",${cutScore(f`SUM(${category.points})`)})`,
      total("decimal"),
    )
    .put(
      row,
      COLUMN.metrics,
      f`"Answered: core "&${completeness.coreAnswered}&" of "&${completeness.coreAsked}&", all "&${completeness.answered}&" of "&${completeness.asked}`,
      "totalNote",
    )
    .shade(row, COLUMN.points + 1, COLUMN.last, "totalNote");
}
