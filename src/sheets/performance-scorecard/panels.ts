import { CURRENT_COLUMN } from "../../domain/scorecard/performance/scorecard-periods";
import { f, type Formula } from "../shared/formula";
import { levelPanel } from "../shared/level-block";
import { Ref } from "../shared/reference";
import type { Content, SheetBuilder } from "../shared/sheet-builder";
import { CHART, COLUMN, ROW } from "./layout";
import type { Model } from "./model";

/** How much pipeline the year still needs, by three rules. */
export function coveragePanel(sheet: SheetBuilder, model: Model): void {
  const { coverage, settings, winRate, inputs, remaining, deals } = model;
  const [label, first] = [COLUMN.weight, COLUMN.attainment];
  let row = ROW.panels;
  sheet.put(row, label, "Pipeline coverage", "heading").shade(row, first, COLUMN.status, "heading");
  row += 1;
  sheet.put(row, label, null, "columnHeaderLeft");
  ["Minimum", "1 ÷ win rate", "Used"].forEach((text, i) => sheet.put(row, first + i, text, "columnHeader"));
  const multiples = [
    f`${settings.defaultCoverage}`,
    f`IF(N(${winRate.used})=0,"",1/${winRate.used})`,
    f`${inputs.coverage.used}`,
  ];
  const line = (
    text: string,
    ref: Ref,
    content: (index: number) => Content,
    format: "money" | "multiple",
  ) => {
    row += 1;
    sheet
      .put(row, label, text, "label")
      .fill(ref, { row, column: first }, content, { style: "calculation", format });
  };
  line("Coverage", coverage.multiple, (i) => multiples[i]!, "multiple");
  line(
    "Needed",
    coverage.required,
    (i) =>
      f`IF(OR(${coverage.multiple.at(i)}="",${remaining}=""),"",${coverage.multiple.at(i)}*${remaining})`,
    "money",
  );
  line(
    "Money gap",
    coverage.gap,
    (i) => f`IF(${coverage.required.at(i)}="","",MAX(0,${coverage.required.at(i)}-${deals.openInYear}))`,
    "money",
  );
  pipelineFigures(sheet, model, row);
}

/** What is still to win and what is open for it, a line each, below `above`. */
function pipelineFigures(sheet: SheetBuilder, model: Model, above: number): void {
  const { coverage, winRate, remaining, deals } = model;
  const [label, first] = [COLUMN.weight, COLUMN.attainment];
  let row = above;
  const single = (
    text: string,
    ref: Ref,
    content: Formula,
    { format, note }: { format: "money" | "multiple" | "percent"; note: Formula | string },
  ) => {
    row += 1;
    sheet
      .put(row, label, text, "label")
      .fill(ref, { row, column: first }, () => content, { style: "calculation", format });
    sheet.put(row, first + 1, note, "noteBeside").put(row, first + 2, null, "noteBeside");
  };
  const against = (amount: Ref) =>
    f`IF(N(${remaining})<=0,"",IF(ROUND(${remaining},9)<=0,"",${amount}/${remaining}))`;
  single("Still to win", new Ref("remaining shown"), f`${remaining}`, {
    format: "money",
    note: f`IF(${remaining}="","No target for the year",IF(ROUND(${remaining},9)<=0,"Target met",""))`,
  });
  single("Open", new Ref("open shown"), f`${deals.openInYear}`, {
    format: "money",
    note: "closing in the year",
  });
  single("Open ÷ to win", coverage.ratio, against(deals.openInYear), {
    format: "multiple",
    note: "unweighted",
  });
  single("Weighted", new Ref("weighted shown"), f`${deals.weighted}`, {
    format: "money",
    note: f`IF(${deals.unweighted}=0,"amount × probability",${deals.unweighted}&" without probability")`,
  });
  single("Wtd ÷ to win", coverage.weightedRatio, against(deals.weighted), {
    format: "multiple",
    note: "1.0× closes the gap",
  });
  single("Win rate", new Ref("win rate shown"), f`${winRate.byCount}`, {
    format: "percent",
    note: f`${winRate.source}&", 12 months"`,
  });
  single("By value", new Ref("win rate by value shown"), f`${winRate.byValue}`, {
    format: "percent",
    note: f`IF(${winRate.valued},"","lost without amounts")`,
  });
  single("Next quarter", new Ref("next quarter shown"), f`${deals.nextQuarter}`, {
    format: "money",
    note: "in the year's last 30 days",
  });
}

