import { f, type Formula } from "../shared/formula";
import { type CellRef, Ref } from "../shared/reference";
import type { Content, SheetBuilder } from "../shared/sheet-builder";
import type { CellFormat } from "../shared/styles";
import { COLUMN, type Rows } from "./layout";
import { campaignMonth } from "./facts-block";
import { plannedFormulas, sumOf, totalReturn } from "./figures-block";
import { ADDED, type Model } from "./model";

const HEADERS = ["Audience", "Responses", "Leads", "MGOs", "Deals", "Revenue", "Cost", "MDF ask"] as const;
const FORMATS: readonly CellFormat[] = [
  "whole",
  "tenths",
  "tenths",
  "tenths",
  "tenths",
  "money",
  "money",
  "money",
];

/** Name and month of each campaign at the left of a table. */
export function campaignLabels(sheet: SheetBuilder, model: Model, top: number, heading: string): void {
  const count = model.names.rows;
  sheet
    .put(top, COLUMN.tactic, heading, "heading")
    .shade(top, COLUMN.month, COLUMN.last, "heading")
    .put(top + 1, COLUMN.tactic, "Tactic", "columnHeaderLeft")
    .put(top + 1, COLUMN.month, "Month", "columnHeaderLeft");
  for (let down = 0; down < count; down += 1)
    sheet
      .put(top + 2 + down, COLUMN.tactic, f`${model.names.at(0, down)}`, "label")
      .put(top + 2 + down, COLUMN.month, campaignMonth(model, down), "label");
  sheet
    .put(top + 2 + count, COLUMN.tactic, "Together", "totalLabel")
    .put(top + 2 + count, COLUMN.month, null, "totalNote");
}

/** The plan, a tactic a row: the waterfall, what it costs, and what comes back for it. */
export function campaignTable(
  sheet: SheetBuilder,
  model: Model,
  { plan: top }: Rows,
  ids: readonly string[],
): void {
  const { planned } = model;
  const total = top + 2 + ids.length;
  campaignLabels(sheet, model, top, "Plan by tactic");
  const formulas = plannedFormulas(model);
  HEADERS.forEach((header, index) => {
    const key = ADDED[index]!;
    const column = COLUMN.first + index;
    sheet.put(top + 1, column, header, "columnHeader");
    sheet.fill(planned.rows[key], { row: top + 2, column }, (_, down) => formulas[key](down), {
      style: "calculation",
      format: FORMATS[index],
    });
    sheet.fill(planned.total[key], { row: total, column }, () => sumOf(planned.rows[key]), {
      style: "total",
      format: FORMATS[index],
    });
  });
  returnColumns(sheet, model, top, total);
  const last = COLUMN.first + HEADERS.length + 4;
  sheet
    .put(top + 1, last, "Campaign ID", "columnHeaderBeside")
    .fill(model.ids, { row: top + 2, column: last }, (_, down) => ids[down]!, "noteBeside")
    .put(total, last, null, "total");
}

/** What comes back for the money: by campaign, and in all over those of which both sides are known. */
function returnColumns(sheet: SheetBuilder, model: Model, top: number, total: number): void {
  const { partnerRoi, costPerMgo, inputs } = model;
  const { both, rows, total: all } = model.planned;
  const formulas = plannedFormulas(model);
  const column = COLUMN.first + HEADERS.length;
  ["Margin ROI", "Revenue return on MDF", "Partner's own ROI", "Cost an MGO"].forEach((header, index) =>
    sheet.put(top + 1, column + index, header, "columnHeader"),
  );
  sheet.height(top + 1, 30);
  sheet.fill(rows.roi, { row: top + 2, column }, (_, down) => formulas.roi(down), {
    style: "calculation",
    format: "percent",
  });
  sheet.fill(all.roi, { row: total, column }, () => totalReturn(both.contribution, both.cost), {
    style: "total",
    format: "percent",
  });
  sheet.fill(
    rows.revenueReturn,
    { row: top + 2, column: column + 1 },
    (_, down) => formulas.revenueReturn(down),
    { style: "calculation", format: "percent" },
  );
  sheet.fill(
    all.revenueReturn,
    { row: total, column: column + 1 },
    () => totalReturn(both.revenue, both.mdf),
    { style: "total", format: "percent" },
  );
  const margin = inputs.partner_margin.used;
  const own = (revenue: Formula, cost: Formula) =>
    f`IF(ROUND(${cost},9)<=0,"",(${revenue}*${margin}-${cost})/${cost})`;
  sheet.fill(
    partnerRoi.rows,
    { row: top + 2, column: column + 2 },
    (_, down) =>
      f`IF(${both.own.at(0, down)}="","",${own(f`${rows.revenue.at(0, down)}`, f`${both.own.at(0, down)}`)})`,
    { style: "calculation", format: "percent" },
  );
  sheet.fill(
    partnerRoi.total,
    { row: total, column: column + 2 },
    () => f`IF(COUNT(${both.own})=0,"",${own(f`SUM(${both.revenue})`, f`SUM(${both.own})`)})`,
    { style: "total", format: "percent" },
  );
  const each = (cost: Formula, mgos: Formula) => f`IF(N(${mgos})<=0,"",IF(${cost}="","",${cost}/${mgos}))`;
  sheet.fill(
    costPerMgo,
    { row: top + 2, column: column + 3 },
    (_, down) => each(f`${rows.cost.at(0, down)}`, f`${rows.mgos.at(0, down)}`),
    { style: "calculation", format: "money" },
  );
  sheet.put(total, column + 3, each(f`${all.cost}`, f`${all.mgos}`), { style: "total", format: "money" });
}

