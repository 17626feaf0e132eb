import { businessPlanKeys } from "../../domain/business-plan/business-plan-input";
import { NOT_WITHIN } from "../../domain/business-plan/business-plan-model";
import { businessPlanId } from "../../domain/business-plan/business-plan-versions";
import { TOLERANCE } from "../../domain/shared/bounds";
import { plansTable } from "../../domain/shared/tables/business-plan-tables";
import { calendarBlock } from "../business-plan/calendar-block";
import { uncounted } from "../business-plan/checks-block";
import { costLists } from "../business-plan/cost-lists";
import { figuresBlock, linesIn } from "../business-plan/figures-block";
import { linesBlock, perDealBlock } from "../business-plan/lines-block";
import { type Model, SCENARIOS, usedCell } from "../business-plan/model";
import { paybackFormula } from "../business-plan/scenario-table";
import { TimeBlock } from "../business-plan/time-block";
import { footChecks, standsOnce } from "../kit/checks";
import { tableCells } from "../kit/table-cells";
import { formatOf } from "../shared/assumption-cells";
import { CalculationBlock } from "../shared/calculation-block";
import { type Check, putFoot, ties } from "../shared/foot";
import { escaped, f, type Formula, quoted } from "../shared/formula";
import { partnerBlock } from "../shared/partner-block";
import { type CellRef, Ref } from "../shared/reference";
import { settingsBlock } from "../shared/settings-block";
import type { SheetBuilder } from "../shared/sheet-builder";
import { plainMoneyText } from "../shared/words";
import { first, label, last, ROW, type VendorViewSheetInput, type VendorSide } from "./model";

const plans = tableCells(plansTable);

/** The plan's assumptions as they stood, and from them the same months as on the plan's sheet. */
export function calculation(
  sheet: SheetBuilder,
  model: Model,
  view: VendorSide,
  { partner, version, lineCount, values, row }: VendorViewSheetInput & { row: number },
): void {
  sheet
    .put(row, label, "Calculations", "title")
    .put(
      row + 1,
      label,
      "The plan's assumptions as they stood, and the 36 months from left to right.",
      "note",
    )
    .put(row + 2, label, "From the plan", "heading")
    .shade(row + 2, first, last, "heading");
  let next = row + 3;
  for (const { key, field, item } of businessPlanKeys(lineCount)) {
    if (key.startsWith("vendor_")) continue;
    sheet
      .put(next, label, item ? `${item}: ${field.label}` : field.label, "label")
      .fill(model.inputs[key]!.used, { row: next, column: first }, () => values[key] ?? null, {
        style: "calculation",
        format: formatOf(field),
      });
    next += 1;
  }
  const block = new TimeBlock(sheet, next + costLists(sheet, model, next + 1) + 1);
  calendarBlock(sheet, block, model);
  perDealBlock(sheet, block, model);
  linesBlock(block, model);
  figuresBlock(block, model);
  monthLines(block, model, view);
  facts(sheet, model, view, { partner, version, row: block.nextRow + 1 });
}

/** Our revenue and contribution by month, of the scenario shown and of all three. */
function monthLines(block: TimeBlock, model: Model, view: VendorSide): void {
  const { figures, costs, perDeal, existingMrr, sideBySide } = model;
  const used = (key: string) => f`${usedCell(model, `vendor_${key}`)}`;
  const contribution = (revenue: Formula | CellRef, i: number) =>
    f`${revenue}*${used("gross_margin")}-${figures.mdf.months.at(i)}-${costs.manager.months.at(i)}`;
  block.timeHeading("Our side");
  block
    .line("Account manager", costs.manager, { month: () => used("account_manager_monthly"), totals: "sum" })
    .line("Our revenue", figures.vendorRevenue, {
      month: (i) =>
        f`${figures.vendorProductRevenue.months.at(i)}+${figures.recurringRevenue.months.at(i)}*${used("recurring_share")}`,
      totals: "sum",
    })
    .line("Our contribution", figures.vendorContribution, {
      month: (i) => contribution(figures.vendorRevenue.months.at(i), i),
      totals: "sum",
    })
    .line("Our contribution so far", view.cumulative, {
      month: (i, before) => f`${before}+${figures.vendorContribution.months.at(i)}`,
      opening: 0,
      totals: "last",
    })
    .line("Our revenue from deals, base scenario", view.deals, {
      month: (i) =>
        f`SUMPRODUCT(${linesIn(model, "deals", i)},${perDeal.vendorRevenue})+SUM(${linesIn(model, "mrr", i)})*${used("recurring_share")}`,
    })
    .line("Our revenue without deals", view.already, {
      month: (i) =>
        f`SUMPRODUCT(${perDeal.existing},1-${perDeal.margin})+${existingMrr.months.at(i)}*${used("recurring_share")}`,
    });
  SCENARIOS.forEach((name, scenario) => {
    const months = view.contributions[scenario]!;
    block
      .line(`Our contribution, ${name}`, months, {
        month: (i) =>
          contribution(
            f`(${sideBySide.factor.fixed(scenario)}*${view.deals.months.at(i)}+${view.already.months.at(i)})`,
            i,
          ),
        totals: "total",
      })
      .line(`So far, ${name}`, view.soFar[scenario]!, {
        month: (i, before) => f`${before}+${months.months.at(i)}`,
        opening: 0,
      });
  });
}

