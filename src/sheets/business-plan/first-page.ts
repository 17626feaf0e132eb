import {
  BUSINESS_PLAN_FIELDS,
  type BusinessPlanValues,
} from "../../domain/business-plan/business-plan-fields";
import { NO_INVESTMENT, NOT_WITHIN } from "../../domain/business-plan/business-plan-model";
import { CHANGES, DRIVERS } from "../../domain/business-plan/sensitivity";
import { f, type Formula, joined, quoted } from "../shared/formula";
import { putCards, putMessage, putTitle } from "../shared/head";
import { partnerText } from "../shared/partner-block";
import type { Ref } from "../shared/reference";
import { type CellRef } from "../shared/reference";
import type { Content, SheetBuilder } from "../shared/sheet-builder";
import type { CellFormat } from "../shared/styles";
import { shortMoneyText, shortMonth } from "../shared/words";
import { ruleOf, usedOf } from "./inputs-block";
import { COLUMN, ROW, TIME } from "./layout";
import { type Model, type TimeRefs, usedCell } from "./model";
import { sensitivityCell } from "./sensitivity-block";

/** Title, cards and the one line that says what the plan comes to. */
export function headBlock(sheet: SheetBuilder, model: Model, version: number): void {
  const { partner, result, settings, figures, cumulative, calendar } = model;
  const scenario = usedCell(model, "scenario");
  const last = calendar.day.months.fixed(TIME.counts.months - 1);
  putTitle(
    sheet,
    { row: ROW.title, column: COLUMN.label },
    f`${partner.name}&" – Business plan – "&${shortMonth(result.start)}&" to "&${shortMonth(last)}`,
    f`${quoted(`Version ${version}`)}&"  ·  "&${result.state}&"  ·  Scenario shown: "&${scenario}&"  ·  CAM: "&${partnerText(partner, "CAM", "Unassigned")}&"  ·  Amounts in "&${settings.currency}`,
  );
  const money = (amount: Ref | CellRef) => shortMoneyText(amount, settings.currency);
  const month = (value: Ref) => f`IF(ISNUMBER(${value}),"Month "&${value},${value})`;
  const when = (value: Ref) =>
    f`IF(ISNUMBER(${value}),${shortMonth(f`EDATE(${result.start},${value}-1)`)},"Net is not yet enough")`;
  const lowest = f`MIN(${cumulative.months})`;
  putCards(sheet, ROW.cards, [
    {
      columns: [1, 2],
      label: "First profitable month",
      value: month(result.profitable),
      note: when(result.profitable),
    },
    { columns: [3, 5], label: "Payback", value: month(result.payback), note: when(result.payback) },
    {
      columns: [6, 8],
      label: "NPV",
      value: money(result.npv),
      note: f`"at "&ROUND(100*${usedCell(model, "discount_rate")},1)&" % a year"`,
    },
    {
      columns: [9, 12],
      label: "Return on investment",
      value: f`IF(ISNUMBER(${result.roi}),ROUND(100*${result.roi},0)&" %",${result.roi})`,
      note: f`"Net "&${money(figures.net.total)}&"; lowest point "&${shortMoneyText(lowest, settings.currency)}`,
    },
  ]);
  const goal = usedCell(model, "goal");
  const wanted = usedCell(model, "goal_revenue");
  const first = result.goal;
  const reached = f`IF(N(${wanted})<=0,"","  First year: "&${money(first)}&" of the goal of "&${shortMoneyText(f`N(${wanted})`, settings.currency)}&", "&ROUND(100*${first}/${wanted},0)&" %.")`;
  putMessage(
    sheet,
    ROW.message,
    [COLUMN.label, COLUMN.last],
    f`IF(${goal}="","The "&${scenario}&" scenario nets "&${money(figures.net.total)}&" in 36 months.",${goal})&${reached}`,
  );
}

const CHART_ROWS = 15;

/** Where the sensitivities stand, beside the scenarios. */
const SIDE = { label: 6, values: 8 } as const;

