import { CHANGES } from "../../domain/business-plan/sensitivity";
import { f, type Formula } from "../shared/formula";
import type { Ref } from "../shared/reference";
import type { SheetBuilder } from "../shared/sheet-builder";
import { COLUMN } from "./layout";
import { lineInput, type Model, usedCell } from "./model";
import type { TimeBlock } from "./time-block";

/** What each line's deals and recurring revenue are worth, at the churn as it is and as it might be: what the sensitivities add up. */
export function sensitivityBlock(sheet: SheetBuilder, block: TimeBlock, model: Model): void {
  const { sensitivity, calendar, lines, lineCount } = model;
  const [left, discount] = [calendar.left.months, calendar.discount.months];
  block.heading("Sensitivity: worth of each line over the plan, base scenario");
  const row = block.nextRow;
  sheet.put(row, COLUMN.label, "Discount of one month", "label");
  const rate = usedCell(model, "discount_rate");
  sheet.fill(sensitivity.monthly, { row, column: COLUMN.first }, () => f`(1+${rate})^(-1/12)`, {
    style: "calculation",
    format: "factor",
  });
  const header = row + 2;
  const [deals, worth, net] = [COLUMN.first, COLUMN.first + 1, COLUMN.first + 2];
  const npv = net + CHANGES.length + 1;
  sheet.put(header, deals, "Deals", "columnHeader").put(header, worth, "Deals, discounted", "columnHeader");
  sheet.height(header, 32);
  sheet
    .put(header - 1, net, "Recurring profit when churn changes by", "columnHeaderLeft")
    .put(header - 1, npv, "The same, discounted", "columnHeaderLeft");
  const changes = [0, ...CHANGES];
  sheet.fill(sensitivity.churnChanges, { row: header, column: net }, (index) => changes[index]!, {
    style: "columnHeader",
    format: "variation",
  });
  changes.forEach((_, index) =>
    sheet.put(header, npv + index, f`${sensitivity.churnChanges.at(index)}`, {
      style: "columnHeader",
      format: "variation",
    }),
  );
  const byLine = (ref: Ref, column: number, content: (line: number) => Formula) =>
    sheet.fill(ref, { row: header + 1, column }, (_, line) => content(line), {
      style: "calculation",
      format: "twoDecimals",
    });
  byLine(sensitivity.deals, deals, (line) => f`SUM(${lines[line]!.deals.months})`);
  byLine(sensitivity.worth, worth, (line) => f`SUMPRODUCT(${lines[line]!.deals.months},${discount})`);
  /** A deal's recurring profit is a geometric series of what stays from month to month, over the months left. */
  const series = (line: number, index: number, discounted: boolean) => {
    const { deals: each } = lines[line]!;
    const churn = f`MIN(1,${model.perDeal.churn.fixed(0, line)}*(1+${sensitivity.churnChanges.fixed(index)}))`;
    const staying = discounted ? f`((1-${churn})*${sensitivity.monthly})` : f`(1-${churn})`;
    const weights = discounted ? f`${each.months},${discount}` : f`${each.months}`;
    const all = f`SUMPRODUCT(${weights},${left})`;
    const part = f`SUMPRODUCT(${weights},1-${staying}^${left})/(1-${staying})`;
    const profit = f`${model.perDeal.mrr.fixed(0, line)}*${model.perDeal.recurringMargin.fixed(0, line)}`;
    return f`${profit}*IF(${staying}=1,${all},${part})`;
  };
  sheet.fill(
    sensitivity.recurringNet,
    { row: header + 1, column: net },
    (index, line) => series(line, index, false),
    { style: "calculation", format: "money" },
  );
  sheet.fill(
    sensitivity.recurringNpv,
    { row: header + 1, column: npv },
    (index, line) => series(line, index, true),
    { style: "calculation", format: "money" },
  );
  for (let line = 0; line < lineCount; line += 1)
    sheet.put(header + 1 + line, COLUMN.label, f`${lineInput(model, line, "product")}`, "label");
  block.skip(lineCount + 3);
}

/** A column of a block of figures by line. */
function column(block: Ref, index: number): Formula {
  return block.rows === 1
    ? f`${block.fixed(index)}`
    : f`${block.fixed(index, 0)}:${block.fixed(index, block.rows - 1)}`;
}

type Measure = "net" | "npv";

/** What a plan's Σ net or NPV would be when one driver of every line changes by the share above. */
export function sensitivityCell(model: Model, driver: string, measure: Measure, index: number): Formula {
  const { sensitivity, perDeal, result, figures } = model;
  const change = sensitivity.changes.at(index);
  const base = measure === "net" ? figures.net.total : result.npv;
  const deals = measure === "net" ? sensitivity.deals : sensitivity.worth;
  const recurring = measure === "net" ? sensitivity.recurringNet : sensitivity.recurringNpv;
  const factor = result.factor;
  switch (driver) {
    case "deal_size":
      return f`${base}+${change}*${factor}*SUMPRODUCT(${deals},${perDeal.productProfit})`;
    case "deals":
      return f`${base}+${change}*${factor}*(SUMPRODUCT(${deals},${perDeal.dealProfit})+SUM(${column(recurring, 0)}))`;
    case "margin": {
      const raised = f`${perDeal.margin}*(1+${change})`;
      return f`${base}+${factor}*SUMPRODUCT(${deals},${perDeal.revenue},${raised}-(${raised}>1)*(${raised}-1)-${perDeal.margin})`;
    }
    default:
      return f`${base}+${factor}*(SUM(${column(recurring, index + 1)})-SUM(${column(recurring, 0)}))`;
  }
}
