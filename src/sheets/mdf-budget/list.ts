import { f, type Formula } from "../shared/formula";
import type { Ref } from "../shared/reference";
import type { SheetBuilder } from "../shared/sheet-builder";
import type { NumberFormat, StyleName } from "../shared/styles";
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
  const { lines: l, index: x, totals } = model;
  const top = rows.list;
  sheet
    .put(top, COLUMN.rank, "Requests by forecast margin ROI", "heading")
    .shade(top, COLUMN.partner, COLUMN.last, "heading");
  for (const [column, text, style] of HEADS) sheet.put(top + 1, COLUMN[column], text, style);
  sheet.height(top + 1, HEAD_HEIGHT);
  const first = top + 2;
  const at = (ref: Ref, k: number) => ref.at(0, k);
  const some = (k: number, content: Formula) => f`IF(${at(l.position, k)}="","",${content})`;
  const cell = (column: string, k: number) => f`INDEX(cam_mdf[${column}],${at(l.position, k)})`;
  const indexed = (ref: Ref) => (k: number) => {
    const found = f`INDEX(${ref},${at(l.position, k)})`;
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
    format?: NumberFormat,
  ) => sheet.fill(ref, first, column, (_, k) => content(k), style, format);
  const campaign = (k: number) => f`INDEX(${x.campaign},${at(l.position, k)})`;
  put(
    l.rank,
    COLUMN.rank,
    (k) => some(k, f`IF(INDEX(${x.group},${at(l.position, k)})=1,${at(l.number, k)},"")`),
    "status",
    "whole",
  );
  put(l.partner, COLUMN.partner, text("Partner"), "label");
  put(l.id, COLUMN.request, indexed(x.id), "label");
  put(
    l.tactic,
    COLUMN.tactic,
    (k) => some(k, f`IF(${campaign(k)}="","",INDEX(cam_campaigns[Tactic],${campaign(k)})&"")`),
    "label",
  );
  put(l.requested, COLUMN.requested, amount("Requested"), "link", "money");
  put(l.revenue, COLUMN.revenue, indexed(x.revenue), "calculation", "money");
  put(
    l.revenueReturn,
    COLUMN.revenueReturn,
    (k) =>
      f`IF(OR(${at(l.revenue, k)}="",ROUND(N(${at(l.requested, k)}),9)<=0),"",(${at(l.revenue, k)}-${at(l.requested, k)})/${at(l.requested, k)})`,
    "calculation",
    "percent",
  );
  put(l.marginRoi, COLUMN.marginRoi, indexed(x.roi), "calculation", "percent");
  put(l.verdict, COLUMN.verdict, (k) => some(k, verdict(model, k)), "status");
  put(
    l.running,
    COLUMN.running,
    (k) => some(k, f`${before(model, k)}+${at(l.taken, k)}`),
    "calculation",
    "money",
  );
  put(l.approved, COLUMN.approved, amount("Approved"), "link", "money");
  put(l.spent, COLUMN.spent, amount("Spent"), "link", "money");
  put(l.verified, COLUMN.verified, amount("Verified"), "link", "money");
  put(l.remarks, COLUMN.remarks, (k) => some(k, remark(model, k, campaign(k))), "noteBeside");
  sheet.statusRules(l.verdict, l.verdict.at(0), {
    green: ["Fits", "Approved", "Spent", "Verified"],
    yellow: ["No forecast", "No amount", "No budget set"],
    red: ["Over budget", "Declined"],
  });
  const last = first + l.rank.rows;
  sheet
    .put(last, COLUMN.rank, null, "totalLabel")
    .put(last, COLUMN.partner, "All requests of the quarter", "totalLabel");
  const sum = (total: Ref, ref: Ref, column: number) =>
    sheet.fill(total, last, column, () => f`SUM(${ref})`, "total", "money");
  sum(totals.requested, l.requested, COLUMN.requested);
  sum(totals.approved, l.approved, COLUMN.approved);
  sum(totals.spent, l.spent, COLUMN.spent);
  sum(totals.verified, l.verified, COLUMN.verified);
  sheet.shade(last, COLUMN.request, COLUMN.last, "total");
}

/** Money decided, and above it what fits down to the row before. */
function before({ lines: l, totals }: Model, k: number): Formula {
  return k === 0 ? f`${totals.committed}` : f`${l.running.at(0, k - 1)}`;
}

/** What is decided, else whether what is left carries the request. */
function verdict(model: Model, k: number): Formula {
  const { lines: l, index: x, inputs } = model;
  const [status, amount, budget] = [l.status.at(0, k), l.amount.at(0, k), inputs.budget.used];
  const fits = f`IF(ROUND(${before(model, k)}+${amount},9)<=ROUND(${budget},9),"Fits","Over budget")`;
  const open = f`IF(ROUND(${amount},9)<=0,"No amount",IF(INDEX(${x.group},${l.position.at(0, k)})<>1,"No forecast",IF(${budget}="","No budget set",${fits})))`;
  return f`IF(OR(${status}="",${status}="Requested"),${open},${status})`;
}

function remark({ lines: l, index: x }: Model, k: number, campaign: Formula): Formula {
  const unknown = f`IF(${campaign}="","Unknown campaign. ",IF(INDEX(${x.roi},${l.position.at(0, k)})="","Campaign has gaps. ",""))`;
  const partner = f`IF(${l.known.at(0, k)}=0,"Not in Partners. ","")`;
  const over = f`IF(${l.overspent.at(0, k)}=1,"Spent above approved.","")`;
  return f`TRIM(${unknown}&${partner}&${over})`;
}