/** The scenario selector, and the three scenarios side by side. */
export function scenarioTable(sheet: SheetBuilder, model: Model, typed: BusinessPlanValues): void {
  const { sideBySide, scenarioNames, scenarioNet, figures, baseProfit, costs } = model;
  let row: number = ROW.scenarios;
  sheet.put(row, COLUMN.label, "Scenarios side by side", "heading").shade(row, 2, 4, "heading");
  row += 1;
  selector(sheet, model, row, typed);
  row += 1;
  const names = ["bleak", "base", "stretch"];
  sheet.put(row, COLUMN.label, "36 months", "columnHeaderLeft");
  sheet.fill(scenarioNames, { row, column: COLUMN.first }, (i) => names[i]!, "columnHeader");
  const factors = [f`${usedCell(model, "bleak_factor")}`, 1, f`${usedCell(model, "stretch_factor")}`];
  const line = (label: string, ref: Ref, content: (index: number) => Content, format: CellFormat) => {
    row += 1;
    sheet
      .put(row, COLUMN.label, label, "label")
      .fill(ref, { row, column: COLUMN.first }, content, { style: "calculation", format });
  };
  const { deals } = model.sensitivity;
  const mrr = f`(${joined(
    model.lines.map((each) => f`SUM(${each.mrr.months})`),
    "+",
  )})`;
  const ofDeals = (brings: Ref) => f`SUMPRODUCT(${deals},${brings})`;
  const { perDeal } = model;
  const times = (content: Formula) => (i: number) => f`${sideBySide.factor.at(i)}*${content}`;
  line("Deals ×", sideBySide.factor, (i) => factors[i]!, "twoDecimals");
  line("Deals", sideBySide.deals, times(f`SUM(${deals})`), "decimal");
  line(
    "Partner's revenue",
    sideBySide.revenue,
    times(f`(${ofDeals(perDeal.revenue)}+${ofDeals(perDeal.services)}+${mrr})`),
    "money",
  );
  line(
    "Gross profit",
    sideBySide.grossProfit,
    (i) => f`${sideBySide.factor.at(i)}*${baseProfit.total}`,
    "money",
  );
  line("Costs", sideBySide.costs, () => f`${figures.costs.total}`, "money");
  line("Net", sideBySide.net, (i) => f`${scenarioNet[i]!.total}`, "money");
  line(
    "First profitable month",
    sideBySide.profitable,
    (i) => profitableMonth(model, scenarioNet[i]!, sideBySide.factor.fixed(i)),
    "whole",
  );
  line(
    "Payback month",
    sideBySide.payback,
    (i) => paybackMonth(model, scenarioNet[i]!, model.scenarioCumulative[i]!),
    "whole",
  );
  line(
    "NPV",
    sideBySide.npv,
    (i) => f`NPV((1+${usedCell(model, "discount_rate")})^(1/12)-1,${scenarioNet[i]!.months})`,
    "money",
  );
  line(
    "ROI",
    sideBySide.roi,
    (i) =>
      f`IF(ROUND(${sideBySide.costs.at(i)},9)=0,${quoted(NO_INVESTMENT)},${sideBySide.net.at(i)}/${sideBySide.costs.at(i)})`,
    "percent",
  );
  const vendor = f`(${ofDeals(perDeal.vendorRevenue)}+${mrr}*${usedCell(model, "vendor_recurring_share")})*${usedCell(model, "vendor_gross_margin")}`;
  const paid = f`${figures.mdf.total}-${costs.manager.total}`;
  line(
    "Vendor's contribution",
    sideBySide.vendor,
    (i) => f`${sideBySide.factor.at(i)}*${vendor}-${paid}`,
    "money",
  );
  const shown = {
    row: scenarioNames.box.row,
    column: COLUMN.first,
    rows: row - scenarioNames.box.row + 1,
    columns: 3,
  };
  // The column of the scenario that the rest of the sheet shows.
  sheet.rule(shown, f`${columnHead(scenarioNames)}=${usedCell(model, "scenario")}`, "message");
}

