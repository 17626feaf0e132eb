import { BUDGET_LINES, lineLabel } from "../../domain/finance/pnl-lines";
import { STAFF_ROLES } from "../../domain/finance/staffing";
import { f } from "../shared/formula";
import type { SheetBuilder } from "../shared/sheet-builder";
import { CHART, COLUMN, ROW } from "./layout";
import type { Model } from "./model";

/** Two lines of text. */
const HEAD_HEIGHT = 30;

/** What came back for a dollar of each budget line and of all of them: the figures, and the chart that draws them. */
export function returnsPanel(sheet: SheetBuilder, model: Model): void {
  const { returns, lines, subtotals, inputs } = model;
  const first = COLUMN.side;
  let row: number = ROW.quarters;
  sheet.put(row, first, "Dollars back per dollar", "heading").shade(row, first + 1, COLUMN.last, "heading");
  row += 1;
  sheet
    .put(row, first, "Budget line", "columnHeaderLeft")
    .put(row, first + 1, "Dollars back", "columnHeader");
  sheet.put(row, first + 2, "Put in", "columnHeader").shade(row, first + 3, COLUMN.last, "columnHeader");
  const against = (cost: ReturnType<typeof f>) =>
    f`IF(OR(${returns.gain}="",ROUND(N(${cost}),9)<=0),"",${returns.gain}/${cost})`;
  BUDGET_LINES.forEach((id, index) => {
    sheet
      .put(row + 1 + index, first, SHORT[id] ?? lineLabel(id), "label")
      .shade(row + 1 + index, first + 3, COLUMN.last, "label");
  });
  sheet.fill(
    returns.back,
    { row: row + 1, column: first + 1 },
    (_, down) => against(f`${returns.costs.at(0, down)}`),
    { style: "calculation", format: "twoDecimals" },
  );
  sheet.fill(
    returns.costs,
    { row: row + 1, column: first + 2 },
    (_, down) => f`${lines[BUDGET_LINES[down]!].year}`,
    { style: "calculation", format: "money" },
  );
  row += BUDGET_LINES.length + 1;
  sheet.put(row, first, "The channel", "totalLabel");
  sheet.fill(returns.channel, { row, column: first + 1 }, () => against(f`${returns.cost}`), {
    style: "total",
    format: "twoDecimals",
  });
  sheet
    .fill(returns.cost, { row, column: first + 2 }, () => f`SUM(${returns.costs})`, {
      style: "total",
      format: "money",
    })
    .shade(row, first + 3, COLUMN.last, "totalNote");
  sheet.put(row + 1, first, "Gain", "label");
  const net = subtotals.net_sales.year;
  sheet.fill(
    returns.gain,
    { row: row + 1, column: first + 2 },
    () => f`IF(${net}="","",${net}*${inputs.product_margin.used})`,
    { style: "calculation", format: "money" },
  );
  sheet
    .put(row + 1, first + 3, "net sales × product margin", "noteBeside")
    .shade(row + 1, first + 1, COLUMN.last, "label");
  sheet.chart({
    name: "dollars_back",
    type: "bar",
    title: "What comes back for a dollar",
    altText:
      "Bars for each budget line: dollars of product margin for each dollar put in. The figures stand in the table above.",
    source: { row: ROW.quarters + 1, column: first, rows: BUDGET_LINES.length + 1, columns: 2 },
    position: { row: CHART.row, column: first, rows: CHART.rows, columns: COLUMN.last - first + 1 },
    valueFormat: "twoDecimals",
  });
}

/** Labels that fit a column. */
const SHORT: Readonly<Record<string, string>> = { promotions_incentives: "Promotions" };

/** The people that the managed partners take, and what they cost. */
export function staffingPanel(sheet: SheetBuilder, model: Model): void {
  const { staff, inputs, basis } = model;
  const [label, first] = [COLUMN.label, COLUMN.first];
  let row: number = ROW.staffing;
  sheet.put(row, label, "Staffing", "heading").shade(row, first, COLUMN.share, "heading");
  row += 1;
  sheet.put(row, label, "Role", "columnHeaderLeft");
  ["Partners each", "People", "Cost each", "A year"].forEach((text, i) =>
    sheet.put(row, first + i, text, "columnHeader"),
  );
  sheet.shade(row, first + 4, COLUMN.share, "columnHeader").height(row, HEAD_HEIGHT);
  row += 1;
  STAFF_ROLES.forEach(({ label: role }, index) =>
    sheet.put(row + index, label, role, "label").shade(row + index, first + 4, COLUMN.share, "label"),
  );
  const role = (down: number) => STAFF_ROLES[down]!.id;
  const managed = inputs.managed_partners.used;
  sheet.fill(staff.ratios, { row, column: first }, (_, down) => f`${inputs[`${role(down)}_ratio`].used}`, {
    style: "calculation",
    format: "whole",
  });
  sheet.fill(
    staff.people,
    { row, column: first + 1 },
    (_, down) => f`IF(${staff.ratios.at(0, down)}<=0,0,ROUND(${managed}/${staff.ratios.at(0, down)},0))`,
    { style: "calculation", format: "whole" },
  );
  sheet.fill(
    staff.salaries,
    { row, column: first + 2 },
    (_, down) => f`${inputs[`${role(down)}_salary`].used}`,
    { style: "calculation", format: "money" },
  );
  sheet.fill(
    staff.costs,
    { row, column: first + 3 },
    (_, down) => f`${staff.people.at(0, down)}*${staff.salaries.at(0, down)}`,
    { style: "calculation", format: "money" },
  );
  row += STAFF_ROLES.length;
  sheet
    .put(row, label, f`"Staff for "&${managed}&" managed partners"`, "totalLabel")
    .put(row, first, null, "total");
  sheet.fill(staff.count, { row, column: first + 1 }, () => f`SUM(${staff.people})`, {
    style: "total",
    format: "whole",
  });
  sheet.fill(
    staff.perHead,
    { row, column: first + 2 },
    () => f`IF(${staff.count}=0,"",${staff.cost}/${staff.count})`,
    { style: "total", format: "money" },
  );
  const cost = f`IF(${basis.used}="Recorded",N(${staff.recorded}),IF(${basis.used}="Salaries",${staff.bySalaries},${staff.byShare}))`;
  sheet.fill(staff.cost, { row, column: first + 3 }, () => cost, { style: "total", format: "money" });
  sheet
    .put(row, first + 4, f`"Basis: "&${basis.used}`, "totalNote")
    .shade(row, first + 5, COLUMN.share, "totalNote");
}
