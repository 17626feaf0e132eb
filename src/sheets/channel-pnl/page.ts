import { RETURN_DEFINITION } from "../../domain/finance/channel-pnl";
import { f } from "../shared/formula";
import { putFoot, ties } from "../shared/foot";
import { putCards, putMessage, putTitle } from "../shared/head";
import type { SheetBuilder } from "../shared/sheet-builder";
import { amountsIn, countedText, longDateText, shortMoneyText } from "../shared/words";
import { COLUMN, ROW } from "./layout";
import type { Model } from "./model";

/** Title, cards and what the headline figure means. */
export function headBlock(sheet: SheetBuilder, model: Model): void {
  const { settings, calendar, days, subtotals, lines, returns, staff, basis, inputs } = model;
  const money = (amount: Parameters<typeof shortMoneyText>[0]) => shortMoneyText(amount, settings.currency);
  putTitle(
    sheet,
    { row: ROW.title, column: COLUMN.label },
    f`"Channel P&L – FY"&${calendar.name}`,
    f`"As of "&${longDateText(days.asOf.used)}&"  ·  "&${longDateText(calendar.yearStart)}&" to "&${longDateText(calendar.yearEnd)}&"  ·  "&${amountsIn(settings.currency)}`,
  );
  const [gross, net, margin] = [lines.gross_sales.year, subtotals.net_sales.year, subtotals.net_margin.year];
  putCards(sheet, ROW.cards, [
    {
      columns: [1, 1],
      label: "Net sales",
      value: f`IF(${net}="","No sales yet",${money(net)})`,
      note: f`IF(${gross}="","Record gross sales in Channel P&L data","of "&${money(gross)}&" gross")`,
    },
    {
      columns: [2, 5],
      label: "Net margin",
      value: f`IF(${margin}="","Nothing recorded",${money(margin)})`,
      note: f`IF(OR(${margin}="",ROUND(N(${net}),9)<=0),"","= "&ROUND(100*${margin}/${net},1)&" % of net sales"&IF(${lines.cost_of_goods.year}="",", before cost of goods",""))`,
    },
    {
      columns: [6, 10],
      label: "Dollars back per dollar",
      value: f`IF(${returns.channel}="",IF(${returns.gain}="","No sales yet","No cost yet"),ROUND(${returns.channel},2)&"")`,
      note: f`"Net sales × "&ROUND(100*${inputs.product_margin.used},1)&" % ÷ "&${money(returns.cost)}&" of channel cost"`,
    },
    {
      columns: [11, 14],
      label: "Channel staff",
      value: countedText(staff.count, "person", "people"),
      note: f`${money(staff.cost)}&" a year"&IF(${staff.perHead}="","",", "&${money(staff.perHead)}&" each")&"  ·  "&${basis.used}`,
    },
  ]);
  putMessage(sheet, ROW.message, [COLUMN.label, COLUMN.last], f`"${RETURN_DEFINITION.formula}"`);
  sheet.put(ROW.definition, COLUMN.label, RETURN_DEFINITION.reserve, "note");
  for (const spacer of [ROW.cards - 1, ROW.message - 1, ROW.definition + 1]) sheet.height(spacer, 8);
}

/** Whether the lines add up to the table they come from, and what counts nowhere. */
export function footBlock(
  sheet: SheetBuilder,
  { checks, notes, settings, basis, inputs, lines }: Model,
): void {
  const rows = (count: typeof checks.unknown, words: string) =>
    f`" "&${countedText(count, "row", "rows")}&" ${words}"`;
  const sales = lines.gross_sales.year;
  const apart = f`ABS(N(${sales})-${inputs.channel_sales.used})>=1`;
  putFoot(sheet, {
    row: ROW.foot,
    columns: [COLUMN.label, COLUMN.last],
    all: checks.all,
    checks: [
      {
        ok: ties(checks.recorded, checks.direct, checks.tolerance),
        failure: f`" The months and Channel P&L data differ by "&ROUND(${checks.recorded}-${checks.direct},2)&"."`,
      },
      {
        ok: f`${checks.unknown}=0`,
        failure: rows(checks.unknown, "of Channel P&L data with a line that the statement does not have."),
      },
      { ok: f`${checks.undated}=0`, failure: rows(checks.undated, "of Channel P&L data without a period.") },
      {
        ok: f`${checks.cells}=0`,
        failure: f`" "&${countedText(checks.cells, "cell holds", "cells hold")}&" text where a number or day belongs."`,
      },
      {
        ok: f`${checks.negative}=0`,
        failure: f`" "&${countedText(checks.negative, "line of costs is", "lines of costs are")}&" negative in Channel P&L data: costs belong there as positive amounts."`,
      },
      {
        ok: f`${checks.leftOut}=0`,
        failure: rows(checks.leftOut, "could not be read when this was built; the add-in lists them."),
      },
    ],
    notes: {
      ref: notes,
      content: f`IF(AND(${basis.used}="Share of sales",${apart}),"The statement takes the share of the sales recorded, "&${shortMoneyText(f`N(${sales})`, settings.currency)}&"; the staffing that of "&${shortMoneyText(inputs.channel_sales.used, settings.currency)}&".  ","")&"A quarter's amount stands in its first month. Salaries count in months that have begun by the as-of date."`,
    },
    legend:
      "Everything recalculates from Channel P&L data, Partners and Setup. The calculations stand below this page.",
    legendColumns: [COLUMN.label, COLUMN.first, COLUMN.first + 1, COLUMN.first + 3],
  });
}
