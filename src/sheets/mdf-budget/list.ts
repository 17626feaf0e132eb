import { f, type Formula } from "../shared/formula";
import type { Ref } from "../shared/reference";
import type { CellLook, SheetBuilder } from "../shared/sheet-builder";
import type { StyleName } from "../shared/styles";
import { COLUMN, type Rows } from "./layout";
import type { Model } from "./model";

const HEADS: readonly [keyof typeof COLUMN, string, StyleName][] = [
  ["rank", "Rank", "columnHeaderCenter"],
  ["partner", "Partner", "columnHeaderLeft"],
  ["request", "Request", "columnHeaderLeft"],
  ["tactic", "Tactic", "columnHeaderLeft"],
  ["requested", "Requested", "columnHeader"],
  ["revenue", "Expected revenue", "columnHeader"],
  ["revenueReturn", "Revenue return on MDF", "columnHeader"],
  ["marginRoi", "Margin ROI", "columnHeader"],
  ["verdict", "Standing", "columnHeaderCenter"],
  ["running", "Running total", "columnHeader"],
  ["approved", "Approved", "columnHeader"],
  ["spent", "Spent", "columnHeader"],
  ["verified", "Verified", "columnHeader"],
  ["remarks", "Remarks", "columnHeaderBeside"],
];
/** Three lines of text. */
const HEAD_HEIGHT = 45;

/** The quarter's requests, the best forecast first: where each stands against the budget, and what became of it. */
export function requestList(sheet: SheetBuilder, model: Model, rows: Rows): void {
  const { lines, index } = model;
  const top = rows.list;
  sheet
    .put(top, COLUMN.rank, "Requests by forecast margin ROI", "heading")
    .shade(top, COLUMN.partner, COLUMN.last, "heading");
  for (const [column, text, style] of HEADS) sheet.put(top + 1, COLUMN[column], text, style);
  sheet.height(top + 1, HEAD_HEIGHT);
  const first = top + 2;
  const at = (ref: Ref, down: number) => ref.at(0, down);
  const some = (down: number, content: Formula) => f`IF(${at(lines.position, down)}="","",${content})`;
  const cell = (column: string, down: number) => f`INDEX(cam_mdf[${column}],${at(lines.position, down)})`;
  const indexed = (ref: Ref) => (down: number) => {
    const found = f`INDEX(${ref},${at(lines.position, down)})`;
    // A formula that refers to "" alone shows 0 in some spreadsheets.
    return some(down, f`IF(${found}="","",${found})`);
  };
  const text = (column: string) => (down: number) => some(down, f`${cell(column, down)}&""`);
  const amount = (column: string) => (down: number) =>
    some(down, f`IF(ISNUMBER(${cell(column, down)}),${cell(column, down)},"")`);
  const put = (ref: Ref, column: number, content: (down: number) => Formula, look: CellLook) =>
    sheet.fill(ref, { row: first, column }, (_, down) => content(down), look);
  const campaign = (down: number) => f`INDEX(${index.campaign},${at(lines.position, down)})`;
  put(
    lines.rank,
    COLUMN.rank,
    (down) =>
      some(down, f`IF(INDEX(${index.group},${at(lines.position, down)})=1,${at(lines.number, down)},"")`),
    { style: "status", format: "whole" },
  );
  put(lines.partner, COLUMN.partner, text("Partner"), "label");
  put(lines.id, COLUMN.request, indexed(index.id), "label");
  put(
    lines.tactic,
    COLUMN.tactic,
    (down) => some(down, f`IF(${campaign(down)}="","",INDEX(cam_campaigns[Tactic],${campaign(down)})&"")`),
    "label",
  );
  put(lines.requested, COLUMN.requested, amount("Requested"), { style: "link", format: "money" });
  put(lines.revenue, COLUMN.revenue, indexed(index.revenue), { style: "calculation", format: "money" });
  put(
    lines.revenueReturn,
    COLUMN.revenueReturn,
    (down) =>
      f`IF(OR(${at(lines.revenue, down)}="",ROUND(N(${at(lines.requested, down)}),9)<=0),"",(${at(lines.revenue, down)}-${at(lines.requested, down)})/${at(lines.requested, down)})`,
    { style: "calculation", format: "percent" },
  );
  put(lines.marginRoi, COLUMN.marginRoi, indexed(index.roi), { style: "calculation", format: "percent" });
  put(lines.verdict, COLUMN.verdict, (down) => some(down, verdict(model, down)), "status");
  put(
    lines.running,
    COLUMN.running,
    (down) => some(down, f`${before(model, down)}+${at(lines.taken, down)}`),
    {
      style: "calculation",
      format: "money",
    },
  );
  put(lines.approved, COLUMN.approved, amount("Approved"), { style: "link", format: "money" });
  put(lines.spent, COLUMN.spent, amount("Spent"), { style: "link", format: "money" });
  put(lines.verified, COLUMN.verified, amount("Verified"), { style: "link", format: "money" });
  put(lines.remarks, COLUMN.remarks, (down) => some(down, remark(model, down, campaign(down))), "noteBeside");
  sheet.statusRules(lines.verdict, lines.verdict.at(0), {
    green: ["Fits", "Approved", "Spent", "Verified"],
    yellow: ["No forecast", "No amount", "No budget set"],
    red: ["Over budget", "Declined"],
  });
  sumsRow(sheet, model, first + lines.rank.rows);
}

function sumsRow(sheet: SheetBuilder, { lines, totals }: Model, last: number): void {
  sheet
    .put(last, COLUMN.rank, null, "totalLabel")
    .put(last, COLUMN.partner, "All requests of the quarter", "totalLabel");
  const sum = (total: Ref, ref: Ref, column: number) =>
    sheet.fill(total, { row: last, column }, () => f`SUM(${ref})`, { style: "total", format: "money" });
  sum(totals.requested, lines.requested, COLUMN.requested);
  sum(totals.approved, lines.approved, COLUMN.approved);
  sum(totals.spent, lines.spent, COLUMN.spent);
  sum(totals.verified, lines.verified, COLUMN.verified);
  sheet.shade(last, COLUMN.request, COLUMN.last, "total");
}

/** Money decided, and above it what fits down to the row before. */
function before({ lines, totals }: Model, down: number): Formula {
  return down === 0 ? f`${totals.committed}` : f`${lines.running.at(0, down - 1)}`;
}

/** What is decided, else whether what is left carries the request. */
function verdict(model: Model, down: number): Formula {
  const { lines, index, inputs } = model;
  const [status, amount, budget] = [lines.status.at(0, down), lines.amount.at(0, down), inputs.budget.used];
  const fits = f`IF(ROUND(${before(model, down)}+${amount},9)<=ROUND(${budget},9),"Fits","Over budget")`;
  const open = f`IF(ROUND(${amount},9)<=0,"No amount",IF(INDEX(${index.group},${lines.position.at(0, down)})<>1,"No forecast",IF(${budget}="","No budget set",${fits})))`;
  return f`IF(OR(${status}="",${status}="Requested"),${open},${status})`;
}

function remark({ lines, index }: Model, down: number, campaign: Formula): Formula {
  const unknown = f`IF(${campaign}="","Unknown campaign. ",IF(INDEX(${index.roi},${lines.position.at(0, down)})="","Campaign has gaps. ",""))`;
  const partner = f`IF(${lines.known.at(0, down)}=0,"Not in Partners. ","")`;
  const over = f`IF(${lines.overspent.at(0, down)}=1,"Spent above approved.","")`;
  return f`TRIM(${unknown}&${partner}&${over})`;
}