/** The earned level, what is missing to the next, and how the partner's deals come about. */
export function sidePanel(sheet: SheetBuilder, model: Model): void {
  const { level, deals, led, current } = model;
  const first = COLUMN.side;
  let row = levelPanel(sheet, level, {
    row: ROW.panels,
    columns: [first, first + 1, first + 2, first + 3],
    shown: f`${level.earned}`,
  });
  sheet
    .put(row, first, "Sales", "label")
    .put(row, first + 1, f`${current.salesStatus}`, "calculation")
    .put(row, first + 2, "plan and pipeline", "noteBeside")
    .put(row, first + 3, null, "noteBeside");

  row += 1;
  sheet
    .put(row, first, "Deals", "columnHeaderLeft")
    .put(row, first + 1, "By count", "columnHeader")
    .put(row, first + 2, "By amount", "columnHeader")
    .put(row, first + 3, null, "columnHeader");
  row += 1;
  sheet.put(row, first, "Slipped", "label");
  sheet
    .put(row, first + 1, f`${deals.slippedCount}`, { style: "calculation", format: "whole" })
    .put(row, first + 2, f`${deals.slippedAmount}`, { style: "calculation", format: "money" })
    .put(row, first + 3, "past their date", "noteBeside");
  for (const [label, number, money, note] of [
    ["Stale, left out", deals.staleCount, deals.staleAmount, f`">"&${model.settings.staleDays}&" days past"`],
    [
      "Undated",
      deals.undatedCount,
      deals.undatedAmount,
      f`IF(${deals.closingDates}=0,"no such dates","no date")`,
    ],
    ["Renewals", deals.renewalCount, deals.renewalAmount, "of the open"],
  ] as const) {
    row += 1;
    sheet
      .put(row, first, label, "label")
      .put(row, first + 1, f`${number}`, { style: "calculation", format: "whole" })
      .put(row, first + 2, f`${money}`, { style: "calculation", format: "money" })
      .put(row, first + 3, note, "noteBeside");
  }
  for (const [label, share] of [
    ["Partner-led, won", led.won],
    ["… registered", led.registered],
  ] as const) {
    row += 1;
    sheet
      .put(row, first, label, "label")
      .put(row, first + 1, f`${share.byCount}`, { style: "calculation", format: "percent" })
      .put(row, first + 2, f`${share.byAmount}`, { style: "calculation", format: "percent" })
      .put(row, first + 3, "in the year", "noteBeside");
  }
}

/** Won against target by quarter: the figures, and the chart that draws them. */
export function chartPanel(sheet: SheetBuilder, model: Model): void {
  const { deals, sales, calendar, inputs, metrics } = model;
  const [row, first] = [ROW.tableHeader, COLUMN.side];
  sheet.put(row, first, "Quarter", "columnHeaderLeft");
  ["Won", "Target", "Won ÷ target"].forEach((text, i) => sheet.put(row, first + 1 + i, text, "columnHeader"));
  for (let i = 0; i < CURRENT_COLUMN; i += 1) {
    const at = row + 1 + i;
    const [won, target] = [new Ref(`chart won ${i}`), new Ref(`chart target ${i}`)];
    sheet.put(at, first, `Q${i + 1}`, "label");
    sheet.fill(
      won,
      { row: at, column: first + 1 },
      () => f`IF(${inputs.as_of.used}<${calendar.start.fixed(i)},"",${deals.won.fixed(i)})`,
      { style: "calculation", format: "money" },
    );
    sheet.fill(target, { row: at, column: first + 2 }, () => f`${sales.fixed(i)}`, {
      style: "calculation",
      format: "money",
    });
    sheet.put(at, first + 3, f`IF(OR(${won}="",N(${target})<=0),"",${won}/${target})`, {
      style: "calculation",
      format: "percent",
    });
  }
  const year = CURRENT_COLUMN;
  const [soFar, planned] = [deals.won.fixed(year), metrics.perf_to_plan.target.fixed(year)];
  sheet.put(
    CHART.row - 1,
    first,
    f`IF(N(${planned})<=0,"No target to measure the year against",IF(ROUND(${soFar}-${planned},9)>=0,"On plan","Behind plan")&": won "&ROUND(100*${soFar}/${planned},0)&" % of the plan to date")`,
    "strong",
  );
  sheet.chart({
    name: "won_by_quarter",
    type: "column",
    title: "Won against target by quarter",
    altText:
      "Columns for each quarter of the fiscal year: the amount won beside the sales target. The figures stand in the table above.",
    source: { row, column: first, rows: 5, columns: 3 },
    position: { row: CHART.row, column: first, rows: CHART.rows, columns: 4 },
    valueFormat: "thousands",
  });
}
