import { f, type Formula } from "../shared/formula";
import { Ref } from "../shared/reference";
import type { SheetBuilder } from "../shared/sheet-builder";
import type { CellFormat } from "../shared/styles";
import { COLUMN, TABLE_ROW } from "./layout";
import type { Model } from "./model";

/** On the left the deals behind the pipeline, on the right coverage and rates; returns the row below. */
export function dealsPanel(sheet: SheetBuilder, model: Model, row: number): number {
  const rows = Math.max(dealLines(sheet, model, row), coverageLines(sheet, model, row));
  for (let at = row; at < row + rows; at += 1) sheet.height(at, TABLE_ROW);
  return row + rows;
}

function dealLines(sheet: SheetBuilder, { deals, settings }: Model, row: number): number {
  const { first, figure, bar, leftLast } = COLUMN;
  sheet
    .put(row, first, "Deals", "columnHeaderLeft")
    .put(row, figure, "Amount", "columnHeader")
    .put(row, bar, "Deals", "columnHeader")
    .shade(row, first, leftLast, "columnHeaderLeft");
  const lines: readonly (readonly [string | Formula, Formula, Formula])[] = [
    ["Open, closing in the year", f`""`, f`${deals.openInYear}`],
    ["By probability; deals without one", f`${deals.unweighted}`, f`${deals.weighted}`],
    ["Renewals of it", f`${deals.renewalCount}`, f`${deals.renewalAmount}`],
    ["Slipped: past their date", f`${deals.slippedCount}`, f`${deals.slippedAmount}`],
    [
      f`"Stale: over "&${settings.staleDays}&" days past, left out"`,
      f`${deals.staleCount}`,
      f`${deals.staleAmount}`,
    ],
    [
      f`IF(${deals.closingDates}=0,"No closing dates in this file","Without a closing date")`,
      f`${deals.undatedCount}`,
      f`${deals.undatedAmount}`,
    ],
    ["Won before Partner since", f`${deals.earlyCount}`, f`${deals.earlyAmount}`],
    ["Next quarter, in the last 30 days", f`""`, f`IF(${deals.nextQuarter}="","",${deals.nextQuarter})`],
  ];
  lines.forEach(([label, count, amount], index) => {
    const at = row + 1 + index;
    sheet
      .put(at, first, label, "label")
      .put(at, figure, amount, { style: "calculation", format: "money" })
      .put(at, bar, count, { style: "calculation", format: "whole" })
      .shade(at, first, leftLast, "label");
  });
  return 1 + lines.length;
}

function coverageLines(sheet: SheetBuilder, model: Model, row: number): number {
  const { coverage, settings, winRate, inputs, remaining, deals, led } = model;
  const { right, last } = COLUMN;
  const first = right + 2;
  const head = (at: number, texts: readonly [string, ...string[]]) => {
    const [label, ...columns] = texts;
    sheet.put(at, right, label, "columnHeaderWide");
    columns.forEach((text, i) => sheet.put(at, first + i, text, "columnHeader"));
    sheet.shade(at, right, last, "columnHeaderWide");
  };
  const line = (
    at: number,
    [label, format]: readonly [string, CellFormat],
    ref: Ref,
    content: (i: number) => Formula,
  ) =>
    sheet
      .put(at, right, label, "label")
      .fill(ref, { row: at, column: first }, content, { style: "calculation", format })
      .shade(at, right, last, "label");
  const multiples = [
    f`${settings.defaultCoverage}`,
    f`IF(N(${winRate.used})=0,"",1/${winRate.used})`,
    f`IF(${inputs.coverage.used}="","",${inputs.coverage.used})`,
  ];
  head(row, ["Pipeline coverage", "Minimum", "1 ÷ win rate", "Used"]);
  line(row + 1, ["Multiple", "multiple"], coverage.multiple, (i) => multiples[i]!);
  line(
    row + 2,
    ["Needed", "money"],
    coverage.required,
    (i) =>
      f`IF(OR(${coverage.multiple.at(i)}="",${remaining}=""),"",${coverage.multiple.at(i)}*${remaining})`,
  );
  line(
    row + 3,
    ["Short of it", "money"],
    coverage.gap,
    (i) => f`IF(${coverage.required.at(i)}="","",MAX(0,${coverage.required.at(i)}-${deals.openInYear}))`,
  );
  const against = (amount: Ref) =>
    f`IF(N(${remaining})<=0,"",IF(ROUND(${remaining},9)<=0,"",${amount}/${remaining}))`;
  head(row + 4, ["Rates", "By count", "By amount"]);
  const shares = [
    ["Win rate, 12 months", winRate.byCount, winRate.byValue],
    ["Partner-led, won", led.won.byCount, led.won.byAmount],
    ["Partner-led, registered", led.registered.byCount, led.registered.byAmount],
  ] as const;
  shares.forEach(([label, ...pair], index) =>
    line(row + 5 + index, [label, "percent"], new Ref(label, 2), (i) => f`IF(${pair[i]!}="","",${pair[i]!})`),
  );
  const pair = { style: "calculation", format: "multiple" } as const;
  sheet
    .put(row + 8, right, "Open, weighted ÷ to win", "label")
    .fill(coverage.ratio, { row: row + 8, column: first }, () => against(deals.openInYear), pair)
    .fill(coverage.weightedRatio, { row: row + 8, column: first + 1 }, () => against(deals.weighted), pair)
    .shade(row + 8, right, last, "label");
  return 9;
}
