import { f, type Formula } from "../shared/formula";
import type { Ref } from "../shared/reference";
import type { SheetBuilder } from "../shared/sheet-builder";
import type { CellFormat, StyleName } from "../shared/styles";
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
  const { lines, index, totals } = model;
  const top = rows.list;
  sheet
    .put(top, COLUMN.rank, "Requests by forecast margin ROI", "heading")
    .shade(top, COLUMN.partner, COLUMN.last, "heading");
  for (const [column, text, style] of HEADS) sheet.put(top + 1, COLUMN[column], text, style);
  sheet.height(top + 1, HEAD_HEIGHT);
  const first = top + 2;
  const at = (ref: Ref, k: number) => ref.at(0, k);
  const some = (k: number, content: Formula) => f`IF(${at(lines.position, k)}="","",${content})`;
  const cell = (column: string, k: number) => f`INDEX(cam_mdf[${column}],${at(lines.position, k)})`;
  const indexed = (ref: Ref) => (k: number) => {
    const found = f`INDEX(${ref},${at(lines.position, k)})`;
    // A formula that refers to "" alone shows 0 in some spreadsheets.
    return some(k, f`IF(${found}="","",${found})`);
  };
  const text = (column: string) => (k: number) => some(k, f`${cell(column, k)}&""`);
  const amount = (column: string) => (k: number) =>
    some(k, f`IF(ISNUMBER(${cell(column, k)}),${cell(column, k)},"")`);
  const put = (
    ref: Ref,
    column: number,
    content: (k: number) => Formula,
    style: StyleName,
    format?: CellFormat,
  ) => sheet.fill(ref, { row: first, column }, (_, k) => content(k), { style, format });
  const campaign = (k: number) => f`INDEX(${index.campaign},${at(lines.position, k)})`;
  put(
    lines.rank,
    COLUMN.rank,
    (k) => some(k, f`IF(INDEX(${index.group},${at(lines.position, k)})=1,${at(lines.number, k)},"")`),
    "status",
    "whole",
  );
  put(lines.partner, COLUMN.partner, text("Partner"), "label");
  put(lines.id, COLUMN.request, indexed(index.id), "label");
  put(
    lines.tactic,
    COLUMN.tactic,
    (k) => some(k, f`IF(${campaign(k)}="","",INDEX(cam_campaigns[Tactic],${campaign(k)})&"")`),
    "label",
  );
  put(lines.requested, COLUMN.requested, amount("Requested"), "link", "money");
  put(lines.revenue, COLUMN.revenue, indexed(index.revenue), "calculation", "money");
  put(
    lines.revenueReturn,
    COLUMN.revenueReturn,
    (k) =>
      f`IF(OR(${at(lines.revenue, k)}="",ROUND(N(${at(lines.requested, k)}),9)<=0),"",(${at(lines.revenue, k)}-${at(lines.requested, k)})/${at(lines.requested, k)})`,
    "calculation",
    "percent",
  );
  put(lines.marginRoi, COLUMN.marginRoi, indexed(index.roi), "calculation", "percent");
  put(lines.verdict, COLUMN.verdict, (k) => some(k, verdict(model, k)), "status");
  put(
    lines.running,
    COLUMN.running,
    (k) => some(k, f`${before(model, k)}+${at(lines.taken, k)}`),
    "calculation",
    "money",
  );
  put(lines.approved, COLUMN.approved, amount("Approved"), "link", "money");
  put(lines.spent, COLUMN.spent, amount("Spent"), "link", "money");
  put(lines.verified, COLUMN.verified, amount("Verified"), "link", "money");
  put(lines.remarks, COLUMN.remarks, (k) => some(k, remark(model, k, campaign(k))), "noteBeside");
  sheet.statusRules(lines.verdict, lines.verdict.at(0), {
    green: ["Fits", "Approved", "Spent", "Verified"],
    yellow: ["No forecast", "No amount", "No budget set"],
    red: ["Over budget", "Declined"],
  });
  const last = first + lines.rank.rows;
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
function before({ lines, totals }: Model, k: number): Formula {
  return k === 0 ? f`${totals.committed}` : f`${lines.running.at(0, k - 1)}`;
}

/** What is decided, else whether what is left carries the request. */
function verdict(model: Model, k: number): Formula {
  const { lines, index, inputs } = model;
  const [status, amount, budget] = [lines.status.at(0, k), lines.amount.at(0, k), inputs.budget.used];
  const fits = f`IF(ROUND(${before(model, k)}+${amount},9)<=ROUND(${budget},9),"Fits","Over budget")`;
  const open = f`IF(ROUND(${amount},9)<=0,"No amount",IF(INDEX(${index.group},${lines.position.at(0, k)})<>1,"No forecast",IF(${budget}="","No budget set",${fits})))`;
  return f`IF(OR(${status}="",${status}="Requested"),${open},${status})`;
}

function remark({ lines, index }: Model, k: number, campaign: Formula): Formula {
  const unknown = f`IF(${campaign}="","Unknown campaign. ",IF(INDEX(${index.roi},${lines.position.at(0, k)})="","Campaign has gaps. ",""))`;
  const partner = f`IF(${lines.known.at(0, k)}=0,"Not in Partners. ","")`;
  const over = f`IF(${lines.overspent.at(0, k)}=1,"Spent above approved.","")`;
  return f`TRIM(${unknown}&${partner}&${over})`;
}
