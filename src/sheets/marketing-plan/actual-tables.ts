import type { CalculationBlock } from "../shared/calculation-block";
import { f } from "../shared/formula";
import { Ref } from "../shared/reference";
import type { SheetBuilder } from "../shared/sheet-builder";
import type { NumberFormat } from "../shared/styles";
import { actualFormulas, sumOf, totalReturn } from "./figures-block";
import { COLUMN, type Rows } from "./layout";
import type { Model } from "./model";
import { campaignLabels } from "./plan-table";

const STAGES = ["audience", "responses", "leads", "mgos", "deals", "revenue"] as const;
const NAMES = { audience: "Audience", responses: "Responses", leads: "Leads", mgos: "MGOs", deals: "Deals", revenue: "Revenue" } as const;

/** Plan beside actual, stage by stage. */
export function actualTable(sheet: SheetBuilder, model: Model, { actual: top }: Rows, count: number): void {
  const { planned, actual } = model;
  const total = top + 2 + count;
  campaignLabels(sheet, model, top, count, "After the campaign: plan beside actual");
  sheet.height(top + 1, 30);
  const formulas = actualFormulas(model);
  STAGES.forEach((key, index) => {
    const column = COLUMN.first + 2 * index;
    const format: NumberFormat = key === "revenue" ? "money" : key === "audience" ? "whole" : "tenths";
    const shown = new Ref(`planned ${key} shown`, 1, count);
    sheet.put(top + 1, column, `${NAMES[key]}, plan`, "columnHeader").put(top + 1, column + 1, `${NAMES[key]}, actual`, "columnHeader");
    sheet.fill(shown, top + 2, column, (_, down) => f`${planned.rows[key].at(0, down)}`, "calculation", format);
    sheet.fill(actual.rows[key], top + 2, column + 1, (_, down) => formulas[key](down), "link", format);
    sheet.put(total, column, f`${planned.total[key]}`, "total", format);
    sheet.fill(actual.total[key], total, column + 1, () => sumOf(actual.rows[key]), "total", format);
  });
  sheet.put(top + 1, COLUMN.last, null, "columnHeader").put(total, COLUMN.last, null, "total");
}

/** Why revenue came out differently, and the verified return. */
export function varianceTable(sheet: SheetBuilder, model: Model, { variance: top }: Rows, count: number): void {
  const { planned, actual, variance } = model;
  const total = top + 2 + count;
  campaignLabels(sheet, model, top, count, "Why revenue differs, and the verified return");
  sheet.height(top + 1, 44);
  const column = (offset: number, header: string, ref: Ref, content: (down: number) => ReturnType<typeof f>, all: { ref?: Ref; content: ReturnType<typeof f> }, format: NumberFormat) => {
    const at = COLUMN.first + offset;
    sheet.put(top + 1, at, header, "columnHeader").fill(ref, top + 2, at, (_, down) => content(down), "calculation", format);
    if (all.ref) sheet.fill(all.ref, total, at, () => all.content, "total", format);
    else sheet.put(total, at, all.content, "total", format);
  };
  const added = (key: keyof typeof variance) => ({ ref: variance[key].total, content: sumOf(variance[key].rows) });
  const copy = (label: string) => new Ref(`${label} shown`, 1, count);
  const { both } = actual;
  const formulas = actualFormulas(model);
  column(0, "More or less reached", variance.volume.rows, (d) => volume(model, d), added("volume"), "money");
  column(1, "Better or worse rates", variance.rate.rows, (d) => f`IF(${variance.total.rows.at(0, d)}="","",${variance.total.rows.at(0, d)}-${variance.volume.rows.at(0, d)})`, added("rate"), "money");
  column(2, "Revenue, actual − plan", variance.total.rows, (d) => difference(model, d), added("total"), "money");
  column(3, "Cost, plan", copy("planned cost"), (d) => f`${planned.rows.cost.at(0, d)}`, { content: f`${planned.total.cost}` }, "money");
  column(4, "Cost, actual", actual.rows.cost, (d) => formulas.cost(d), { ref: actual.total.cost, content: sumOf(actual.rows.cost) }, "money");
  column(5, "Margin ROI, plan", copy("planned ROI"), (d) => f`${planned.rows.roi.at(0, d)}`, { content: f`${planned.total.roi}` }, "percent");
  column(6, "Margin ROI, verified", actual.rows.roi, (d) => formulas.roi(d), { ref: actual.total.roi, content: totalReturn(both.contribution, both.cost) }, "percent");
  column(7, "Revenue return on MDF, plan", copy("planned return"), (d) => f`${planned.rows.revenueReturn.at(0, d)}`, { content: f`${planned.total.revenueReturn}` }, "percent");
  column(8, "Revenue return on MDF, actual", actual.rows.revenueReturn, (d) => formulas.revenueReturn(d), { ref: actual.total.revenueReturn, content: totalReturn(both.revenue, both.mdf) }, "percent");
  sheet.put(top + 1, COLUMN.first + 9, "Remark", "columnHeaderBeside").shade(top + 1, COLUMN.first + 10, COLUMN.last, "columnHeaderBeside");
  for (let down = 0; down < count; down += 1) {
    sheet.put(top + 2 + down, COLUMN.first + 9, remark(model, down), "noteBeside").shade(top + 2 + down, COLUMN.first + 10, COLUMN.last, "noteBeside");
  }
  sheet.shade(total, COLUMN.first + 9, COLUMN.last, "total");
}

