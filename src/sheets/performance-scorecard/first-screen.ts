import { CURRENT_COLUMN } from "../../domain/scorecard/performance/scorecard-periods";
import { BALL_WORDS, ballText, signText } from "../kit/balls";
import { barText, blocksIn, trackRule } from "../kit/bars";
import { chartSource } from "../kit/page";
import { f, type Formula, type FormulaCell } from "../shared/formula";
import { partnerText } from "../shared/partner-block";
import { Ref } from "../shared/reference";
import type { SheetBuilder } from "../shared/sheet-builder";
import { longDateText, shortened } from "../shared/words";
import { COLUMN, ROW_HEIGHT, WIDTHS } from "./layout";
import type { MetricLineRefs } from "./metric-refs";
import type { Model } from "./model";

const QUARTERS = ["Q1", "Q2", "Q3", "Q4"] as const;
/** What the column of a metric's name holds, and how much of a longer one. */
const [NAME_CHARACTERS, NAME_BEGINNING] = [25, 19];

/** Whose it is, for whom, and the verdict; returns the row below. */
export function headBlock(sheet: SheetBuilder, model: Model, row: number): number {
  const { partner, calendar, inputs, settings, verdict } = model;
  const { first, last } = COLUMN;
  const cam = partnerText(partner, "CAM", "");
  const by = f`IF(${cam}="",""," by "&${cam})`;
  const period = f`"FY"&${calendar.name}&" Q"&${calendar.quarter}`;
  sheet
    .put(row, first, f`${partner.name}`, "title")
    .put(row, last, f`${settings.companyName}`, "owner")
    .put(
      row + 1,
      first,
      f`${period}&" scorecard, prepared for "&${partner.name}&${by}&", "&${longDateText(inputs.as_of.used)}`,
      "subtitle",
    )
    .put(row + 2, first, f`${verdict.standing}`, "verdict")
    .put(row + 3, first, f`${verdict.more}`, "verdictMore")
    .shade(row + 2, first, last, "verdict")
    .shade(row + 3, first, last, "verdictMore");
  sheet
    .height(row, 26)
    .height(row + 2, 22)
    .height(row + 3, 18);
  return row + 4;
}

/** The score with its ball and the line of twelve months; on the right won against target by quarter, down to the metrics' last row. */
export function scoreBand(sheet: SheetBuilder, model: Model, row: number): number {
  const { score, settings, trend, deals, metrics } = model;
  const { first, name, right } = COLUMN;
  const [scored, planned] = [score.fixed(CURRENT_COLUMN), metrics.perf_to_plan.target.fixed(CURRENT_COLUMN)];
  const won = deals.won.fixed(CURRENT_COLUMN);
  sheet
    .put(row, first, "Score", "rungNote")
    .put(row + 1, first, f`IF(${scored}="","–",INT(ROUND(10*${scored},9))/10)`, {
      style: "scoreValue",
      format: "score",
    })
    .put(row + 2, first, ballText(model.status.fixed(CURRENT_COLUMN)), "ball")
    .put(row + 3, first, f`"green from "&${settings.green}`, "threshold")
    .put(row, name, f`${trend.finding}`, "strong")
    .put(
      row,
      right,
      f`IF(N(${planned})<=0,"No target to measure against",INT(ROUND(100*${won}/${planned},9))&" % of plan to date")`,
      "strong",
    );
  model.balls.place(row + 2, first);
  sheet
    .height(row + 1, 46)
    .height(row + 2, 18)
    .height(row + 3, 16);
  const lineRows = 3;
  sheet.chart(() => ({
    name: "trend",
    type: "line",
    title: "",
    altText: "A line over the last twelve months; what it shows stands in the cell above it.",
    source: chartSource([trend.month, trend.shown]),
    position: { row: row + 1, column: name, rows: lineRows, columns: COLUMN.leftLast - name + 1 },
    valueFormat: "short",
    targets: [],
  }));
  const chartRows = lineRows + 2 + model.lines.length;
  const { quarters } = model;
  sheet.chart(() => ({
    name: "won_by_quarter",
    type: "column",
    title: "",
    altText: "Columns for each quarter of the fiscal year: the amount won beside the sales target.",
    source: chartSource([quarters.name, quarters.won, quarters.target]),
    position: { row: row + 1, column: right, rows: chartRows, columns: COLUMN.last - right + 1 },
    valueFormat: "short",
    targets: ["Target"],
  }));
  return row + 1 + lineRows;
}

/** A row for each metric: ball, name, what of the target is reached, its bar, four quarters. */
export function metricRows(sheet: SheetBuilder, model: Model, row: number): number {
  const { first, name, figure, bar, quarter } = COLUMN;
  sheet
    .put(row, first, null, "columnHeaderCenter")
    .put(row, name, "Metric", "columnHeaderLeft")
    .put(row, figure, "%", "columnHeader")
    .put(row, bar, "of target", "columnHeaderBar");
  QUARTERS.forEach((text, i) => sheet.put(row, quarter + i, text, "columnHeaderCenter"));
  const bars = new Ref("bars of metrics", 1, model.lines.length);
  // Beside metrics of the program's own the signs stand without words: the page is to stay short.
  const ball = model.own.length ? signText : ballText;
  model.lines.forEach((line, index) => metricRow(sheet, line, row + 1 + index, ball));
  const shown = (index: number) => sheetCell(row + 1 + index, figure);
  sheet.fill(
    bars,
    { row: row + 1, column: bar },
    (_, index) => barText(f`${shown(index)}`, blocksIn(WIDTHS[bar])),
    "bar",
  );
  trackRule(sheet, bars);
  sheet.name("metric_bars", bars);
  return row + 1 + model.lines.length;
}

const sheetCell = (row: number, column: number) => new Ref("shown").place(row, column);

function metricRow(
  sheet: SheetBuilder,
  { refs }: MetricLineRefs,
  row: number,
  ball: (status: FormulaCell) => Formula,
): void {
  const { first, name, figure, quarter } = COLUMN;
  const [target, actual, score] = [refs.target, refs.actual, refs.score].map((cells) =>
    cells.fixed(CURRENT_COLUMN),
  );
  // Of what is better the lower it is, the score says how far it is; rounded down, so that 100 % is reached.
  const share = f`IF(OR(${refs.lower},N(${target!})<=0),${score!}/100,${actual!}/${target!})`;
  sheet
    .put(row, first, ball(refs.status.fixed(CURRENT_COLUMN)), "status")
    .put(row, name, shortened(f`${refs.label}`, NAME_CHARACTERS, NAME_BEGINNING), "label")
    .put(row, figure, f`IF(${score!}="","",INT(ROUND(100*${share},9))/100)`, {
      style: "calculation",
      format: "wholePercent",
    });
  for (let i = 0; i < CURRENT_COLUMN; i += 1)
    sheet.put(row, quarter + i, signText(refs.status.fixed(i)), "sign");
  sheet.height(row, ROW_HEIGHT);
}

/** Every ball and sign of the page has its colour by three rules on the cells' own text. */
export function ballRules(sheet: SheetBuilder, { balls }: Model): void {
  sheet.statusRules(balls, balls.at(0), BALL_WORDS);
  const { row, column } = balls.box;
  const score = { row: row - 1, column, rows: 2, columns: 1 };
  // Without a colour the score is grey as well.
  sheet.rule(score, f`LEFT(${balls.fixed(0)},1)="○"`, "faded");
}
