import { type CalculationBlock, labelColumn } from "../shared/calculation-block";
import { f, type Formula } from "../shared/formula";
import { Ref } from "../shared/reference";
import type { SheetBuilder } from "../shared/sheet-builder";
import type { CellFormat } from "../shared/styles";
import { actualFormulas, sumOf, totalReturn } from "./figures-block";
import { COLUMN, type Rows } from "./layout";
import type { Model } from "./model";
import { campaignLabels } from "./campaign-table";

const STAGES = ["audience", "responses", "leads", "mgos", "deals", "revenue"] as const;
const NAMES = {
  audience: "Audience",
  responses: "Responses",
  leads: "Leads",
  mgos: "MGOs",
  deals: "Deals",
  revenue: "Revenue",
} as const;

/** Plan beside actual, stage by stage. */
export function actualTable(sheet: SheetBuilder, model: Model, { actual: top }: Rows, count: number): void {
  const { planned, actual } = model;
  const total = top + 2 + count;
  campaignLabels(sheet, model, top, "After the campaign: plan beside actual");
  sheet.height(top + 1, 30);
  const formulas = actualFormulas(model);
  STAGES.forEach((key, index) => {
    const column = COLUMN.first + 2 * index;
    const format: CellFormat = key === "revenue" ? "money" : key === "audience" ? "whole" : "tenths";
    const shown = new Ref(`planned ${key} shown`, 1, count);
    sheet
      .put(top + 1, column, `${NAMES[key]}, plan`, "columnHeader")
      .put(top + 1, column + 1, `${NAMES[key]}, actual`, "columnHeader");
    sheet.fill(shown, { row: top + 2, column }, (_, down) => f`${planned.rows[key].at(0, down)}`, {
      style: "calculation",
      format,
    });
    sheet.fill(actual.rows[key], { row: top + 2, column: column + 1 }, (_, down) => formulas[key](down), {
      style: "link",
      format,
    });
    sheet.put(total, column, f`${planned.total[key]}`, { style: "total", format });
    sheet.fill(actual.total[key], { row: total, column: column + 1 }, () => sumOf(actual.rows[key]), {
      style: "total",
      format,
    });
  });
  sheet.put(top + 1, COLUMN.last, null, "columnHeader").put(total, COLUMN.last, null, "total");
}

interface VarianceColumn {
  header: string;
  ref: Ref;
  content: (down: number) => Formula;
  /** Its cell in the row of totals, where others refer to it. */
  total?: Ref;
  sum: Formula;
  format: CellFormat;
}

/** Why revenue came out differently, and the verified return. */
export function varianceTable(
  sheet: SheetBuilder,
  model: Model,
  { variance: top }: Rows,
  count: number,
): void {
  const total = top + 2 + count;
  campaignLabels(sheet, model, top, "Why revenue differs, and the verified return");
  sheet.height(top + 1, 44);
  varianceColumns(model, count).forEach(({ header, ref, content, total: all, sum, format }, offset) => {
    const at = COLUMN.first + offset;
    sheet
      .put(top + 1, at, header, "columnHeader")
      .fill(ref, { row: top + 2, column: at }, (_, down) => content(down), { style: "calculation", format })
      .fill(all ?? new Ref(`${header} in all`), { row: total, column: at }, () => sum, {
        style: "total",
        format,
      });
  });
  const remarks = COLUMN.first + 9;
  sheet
    .put(top + 1, remarks, "Remark", "columnHeaderBeside")
    .shade(top + 1, remarks + 1, COLUMN.last, "columnHeaderBeside");
  for (let down = 0; down < count; down += 1)
    sheet
      .put(top + 2 + down, remarks, remark(model, down), "noteBeside")
      .shade(top + 2 + down, remarks + 1, COLUMN.last, "noteBeside");
  sheet.shade(total, remarks, COLUMN.last, "total");
}

function varianceColumns(model: Model, count: number): readonly VarianceColumn[] {
  const { planned, actual, variance } = model;
  const formulas = actualFormulas(model);
  const part = (key: keyof typeof variance, header: string, content: (down: number) => Formula) => ({
    header,
    ref: variance[key].rows,
    content,
    total: variance[key].total,
    sum: sumOf(variance[key].rows),
    format: "money" as const,
  });
  const plan = (key: "cost" | "roi" | "revenueReturn", header: string, format: CellFormat) => ({
    header,
    ref: new Ref(`${header} shown`, 1, count),
    content: (down: number) => f`${planned.rows[key].at(0, down)}`,
    sum: f`${planned.total[key]}`,
    format,
  });
  const came = (key: "cost" | "roi" | "revenueReturn", header: string, sum: Formula, format: CellFormat) => ({
    header,
    ref: actual.rows[key],
    content: formulas[key],
    total: actual.total[key],
    sum,
    format,
  });
  const { both } = actual;
  return [
    part("volume", "More or less reached", (down) => volume(model, down)),
    part("rate", "Better or worse rates", (down) => ratePart(model, down)),
    part("total", "Revenue, actual − plan", (down) => difference(model, down)),
    plan("cost", "Cost, plan", "money"),
    came("cost", "Cost, actual", sumOf(actual.rows.cost), "money"),
    plan("roi", "Margin ROI, plan", "percent"),
    came("roi", "Margin ROI, actual", totalReturn(both.contribution, both.cost), "percent"),
    plan("revenueReturn", "Revenue return on MDF, plan", "percent"),
    came("revenueReturn", "Revenue return on MDF, actual", totalReturn(both.revenue, both.mdf), "percent"),
  ];
}

function ratePart({ variance }: Model, down: number): Formula {
  const total = variance.total.rows.at(0, down);
  return f`IF(${total}="","",${total}-${variance.volume.rows.at(0, down)})`;
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

function remark({ actual: { rows }, variance, unmatched }: Model, down: number) {
  const at = (ref: Ref) => ref.at(0, down);
  const above = (later: Ref, earlier: Ref) =>
    f`AND(${at(later)}<>"",${at(earlier)}<>"",ROUND(N(${at(later)}),9)>ROUND(N(${at(earlier)}),9))`;
  const checks = f`OR(${above(rows.responses, rows.audience)},${above(rows.leads, rows.responses)},${above(rows.mgos, rows.leads)},${above(rows.deals, rows.mgos)})`;
  return f`IF(${checks},"More came out of a stage than went in: check the actuals",IF(${at(variance.total.rows)}="","Not measured yet",IF(${at(unmatched)},"Unmatched: revenue without an audience",IF(${at(rows.cost)}="","No actual cost: the return is not verified",""))))`;
}

/** Revenue that came without anybody having been reached. */
export function unmatchedBlock(
  block: CalculationBlock,
  { actual, variance, unmatched }: Model,
  ids: readonly string[],
): void {
  block.heading("Unmatched revenue", ["Unmatched"]);
  block.list([
    labelColumn(ids),
    {
      ref: unmatched,
      content: (down) => {
        const [audience, revenue] = [actual.rows.audience.at(0, down), actual.rows.revenue.at(0, down)];
        return f`IF(${variance.total.rows.at(0, down)}="",FALSE,AND(ROUND(N(${audience}),9)<=0,OR(${audience}="",ROUND(N(${revenue}),9)<>0)))`;
      },
    },
  ]);
}
