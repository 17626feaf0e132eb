import { f, type Formula } from "../shared/formula";
import type { Ref } from "../shared/reference";
import type { CellLook } from "../shared/page-builder";
import type { SheetBuilder } from "../shared/sheet-builder";
import { COLUMN, COMMITMENT_ROWS, ROW } from "./layout";
import { type Model, type TimeRefs, usedCell } from "./model";

/** What both sides promise by fiscal quarter, in whole deals, with the day it is due; the same rules as domain's `commitments`. */
export function planCommitments(sheet: SheetBuilder, model: Model): void {
  const { promises, figures, costs, settings } = model;
  const row = ROW.commitments;
  const summed = (figure: TimeRefs) => (i: number) => known(model, i, quarterSum(model, figure, i));
  const certifications = usedCell(model, "certifications");
  const certifiedBy = f`EDATE(${model.result.start},${usedCell(model, "certifications_month")})-1`;
  const winRate = usedCell(model, "win_rate");
  const deals = (i: number) => promises.deals.at(0, i);
  const soFar = (i: number) => f`ROUND(ROUND(SUM(${promises.deals.fixed(0, 0)}:${deals(i)}),9),0)`;
  const columns: readonly PromiseColumn[] = [
    {
      label: "Quarter",
      ref: promises.label,
      look: "label",
      content: (i) => known(model, i, labelOf(model, i)),
    },
    {
      label: "Due by",
      ref: promises.due,
      look: DATE,
      content: (i) => known(model, i, f`EDATE(${promises.start.at(0, i)},3)-1`),
    },
    {
      label: "Find deals",
      ref: promises.wholeOpportunities,
      look: WHOLE,
      content: (i) =>
        known(
          model,
          i,
          f`IF(ROUND(N(${winRate}),9)<=0,"",ROUNDUP(ROUND(${promises.wholeDeals.at(0, i)}/${winRate},9),0))`,
        ),
    },
    {
      label: "Win deals",
      ref: promises.wholeDeals,
      look: WHOLE,
      content: (i) => known(model, i, i === 0 ? soFar(0) : f`${soFar(i)}-${soFar(i - 1)}`),
    },
    {
      label: "Revenue",
      ref: promises.revenue,
      look: MONEY,
      content: (i) => known(model, i, revenueOf(model, i)),
    },
    {
      label: "Certs",
      ref: promises.certifications,
      look: { style: "calculation", format: "general" },
      content: (i) =>
        known(
          model,
          i,
          f`IF(${certifications}="","",IF(${certifiedBy}<=${promises.due.at(0, i)},${certifications},""))`,
        ),
    },
    { label: "Spend", ref: promises.marketing, look: MONEY, content: summed(costs.marketing) },
    { label: "Our MDF", ref: promises.mdf, look: MONEY, content: summed(figures.mdf) },
  ];
  sheet
    .put(
      row,
      COLUMN.label,
      f`"Commitments, revenue of products at "&IF(${settings.amountBasis}="Vendor net","net price","the customer's price")`,
      "heading",
    )
    .shade(row, COLUMN.first, COLUMN.last, "heading")
    .height(row + 1, 30);
  columns.forEach(({ label, ref, look, content }, index) => {
    // The vendor's side stands last, as on the page to sign.
    const column = index === columns.length - 1 ? COLUMN.last : COLUMN.label + index;
    sheet.put(row + 1, column, label, index === 0 ? "columnHeaderLeft" : "columnHeader");
    sheet.fill(ref, { row: row + 2, column }, (_, i) => content(i), look);
  });
  for (let down = 0; down <= COMMITMENT_ROWS; down += 1)
    sheet.shade(row + 1 + down, COLUMN.label, COLUMN.last, down === 0 ? "columnHeaderLeft" : "label");
}

const DATE = { style: "calculation", format: "date" } as const;
const WHOLE = { style: "calculation", format: "whole" } as const;
const MONEY = { style: "calculation", format: "page" } as const;

/** Deals by fiscal quarter as the plan has them, of which the pages show whole ones; returns the row below. */
export function exactCommitments(sheet: SheetBuilder, model: Model, row: number): number {
  const { promises, figures } = model;
  const winRate = usedCell(model, "win_rate");
  sheet
    .put(row, COLUMN.label, "Commitments before rounding to whole deals", "heading")
    .shade(row, COLUMN.first, COLUMN.last, "heading")
    .put(row + 1, COLUMN.label, "Quarter", "columnHeaderLeft")
    .put(row + 1, COLUMN.first, "Deals to win", "columnHeader")
    .put(row + 1, COLUMN.first + 1, "Deals to find", "columnHeader")
    .put(row + 1, COLUMN.first + 2, "From", "columnHeader")
    .height(row + 1, 30);
  for (let i = 0; i < COMMITMENT_ROWS; i += 1)
    sheet.put(row + 2 + i, COLUMN.label, f`${promises.label.at(0, i)}`, "label");
  const look = { style: "calculation", format: "twoDecimals" } as const;
  sheet
    .fill(
      promises.deals,
      { row: row + 2, column: COLUMN.first },
      (_, i) => known(model, i, quarterSum(model, figures.deals, i)),
      look,
    )
    .fill(
      promises.opportunities,
      { row: row + 2, column: COLUMN.first + 1 },
      (_, i) => known(model, i, f`IF(ROUND(N(${winRate}),9)<=0,"",${promises.deals.at(0, i)}/${winRate})`),
      look,
    );
  sheet.fill(promises.start, { row: row + 2, column: COLUMN.first + 2 }, (_, i) => startOf(model, i), DATE);
  return row + 2 + COMMITMENT_ROWS;
}

/** Blank below the plan's last quarter. */
export function known({ promises }: Model, index: number, content: Formula): Formula {
  return f`IF(${promises.start.at(0, index)}="","",${content})`;
}

/** A figure's months in a fiscal quarter. */
export function quarterSum({ calendar, promises }: Model, { months }: TimeRefs, index: number): Formula {
  return f`SUMIFS(${months},${calendar.fiscalQuarter.months},${promises.start.at(0, index)})`;
}

function revenueOf(model: Model, index: number): Formula {
  const { vendorProductRevenue, productRevenue } = model.figures;
  return f`IF(${model.settings.amountBasis}="Vendor net",${quarterSum(model, vendorProductRevenue, index)},${quarterSum(model, productRevenue, index)})`;
}

interface PromiseColumn {
  label: string;
  ref: Ref;
  look: CellLook;
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
