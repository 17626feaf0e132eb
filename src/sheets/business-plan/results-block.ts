import { f, type Formula } from "../shared/formula";
import type { Ref } from "../shared/reference";
import type { SheetBuilder } from "../shared/sheet-builder";
import type { CellFormat } from "../shared/styles";
import { plainMoneyText } from "../shared/words";
import { monthInPlan } from "./first-page";
import { COLUMN, TIME } from "./layout";
import { type Model, usedCell } from "./model";
import { ofDeals } from "./scenario-table";

type Line = readonly [label: string, ref: Ref, content: Formula, format?: CellFormat];

/** Results that the pages and other sheets read: those of the scenario that is shown; returns the row below. */
export function resultCells(sheet: SheetBuilder, model: Model, row: number): number {
  const lines = [
    ...scenarioLines(model),
    ...lowestLines(model),
    ...breakEvenLines(model),
    ...wordLines(model),
  ];
  lines.forEach(([label, ref, content, format], index) =>
    sheet
      .put(row + index, COLUMN.label, label, "label")
      .fill(ref, { row: row + index, column: COLUMN.first }, () => content, {
        style: format ? "calculation" : "plain",
        format,
      }),
  );
  return row + lines.length;
}

function scenarioLines({ result, sideBySide, scenarioNames, settings, figures, inputs }: Model): Line[] {
  const pick = (ref: Ref) => f`INDEX(${ref},MATCH(${inputs["scenario"]!.used},${scenarioNames},0))`;
  return [
    ["Deals × of the scenario shown", result.factor, pick(sideBySide.factor), "twoDecimals"],
    ["First profitable month", result.profitable, pick(sideBySide.profitable), "whole"],
    ["Payback month", result.payback, pick(sideBySide.payback), "whole"],
    ["NPV", result.npv, pick(sideBySide.npv), "money"],
    ["ROI", result.roi, pick(sideBySide.roi), "percent"],
    [
      "Revenue of the first year, on the amount basis",
      result.goal,
      f`IF(${settings.amountBasis}="Vendor net",${figures.vendorProductRevenue.years.fixed(0)},${figures.productRevenue.years.fixed(0)})`,
      "money",
    ],
  ];
}

/** The most that is out of pocket, of contribution and of cash, and when; the first of the plan's whole quarters. */
function lowestLines(model: Model): Line[] {
  const { result, cumulative, cash, calendar, promises, baseCommitted } = model;
  const best = usedCell(model, "best_year_revenue");
  const at = (soFar: Ref, amount: Formula) =>
    f`IF(ROUND(${amount},9)=0,"",MAX(${calendar.left.months})-SUMPRODUCT(MAX((ROUND(${soFar}-${amount},9)=0)*${calendar.left.months}))+1)`;
  return [
    ["Peak investment", result.peak, f`MAX(0,-MIN(${cumulative.months}))`, "money"],
    ["Its month", result.peakMonth, at(cumulative.months, f`(-${result.peak})`), "whole"],
    ["Cash low point", result.cashLow, f`MIN(0,MIN(${cash.months}))`, "money"],
    ["Its month", result.cashLowMonth, at(cash.months, f`${result.cashLow}`), "whole"],
    [
      "Base case, largest year ÷ best year so far",
      result.bestYearMultiple,
      f`IF(ROUND(N(${best}),9)<=0,"",MAX(${baseCommitted.years})/${best})`,
      "twoDecimals",
    ],
    [
      "Which year",
      result.bestYearIn,
      f`MATCH(MAX(${baseCommitted.years}),${baseCommitted.years},0)`,
      "whole",
    ],
    [
      "First whole quarter among the commitments",
      result.firstWhole,
      f`IF(COUNTIFS(${calendar.fiscalQuarter.months},${promises.start.at(0, 0)})<3,2,1)`,
      "whole",
    ],
  ];
}

/** What a plan that loses money would take: as domain's `breakEven`. */
function breakEvenLines(model: Model): Line[] {
  const { result, figures, baseProfit, perDeal } = model;
  const net = figures.net.total;
  const missing = (content: Formula) => f`IF(ROUND(${net},9)>=0,"",${content})`;
  const profit = f`(${result.factor}*${baseProfit.total})`;
  const price = f`(${result.factor}*${ofDeals(model, perDeal.productProfit)})`;
  const selling = f`SUMPRODUCT((ROUND(${figures.deals.months},9)>0)*1)`;
  return [
    [
      "To break even: deals more a month of sale",
      result.moreDeals,
      missing(f`IF(ROUND(${profit},9)<=0,"",-${net}/${profit}*${figures.deals.total}/${selling})`),
      "twoDecimals",
    ],
    [
      "Or deals larger by",
      result.largerDeals,
      missing(f`IF(ROUND(${price},9)<=0,"",-${net}/${price})`),
      "percent",
    ],
    ["Or less cost a month", result.lessCost, missing(f`-${net}/${TIME.counts.months}`), "money"],
  ];
}

/** The page's sentences; what they ask for is rounded up, so that it is enough. */
function wordLines(model: Model): Line[] {
  const { result, figures } = model;
  const scenario = usedCell(model, "scenario");
  const wanted = usedCell(model, "goal_revenue");
  const money = plainMoneyText;
  const paysBack = f`ISNUMBER(${result.payback})`;
  const up = (value: Ref | Formula, digits: number) => f`ROUNDUP(ROUND(${value},9),${digits})`;
  const lowest = f`IF(ISNUMBER(${result.peakMonth}),"most invested "&${money(result.peak)}&" in "&${monthInPlan(model, result.peakMonth)},"never out of pocket")`;
  const takes = f`"It takes "&IF(${result.moreDeals}="","",${up(result.moreDeals, 1)}&" deals more a month, or ")&IF(${result.largerDeals}="","","deals "&${up(f`100*${result.largerDeals}`, 0)}&" % larger, or ")&${money(f`ROUNDUP(${result.lessCost},0)`)}&" less cost a month."`;
  const reached = f`IF(N(${wanted})<=0,"","Year 1: "&${money(result.goal)}&", "&ROUND(100*${result.goal}/${wanted},0)&" % of the goal")`;
  return [
    [
      "In one sentence",
      result.verdict,
      f`"The "&${scenario}&" plan "&IF(ROUND(${figures.net.total},9)<0,"loses "&${money(f`ABS(${figures.net.total})`)},"nets "&${money(figures.net.total)})&" in ${TIME.counts.months} months"&IF(${paysBack},"."," and does not pay back.")`,
    ],
    ["What follows", result.more, f`IF(ROUND(${figures.net.total},9)<0,${takes},${reached})`],
    [
      "What the curve shows",
      result.finding,
      f`IF(${paysBack},"Paid back in "&${monthInPlan(model, result.payback)},"Not paid back in ${TIME.counts.months} months")&"; "&${lowest}`,
    ],
  ];
}