/** The name above each column, for a rule that is relative to its first cell: the row stays, the column moves. */
function columnHead(names: Ref): Formula {
  const { row } = names.box;
  return f`${names.at(0).address.replace(/\d+$/, "")}$${row + 1}`;
}

function selector(sheet: SheetBuilder, model: Model, row: number, typed: BusinessPlanValues): void {
  const field = BUSINESS_PLAN_FIELDS.find(({ key }) => key === "scenario")!;
  const refs = model.inputs["scenario"]!;
  sheet.put(row, COLUMN.label, "Default, type here, shown", "label");
  sheet.fill(refs.default, { row, column: COLUMN.first }, () => field.standard, "calculation");
  sheet.input(refs.override, { row, column: COLUMN.first + 1 }, "in_scenario", {
    rule: ruleOf(field),
    prompt: { title: field.label, message: `${field.help} Blank shows base.` },
    value: typed["scenario"],
  });
  sheet.fill(refs.used, { row, column: COLUMN.first + 2 }, () => usedOf(field)(refs), "calculation");
}

/** The first month t with a gross profit above 0 and a net of 0 or more. */
function profitableMonth(model: Model, net: TimeRefs, factor: CellRef): Formula {
  const left = model.calendar.left.months;
  const most = f`SUMPRODUCT(MAX((ROUND(${factor}*${model.baseProfit.months},9)>0)*(ROUND(${net.months},9)>=0)*${left}))`;
  return f`IF(${most}=0,${quoted(NOT_WITHIN)},MAX(${left})-${most}+1)`;
}

/** The month after the last with a cumulative below 0, not before the first whose net is not 0. */
function paybackMonth(model: Model, net: TimeRefs, cumulative: TimeRefs): Formula {
  const { left, month } = model.calendar;
  const months = month.months;
  const lastBelow = f`SUMPRODUCT(MAX((ROUND(${cumulative.months},9)<0)*${months}))`;
  const firstNet = f`MAX(${months})+1-SUMPRODUCT(MAX((ROUND(${net.months},9)<>0)*${left.months}))`;
  const found = f`MAX(${lastBelow}+1,${firstNet})`;
  return f`IF(${found}>MAX(${months}),${quoted(NOT_WITHIN)},${found})`;
}

/** What Σ net and NPV would be if one driver came out otherwise. */
export function sensitivityTable(sheet: SheetBuilder, model: Model): void {
  const { sensitivity } = model;
  let row: number = ROW.scenarios;
  sheet
    .put(row, SIDE.label, "If one thing comes out otherwise, scenario shown", "heading")
    .shade(row, SIDE.label + 1, COLUMN.last, "heading");
  row += 1;
  for (const measure of ["net", "npv"] as const) {
    sheet.put(row, SIDE.label, measure === "net" ? "Net, 36 months" : "NPV", "columnHeaderBeside");
    sheet.put(row, SIDE.label + 1, null, "columnHeaderLeft");
    if (measure === "net")
      sheet.fill(sensitivity.changes, { row, column: SIDE.values }, (i) => CHANGES[i]!, {
        style: "columnHeader",
        format: "variation",
      });
    else
      CHANGES.forEach((_, i) =>
        sheet.put(row, SIDE.values + i, f`${sensitivity.changes.at(i)}`, {
          style: "columnHeader",
          format: "variation",
        }),
      );
    sheet.put(row, COLUMN.last, null, "columnHeader");
    for (const { id, label } of DRIVERS) {
      row += 1;
      sheet.put(row, SIDE.label, label, "label").put(row, SIDE.label + 1, null, "label");
      sheet.fill(
        sensitivity[measure][id],
        { row, column: SIDE.values },
        (i) => sensitivityCell(model, id, measure, i),
        { style: "calculation", format: "money" },
      );
      sheet.put(row, COLUMN.last, null, "label");
    }
    row += 2;
  }
  sheet.put(
    row,
    SIDE.label,
    "Each row varies one driver of all lines. A margin or churn ends at 100 %.",
    "note",
  );
}