/** The same by month. */
export function monthTable(sheet: SheetBuilder, model: Model, { byMonth: top }: Rows, count: number): void {
  const { planned, facts, months, quarter } = model;
  sheet
    .put(top, COLUMN.tactic, "Plan by month", "heading")
    .shade(top, COLUMN.month, COLUMN.first + HEADERS.length + 1, "heading")
    .put(top + 1, COLUMN.tactic, "Month", "columnHeaderLeft")
    .put(top + 1, COLUMN.month, "First day", "columnHeader");
  const total = top + 2 + count;
  // The months count by the empty cells beside them: a cell that asks for its own row would be a circle to some engines.
  const margin = new Ref("margin beside the months", 1, count).place(top + 2, 0);
  for (let down = 0; down < count; down += 1)
    sheet.put(top + 2 + down, COLUMN.tactic, monthName(months.start.at(0, down)), "label");
  sheet.fill(
    months.start,
    { row: top + 2, column: COLUMN.month },
    (_, down) => f`EDATE(${quarter.start},ROW(${margin.at(0, down)})-ROW(${margin.fixed(0)}))`,
    { style: "calculation", format: "date" },
  );
  HEADERS.forEach((header, index) => {
    const key = ADDED[index]!;
    const column = COLUMN.first + index;
    const values = planned.rows[key];
    sheet.put(top + 1, column, header, "columnHeader");
    sheet.fill(
      months[key],
      { row: top + 2, column },
      (_, down) =>
        f`IF(SUMPRODUCT((${facts.month}=${months.start.at(0, down)})*ISNUMBER(${values}))=0,"",SUMIFS(${values},${facts.month},${months.start.at(0, down)}))`,
      { style: "calculation", format: FORMATS[index] },
    );
    sheet.put(total, column, sumOf(months[key]), { style: "total", format: FORMATS[index] });
  });
  const column = COLUMN.first + HEADERS.length;
  const [contribution, roi] = [new Ref("months' contribution", 1, count), new Ref("months' ROI", 1, count)];
  sheet
    .put(top + 1, column, "Contribution", "columnHeader")
    .put(top + 1, column + 1, "Margin ROI", "columnHeader");
  sheet.fill(
    contribution,
    { row: top + 2, column },
    (_, down) =>
      f`IF(SUMPRODUCT((${facts.month}=${months.start.at(0, down)})*ISNUMBER(${planned.rows.contribution}))=0,"",SUMIFS(${planned.rows.contribution},${facts.month},${months.start.at(0, down)}))`,
    { style: "calculation", format: "money" },
  );
  const back = (down: number) =>
    f`SUMIFS(${planned.both.contribution},${facts.month},${months.start.at(0, down)})`;
  const put = (down: number) => f`SUMIFS(${planned.both.cost},${facts.month},${months.start.at(0, down)})`;
  sheet.fill(
    roi,
    { row: top + 2, column: column + 1 },
    (_, down) => f`IF(ROUND(${put(down)},9)<=0,"",(${back(down)}-${put(down)})/${put(down)})`,
    { style: "calculation", format: "percent" },
  );
  sheet.put(total, COLUMN.tactic, "Together", "totalLabel").put(total, COLUMN.month, null, "totalNote");
  sheet
    .put(total, column, sumOf(contribution), { style: "total", format: "money" })
    .put(total, column + 1, f`${planned.total.roi}`, { style: "total", format: "percent" });
}

function monthName(day: CellRef): Content {
  return f`CHOOSE(MONTH(${day}),"January","February","March","April","May","June","July","August","September","October","November","December")&" "&YEAR(${day})`;
}
