import { wrappedHeight } from "../kit/text-measure";
import { innerWidth } from "../kit/sheet-sizes";
import { f, type Formula } from "../shared/formula";
import { partnerText } from "../shared/partner-block";
import type { Ref } from "../shared/reference";
import type { SheetBuilder } from "../shared/sheet-builder";
import { type CellFormat, STYLES } from "../shared/styles";
import { shortMonth } from "../shared/words";
import { campaignMonth } from "./facts-block";
import { COLUMN, shortName, WIDTHS } from "./layout";
import type { Model } from "./model";
import { remarkOf } from "./variance-block";

interface Words {
  title: string;
  cell: (down: number) => Formula;
}

interface Figure {
  title: string;
  rows: Ref;
  /** What the column comes to. */
  total?: Ref | undefined;
  format: CellFormat;
}

/** A list that shows what stands in the calculations: what a line is, six figures, and a remark. */
interface TableBehind {
  heading: string;
  name: Words;
  figures: readonly Figure[];
  last?: Words;
}

const money = (title: string, rows: Ref, total?: Ref): Figure => ({ title, rows, total, format: "money" });
const whole = (title: string, rows: Ref, total?: Ref): Figure => ({ title, rows, total, format: "whole" });
const percent = (title: string, rows: Ref, total?: Ref): Figure => ({
  title,
  rows,
  total,
  format: "percent",
});

/** The list with its titles, and below it what its columns come to; returns the row below. */
export function putTable(
  sheet: SheetBuilder,
  top: number,
  { heading, name, figures, last }: TableBehind,
): number {
  const shown = (cell: Ref | ReturnType<Ref["at"]>) => f`IF(${cell}="","",${cell})`;
  const count = figures[0]!.rows.rows;
  const end = top + 2 + count;
  const titles = figures.map(({ title }) => title);
  const inner = innerWidth({ columnWidths: WIDTHS }, COLUMN.first);
  sheet
    .put(top, COLUMN.name, heading, "heading")
    .shade(top, COLUMN.first, COLUMN.last, "heading")
    .put(top + 1, COLUMN.name, name.title, "columnHeaderLeft")
    .put(top + 1, COLUMN.bullet, last?.title ?? null, "columnHeaderBeside")
    .shade(top + 1, COLUMN.bullet, COLUMN.last, "columnHeaderBeside")
    .height(top + 1, wrappedHeight(titles, inner, STYLES.columnHeader))
    .put(end, COLUMN.name, "Together", "totalLabel");
  for (let down = 0; down < count; down += 1)
    sheet
      .put(top + 2 + down, COLUMN.name, name.cell(down), "label")
      .put(top + 2 + down, COLUMN.bullet, last ? last.cell(down) : null, "noteBeside")
      .shade(top + 2 + down, COLUMN.bullet, COLUMN.last, "noteBeside");
  figures.forEach(({ title, rows, total, format }, index) => {
    const column = COLUMN.first + index;
    sheet.put(top + 1, column, title, "columnHeader");
    for (let down = 0; down < count; down += 1)
      sheet.put(top + 2 + down, column, shown(rows.at(0, down)), { style: "calculation", format });
    sheet.put(end, column, total ? shown(total) : null, { style: "total", format });
  });
  sheet.shade(end, COLUMN.bullet, COLUMN.last, "total");
  return end + 1;
}

