import { CURRENT_COLUMN } from "../../domain/scorecard/performance/scorecard-periods";
import { BALL_WORDS, ballText, signText } from "../kit/balls";
import { barText, blocksIn, trackRule } from "../kit/bars";
import { chartSource } from "../kit/page";
import { f } from "../shared/formula";
import { partnerText } from "../shared/partner-block";
import { Ref } from "../shared/reference";
import type { SheetBuilder } from "../shared/sheet-builder";
import { longDateText, shortened } from "../shared/words";
import { COLUMN, ROW_HEIGHT, WIDTHS } from "./layout";
import type { Model } from "./model";

const QUARTERS = ["Q1", "Q2", "Q3", "Q4"] as const;
/** What the column of a metric's name holds, and how much of a longer one. */
const [NAME_CHARACTERS, NAME_BEGINNING] = [25, 19];

/** Whose it is, for whom, and the verdict; returns the row below. */
export function headBlock(sheet: SheetBuilder, model: Model, row: number): number {
  const { partner, inputs, settings, verdict } = model;
  const { first, last } = COLUMN;
  const cam = partnerText(partner, "CAM", "");
  const by = f`IF(${cam}="",""," by "&${cam})`;
  sheet
    .put(row, first, f`${partner.name}`, "title")
    .put(row, last, f`${settings.companyName}`, "owner")
    .put(
      row + 1,
      first,
      f`"Prepared for "&${partner.name}&${by}&", "&${longDateText(inputs.as_of.used)}`,
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
      f`IF(N(${planned})<=0,"No target to measure against",INT(ROUND(100*${won}/${planned},9))&" % of plan")`,
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

/** A row for each metric: ball, name, "43 % of plan", its bar, four quarters. */
export function metricRows(sheet: SheetBuilder, model: Model, row: number): number {
  const { first, figure, bar, quarter } = COLUMN;
  if (model.own.length) sheet.put(row, figure, "of target", "columnHeader");
  sheet.shade(row, first, bar, "columnHeader");
  QUARTERS.forEach((text, i) => sheet.put(row, quarter + i, text, "columnHeaderCenter"));
  const bars = new Ref("bars of metrics", 1, model.lines.length);
  model.lines.forEach((_, index) => metricRow(sheet, model, index, row + 1 + index));
  sheet.fill(
    bars,
    { row: row + 1, column: bar },
    (_, index) => barText(model.reached.at(0, index), blocksIn(WIDTHS[bar])),
    "bar",
  );
  trackRule(sheet, bars);
  sheet.name("metric_bars", bars);
  return row + 1 + model.lines.length;
}

/** What a metric's target is called in a few words. */
const OF_TARGET: Readonly<Record<string, string>> = {
  perf_to_plan: "of plan",
  pipeline_to_target: "of need",
};
const MOST = 999;

function metricRow(sheet: SheetBuilder, { lines, own, reached }: Model, index: number, row: number): void {
  const { first, name, figure, quarter } = COLUMN;
  const { metric, refs } = lines[index]!;
  const share = reached.at(0, index);
  // Beside metrics of the program's own the figure stands alone: the page is to stay short.
  const words = own.length ? "" : ` ${OF_TARGET[metric.id] ?? "of goal"}`;
  const percent = f`IF(${share}>${MOST / 100},">${MOST} %",ROUND(100*${share},0)&" %${words}")`;
  sheet
    .put(row, first, ballText(refs.status.fixed(CURRENT_COLUMN)), "status")
    .put(row, name, shortened(f`${refs.label}`, NAME_CHARACTERS, NAME_BEGINNING), "label")
    .put(row, figure, f`IF(${share}="","",${percent})`, "calculation");
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
