import { f, type Formula } from "../shared/formula";
import type { Ref } from "../shared/reference";
import type { SheetBuilder } from "../shared/sheet-builder";
import type { CellFormat, StyleName } from "../shared/styles";
import { COLUMN, COMMITMENT_ROWS, ROW } from "./layout";
import { type Model, type TimeRefs, usedCell } from "./model";

/** What both sides promise by fiscal quarter, with the day it is due; the same rules as domain's `commitments`. */
export function planCommitments(sheet: SheetBuilder, model: Model): void {
  const { promises, calendar, figures, costs, settings } = model;
  const row = ROW.commitments;
  sheet
    .put(row, COLUMN.label, "Commitments by fiscal quarter", "heading")
    .shade(row, COLUMN.first, COLUMN.last, "heading");
  const quarters = calendar.fiscalQuarter.months;
  const start = (i: number) => promises.start.at(0, i);
  const known = (i: number, content: Formula) => f`IF(${start(i)}="","",${content})`;
  const summed = (figure: TimeRefs) => (i: number) =>
    known(i, f`SUMIFS(${figure.months},${quarters},${start(i)})`);
  const revenue = (i: number) =>
    known(
      i,
      f`IF(${settings.amountBasis}="Vendor net",SUMIFS(${figures.vendorProductRevenue.months},${quarters},${start(i)}),SUMIFS(${figures.productRevenue.months},${quarters},${start(i)}))`,
    );
  const winRate = usedCell(model, "win_rate");
  const certifications = usedCell(model, "certifications");
  const certifiedBy = f`EDATE(${model.result.start},${usedCell(model, "certifications_month")})-1`;
  const columns: readonly PromiseColumn[] = [
    { label: "Quarter", ref: promises.label, style: "label", content: (i) => known(i, labelOf(model, i)) },
    { label: "From", ref: promises.start, format: "date", content: (i) => startOf(model, i) },
    {
      label: "Due by",
      ref: promises.due,
      format: "date",
      content: (i) => known(i, f`EDATE(${start(i)},3)-1`),
    },
    {
      label: "Deals to find",
      ref: promises.opportunities,
      format: "decimal",
      content: (i) => known(i, f`IF(ROUND(N(${winRate}),9)<=0,"",${promises.deals.at(0, i)}/${winRate})`),
    },
    { label: "Deals to win", ref: promises.deals, format: "decimal", content: summed(figures.deals) },
    { label: "Revenue", ref: promises.revenue, format: "money", content: revenue },
    {
      label: "Certs to hold",
      ref: promises.certifications,
      format: "general",
      content: (i) =>
        known(
          i,
          f`IF(${certifications}="","",IF(${certifiedBy}<=${promises.due.at(0, i)},${certifications},""))`,
        ),
    },
    { label: "Own marketing", ref: promises.marketing, format: "money", content: summed(costs.marketing) },
    { label: "MDF", ref: promises.mdf, format: "money", content: summed(figures.mdf) },
    { label: "Account manager", ref: promises.manager, format: "money", content: summed(costs.manager) },
  ];
  sheet
    .put(row + 1, COLUMN.label + 3, "The partner promises", "strong")
    .put(row + 1, COLUMN.label + 8, "The vendor promises", "strong");
  columns.forEach(({ label, ref, format, style = "calculation", content }, index) => {
    sheet.put(row + 2, COLUMN.label + index, label, index === 0 ? "columnHeaderLeft" : "columnHeader");
    sheet.fill(ref, { row: row + 3, column: COLUMN.label + index }, (_, i) => content(i), { style, format });
  });
  sheet.height(row + 2, 32);
  const basis = f`"Revenue is product revenue at "&IF(${settings.amountBasis}="Vendor net","the vendor's net price","the end customer's price")&"; services never count. Account manager: what the vendor spends on looking after the partner."`;
  sheet.put(row + 3 + COMMITMENT_ROWS, COLUMN.label, basis, "note");
}

interface PromiseColumn {
  label: string;
  ref: Ref;
  format?: CellFormat;
  style?: StyleName;
  content: (index: number) => Formula;
}

/** The first day of the fiscal quarter; "" below the plan's last. */
function startOf({ calendar, promises }: Model, index: number): Formula {
  const quarters = calendar.fiscalQuarter.months;
  if (index === 0) return f`MIN(${quarters})`;
  const before = promises.start.at(0, index - 1);
  return f`IF(${before}="","",IF(EDATE(${before},3)>MAX(${quarters}),"",EDATE(${before},3)))`;
}

/** "FY2018 Q1", and "in part" where not all its months are the plan's. */
function labelOf({ calendar, promises, settings }: Model, index: number): Formula {
  const start = promises.start.at(0, index);
  const months = f`MOD(MONTH(${start})-${settings.fiscalStartMonth},12)`;
  const year = f`YEAR(EDATE(${start},11-${months}))`;
  return f`"FY"&${year}&" Q"&(INT(${months}/3)+1)&IF(COUNTIFS(${calendar.fiscalQuarter.months},${start})<3,", in part","")`;
}