/** Scenarios, results, what the chart draws, checks, partner and settings. */
function facts(
  sheet: SheetBuilder,
  model: Model,
  view: VendorSide,
  { partner, version, row }: { partner: string; version: number; row: number },
): void {
  const { sideBySide, scenarioNames, result, checks, figures, tolerance } = model;
  const block = new CalculationBlock(sheet, row, { label: 1, key: 2, value: 2, note: 8 });
  const factors = [f`${usedCell(model, "bleak_factor")}`, 1, f`${usedCell(model, "stretch_factor")}`];
  const pick = (ref: Ref) => f`INDEX(${ref},MATCH(${usedCell(model, "scenario")},${scenarioNames},0))`;
  const rate = f`(1+${usedCell(model, "discount_rate")})^(1/12)-1`;
  const { npv, payback, verdict } = view.shown;
  const years = f`SUM(${figures.vendorContribution.years})`;
  const planId = new Ref("plan id");
  const once = standsOnce(checks.partner, model.partner);
  block
    .heading("Scenarios side by side")
    .across("Scenario", scenarioNames, (i) => SCENARIOS[i]!)
    .across("Deals ×", sideBySide.factor, (i) => factors[i]!, "twoDecimals")
    .across("Contribution", view.totals, (i) => f`${view.contributions[i]!.total}`, "money")
    .across("NPV", view.npv, (i) => f`NPV(${rate},${view.contributions[i]!.months})`, "money")
    .across(
      "Payback month",
      view.payback,
      (i) => paybackFormula(model, view.contributions[i]!, view.soFar[i]!),
      "whole",
    )
    .heading("Scenario shown")
    .single("Deals ×", result.factor, pick(sideBySide.factor), "twoDecimals")
    .single("NPV", npv, pick(view.npv), "money")
    .single("Payback month", payback, pick(view.payback), "whole")
    .single(
      "In one sentence",
      verdict,
      f`"The "&${usedCell(model, "scenario")}&" plan "&IF(ROUND(${figures.vendorContribution.total},9)<0,"costs us "&${plainMoneyText(f`ABS(${figures.vendorContribution.total})`)},"leaves us "&${plainMoneyText(figures.vendorContribution.total)})&" in 36 months"&IF(${payback}=${quoted(NOT_WITHIN)}," and does not pay back.",".")`,
    )
    .heading("Checks")
    .single("Tolerance", tolerance, TOLERANCE, "general")
    .single("Years and months", checks.years, ties(years, figures.vendorContribution.total, tolerance))
    .single(
      "So far and months",
      checks.cumulative,
      ties(view.cumulative.total, f`SUM(${figures.vendorContribution.months})`, tolerance),
    )
    .single(
      "The scenario shown",
      checks.scenario,
      ties(pick(view.totals), figures.vendorContribution.total, tolerance),
    )
    .single("Net of the plan, as last built", view.planNet, planNet(planId), "money")
    .single(
      "The plan is as it was",
      view.asPlanned,
      f`IF(${view.planNet}="",TRUE,${ties(f`N(${view.planNet})`, figures.net.total, tolerance)})`,
    )
    .single(once.label, once.ref, once.value)
    .single("Typed values that do not count", checks.typed, uncounted([ROW.inputs + 1, ROW.foot - 2]))
    .single(
      "All of them",
      checks.all,
      f`AND(${checks.years},${checks.cumulative},${checks.scenario},${view.asPlanned},${checks.partner}=1,${checks.typed}=0)`,
    );
  partnerBlock(block, model.partner, partner);
  block.single("Plan ID", planId, businessPlanId(partner, version));
  settingsBlock(block, model.settings);
  curveRows(sheet, view);
  foot(sheet, model, view, once);
}

/** Of `cam_plans`; "" for a plan that nothing says of. */
function planNet(planId: Ref): Formula {
  const row = f`MATCH(${escaped(planId)},${plans.column("planId")},0)`;
  const cell = plans.at("netWhenBuilt", row);
  return f`IFERROR(IF(ISNUMBER(${cell}),${cell},""),"")`;
}

function foot(
  sheet: SheetBuilder,
  { checks }: Model,
  view: VendorSide,
  once: ReturnType<typeof standsOnce>,
): void {
  const listed: Check[] = [
    { ok: f`${checks.years}`, failure: f`" Years and months differ."` },
    { ok: f`${checks.cumulative}`, failure: f`" Contribution so far and months differ."` },
    { ok: f`${checks.scenario}`, failure: f`" The scenario shown is not the one of the table."` },
    {
      ok: f`${view.asPlanned}`,
      failure: f`" The plan was built again since, with other figures: build this view again."`,
    },
    ...footChecks([once]),
    { ok: f`${checks.typed}=0`, failure: f`" A typed value does not count: the plan's counts."` },
  ];
  putFoot(sheet, {
    row: ROW.foot,
    columns: [label, last],
    all: checks.all,
    checks: listed,
    legend: "Build it again once the plan has changed.",
    legendColumns: [label, first, first + 2, first + 4],
  });
}

function curveRows(sheet: SheetBuilder, { curve: { month, scenarios }, soFar }: VendorSide): void {
  const row = sheet.nextRow + 1;
  sheet.put(row, label, "Month", "columnHeaderLeft");
  ["Bleak", "Base", "Stretch"].forEach((name, index) =>
    sheet
      .put(row, first + index, name, "columnHeader")
      .fill(
        scenarios[index]!,
        { row: row + 1, column: first + index },
        (_, down) => f`${soFar[index]!.months.fixed(down)}`,
        { style: "calculation", format: "money" },
      ),
  );
  sheet.fill(month, { row: row + 1, column: label }, (_, down) => f`${down + 1}&""`, "label");
}
