import { f, type Formula } from "../shared/formula";
import type { Ref } from "../shared/reference";
import type { SheetBuilder } from "../shared/sheet-builder";
import type { CellFormat } from "../shared/styles";
import { COLUMN } from "./layout";
import { lineInput, type Model } from "./model";
import type { TimeBlock } from "./time-block";

interface PerDealColumn {
  label: string;
  ref: Ref;
  format: CellFormat;
  content: (input: (key: string) => Ref, line: number) => Formula;
}

function perDealColumns({ perDeal }: Model): readonly PerDealColumn[] {
  return [
    {
      label: "Product revenue",
      ref: perDeal.revenue,
      format: "money",
      content: (input) => f`${input("deal_size")}`,
    },
    { label: "Margin", ref: perDeal.margin, format: "percent", content: (input) => f`${input("margin")}` },
    {
      label: "Product profit",
      ref: perDeal.productProfit,
      format: "money",
      content: (_, line) => f`${perDeal.revenue.at(0, line)}*${perDeal.margin.at(0, line)}`,
    },
    {
      label: "Vendor's revenue",
      ref: perDeal.vendorRevenue,
      format: "money",
      content: (_, line) => f`${perDeal.revenue.at(0, line)}*(1-${perDeal.margin.at(0, line)})`,
    },
    {
      label: "Services",
      ref: perDeal.services,
      format: "money",
      content: (input) => f`${input("attach")}*${input("services_per_deal")}`,
    },
    {
      label: "Profit a deal",
      ref: perDeal.dealProfit,
      format: "money",
      content: (input, line) =>
        f`${perDeal.productProfit.at(0, line)}+${perDeal.services.at(0, line)}*${input("services_margin")}`,
    },
    { label: "New MRR", ref: perDeal.mrr, format: "money", content: (input) => f`${input("mrr_per_deal")}` },
    {
      label: "Recurring margin",
      ref: perDeal.recurringMargin,
      format: "percent",
      content: (input) => f`${input("recurring_margin")}`,
    },
    {
      label: "Monthly churn",
      ref: perDeal.churn,
      format: "percent",
      content: (input) => f`${input("churn")}`,
    },
    {
      label: "MRR at the start",
      ref: perDeal.openingMrr,
      format: "money",
      content: (input) => f`${input("opening_mrr")}`,
    },
    {
      label: "Sold already",
      ref: perDeal.existing,
      format: "money",
      content: (input) => f`${input("existing_revenue")}`,
    },
  ];
}

/** What one deal of each line brings, and what is there without any, a row a line, so that a month's figures are one SUMPRODUCT over the lines. */
export function perDealBlock(sheet: SheetBuilder, block: TimeBlock, model: Model): void {
  block.heading("What a deal brings");
  const header = block.nextRow;
  perDealColumns(model).forEach(({ label, ref, format, content }, index) => {
    sheet.put(header, COLUMN.first + index, label, "columnHeader");
    sheet.fill(
      ref,
      { row: header + 1, column: COLUMN.first + index },
      (_, line) => content((key) => lineInput(model, line, key), line),
      { style: "calculation", format },
    );
  });
  sheet.height(header, 32);
  for (let line = 0; line < model.lineCount; line += 1)
    sheet.put(header + 1 + line, COLUMN.label, f`${lineInput(model, line, "product")}`, "label");
  block.skip(model.lineCount + 1);
}

/** Deals and recurring revenue of each line in the base scenario; all else follows from these two. */
export function linesBlock(block: TimeBlock, model: Model): void {
  const month = model.calendar.month.months;
  block.timeHeading("Deals of each line, base scenario");
  model.lines.forEach(({ deals }, line) => {
    const input = (key: string) => lineInput(model, line, key);
    const [first, count, growth] = [input("first_month"), input("deals"), input("growth")];
    // In the first month apart: a growth of −100 % would ask for 0^0.
    block.line(f`${input("product")}`, deals, {
      month: (i) =>
        f`IF(${month.at(i)}<${first},0,IF(${month.at(i)}=${first},${count},${count}*(1+${growth})^(${month.at(i)}-${first})))`,
      format: "twoDecimals",
      totals: "total",
    });
  });
  block.timeHeading("Monthly recurring revenue that deals of each line bring, base scenario");
  model.lines.forEach(({ deals, mrr }, line) =>
    block.line(f`${lineInput(model, line, "product")}`, mrr, {
      month: (i, before) =>
        f`${before}*(1-${model.perDeal.churn.fixed(0, line)})+${deals.months.at(i)}*${model.perDeal.mrr.fixed(0, line)}`,
      opening: 0,
      totals: "total",
    }),
  );
}
