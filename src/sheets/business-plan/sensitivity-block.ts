import { CHANGES, DRIVERS } from "../../domain/business-plan/sensitivity";
import { f, type Formula } from "../shared/formula";
import type { Ref } from "../shared/reference";
import type { SheetBuilder } from "../shared/sheet-builder";
import { COLUMN, TIME } from "./layout";
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
  const openingNet = npv + CHANGES.length + 1;
  const openingNpv = openingNet + CHANGES.length + 1;
  sheet.put(header, deals, "Deals", "columnHeader").put(header, worth, "Deals, discounted", "columnHeader");
  sheet.height(header, 32);
  sheet
    .put(header - 1, net, "Recurring profit when churn changes by", "columnHeaderLeft")
    .put(header - 1, npv, "The same, discounted", "columnHeaderLeft")
    .put(header - 1, openingNet, "Recurring profit of the start", "columnHeaderLeft")
    .put(header - 1, openingNpv, "The same, discounted", "columnHeaderLeft");
  const changes = [0, ...CHANGES];
  sheet.fill(sensitivity.churnChanges, { row: header, column: net }, (index) => changes[index]!, {
    style: "columnHeader",
    format: "variation",
  });
  for (const column of [npv, openingNet, openingNpv])
    changes.forEach((_, index) =>
      sheet.put(header, column + index, f`${sensitivity.churnChanges.at(index)}`, {
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
  const churned = (line: number, index: number) =>
    f`MIN(1,${model.perDeal.churn.fixed(0, line)}*(1+${sensitivity.churnChanges.fixed(index)}))`;
  const stayingOf = (line: number, index: number, discounted: boolean) =>
    discounted ? f`((1-${churned(line, index)})*${sensitivity.monthly})` : f`(1-${churned(line, index)})`;
  /** A deal's recurring profit is a geometric series of what stays from month to month, over the months left. */
  const series = (line: number, index: number, discounted: boolean) => {
    const { deals: each } = lines[line]!;
    const staying = stayingOf(line, index, discounted);
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
  /** And so is what stays of the start, from the first month on. */
  const opening = (line: number, index: number, discounted: boolean) => {
    const staying = stayingOf(line, index, discounted);
    const { openingMrr, recurringMargin } = model.perDeal;
    const months = TIME.counts.months;
    return f`${openingMrr.fixed(0, line)}*${recurringMargin.fixed(0, line)}*IF(${staying}=1,${months},${staying}*(1-${staying}^${months})/(1-${staying}))`;
  };
  for (const [ref, column, discounted] of [
    [sensitivity.openingNet, openingNet, false],
    [sensitivity.openingNpv, openingNpv, true],
  ] as const)
    sheet.fill(ref, { row: header + 1, column }, (index, line) => opening(line, index, discounted), {
      style: "calculation",
      format: "money",
    });
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
function sensitivityCell(model: Model, driver: string, measure: Measure, index: number): Formula {
  const { sensitivity, perDeal, result, figures } = model;
  const change = sensitivity.changes.at(index);
  const base = measure === "net" ? figures.net.total : result.npv;
  const deals = measure === "net" ? sensitivity.deals : sensitivity.worth;
  const recurring = measure === "net" ? sensitivity.recurringNet : sensitivity.recurringNpv;
  const opening = measure === "net" ? sensitivity.openingNet : sensitivity.openingNpv;
  const factor = result.factor;
  switch (driver) {
    case "deal_size":
      return f`${base}+${change}*${factor}*SUMPRODUCT(${deals},${perDeal.productProfit})`;
    case "deals":
      return f`${base}+${change}*${factor}*(SUMPRODUCT(${deals},${perDeal.dealProfit})+SUM(${column(recurring, 0)}))`;
    case "margin": {
      const raised = f`${perDeal.margin}*(1+${change})`;
      const more = f`${raised}-(${raised}>1)*(${raised}-1)-${perDeal.margin}`;
      const months = measure === "net" ? f`${TIME.counts.months}` : f`SUM(${model.calendar.discount.months})`;
      return f`${base}+${factor}*SUMPRODUCT(${deals},${perDeal.revenue},${more})+${months}*SUMPRODUCT(${perDeal.existing},${more})`;
    }
    default:
      return f`${base}+${factor}*(SUM(${column(recurring, index + 1)})-SUM(${column(recurring, 0)}))+SUM(${column(opening, index + 1)})-SUM(${column(opening, 0)})`;
  }
}

/** Σ net and NPV when one driver comes out otherwise, and the drivers by how much they move the net; returns the row below. */
export function sensitivityRows(sheet: SheetBuilder, model: Model, top: number): number {
  const { sensitivity } = model;
  sheet
    .put(top, COLUMN.label, "If one driver of all lines comes out otherwise, scenario shown", "heading")
    .shade(top, COLUMN.first, COLUMN.last, "heading");
  let row = top + 1;
  for (const measure of ["net", "npv"] as const) {
    sheet.put(row, COLUMN.label, measure === "net" ? "Net, 36 months" : "NPV", "columnHeaderLeft");
    const look = { style: "columnHeader", format: "variation" } as const;
    if (measure === "net")
      sheet.fill(sensitivity.changes, { row, column: COLUMN.first }, (i) => CHANGES[i]!, look);
    else CHANGES.forEach((_, i) => sheet.put(row, COLUMN.first + i, f`${sensitivity.changes.at(i)}`, look));
    for (const { id, label } of DRIVERS) {
      row += 1;
      sheet
        .put(row, COLUMN.label, label, "label")
        .fill(
          sensitivity[measure][id],
          { row, column: COLUMN.first },
          (i) => sensitivityCell(model, id, measure, i),
          { style: "calculation", format: "money" },
        );
    }
    row += 1;
  }
  return tornadoRows(sheet, model, row + 1);
}

/** The widest first; of two that move the net as much the one that stands above. */
function tornadoRows(sheet: SheetBuilder, model: Model, row: number): number {
  const { drivers, driverNames, tornado, sensitivity, figures } = model;
  const ends = (down: number) => {
    const net = sensitivity.net[DRIVERS[down]!.id];
    return f`${net.fixed(0)},${net.fixed(CHANGES.length - 1)}`;
  };
  const before = (down: number) =>
    down === 0
      ? f`0`
      : f`SUMPRODUCT((${drivers.swing.fixed(0, 0)}:${drivers.swing.at(0, down - 1)}=${drivers.swing.at(0, down)})*1)`;
  const of = (ref: Ref) => (down: number) => f`INDEX(${ref},${tornado.line.at(0, down)})`;
  const share = (away: (down: number) => Formula) => (down: number) =>
    f`IF(MAX(${drivers.swing})<=0,0,${away(down)}/MAX(${spread(model)}))`;
  const columns: readonly [string, Ref, (down: number) => Formula | string | number][] = [
    ["Driver", driverNames, (down) => DRIVERS[down]!.label],
    ["Worst net", drivers.worst, (down) => f`MIN(${ends(down)})`],
    ["Best net", drivers.best, (down) => f`MAX(${ends(down)})`],
    [
      "Between",
      drivers.swing,
      (down) => f`ROUND(${drivers.best.at(0, down)}-${drivers.worst.at(0, down)},9)`,
    ],
    [
      "Place",
      drivers.place,
      (down) => f`1+SUMPRODUCT((${drivers.swing}>${drivers.swing.at(0, down)})*1)+${before(down)}`,
    ],
    ["Line", tornado.line, (down) => f`MATCH(${down + 1},${drivers.place},0)`],
    ["Widest first", tornado.driver, of(driverNames)],
    ["Worse", tornado.worse, of(drivers.worst)],
    ["Better", tornado.better, of(drivers.best)],
    [
      "Bar, worse",
      tornado.worseShare,
      share((down) => f`(${figures.net.total}-${tornado.worse.at(0, down)})`),
    ],
    [
      "Bar, better",
      tornado.betterShare,
      share((down) => f`(${tornado.better.at(0, down)}-${figures.net.total})`),
    ],
  ];
  columns.forEach(([title, ref, content], index) =>
    sheet
      .put(row, COLUMN.label + index, title, index === 0 ? "columnHeaderLeft" : "columnHeader")
      .fill(ref, { row: row + 1, column: COLUMN.label + index }, (_, down) => content(down), {
        style: index === 0 ? "label" : "calculation",
        format: "general",
      }),
  );
  return row + 1 + DRIVERS.length;
}

/** How far the net moves at most to either side. */
function spread({ drivers, figures }: Model): Formula {
  return f`${figures.net.total}-MIN(${drivers.worst}),MAX(${drivers.best})-${figures.net.total}`;
}
