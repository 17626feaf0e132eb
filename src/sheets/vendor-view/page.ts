import { VENDOR_FIELDS } from "../../domain/business-plan/business-plan-fields";
import { longDate } from "../../domain/shared/plain-words";
import { INPUT_COLUMNS, TIME } from "../business-plan/layout";
import { type Model, SCENARIOS, type TimeRefs, usedCell } from "../business-plan/model";
import { chartSource } from "../kit/page";
import { f, quoted } from "../shared/formula";
import { putCards, putMessage } from "../shared/head";
import { InputsPanel } from "../shared/inputs-panel";
import { partnerText } from "../shared/partner-block";
import type { Ref } from "../shared/reference";
import type { SheetBuilder } from "../shared/sheet-builder";
import { plainMoneyText, shortened, shortMonth, signedText } from "../shared/words";
import { CHART_ROWS, first, label, last, ROW, type VendorViewSheetInput, type VendorSide } from "./model";

/** The whole page: figures, the curve, the years beside the scenarios, and what one may type over. */
export function putPage(
  sheet: SheetBuilder,
  model: Model,
  view: VendorSide,
  input: VendorViewSheetInput,
): void {
  head(sheet, model, view, input);
  curve(sheet, view);
  yearsTable(sheet, model, view);
  inputsPanel(sheet, model, input);
}

function head(
  sheet: SheetBuilder,
  model: Model,
  view: VendorSide,
  { version, asOf }: VendorViewSheetInput,
): void {
  const { partner, settings, figures, result } = model;
  const cam = partnerText(partner, "CAM", "");
  sheet
    .put(ROW.title, label, f`${partner.name}&": what the plan is worth to us"`, "title")
    .put(
      ROW.title + 1,
      label,
      f`${quoted(`Plan version ${version} as of ${longDate(asOf)}`)}&IF(${cam}="",""," · "&${shortened(cam, 20)})&" · "&${usedCell(model, "scenario")}&" scenario · for us alone"&IF(${settings.currency}="","",", in "&${settings.currency})`,
      "subtitle",
    )
    .height(ROW.title, 26);
  const money = plainMoneyText;
  putCards(sheet, ROW.cards, [
    {
      columns: [label, first],
      label: "Revenue",
      value: money(figures.vendorRevenue.total),
      note: "36 months",
    },
    {
      columns: [3, 5],
      label: "Contribution",
      value: money(figures.vendorContribution.total),
      note: f`"at "&ROUND(100*${usedCell(model, "vendor_gross_margin")},1)&" % margin"`,
    },
    {
      columns: [6, 7],
      label: "NPV",
      value: money(view.shown.npv),
      note: f`"at "&ROUND(100*${usedCell(model, "discount_rate")},1)&" %"`,
    },
    {
      columns: [8, last],
      label: "Payback",
      value: f`IF(ISNUMBER(${view.shown.payback}),"Month "&${view.shown.payback},"None")`,
      note: f`IF(ISNUMBER(${view.shown.payback}),${shortMonth(f`EDATE(${result.start},${view.shown.payback}-1)`)},"in 36 months")`,
    },
  ]);
  putMessage(sheet, ROW.message, [label, last], f`${view.shown.verdict}`);
}

function curve(sheet: SheetBuilder, view: VendorSide): void {
  sheet
    .put(ROW.chart, label, "Our contribution so far, by month of the plan", "heading")
    .shade(ROW.chart, first, last, "heading");
  sheet.chart(() => ({
    name: "vendor_contribution",
    type: "line",
    title: "",
    altText:
      "Lines by month of the plan: our contribution so far in the bleak, base and stretch scenario. The months stand in the calculations.",
    source: chartSource([view.curve.month, ...view.curve.scenarios]),
    position: { row: ROW.chart + 1, column: label, rows: CHART_ROWS, columns: last },
    valueFormat: "thousands",
    targets: ["Bleak", "Stretch"],
  }));
}

/** Our side by year of the scenario shown, and the three scenarios beside it. */
function yearsTable(sheet: SheetBuilder, model: Model, view: VendorSide): void {
  const { figures, costs } = model;
  const side = last - SCENARIOS.length + 1;
  const total = first + TIME.counts.years;
  const whole = { style: "calculation", format: "whole" } as const;
  const lines: readonly { text: string; refs?: TimeRefs; side?: Ref; isMonth?: true }[] = [
    { text: "Revenue", refs: figures.vendorRevenue },
    { text: "MDF", refs: figures.mdf },
    { text: "Account manager", refs: costs.manager },
    { text: "Contribution", refs: figures.vendorContribution, side: view.totals },
    { text: "Contribution so far", refs: view.cumulative },
    { text: "NPV", side: view.npv },
    { text: "Payback, month", side: view.payback, isMonth: true },
  ];
  let row: number = ROW.years;
  sheet.put(row, label, "Year by year, and by scenario", "heading").shade(row, first, last, "heading");
  row += 1;
  for (let year = 0; year < TIME.counts.years; year += 1)
    sheet.put(row, first + year, `Year ${year + 1}`, "columnHeader");
  sheet.put(row, total, "Total", "columnHeader");
  SCENARIOS.forEach((name, index) => sheet.put(row, side + index, name, "columnHeader"));
  sheet.shade(row, label, last, "columnHeaderLeft");
  for (const { text, refs, side: scenarios, isMonth } of lines) {
    row += 1;
    sheet.put(row, label, text, "label");
    if (refs) {
      for (let year = 0; year < TIME.counts.years; year += 1)
        sheet.put(row, first + year, signedText(refs.years.at(year)), "calculation");
      sheet.put(row, total, signedText(refs.total), "calculation");
    }
    if (scenarios)
      SCENARIOS.forEach((_, index) => {
        const cell = scenarios.at(index);
        if (isMonth) sheet.put(row, side + index, f`IF(ISNUMBER(${cell}),${cell},"none")`, whole);
        else sheet.put(row, side + index, signedText(cell), "calculation");
      });
    sheet.shade(row, label, last, "label");
  }
}

function inputsPanel(sheet: SheetBuilder, model: Model, { values, typed }: VendorViewSheetInput): void {
  const panel = new InputsPanel(sheet, ROW.inputs, { ...INPUT_COLUMNS, last });
  panel.heading("Our side");
  sheet.height(ROW.inputs + 1, 30);
  for (const field of VENDOR_FIELDS) {
    const key = `vendor_${field.key}`;
    panel.assumption(
      model.inputs[key]!,
      { assumption: { ...field, key }, default: values[key] ?? null, source: "The plan" },
      typed[key],
    );
  }
}
