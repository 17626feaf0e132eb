import { COMPARISONS, type ComparisonId } from "../../domain/finance/rebate-roi";
import { f, type Formula } from "../shared/formula";
import { Ref } from "../shared/reference";
import type { SheetBuilder } from "../shared/sheet-builder";
import type { StyleName } from "../shared/styles";
import { COLUMN, type Rows } from "./layout";
import type { Model } from "./model";

/** The three figures of a comparison, side by side: no return without margin stands without the one with it. */
const RETURNS = ["Revenue return", "Margin ROI"] as const;

/** Two lines of text. */
const HEAD_HEIGHT = 30;

/** Above each comparison's columns, against what. */
function groupHead(sheet: SheetBuilder, row: number, columns: Readonly<Record<ComparisonId, number>>): void {
  for (const { id, label } of COMPARISONS) {
    sheet.put(row, columns[id], `Against the ${label.toLowerCase()}`, "columnHeaderBeside");
    sheet
      .put(row, columns[id] + 1, null, "columnHeaderLeft")
      .put(row, columns[id] + 2, null, "columnHeaderLeft");
  }
  sheet.shade(row, COLUMN.label, COLUMN.last, "columnHeaderLeft");
}

function head(sheet: SheetBuilder, row: number, heads: Readonly<Record<number, string>>, note: number): void {
  sheet.put(row, COLUMN.label, "Partner", "columnHeaderLeft");
  for (const [column, text] of Object.entries(heads)) sheet.put(row, Number(column), text, "columnHeader");
  sheet
    .put(row, note, "Remarks", "columnHeaderBeside")
    .shade(row, COLUMN.label, COLUMN.last, "columnHeaderLeft")
    .height(row, HEAD_HEIGHT);
}

/** Each partner's rebates and what came back, and all of them in the last row. */
export function partnersTable(sheet: SheetBuilder, model: Model, rows: Rows): void {
  const { partners, byPartner, totals, total, lines, index: x } = model;
  const columns = COLUMN.partner;
  const top = rows.byPartner;
  sheet.put(top, COLUMN.label, "By partner", "heading").shade(top, COLUMN.count, COLUMN.last, "heading");
  groupHead(sheet, top + 1, columns);
  const heads: Record<number, string> = { [COLUMN.count]: "Quarters", [COLUMN.rebate]: "Rebate paid" };
  for (const { id } of COMPARISONS)
    ["Increment", ...RETURNS].forEach((text, index) => (heads[columns[id] + index] = text));
  head(sheet, top + 2, heads, columns.note);
  const first = top + 3;
  const some = (j: number, content: Formula) => f`IF(${partners.position.at(0, j)}="","",${content})`;
  const criterion = (j: number) => f`${partners.criterion.at(0, j)}`;
  sheet.fill(
    partners.name,
    { row: first, column: COLUMN.label },
    (_, j) => some(j, f`INDEX(${x.partner},${partners.position.at(0, j)})`),
    "label",
  );
  sheet.fill(
    partners.quarters,
    { row: first, column: COLUMN.count },
    (_, j) => some(j, f`COUNTIFS(${lines.partner},${criterion(j)})`),
    { style: "calculation", format: "whole" },
  );
  sheet.fill(
    partners.rebate,
    { row: first, column: COLUMN.rebate },
    (_, j) => some(j, f`SUMIFS(${lines.rebate},${lines.partner},${criterion(j)})`),
    { style: "calculation", format: "money" },
  );
  for (const { id } of COMPARISONS) {
    const [sums, c] = [byPartner[id], model.compared[id]];
    const increment = (j: number) =>
      f`IF(N(${sums.measured.at(0, j)})=0,"",SUMIFS(${c.increment},${lines.partner},${criterion(j)}))`;
    sheet.fill(sums.increment, { row: first, column: columns[id] }, (_, j) => increment(j), {
      style: "calculation",
      format: "money",
    });
    returns(sheet, sums, first, columns[id] + 1, "calculation");
  }
  const unknown = (j: number) =>
    f`IF(COUNTIFS(cam_partners[Partner],${criterion(j)})=0,"Not in Partners.","")`;
  const measured = (j: number) => f`${byPartner.qoq.measured.at(0, j)}+${byPartner.yoy.measured.at(0, j)}`;
  const nothing = (j: number) =>
    f`IF(${measured(j)}>0,"",IF(ROUND(${partners.rebate.at(0, j)},9)<=0,"No rebate. ","Nothing to compare yet. "))`;
  sheet.fill(
    new Ref("partner remarks", 1, partners.name.rows),
    { row: first, column: columns.note },
    (_, j) => some(j, f`TRIM(${nothing(j)}&${unknown(j)})`),
    "noteBeside",
  );
  for (let j = 0; j < partners.name.rows; j += 1)
    sheet.shade(first + j, columns.note + 1, COLUMN.last, "noteBeside");
  const last = first + partners.name.rows;
  sheet
    .put(last, COLUMN.label, "All partners", "totalLabel")
    .put(last, COLUMN.count, f`${total.lines}`, { style: "total", format: "whole" });
  sheet.fill(total.rebate, { row: last, column: COLUMN.rebate }, () => f`SUM(${lines.rebate})`, {
    style: "total",
    format: "money",
  });
  for (const { id } of COMPARISONS) {
    const [sums, c] = [totals[id], model.compared[id]];
    sheet.fill(
      sums.increment,
      { row: last, column: columns[id] },
      () => f`IF(${sums.measured}=0,"",SUM(${c.increment}))`,
      { style: "total", format: "money" },
    );
    returns(sheet, sums, last, columns[id] + 1, "total");
  }
  sheet.shade(last, columns.note, COLUMN.last, "totalNote");
}

