import { METRIC_LABELS } from "../../domain/capabilities/assessment-record";
import { CATEGORIES, METRICS_PER_CATEGORY } from "../../domain/capabilities/framework";
import { signText } from "../kit/balls";
import { barText, blocksIn, trackRule } from "../kit/bars";
import { f, type Formula } from "../shared/formula";
import { type FigureCard, putCards, SCORE_STATUS } from "../shared/head";
import { partnerText } from "../shared/partner-block";
import { type CellRef, columnLetters, Ref } from "../shared/reference";
import type { SheetBuilder } from "../shared/sheet-builder";
import { longDateText, shortMonth } from "../shared/words";
import { CARDS, COLUMN, cutScore, NAME_ROW, nameOnPage, SIGN_ROW, WIDTHS } from "./layout";
import { CATEGORY_COUNT, MOST_TO_GAIN, type Model } from "./model";

/** Whose it is, for whom, and the verdict; returns the row below. */
export function headBlock(sheet: SheetBuilder, model: Model, row: number): number {
  const { partner, inputs, settings, verdict, gain } = model;
  const { label, last } = COLUMN;
  const cam = partnerText(partner, "CAM", "");
  sheet
    .put(row, label, f`${partner.name}`, "title")
    .put(row, last, f`${settings.companyName}`, "owner")
    .put(
      row + 1,
      label,
      f`"Capabilities, prepared for "&${partner.name}&IF(${cam}="",""," by "&${cam})&", "&${longDateText(inputs.as_of.used)}`,
      "subtitle",
    )
    .put(row + 2, label, f`${verdict.text}`, "verdict")
    .put(row + 3, label, f`${gain.sentence}`, "verdictMore")
    .shade(row + 2, label, last, "verdict")
    .shade(row + 3, label, last, "verdictMore")
    .height(row, 26)
    .height(row + 2, 22)
    .height(row + 3, 18);
  return row + 4;
}

/** The score, and a card for each of the three metrics with most to gain; returns the row below. */
export function cardsBlock(sheet: SheetBuilder, model: Model, row: number): number {
  putCards(sheet, row, [scoreCard(model), ...gainCards(model)]);
  return row + 3;
}

function scoreCard({ score, status, change, record }: Model): FigureCard {
  const moved = f`IF(ROUND(${change.overall},1)>0,"+","")&ROUND(${change.overall},1)&" since "&${shortMonth(record.previousDay)}`;
  return {
    columns: CARDS[0],
    label: "Score, 1 – 100",
    value: f`IF(${score.overall}="","–",${cutScore(score.overall)})`,
    format: "score",
    status: SCORE_STATUS,
    note: f`${status.overall}&IF(${change.overall}="","",", "&${moved})`,
  };
}

function gainCards({ gain }: Model): FigureCard[] {
  return Array.from({ length: MOST_TO_GAIN }, (_, index) => {
    const [name, points, score] = [gain.name, gain.points, gain.score].map((row) => row.fixed(index));
    return {
      columns: CARDS[index + 1]!,
      label: f`IF(${name!}="","Nothing more to gain",${name!})`,
      value: f`IF(${name!}="","–","+"&ROUND(${points!},1))`,
      note: f`IF(${name!}="","","points from "&ROUND(${score!},0)&" to 100")`,
    };
  });
}

/** For each category its bar above that of its peers, and beside them its five metrics as balls with arrows; returns the row below. */
export function heatMap(sheet: SheetBuilder, model: Model, row: number): number {
  const { label, score, metrics, last } = COLUMN;
  const { record } = model;
  const since = f`IF(${record.previousDay}=0,"Metric by metric","Metric by metric, and since "&${longDateText(record.previousDay)})`;
  sheet
    .put(row, label, "Category, and its peers' median", "columnHeaderWide")
    .shade(row, score, metrics - 2, "columnHeaderWide")
    .put(row, metrics, since, "columnHeaderWide")
    .shade(row, metrics + 1, last, "columnHeaderWide");
  const rows = Array.from({ length: CATEGORY_COUNT }, (_, index) => row + 1 + 2 * index);
  rows.forEach((at, index) => {
    categoryRows(sheet, model, index, at);
    metricCells(sheet, model, index, at);
    sheet.height(at, NAME_ROW).height(at + 1, SIGN_ROW);
  });
  const bars = new Ref("bars of the categories", 1, 2 * CATEGORY_COUNT).place(row + 1, COLUMN.bar);
  trackRule(sheet, bars, BAR_WIDTHS.length);
  heatRules(sheet, row + 1);
  return row + 1 + 2 * CATEGORY_COUNT;
}

const BAR_WIDTHS = WIDTHS.slice(COLUMN.bar, COLUMN.points + 1);

function categoryRows(sheet: SheetBuilder, { score, peers }: Model, index: number, row: number): void {
  const { label, score: figure, bar } = COLUMN;
  const [own, median] = [score.categories.fixed(index), peers.median.categories.fixed(index)];
  const blocks = blocksIn(...BAR_WIDTHS);
  const shown = (value: CellRef, none: string) => f`IF(${value}="","${none}",${value})`;
  sheet
    .put(row, label, CATEGORIES[index]!.label, "strong")
    .put(row, figure, shown(own, "–"), { style: "figureRight", format: "whole" })
    .put(row, bar, barText(f`IF(${own}="","",${own}/100)`, blocks), "bar")
    .put(row + 1, label, f`IF(${median}="","no peers yet","peers")`, "peersNote")
    .put(row + 1, figure, shown(median, ""), { style: "peersFigure", format: "whole" })
    .put(row + 1, bar, barText(f`IF(${median}="","",${median}/100)`, blocks), "peersBar");
}

function metricCells(sheet: SheetBuilder, { status, change }: Model, category: number, row: number): void {
  for (let place = 0; place < METRICS_PER_CATEGORY; place += 1) {
    const metric = category * METRICS_PER_CATEGORY + place;
    sheet
      .put(row, COLUMN.metrics + place, nameOnPage(METRIC_LABELS[metric]!), "heatName")
      .put(
        row + 1,
        COLUMN.metrics + place,
        f`${signText(status.metrics.fixed(metric))}&${arrow(change.metrics.fixed(metric))}`,
        "heatSign",
      );
  }
}

/** Up, down or as last time; nothing where there is no last time. */
function arrow(change: CellRef): Formula {
  const moved = f`ROUND(N(${change}),9)`;
  return f`IF(${change}="","",IF(${moved}>0," ▲",IF(${moved}<0," ▼"," →")))`;
}

/** A metric's name and sign have one colour, by the shape of the sign below the name. */
function heatRules(sheet: SheetBuilder, row: number): void {
  const box = { row, column: COLUMN.metrics, rows: 2 * CATEGORY_COUNT, columns: METRICS_PER_CATEGORY };
  const column = columnLetters(COLUMN.metrics);
  const begins = (sign: string) =>
    f`OR(LEFT(${`${column}${row + 1}`},1)="${sign}",LEFT(${`${column}${row + 2}`},1)="${sign}")`;
  sheet
    .rule(box, begins("●"), "heatGreen")
    .rule(box, begins("▲"), "heatYellow")
    .rule(box, begins("◆"), "heatRed");
}
