import { TOLD_BY_TABLES } from "../../domain/finance/pnl-amounts";
import { lineLabel, PNL_LINES, spellingsOf, type PnlLineId } from "../../domain/finance/pnl-lines";
import { MONTHS_A_QUARTER, MONTHS_A_YEAR } from "../../domain/shared/fiscal-calendar";
import { mdfTable } from "../../domain/shared/tables/marketing-tables";
import { rebatesTable } from "../../domain/shared/tables/finance-tables";
import { tableCells } from "../kit/table-cells";
import type { CalculationBlock } from "../shared/calculation-block";
import { yearStart } from "../shared/day-inputs";
import { amount, from, has } from "../shared/deal-sums";
import { equalTo, f, type Formula, type FormulaCell } from "../shared/formula";
import { type Model, TOLD_LINES, type ToldLine } from "./model";

const mdf = tableCells(mdfTable);
const rebates = tableCells(rebatesTable);

/** Days from one up to, but not including, another. */
export interface Window {
  start: FormulaCell;
  next: FormulaCell;
}

/** The fiscal year to the as-of date, its months, and the same days of the year before. */
export function calendarBlock(block: CalculationBlock, { calendar, inputs, fiscalStart }: Model): void {
  const asOf = inputs.as_of.used;
  const { yearStart: first, next } = calendar;
  block
    .heading("Fiscal year")
    .single("First day", first, yearStart({ asOf: inputs.as_of, fiscalStart }), "date")
    .single("Last day", calendar.yearEnd, f`EDATE(${first},${MONTHS_A_YEAR})-1`, "date")
    .single("Name", calendar.name, f`YEAR(${calendar.yearEnd})`, "general")
    .single("First day that does not count yet", next, f`${asOf}+1`, "date")
    .single("First day of the year before", calendar.lastStart, f`EDATE(${first},-${MONTHS_A_YEAR})`, "date")
    .single(
      "Its first day that does not count",
      calendar.lastNext,
      f`EDATE(${next},-${MONTHS_A_YEAR})`,
      "date",
    )
    .across("Month", calendar.number, (i) => i + 1, "whole")
    .across(
      "First day of the month",
      calendar.start,
      (i) => f`EDATE(${first},${calendar.number.at(i)}-1)`,
      "date",
    )
    .across(
      "First day after it that does not count",
      calendar.limit,
      (i) => f`MIN(EDATE(${calendar.start.at(i)},1),${next})`,
      "date",
    )
    .across(
      "Quarter of the month",
      calendar.quarter,
      (i) => f`INT((${calendar.number.at(i)}-1)/${MONTHS_A_QUARTER})+1`,
      "whole",
    )
    .across("Quarter", calendar.numbers, (i) => i + 1, "whole");
}

/** How each line may be written in cam_program, as criteria that match only that. */
export function spellingsBlock(block: CalculationBlock, { spellings }: Model): void {
  block.heading("Lines of cam_program", ["Written as", "or as"]);
  for (const { id, label } of PNL_LINES)
    block.across(label, spellings[id], (i) => equalTo(`"${spellingsOf(id)[i]!}"`));
}

/** Criteria of the rows of a line in a window. */
function programRows({ spellings }: Model, id: PnlLineId, { start, next }: Window): Formula {
  return f`cam_program[Line],${spellings[id]},cam_program[Period],">="&${start},cam_program[Period],"<"&${next}`;
}

export const countProgram = (model: Model, id: PnlLineId, window: Window, amount = "<>") =>
  f`SUMPRODUCT(COUNTIFS(${programRows(model, id, window)},cam_program[Amount],"${amount}"))`;

export const sumProgram = (model: Model, id: PnlLineId, window: Window) =>
  f`SUMPRODUCT(SUMIFS(cam_program[Amount],${programRows(model, id, window)}))`;

/** What deals, MDF or rebates say of a line in a window, as domain/finance/pnl-amounts.ts has it; 0 where they say nothing. */
export function toldSum(line: ToldLine, { start, next }: Window): Formula {
  const within = (column: Formula) => f`${column},">="&${start},${column},"<"&${next}`;
  if (line === "gross_sales")
    return amount("Won", from("Closed on", f`${start}`), has("Closed on", f`"<"&${next}`));
  if (line === "promotions_incentives") {
    const paid = rebates.column("rebatePaid");
    return f`SUMIFS(${paid},${paid},">0",${within(rebates.column("period"))})`;
  }
  const [verified, spent, paidOn, date] = [
    mdf.column("verified"),
    mdf.column("spent"),
    mdf.column("paidOn"),
    mdf.column("date"),
  ];
  const alive = f`${mdf.column("status")},"<>Declined"`;
  const days = [within(paidOn), f`${paidOn},"=",${within(date)}`];
  const sums = days.flatMap((day) => [
    f`SUMIFS(${verified},${verified},">0",${alive},${day})`,
    f`SUMIFS(${spent},${spent},">0",${verified},"=",${alive},${day})`,
  ]);
  return f`${sums[0]!}+${sums[1]!}+${sums[2]!}+${sums[3]!}`;
}