function difference({ planned, actual }: Model, down: number) {
  const [before, after] = [planned.rows.revenue.at(0, down), actual.rows.revenue.at(0, down)];
  return f`IF(OR(${before}="",${after}=""),"",${after}-${before})`;
}

/** (A₁ − A₀) × y₀, with the edges of domain's revenueVariance. */
function volume({ planned, actual, variance, unmatched }: Model, down: number) {
  const total = variance.total.rows.at(0, down);
  const [before, after] = [planned.rows.audience.at(0, down), actual.rows.audience.at(0, down)];
  return f`IF(${total}="","",IF(${unmatched.at(0, down)},0,IF(OR(ROUND(N(${after}),9)<=0,ROUND(N(${before}),9)<=0),${total},(${after}-${before})*(${planned.rows.revenue.at(0, down)}/${before}))))`;
}

function remark({ actual: { rows: r }, variance, unmatched }: Model, down: number) {
  const at = (ref: Ref) => ref.at(0, down);
  const above = (later: Ref, earlier: Ref) => f`AND(${at(later)}<>"",${at(earlier)}<>"",ROUND(N(${at(later)}),9)>ROUND(N(${at(earlier)}),9))`;
  const checks = f`OR(${above(r.responses, r.audience)},${above(r.leads, r.responses)},${above(r.mgos, r.leads)},${above(r.deals, r.mgos)})`;
  return f`IF(${checks},"More came out of a stage than went in: check the actuals",IF(${at(variance.total.rows)}="","Not measured yet",IF(${at(unmatched)},"Unmatched: revenue without an audience",IF(${at(r.cost)}="","No actual cost: the return is not verified",""))))`;
}

/** Revenue that came without anybody having been reached. */
export function unmatchedBlock(block: CalculationBlock, { actual, variance, unmatched }: Model, ids: readonly string[]): void {
  block.heading("Unmatched revenue", ["Unmatched"]);
  block.table(ids, [
    {
      ref: unmatched,
      content: (down) => {
        const [audience, revenue] = [actual.rows.audience.at(0, down), actual.rows.revenue.at(0, down)];
        return f`IF(${variance.total.rows.at(0, down)}="",FALSE,AND(ROUND(N(${audience}),9)<=0,OR(${audience}="",ROUND(N(${revenue}),9)<>0)))`;
      },
    },
  ]);
}
