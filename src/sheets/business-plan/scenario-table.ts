import {
  BUSINESS_PLAN_FIELDS,
  type BusinessPlanValues,
} from "../../domain/business-plan/business-plan-fields";
import { NO_INVESTMENT, NOT_WITHIN } from "../../domain/business-plan/business-plan-model";
import { f, type Formula, joined, quoted } from "../shared/formula";
import type { CellRef, Ref } from "../shared/reference";
import type { Content, SheetBuilder } from "../shared/sheet-builder";
import type { CellFormat } from "../shared/styles";
import { ruleOf } from "../shared/assumption-cells";
import { usedFormula } from "../shared/inputs-panel";
import { COLUMN, ROW } from "./layout";
import { type Model, type TimeRefs, usedCell } from "./model";

/** What stands below the name of the scenario that the sheet shows. */
const SHOWN = "Shown";

/** The scenario selector, and the three scenarios side by side. */
export function scenarioTable(sheet: SheetBuilder, model: Model, typed: BusinessPlanValues): void {
  const { scenarioNames } = model;
  const row = ROW.scenarios;
  sheet.put(row, COLUMN.label, "Scenarios side by side", "heading").shade(row, 2, 4, "heading");
  selector(sheet, model, row + 1, typed);
  const names = ["bleak", "base", "stretch"];
  const header = row + 2;
  sheet.put(header, COLUMN.label, "36 months", "columnHeaderLeft");
  sheet.fill(scenarioNames, { row: header, column: COLUMN.first }, (i) => names[i]!, "columnHeader");
  shownRow(sheet, model, header + 1);
  const lines = [...volumeLines(model), ...returnLines(model)];
  lines.forEach(({ label, ref, content, format }, index) =>
    sheet
      .put(header + 2 + index, COLUMN.label, label, "label")
      .fill(ref, { row: header + 2 + index, column: COLUMN.first }, content, {
        style: "calculation",
        format,
      }),
  );
}

/** Which scenario the rest of the sheet shows; its colour follows the word, as Excel may not paint anew what follows another cell. */
function shownRow(sheet: SheetBuilder, model: Model, row: number): void {
  const { scenarioNames, scenarioShown } = model;
  const word = (i: number) =>
    f`IF(${scenarioNames.at(i)}=${usedCell(model, "scenario")},${quoted(SHOWN)},"")`;
  sheet
    .put(row, COLUMN.label, "On this sheet", "label")
    .fill(scenarioShown, { row, column: COLUMN.first }, word, "status")
    .rule(scenarioShown.box, f`${scenarioShown.at(0)}=${quoted(SHOWN)}`, "green");
}

interface ScenarioLine {
  label: string;
  ref: Ref;
  /** One formula for each scenario. */
  content: (scenario: number) => Content;
  format: CellFormat;
}

/** Deals, revenue, profit and costs: all but the costs go with the deals. */
function volumeLines(model: Model): ScenarioLine[] {
  const { sideBySide, scenarioNet, figures, baseProfit, perDeal } = model;
  const { deals } = model.sensitivity;
  const factors = [f`${usedCell(model, "bleak_factor")}`, 1, f`${usedCell(model, "stretch_factor")}`];
  const times = (content: Formula) => (i: number) => f`${sideBySide.factor.at(i)}*${content}`;
  const revenue = f`(${ofDeals(model, perDeal.revenue)}+${ofDeals(model, perDeal.services)}+${recurring(model)})`;
  return [
    { label: "Deals ×", ref: sideBySide.factor, content: (i) => factors[i]!, format: "twoDecimals" },
    { label: "Deals", ref: sideBySide.deals, content: times(f`SUM(${deals})`), format: "decimal" },
    { label: "Partner's revenue", ref: sideBySide.revenue, content: times(revenue), format: "money" },
    {
      label: "Gross profit",
      ref: sideBySide.grossProfit,
      content: times(f`${baseProfit.total}`),
      format: "money",
    },
    { label: "Costs", ref: sideBySide.costs, content: () => f`${figures.costs.total}`, format: "money" },
    { label: "Net", ref: sideBySide.net, content: (i) => f`${scenarioNet[i]!.total}`, format: "money" },
  ];
}

/** When it pays, what it is worth, and what the vendor has of it. */
function returnLines(model: Model): ScenarioLine[] {
  const { sideBySide, scenarioNet, scenarioCumulative, figures, costs, perDeal } = model;
  const used = (key: string) => usedCell(model, key);
  const vendor = f`(${ofDeals(model, perDeal.vendorRevenue)}+${recurring(model)}*${used("vendor_recurring_share")})*${used("vendor_gross_margin")}`;
  const paid = f`${figures.mdf.total}-${costs.manager.total}`;
  return [
    {
      label: "First profitable month",
      ref: sideBySide.profitable,
      content: (i) => profitableMonth(model, scenarioNet[i]!, sideBySide.factor.fixed(i)),
      format: "whole",
    },
    {
      label: "Payback month",
      ref: sideBySide.payback,
      content: (i) => paybackMonth(model, scenarioNet[i]!, scenarioCumulative[i]!),
      format: "whole",
    },
    {
      label: "NPV",
      ref: sideBySide.npv,
      content: (i) => f`NPV((1+${used("discount_rate")})^(1/12)-1,${scenarioNet[i]!.months})`,
      format: "money",
    },
    {
      label: "ROI",
      ref: sideBySide.roi,
      content: (i) =>
        f`IF(ROUND(${sideBySide.costs.at(i)},9)=0,${quoted(NO_INVESTMENT)},${sideBySide.net.at(i)}/${sideBySide.costs.at(i)})`,
      format: "percent",
    },
    {
      label: "Vendor's contribution",
      ref: sideBySide.vendor,
      content: (i) => f`${sideBySide.factor.at(i)}*${vendor}-${paid}`,
      format: "money",
    },
  ];
}

/** The lines' deals in the base scenario, each times what one of them brings. */
function ofDeals({ sensitivity }: Model, brings: Ref): Formula {
  return f`SUMPRODUCT(${sensitivity.deals},${brings})`;
}

/** The lines' recurring revenue in the base scenario. */
function recurring({ lines }: Model): Formula {
  const sums = lines.map(({ mrr }) => f`SUM(${mrr.months})`);
  return f`(${joined(sums, "+")})`;
}

function selector(sheet: SheetBuilder, model: Model, row: number, typed: BusinessPlanValues): void {
  const field = BUSINESS_PLAN_FIELDS.find(({ key }) => key === "scenario")!;
  const refs = model.inputs["scenario"]!;
  sheet.put(row, COLUMN.label, "Default, type here, shown", "label");
  sheet.fill(refs.default, { row, column: COLUMN.first }, () => field.default, "calculation");
  sheet.input(refs.override, { row, column: COLUMN.first + 1 }, "in_scenario", {
    rule: ruleOf(field),
    prompt: { title: field.label, message: `${field.help} Blank shows base.` },
    value: typed["scenario"],
  });
  sheet.fill(refs.used, { row, column: COLUMN.first + 2 }, () => usedFormula(field, refs), "calculation");
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
