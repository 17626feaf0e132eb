import { COMPARISONS, type ComparisonId } from "../../domain/finance/rebate-roi";
import { f, type Formula } from "../shared/formula";
import { Ref } from "../shared/reference";
import type { CellLook, SheetBuilder } from "../shared/sheet-builder";
import type { Position } from "../shared/sheet-plan";
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
export function byPartnerTable(sheet: SheetBuilder, model: Model, rows: Rows): void {
  const { partners, byPartner, lines } = model;
  const columns = COLUMN.partner;
  const top = rows.byPartner;
  sheet.put(top, COLUMN.label, "By partner", "heading").shade(top, COLUMN.count, COLUMN.last, "heading");
  groupHead(sheet, top + 1, columns);
  const heads: Record<number, string> = { [COLUMN.count]: "Quarters", [COLUMN.rebate]: "Rebate paid" };
  for (const { id } of COMPARISONS)
    ["Increment", ...RETURNS].forEach((text, index) => (heads[columns[id] + index] = text));
  head(sheet, top + 2, heads, columns.note);
  const first = top + 3;
  const some = (down: number, content: Formula) => f`IF(${partners.position.at(0, down)}="","",${content})`;
  const criterion = (down: number) => f`${partners.criterion.at(0, down)}`;
  sheet.fill(
    partners.name,
    { row: first, column: COLUMN.label },
    (_, down) => some(down, f`INDEX(${model.index.partner},${partners.position.at(0, down)})`),
    "label",
  );
  sheet.fill(
    partners.quarters,
    { row: first, column: COLUMN.count },
    (_, down) => some(down, f`COUNTIFS(${lines.partner},${criterion(down)})`),
    { style: "calculation", format: "whole" },
  );
  sheet.fill(
    partners.rebate,
    { row: first, column: COLUMN.rebate },
    (_, down) => some(down, f`SUMIFS(${lines.rebate},${lines.partner},${criterion(down)})`),
    { style: "calculation", format: "money" },
  );
  for (const { id } of COMPARISONS) {
    const [sums, comparison] = [byPartner[id], model.compared[id]];
    const increment = (down: number) =>
      f`IF(N(${sums.measured.at(0, down)})=0,"",SUMIFS(${comparison.increment},${lines.partner},${criterion(down)}))`;
    sheet.fill(sums.increment, { row: first, column: columns[id] }, (_, down) => increment(down), {
      style: "calculation",
      format: "money",
    });
    returns(sheet, sums, { row: first, column: columns[id] + 1 }, "calculation");
  }
  const unknown = (down: number) =>
    f`IF(COUNTIFS(cam_partners[Partner],${criterion(down)})=0,"Not in Partners.","")`;
  const measured = (down: number) =>
    f`${byPartner.qoq.measured.at(0, down)}+${byPartner.yoy.measured.at(0, down)}`;
  const nothing = (down: number) =>
    f`IF(${measured(down)}>0,"",IF(ROUND(${partners.rebate.at(0, down)},9)<=0,"No rebate. ","Nothing to compare yet. "))`;
  sheet.fill(
    new Ref("partner remarks", 1, partners.name.rows),
    { row: first, column: columns.note },
    (_, down) => some(down, f`TRIM(${nothing(down)}&${unknown(down)})`),
    "noteBeside",
  );
  for (let down = 0; down < partners.name.rows; down += 1)
    sheet.shade(first + down, columns.note + 1, COLUMN.last, "noteBeside");
  allPartnersRow(sheet, model, first + partners.name.rows);
}

function allPartnersRow(sheet: SheetBuilder, model: Model, last: number): void {
  const { totals, total, lines } = model;
  const columns = COLUMN.partner;
  sheet
    .put(last, COLUMN.label, "All partners", "totalLabel")
    .put(last, COLUMN.count, f`${total.lines}`, { style: "total", format: "whole" });
  sheet.fill(total.rebate, { row: last, column: COLUMN.rebate }, () => f`SUM(${lines.rebate})`, {
    style: "total",
    format: "money",
  });
  for (const { id } of COMPARISONS) {
    const [sums, comparison] = [totals[id], model.compared[id]];
    sheet.fill(
      sums.increment,
      { row: last, column: columns[id] },
      () => f`IF(${sums.measured}=0,"",SUM(${comparison.increment}))`,
      { style: "total", format: "money" },
    );
    returns(sheet, sums, { row: last, column: columns[id] + 1 }, "total");
  }
  sheet.shade(last, columns.note, COLUMN.last, "totalNote");
}