/** Of sums: without and with margin, blank where nothing is measured. */
function returns(
  sheet: SheetBuilder,
  sums: Model["totals"]["qoq"],
  row: number,
  column: number,
  style: StyleName,
): void {
  const over = (gain: Ref) => (_: number, j: number) =>
    f`IF(N(${sums.measured.at(0, j)})=0,"",(${gain.at(0, j)}-${sums.rebate.at(0, j)})/${sums.rebate.at(0, j)})`;
  sheet.fill(sums.revenueReturn, { row, column }, over(sums.increment), { style, format: "percent" });
  sheet.fill(sums.marginRoi, { row, column: column + 1 }, over(sums.gain), { style, format: "percent" });
}

/** Each row of the period: what was paid, what was sold, what it is compared with, and why where nothing can be said. */
export function quartersTable(sheet: SheetBuilder, model: Model, rows: Rows): void {
  const { lines, compared } = model;
  const columns = COLUMN.quarter;
  const top = rows.byQuarter;
  sheet
    .put(top, COLUMN.label, "By partner and quarter", "heading")
    .shade(top, COLUMN.count, COLUMN.last, "heading");
  groupHead(sheet, top + 1, columns);
  const heads: Record<number, string> = {
    [COLUMN.count]: "Quarter from",
    [COLUMN.rebate]: "Rebate paid",
    [COLUMN.revenue]: "Revenue",
    [COLUMN.from]: "Where from",
    [COLUMN.margin]: "Gross margin",
  };
  for (const { id } of COMPARISONS)
    ["Baseline", ...RETURNS].forEach((text, index) => (heads[columns[id] + index] = text));
  head(sheet, top + 2, heads, columns.note);
  const first = top + 3;
  const show = (
    label: string,
    column: number,
    ref: Ref,
    style: StyleName,
    format?: "date" | "money" | "percent",
  ) =>
    sheet.fill(new Ref(`${label} shown`, 1, ref.rows), { row: first, column }, (_, k) => f`${ref.at(0, k)}`, {
      style,
      format,
    });
  show("partner", COLUMN.label, lines.partner, "label");
  show("quarter", COLUMN.count, lines.period, "calculation", "date");
  show("rebate", COLUMN.rebate, lines.rebate, "link", "money");
  show("revenue", COLUMN.revenue, lines.revenue, "calculation", "money");
  show("source", COLUMN.from, lines.source, "calculation");
  show("margin", COLUMN.margin, lines.margin, "calculation", "percent");
  for (const { id } of COMPARISONS) {
    const c = compared[id];
    show(`${id} baseline`, columns[id], c.baseline, "calculation", "money");
    const over = (gain: Ref) => (_: number, k: number) =>
      f`IF(${c.state.at(0, k)}="Measured",(${gain.at(0, k)}-${c.rebate.at(0, k)})/${c.rebate.at(0, k)},"")`;
    sheet.fill(c.revenueReturn, { row: first, column: columns[id] + 1 }, over(c.increment), {
      style: "calculation",
      format: "percent",
    });
    sheet.fill(c.marginRoi, { row: first, column: columns[id] + 2 }, over(c.gain), {
      style: "calculation",
      format: "percent",
    });
  }
  sheet.fill(
    new Ref("remarks", 1, lines.partner.rows),
    { row: first, column: columns.note },
    (_, k) => remark(model, k),
    "noteBeside",
  );
}

/** Why a row has no return, and what is odd about it, in a few words. */
function remark({ lines, compared }: Model, k: number): Formula {
  const [q, y] = [compared.qoq.state.at(0, k), compared.yoy.state.at(0, k)];
  const state = f`IF(${q}=${y},IF(${q}="Measured","",${q}&". "),IF(${q}="Measured","Year before: "&${y},"Quarter before: "&${q})&". ")`;
  const given = f`IF(${lines.given.at(0, k)}="","","Baseline given. ")`;
  const odd = f`IF(${lines.offQuarter.at(0, k)}=1,"Not a quarter's first day. ","")`;
  const unknown = f`IF(${lines.known.at(0, k)}=0,"Not in Partners.","")`;
  return f`IF(${lines.position.at(0, k)}="","",TRIM(${state}&${given}&${odd}&${unknown}))`;
}