/** By line and month: what is recorded to the as-of date, and what other tables say. */
export function amountsBlock(block: CalculationBlock, model: Model): void {
  const { calendar, rows, recorded, sums, told, lines, sources } = model;
  const window = (i: number): Window => ({ start: calendar.start.at(i), next: calendar.limit.at(i) });
  block.heading("Rows of cam_program by month, to the as-of date");
  for (const { id, label } of PNL_LINES)
    block.across(label, rows[id], (i) => countProgram(model, id, window(i)), "whole");
  block.heading("Recorded by month");
  for (const { id, label } of PNL_LINES)
    block.across(
      label,
      recorded[id],
      (i) => f`IF(${rows[id].at(i)}=0,"",${sumProgram(model, id, window(i))})`,
      "money",
    );
  block.heading("Sums of other tables by month, and what they say: a sum of nothing says nothing");
  for (const { line, from } of TOLD_BY_TABLES)
    block
      .across(from, sums[line], (i) => toldSum(line, window(i)), "money")
      .across(
        lineLabel(line),
        told[line],
        (i) => f`IF(ROUND(${sums[line].at(i)},9)=0,"",${sums[line].at(i)})`,
        "money",
      );
  block.heading("Where each quarter's amount comes from");
  for (const line of TOLD_LINES)
    block.across(lineLabel(line), sources[line], (i) => {
      const number = calendar.numbers.at(i);
      const isRecorded = f`SUMIFS(${rows[line]},${calendar.quarter},${number})>0`;
      const isTold = f`SUMPRODUCT((${calendar.quarter}=${number})*(${rows[line]}=0)*ISNUMBER(${lines[line].months}))>0`;
      return f`IF(${isTold},IF(${isRecorded},"both","tables"),IF(${isRecorded},"recorded",""))`;
    });
}

/** What is known of a row of months, by quarter. */
export function ofQuarter({ calendar }: Model, months: FormulaCell, i: number): Formula {
  const number = calendar.numbers.at(i);
  const known = f`SUMPRODUCT((${calendar.quarter}=${number})*ISNUMBER(${months}))`;
  return f`IF(${known}=0,"",SUMIFS(${months},${calendar.quarter},${number}))`;
}

/** Staff by the three bases, the product margin that cost of goods leaves, and what a dollar brought back. */
export function staffBlock(block: CalculationBlock, model: Model): void {
  const { staff, inputs, lines, subtotals, returns, recorded, costs, margin, byLine } = model;
  const basis = inputs.staff_basis.used;
  const goods = lines.cost_of_goods.year;
  const net = subtotals.net_sales.year;
  const cost = f`IF(${basis}="Recorded",N(${staff.recorded}),IF(${basis}="Salaries",${staff.bySalaries},${staff.byShare}))`;
  block
    .heading("Channel staff and what came back")
    .single(
      "Recorded to the as-of date",
      staff.recorded,
      f`IF(COUNT(${recorded.channel_staff})=0,"",SUM(${recorded.channel_staff}))`,
      "money",
    )
    .single(
      "By share of sales",
      staff.byShare,
      f`${inputs.channel_sales.used}*${inputs.staff_share.used}`,
      "money",
    )
    .single("By the basis chosen", staff.cost, cost, "money")
    .single(
      "For each of the people",
      staff.perHead,
      f`IF(${staff.count}=0,"",${staff.cost}/${staff.count})`,
      "money",
    )
    .single(
      "Net sales less cost of goods, as a share",
      margin,
      f`IF(${goods}="","",IF(ROUND(N(${net}),9)<=0,"",(${net}-${goods})/${net}))`,
      "percent",
    )
    .single(
      "Net sales × product margin",
      returns.gain,
      f`IF(${net}="","",${net}*${inputs.product_margin.used})`,
      "money",
    )
    .single("Every budget line together", returns.cost, f`SUM(${costs.amount})`, "money")
    .single(
      "Dollars back per dollar",
      returns.channel,
      f`IF(OR(${returns.gain}="",ROUND(${returns.cost},9)<=0),"",${returns.gain}/${returns.cost})`,
      "twoDecimals",
    )
    .list(
      [
        {
          title: "By budget line: none",
          ref: byLine,
          content: () => f`""`,
        },
      ],
      "value",
    );
}