/** Revenue mix and cumulative contribution; their figures stand in the table on the second page. */
export function charts(sheet: SheetBuilder): void {
  const rows = TIME.counts.quarters + 1;
  const header = ROW.quarterly + 1;
  sheet.chart({
    name: "revenue_mix",
    type: "stacked-column",
    title: "Where revenue comes from, quarter by quarter",
    altText:
      "Stacked columns by quarter of the plan: product, services and recurring revenue. The figures stand in the table Quarter by quarter.",
    source: { row: header, column: COLUMN.label, rows, columns: 4 },
    position: { row: ROW.charts, column: COLUMN.label, rows: CHART_ROWS, columns: 5 },
    valueFormat: "thousands",
  });
  sheet.chart({
    name: "cumulative_contribution",
    type: "line",
    title: "Cumulative contribution: paid back where the line crosses zero",
    altText:
      "Lines by quarter of the plan: the cumulative contribution of the bleak, base and stretch scenario. The figures stand in the table Quarter by quarter.",
    source: { row: header, column: COLUMN.last - 3, rows, columns: 4 },
    position: { row: ROW.charts, column: SIDE.label, rows: CHART_ROWS, columns: 7 },
    valueFormat: "thousands",
  });
}

const BOXES = ["goal", "strengths", "weaknesses", "opportunities", "threats"] as const;

/** Goal, strengths, weaknesses, opportunities and threats: text to type, a line each. */
export function textBoxes(sheet: SheetBuilder, model: Model, typed: BusinessPlanValues): void {
  let row: number = ROW.boxes;
  sheet
    .put(row, COLUMN.label, "Goal, strengths, weaknesses, opportunities, threats", "heading")
    .shade(row, COLUMN.first, COLUMN.last, "heading");
  for (const key of BOXES) {
    row += 1;
    const field = BUSINESS_PLAN_FIELDS.find((each) => each.key === key)!;
    const { override, used, default: standard } = model.inputs[key]!;
    sheet.put(row, COLUMN.label, field.label, "label");
    sheet.input(override, { row, column: COLUMN.first }, `in_${key}`, {
      rule: ruleOf(field),
      prompt: {
        title: field.label,
        message: `${field.help} Up to ${field.longest} characters fit on the page.`,
      },
      value: typed[key],
      style: "inputLine",
    });
    sheet.shade(row, COLUMN.first + 1, COLUMN.last, "inputLine");
    used.place(row, COLUMN.first);
    standard.place(row, COLUMN.first);
  }
}

/** Who signs, and when. */
export function signatures(sheet: SheetBuilder, model: Model): void {
  const row = ROW.signatures;
  sheet.put(row, COLUMN.label, "Agreed by", "heading").shade(row, COLUMN.first, COLUMN.last, "heading");
  sheet
    .put(row + 1, COLUMN.label, f`"For "&${model.partner.name}`, "strong")
    .put(row + 1, 7, "For the vendor", "strong");
  for (const [down, text] of ["Name", "Date", "Signature"].entries()) {
    const at = row + 2 + down;
    sheet.put(at, COLUMN.label, text, "labelEnd").shade(at, COLUMN.first, 5, "labelEnd");
    sheet.put(at, 7, text, "labelEnd").shade(at, 8, COLUMN.last, "labelEnd");
    sheet.height(at, 24);
  }
}

/** Results that the cards, the comparison and other sheets read: those of the scenario that is shown. */
export function resultCells(sheet: SheetBuilder, model: Model, row: number): number {
  const { result, sideBySide, scenarioNames, settings, figures } = model;
  const pick = (ref: Ref) => f`INDEX(${ref},MATCH(${usedCell(model, "scenario")},${scenarioNames},0))`;
  const lines: readonly [string, Ref, Formula, CellFormat][] = [
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
  lines.forEach(([label, ref, content, format], index) =>
    sheet
      .put(row + index, COLUMN.label, label, "label")
      .fill(ref, { row: row + index, column: COLUMN.first }, () => content, { style: "calculation", format }),
  );
  return row + lines.length;
}
