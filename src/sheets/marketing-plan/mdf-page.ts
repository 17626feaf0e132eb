import { type CalculationBlock, labelColumn } from "../shared/calculation-block";
import { escaped, f } from "../shared/formula";
import { partnerText } from "../shared/partner-block";
import { Ref } from "../shared/reference";
import type { Content, SheetBuilder } from "../shared/sheet-builder";
import type { CellFormat, StyleName } from "../shared/styles";
import { amountsIn } from "../shared/words";
import { COLUMN, type Rows } from "./layout";
import type { Model } from "./model";
import { campaignLabels } from "./campaign-table";
import { sumOf, times } from "./figures-block";

interface RequestColumn {
  header: string;
  /** Where another formula refers to it. */
  ref?: Ref;
  content: (down: number) => Content;
  total: Content;
  format: CellFormat;
  style?: StyleName;
}

function requestColumns({ planned, facts, mdf }: Model, count: number): readonly RequestColumn[] {
  const { rows, total } = planned;
  const pipeline = new Ref("pipeline", 1, count);
  const at = (ref: Ref) => (down: number) => f`${ref.at(0, down)}`;
  return [
    { header: "Cost", content: at(rows.cost), total: f`${total.cost}`, format: "money" },
    {
      header: "MDF share",
      content: at(facts.mdfShare),
      total: f`IF(N(${total.cost})<=0,"",N(${total.mdfAsk})/${total.cost})`,
      format: "percent",
    },
    { header: "MDF asked", content: at(rows.mdfAsk), total: f`${total.mdfAsk}`, format: "money" },
    { header: "Leads", content: at(rows.leads), total: f`${total.leads}`, format: "tenths" },
    { header: "MGOs", content: at(rows.mgos), total: f`${total.mgos}`, format: "tenths" },
    {
      header: "Pipeline",
      ref: pipeline,
      content: (down) => times(rows.mgos.at(0, down), facts.dealSize.at(0, down)),
      total: sumOf(pipeline),
      format: "money",
    },
    { header: "Revenue", content: at(rows.revenue), total: f`${total.revenue}`, format: "money" },
    { header: "Margin ROI", content: at(rows.roi), total: f`${total.roi}`, format: "percent" },
    {
      header: "Revenue return on MDF",
      content: at(rows.revenueReturn),
      total: f`${total.revenueReturn}`,
      format: "percent",
    },
    { header: "Requested", content: at(mdf.requested), total: sumOf(mdf.requested), format: "money" },
    { header: "Approved", content: at(mdf.approved), total: sumOf(mdf.approved), format: "money" },
    { header: "Status", content: at(mdf.status), total: null, format: "text", style: "status" },
    { header: "Approver", content: at(mdf.approver), total: null, format: "text", style: "noteBeside" },
  ];
}

/** The request for market development funds, to print or to send: what, when, how much, what is expected for it, who approves. */
export function mdfPage(sheet: SheetBuilder, model: Model, { mdf: top }: Rows, count: number): void {
  const { partner, quarter, inputs, settings } = model;
  const cam = partnerText(partner, "CAM", "an unassigned CAM");
  sheet
    .put(top, COLUMN.tactic, f`"MDF request – "&${partner.name}&" – "&${quarter.name}`, "title")
    .height(top, 30);
  sheet.put(
    top + 1,
    COLUMN.tactic,
    f`"Requested for "&${partner.name}&" by "&${cam}&"  ·  Approver: "&IF(${inputs.approver.used}=${cam},"name another: whoever asks never approves",${inputs.approver.used})&"  ·  Status: "&${summary(model)}&"  ·  "&${amountsIn(settings.currency)}`,
    "subtitle",
  );
  const table = top + 2;
  campaignLabels(sheet, model, table, "What is asked for, and what is expected for it");
  requestColumns(model, count).forEach(
    (
      { header, ref = new Ref(header, 1, count), content, total: all, format, style = "calculation" },
      index,
    ) => {
      const column = COLUMN.first + index;
      sheet.put(table + 1, column, header, style === "calculation" ? "columnHeader" : "columnHeaderCenter");
      sheet
        .fill(ref, { row: table + 2, column }, (_, down) => content(down), { style, format })
        .put(table + 2 + count, column, all, { style: "total", format });
    },
  );
  sheet.height(table + 1, 44);
  const sign = table + count + 4;
  sheet
    .put(sign, COLUMN.tactic, f`"Approved by "&${inputs.approver.used}&":"`, "strong")
    .shade(sign, COLUMN.first, COLUMN.first + 4, "labelEnd");
  sheet
    .put(sign, COLUMN.first + 6, "Date:", "noteRight")
    .shade(sign, COLUMN.first + 7, COLUMN.first + 8, "labelEnd");
}

function summary({ mdf }: Model) {
  const { status } = mdf;
  const asked = f`SUMPRODUCT(--(LEN(${status})>0))`;
  const of = (word: string) => f`SUMPRODUCT(--(${status}="${word}"))`;
  return f`IF(${asked}=0,"not requested yet",${asked}&" requested, "&(${of("Approved")}+${of("Spent")}+${of("Verified")})&" approved, "&${of("Declined")}&" declined")`;
}

/** What cam_mdf says of each campaign's request. */
export function mdfBlock(block: CalculationBlock, { ids: at, mdf }: Model, ids: readonly string[]): void {
  const cell = (column: string, down: number) => f`INDEX(cam_mdf[${column}],${mdf.found.at(0, down)})`;
  const amount = (column: string) => (down: number) =>
    f`IF(${mdf.found.at(0, down)}="","",IF(ISNUMBER(${cell(column, down)}),${cell(column, down)},""))`;
  const words = (column: string) => (down: number) =>
    f`IF(${mdf.found.at(0, down)}="","",${cell(column, down)}&"")`;
  block.heading("MDF requests", ["Row there", "Requested", "Approved", "Status", "Approver"]);
  block.list([
    labelColumn(ids),
    {
      ref: mdf.found,
      content: (down) =>
        f`IF(${at.at(0, down)}="","",IFERROR(MATCH(${escaped(at.at(0, down))},cam_mdf[Campaign ID],0),""))`,
      style: "link",
      format: "tableRow",
    },
    { ref: mdf.requested, content: amount("Requested"), style: "link", format: "money" },
    { ref: mdf.approved, content: amount("Approved"), style: "link", format: "money" },
    { ref: mdf.status, content: words("Status"), style: "link" },
    { ref: mdf.approver, content: words("Approver"), style: "link" },
  ]);
}
