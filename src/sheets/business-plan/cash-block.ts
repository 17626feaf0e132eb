import { f, type Formula } from "../shared/formula";
import type { CellRef, Ref } from "../shared/reference";
import type { SheetBuilder } from "../shared/sheet-builder";
import { COLUMN } from "./layout";
import { type Model, type TimeRefs, usedCell } from "./model";
import type { TimeBlock } from "./time-block";

/** The partner's money month by month: when customers pay, and when it pays for what it sells; as domain's `cashOf`. */
export function cashBlock(sheet: SheetBuilder, block: TimeBlock, model: Model): void {
  const { lag, figures, revenueSoFar, goodsSoFar, cumulative, calendar, cash } = model;
  block.heading("Days to collect and to pay, in months of 30 days");
  const lines: readonly [string, Ref, Formula][] = [
    ["Whole months to collect", lag.collectWhole, f`INT(${usedCell(model, "days_to_collect")}/30)`],
    ["Part of a month more", lag.collectPart, f`MOD(${usedCell(model, "days_to_collect")},30)/30`],
    ["Whole months to pay", lag.payWhole, f`INT(${usedCell(model, "days_to_pay")}/30)`],
    ["Part of a month more", lag.payPart, f`MOD(${usedCell(model, "days_to_pay")},30)/30`],
  ];
  lines.forEach(([label, ref, content], index) =>
    sheet
      .put(block.nextRow + index, COLUMN.label, label, "label")
      .fill(ref, { row: block.nextRow + index, column: COLUMN.first }, () => content, {
        style: "calculation",
        format: "factor",
      }),
  );
  block.skip(lines.length);
  block.timeHeading("Cash, scenario shown");
  const revenue = (i: number) =>
    f`${figures.productRevenue.months.at(i)}+${figures.servicesRevenue.months.at(i)}+${figures.recurringRevenue.months.at(i)}`;
  block
    .line("Revenue so far", revenueSoFar, { month: (i, before) => f`${before}+${revenue(i)}`, opening: 0 })
    .line("Cost of what is sold so far", goodsSoFar, {
      month: (i, before) => f`${before}+${revenue(i)}-${figures.grossProfit.months.at(i)}`,
      opening: 0,
    })
    .line("Cash", cash, {
      month: (i) => {
        const month = calendar.month.months.at(i);
        const collected = delayed(revenueSoFar, month, lag.collectWhole, lag.collectPart);
        const paid = delayed(goodsSoFar, month, lag.payWhole, lag.payPart);
        // Without such days both differences are nothing.
        return f`${cumulative.months.at(i)}+(${collected}-${revenueSoFar.months.at(i)})-(${paid}-${goodsSoFar.months.at(i)})`;
      },
    });
}

/** A running total so many months later: before its first month stands what it begins with, nothing. */
function delayed({ opening, months }: TimeRefs, month: CellRef, whole: Ref, part: Ref): Formula {
  const soFar = f`${opening.fixed(0)}:${months.fixed(months.columns - 1)}`;
  const at = (later: Formula) => f`INDEX(${soFar},MAX(0,${later})+1)`;
  return f`${at(f`${month}-${whole}`)}*(1-${part})+${at(f`${month}-${whole}-1`)}*${part}`;
}

/** What the chart draws: the contribution so far of the three scenarios, months one below the other. */
export function curveRows(sheet: SheetBuilder, model: Model, row: number): number {
  const { curve, scenarioCumulative } = model;
  const titles = ["Month", "Bleak", "Base", "Stretch"];
  sheet
    .put(row, COLUMN.label, "What the chart draws", "heading")
    .shade(row, COLUMN.first, COLUMN.last, "heading");
  titles.forEach((title, index) =>
    sheet.put(row + 1, COLUMN.label + index, title, index === 0 ? "columnHeaderLeft" : "columnHeader"),
  );
  const at = (column: number) => ({ row: row + 2, column });
  sheet.fill(curve.month, at(COLUMN.label), (_, down) => f`${down + 1}&""`, "label");
  curve.scenarios.forEach((ref, index) =>
    sheet.fill(
      ref,
      at(COLUMN.first + index),
      (_, down) => f`${scenarioCumulative[index]!.months.fixed(down)}`,
      { style: "calculation", format: "money" },
    ),
  );
  return row + 2 + curve.month.rows;
}