/** Of sums: without and with margin, blank where nothing is measured. */
function returns(
  sheet: SheetBuilder,
  sums: Model["totals"]["qoq"],
  { row, column }: Position,
  style: StyleName,
): void {
  const over = (gain: Ref) => (_: number, down: number) =>
    f`IF(N(${sums.measured.at(0, down)})=0,"",(${gain.at(0, down)}-${sums.rebate.at(0, down)})/${sums.rebate.at(0, down)})`;
  sheet.fill(sums.revenueReturn, { row, column }, over(sums.increment), { style, format: "percent" });
  sheet.fill(sums.marginRoi, { row, column: column + 1 }, over(sums.gain), { style, format: "percent" });
}

/** Each row of the period: what was paid, what was sold, what it is compared with, and why where nothing can be said. */
export function byQuarterTable(sheet: SheetBuilder, model: Model, rows: Rows): void {
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
  const show = (label: string, column: number, ref: Ref, look: CellLook) =>
    sheet.fill(
      new Ref(`${label} shown`, 1, ref.rows),
      { row: first, column },
      (_, down) => f`${ref.at(0, down)}`,
      look,
    );
  show("partner", COLUMN.label, lines.partner, "label");
  show("quarter", COLUMN.count, lines.period, { style: "calculation", format: "date" });
  show("rebate", COLUMN.rebate, lines.rebate, { style: "link", format: "money" });
  show("revenue", COLUMN.revenue, lines.revenue, { style: "calculation", format: "money" });
  show("source", COLUMN.from, lines.source, "calculation");
  show("margin", COLUMN.margin, lines.margin, { style: "calculation", format: "percent" });
  for (const { id } of COMPARISONS) {
    const comparison = compared[id];
    show(`${id} baseline`, columns[id], comparison.baseline, { style: "calculation", format: "money" });
    const over = (gain: Ref) => (_: number, down: number) =>
      f`IF(${comparison.state.at(0, down)}="Measured",(${gain.at(0, down)}-${comparison.rebate.at(0, down)})/${comparison.rebate.at(0, down)},"")`;
    sheet.fill(
      comparison.revenueReturn,
      { row: first, column: columns[id] + 1 },
      over(comparison.increment),
      {
        style: "calculation",
        format: "percent",
      },
    );
    sheet.fill(comparison.marginRoi, { row: first, column: columns[id] + 2 }, over(comparison.gain), {
      style: "calculation",
      format: "percent",
    });
  }
  sheet.fill(
    new Ref("remarks", 1, lines.partner.rows),
    { row: first, column: columns.note },
    (_, down) => remark(model, down),
    "noteBeside",
  );
}

/** Why a row has no return, and what is odd about it, in a few words. */
function remark({ lines, compared }: Model, down: number): Formula {
  const [quarterState, yearState] = [compared.qoq.state.at(0, down), compared.yoy.state.at(0, down)];
  const state = f`IF(${quarterState}=${yearState},IF(${quarterState}="Measured","",${quarterState}&". "),IF(${quarterState}="Measured","Year before: "&${yearState},"Quarter before: "&${quarterState})&". ")`;
  const given = f`IF(${lines.given.at(0, down)}="","","Baseline given. ")`;
  const odd = f`IF(${lines.offQuarter.at(0, down)}=1,"Not a quarter's first day. ","")`;
  const unknown = f`IF(${lines.known.at(0, down)}=0,"Not in Partners.","")`;
  return f`IF(${lines.position.at(0, down)}="","",TRIM(${state}&${given}&${odd}&${unknown}))`;
}
