import {
  BUSINESS_PLAN_FIELDS,
  type BusinessPlanValues,
} from "../../domain/business-plan/business-plan-fields";
import { NO_INVESTMENT, NOT_WITHIN } from "../../domain/business-plan/business-plan-model";
import { f, type Formula, joined, quoted } from "../shared/formula";
import type { CellRef, Ref } from "../shared/reference";
import type { Content } from "../shared/page-builder";
import type { SheetBuilder } from "../shared/sheet-builder";
import type { CellFormat } from "../shared/styles";
import { ruleOf } from "../shared/assumption-cells";
import { usedFormula } from "../shared/inputs-panel";
import { COLUMN, TIME } from "./layout";
import { type Model, SCENARIOS, type TimeRefs, usedCell } from "./model";

/** The three scenarios side by side, as the calculation has them; returns the row below. */
export function scenarioTable(sheet: SheetBuilder, model: Model, row: number): number {
  const { scenarioNames } = model;
  sheet
    .put(row, COLUMN.label, "Scenarios side by side, 36 months", "heading")
    .shade(row, COLUMN.first, COLUMN.last, "heading")
    .fill(scenarioNames, { row: row + 1, column: COLUMN.first }, (i) => SCENARIOS[i]!, "columnHeader");
  const lines = [...volumeLines(model), ...returnLines(model)];
  lines.forEach(({ label, ref, content, format }, index) =>
    sheet
      .put(row + 2 + index, COLUMN.label, label, "label")
      .fill(ref, { row: row + 2 + index, column: COLUMN.first }, content, { style: "calculation", format }),
  );
  return row + 2 + lines.length;
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
  const { sideBySide, scenarioNet, figures, baseProfit, existingProfit, existingMrr, perDeal } = model;
  const { deals } = model.sensitivity;
  const factors = [f`${usedCell(model, "bleak_factor")}`, 1, f`${usedCell(model, "stretch_factor")}`];
  const times = (content: Formula) => (i: number) => f`${sideBySide.factor.at(i)}*${content}`;
  const already = f`${TIME.counts.months}*SUM(${perDeal.existing})+${existingMrr.total}`;
  const revenue = f`(${ofDeals(model, perDeal.revenue)}+${ofDeals(model, perDeal.services)}+${recurring(model)})`;
  return [
    { label: "Deals ×", ref: sideBySide.factor, content: (i) => factors[i]!, format: "twoDecimals" },
    { label: "Deals", ref: sideBySide.deals, content: times(f`SUM(${deals})`), format: "decimal" },
    {
      label: "Partner's revenue",
      ref: sideBySide.revenue,
      content: times(f`${revenue}+${already}`),
      format: "money",
    },
    {
      label: "Gross profit",
      ref: sideBySide.grossProfit,
      content: times(f`${baseProfit.total}+${existingProfit.total}`),
      format: "money",
    },
    { label: "Costs", ref: sideBySide.costs, content: () => f`${figures.costs.total}`, format: "money" },
    { label: "Net", ref: sideBySide.net, content: (i) => f`${scenarioNet[i]!.total}`, format: "money" },
  ];
}

/** When it pays, and what it is worth. */
function returnLines(model: Model): ScenarioLine[] {
  const { sideBySide, scenarioNet, scenarioCumulative } = model;
  const used = (key: string) => usedCell(model, key);
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
      content: (i) => paybackFormula(model, scenarioNet[i]!, scenarioCumulative[i]!),
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
      label: "Peak investment",
      ref: sideBySide.peak,
      content: (i) => f`MAX(0,-MIN(${scenarioCumulative[i]!.months}))`,
      format: "money",
    },
  ];
}

/** The lines' deals in the base scenario, each times what one of them brings. */
export function ofDeals({ sensitivity }: Model, brings: Ref): Formula {
  return f`SUMPRODUCT(${sensitivity.deals},${brings})`;
}

/** The lines' recurring revenue in the base scenario. */
export function recurring({ lines }: Model): Formula {
  const sums = lines.map(({ mrr }) => f`SUM(${mrr.months})`);
  return f`(${joined(sums, "+")})`;
}

/** Which scenario the sheet shows: typed where its figures stand. */
export function selector(sheet: SheetBuilder, model: Model, row: number, typed: BusinessPlanValues): void {
  const field = BUSINESS_PLAN_FIELDS.find(({ key }) => key === "scenario")!;
  const refs = model.inputs["scenario"]!;
  sheet.put(row, COLUMN.label, "Scenario", "label");
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
  const most = f`SUMPRODUCT(MAX((ROUND(${factor}*${model.baseProfit.months}+${model.existingProfit.months},9)>0)*(ROUND(${net.months},9)>=0)*${left}))`;
  return f`IF(${most}=0,${quoted(NOT_WITHIN)},MAX(${left})-${most}+1)`;
}

/** The month after the last with a cumulative below 0, not before the first whose net is not 0. */
export function paybackFormula(model: Model, net: TimeRefs, cumulative: TimeRefs): Formula {
  const { left, month } = model.calendar;
  const months = month.months;
  const lastBelow = f`SUMPRODUCT(MAX((ROUND(${cumulative.months},9)<0)*${months}))`;
  const firstNet = f`MAX(${months})+1-SUMPRODUCT(MAX((ROUND(${net.months},9)<>0)*${left.months}))`;
  const found = f`MAX(${lastBelow}+1,${firstNet})`;
  return f`IF(${found}>MAX(${months}),${quoted(NOT_WITHIN)},${found})`;
}
