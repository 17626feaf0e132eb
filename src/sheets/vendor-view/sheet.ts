import { SPACER_HEIGHT, WIDTHS } from "../business-plan/layout";
import { createModel, type Model, type TimeRefs } from "../business-plan/model";
import { printScale } from "../kit/print-size";
import { SheetBuilder } from "../shared/sheet-builder";
import type { SheetPlan } from "../shared/sheet-plan";
import { wholeTitle } from "../shared/tab-title";
import { calculation } from "./calculation";
import { vendorViewDefinition } from "./definition";
import { createView, label, last, ROW, type VendorViewSheetInput, type VendorSide } from "./model";
import { putPage } from "./page";

/** A plan seen from our side: revenue, contribution, NPV and payback, in native formulas over the plan as it stood. Never a partner's. */
export function vendorViewSheet(input: VendorViewSheetInput): SheetPlan {
  const { partner, version, lineCount } = input;
  const subject = { partner, edition: String(version) };
  const title = wholeTitle(vendorViewDefinition, subject);
  const sheet = new SheetBuilder({
    kind: vendorViewDefinition.kind,
    subject,
    title,
    columnWidths: WIDTHS,
    frozen: { rows: 0, columns: 0 },
  });
  const [model, view] = [createModel(lineCount), createView()];
  for (const row of [ROW.cards - 1, ROW.message - 1, ROW.years - 1, ROW.inputs - 1, ROW.foot - 1])
    sheet.height(row, SPACER_HEIGHT);
  const calculations = ROW.foot + 5;
  calculation(sheet, model, view, { ...input, row: calculations });
  putPage(sheet, model, view, input);
  nameResults(sheet, model, view);
  const print = {
    orientation: "portrait",
    area: { row: 0, column: label, rows: ROW.foot + 4, columns: last },
  } as const;
  return sheet.build(
    {
      ...print,
      pagesWide: 1,
      pagesTall: 1,
      scale: printScale(sheet.sizes, print),
      header: title,
      footer: "For us alone",
    },
    { outline: { from: calculations + 2, to: sheet.nextRow - 1, collapsed: true } },
  );
}

function nameResults(sheet: SheetBuilder, model: Model, view: VendorSide): void {
  const { figures, costs, checks } = model;
  const sums: Readonly<Record<string, TimeRefs>> = {
    vendor_revenue: figures.vendorRevenue,
    vendor_contribution: figures.vendorContribution,
    mdf: figures.mdf,
    account_manager: costs.manager,
  };
  for (const [name, refs] of Object.entries(sums))
    sheet.name(name, refs.months).name(`${name}_years`, refs.years).name(`${name}_total`, refs.total);
  sheet
    .name("vendor_cumulative", view.cumulative.months)
    .name("vendor_npv", view.shown.npv)
    .name("vendor_payback_month", view.shown.payback)
    .name("scenario_vendor_contribution", view.totals)
    .name("scenario_vendor_npv", view.npv)
    .name("scenario_vendor_payback_month", view.payback)
    .name("verdict", view.shown.verdict)
    .name("check", checks.all);
}