/** The plan by tactic and by month: whom it reaches, what it costs, who pays. */
export function planTables(model: Model): TableBehind[] {
  const { planned, whole: pieces, names, months, mdf } = model;
  const { rows, total } = planned;
  const tactic = { title: "Tactic", cell: (down: number) => shortName(names.at(0, down)) };
  return [
    {
      heading: "Plan by tactic: whom it reaches, and what is expected of it",
      name: tactic,
      figures: [
        whole("Audience", rows.audience, total.audience),
        whole("Responses", pieces.responses.rows, pieces.responses.total),
        whole("Leads", pieces.leads.rows, pieces.leads.total),
        whole("MGOs", pieces.mgos.rows, pieces.mgos.total),
        whole("Deals", pieces.deals.rows, pieces.deals.total),
        money("Cost an MGO", model.costPerMgo),
      ],
      last: {
        title: "Month, campaign",
        cell: (down) => f`${campaignMonth(model, down)}&", "&${model.ids.at(0, down)}`,
      },
    },
    {
      heading: "Plan by tactic: what it costs, and who pays",
      name: tactic,
      figures: [
        money("Revenue", rows.revenue, total.revenue),
        money("Cost", rows.cost, total.cost),
        money("MDF asked", rows.mdfAsk, total.mdfAsk),
        money("Requested", mdf.requested),
        money("Approved", mdf.approved),
        percent("Partner's own return", rows.partnerReturn, total.partnerReturn),
      ],
      last: { title: "MDF request", cell: (down) => f`${mdf.status.at(0, down)}&""` },
    },
    {
      heading: "Plan by month",
      name: { title: "Month", cell: (down) => shortMonth(months.start.at(0, down)) },
      figures: [
        whole("Audience", months.audience, total.audience),
        whole("MGOs", pieces.mgos.months, pieces.mgos.total),
        whole("Deals", pieces.deals.months, pieces.deals.total),
        money("Revenue", months.revenue, total.revenue),
        money("Cost", months.cost, total.cost),
        money("MDF asked", months.mdfAsk, total.mdfAsk),
      ],
    },
  ];
}

/** What came back by tactic, and why revenue differs from the plan. */
export function actualTables(model: Model): TableBehind[] {
  const { actual, names, variance, mdf } = model;
  const { rows, total } = actual;
  const tactic = { title: "Tactic", cell: (down: number) => shortName(names.at(0, down)) };
  return [
    {
      heading: "What came back",
      name: tactic,
      figures: [
        whole("Audience", rows.audience, total.audience),
        whole("Responses", rows.responses, total.responses),
        whole("Leads", rows.leads, total.leads),
        whole("MGOs", rows.mgos, total.mgos),
        whole("Deals", rows.deals, total.deals),
        money("Revenue", rows.revenue, total.revenue),
      ],
      last: { title: "Remark", cell: (down) => remarkOf(model, down) },
    },
    {
      heading: "Why revenue differs from the plan",
      name: tactic,
      figures: [
        money("More or less reached", variance.volume.rows, variance.volume.total),
        money("Better or worse rates", variance.rate.rows, variance.rate.total),
        money("Revenue, actual − plan", variance.total.rows, variance.total.total),
        money("Cost, actual", rows.cost, total.cost),
        money("MDF in it", rows.mdfAsk, total.mdfAsk),
        percent("Partner's own return", rows.partnerReturn, total.partnerReturn),
      ],
      last: {
        title: "MDF in it is",
        cell: (down) => f`IF(${mdf.source.at(0, down)}="","",${mdf.source.at(0, down)})`,
      },
    },
  ];
}

/** Who asks for the vendor's money and who approves it, who are never one person; and where to sign. */
export function putRequest(sheet: SheetBuilder, row: number, { partner, inputs, mdf }: Model): number {
  const cam = partnerText(partner, "CAM", "an unassigned CAM");
  const approver = inputs.approver.used;
  const asked = f`SUM(${mdf.count})`;
  const counted = (word: string) => f`SUMPRODUCT(--(${mdf.status}="${word}"))`;
  const agreed = f`(${counted("Approved")}+${counted("Spent")}+${counted("Verified")})`;
  const standing = f`IF(${asked}=0,"not requested yet",${asked}&" requested, "&${agreed}&" approved, "&${counted("Declined")}&" declined")`;
  sheet
    .put(
      row,
      COLUMN.name,
      f`"Requested for "&${partner.name}&" by "&${cam}&"  ·  Approver: "&IF(${approver}=${cam},"name another: whoever asks never approves",${approver})&"  ·  "&${standing}`,
      "subtitle",
    )
    .put(row + 1, COLUMN.name, "Approved:", "strong")
    .shade(row + 1, COLUMN.first, COLUMN.first + 2, "signature")
    .put(row + 1, COLUMN.came, "Date:", "noteRight")
    .shade(row + 1, COLUMN.came + 1, COLUMN.last, "signature");
  return row + 2;
}
