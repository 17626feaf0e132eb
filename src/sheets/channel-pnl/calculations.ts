import { PNL_LINES, spellingsOf } from "../../domain/finance/pnl-lines";
import type { CalculationBlock } from "../shared/calculation-block";
import { yearStart } from "../shared/day-inputs";
import { equalTo, f, type Formula, joined } from "../shared/formula";
import { Ref } from "../shared/reference";
import { ties } from "../shared/foot";
import type { Model } from "./model";

const MONTHS = 12;
const MONTHS_A_QUARTER = 3;

/** The fiscal year of the as-of date and its months. */
export function calendarBlock(block: CalculationBlock, { calendar: c, days }: Model): void {
  const number = new Ref("month numbers", MONTHS);
  block.heading("Fiscal year");
  block.single("First day", c.yearStart, yearStart(days), "date");
  block.single("Last day", c.yearEnd, f`EDATE(${c.yearStart},${MONTHS})-1`, "date");
  block.single("Name", c.name, f`YEAR(${c.yearEnd})`, "general");
  block.across("Month", number, (i) => i + 1, "whole");
  block.across("First day of the month", c.start, (i) => f`EDATE(${c.yearStart},${number.at(i)}-1)`, "date");
  block.across("First day of the next", c.next, (i) => f`EDATE(${c.start.at(i)},1)`, "date");
  block.across(
    "Quarter of the month",
    c.quarter,
    (i) => f`INT((${number.at(i)}-1)/${MONTHS_A_QUARTER})+1`,
    "whole",
  );
  block.across("Quarter", c.numbers, (i) => i + 1, "whole");
}

/** How each line may be written in cam_program, as criteria that match only that. */
export function spellingsBlock(block: CalculationBlock, { spellings }: Model): void {
  block.heading("Lines of cam_program", ["Written as", "or as"]);
  for (const { id, label } of PNL_LINES)
    block.across(label, spellings[id], (i) => equalTo(`"${spellingsOf(id)[i]!}"`));
}

/** What cam_program has of a line from one day to before another; several spellings are one line. */
export function recordedAmount(
  model: Model,
  id: keyof Model["spellings"],
  from: Formula,
  before: Formula,
): Formula {
  const criteria = f`cam_program[Line],${model.spellings[id]},cam_program[Period],">="&${from},cam_program[Period],"<"&${before}`;
  return f`IF(SUMPRODUCT(COUNTIFS(${criteria},cam_program[Amount],"<>"))=0,"",SUMPRODUCT(SUMIFS(cam_program[Amount],${criteria})))`;
}

/** Staff by the three bases, and the product margin that the year's cost of goods leaves. */
export function staffBlock(block: CalculationBlock, model: Model): void {
  const { calendar: c, staff: s, inputs, lines, subtotals } = model;
  block.heading("Channel staff");
  block.across(
    "Recorded by month",
    model.recordedStaff,
    (i) => recordedAmount(model, "channel_staff", f`${c.start.at(i)}`, f`${c.next.at(i)}`),
    "money",
  );
  block.single(
    "Recorded in the year",
    s.recorded,
    f`IF(COUNT(${model.recordedStaff})=0,"",SUM(${model.recordedStaff}))`,
    "money",
  );
  block.single(
    "By share of sales, a year",
    s.byShare,
    f`${inputs.channel_sales.used}*${inputs.staff_share.used}`,
    "money",
  );
  block.single("By salaries, a year", s.bySalaries, f`SUM(${s.costs})`, "money");
  const goods = lines.cost_of_goods.year;
  const net = subtotals.net_sales.year;
  block.single(
    "Net sales less cost of goods, as a share",
    model.margin,
    f`IF(${goods}="","",IF(ROUND(N(${net}),9)<=0,"",(${net}-${goods})/${net}))`,
    "percent",
  );
}

/** The year once more, summed directly, and rows that count nowhere. */
export function checksBlock(block: CalculationBlock, model: Model, leftOut: number): void {
  const { checks: k, calendar: c, lines } = model;
  const total = (text: (id: keyof Model["spellings"]) => Formula) =>
    joined(
      PNL_LINES.map(({ id }) => text(id)),
      "+",
    );
  block.heading("Checks");
  block.single("Tolerance", k.tolerance, 1e-9);
  block.single(
    "All lines, from the table by month",
    k.recorded,
    f`SUM(${model.recordedStaff})+${joined(
      PNL_LINES.filter(({ id }) => id !== "channel_staff").map(({ id }) => f`N(${lines[id].year})`),
      "+",
    )}`,
    "money",
  );
  const inYear = f`cam_program[Period],">="&${c.yearStart},cam_program[Period],"<"&(${c.yearEnd}+1)`;
  block.single(
    "All lines, directly from cam_program",
    k.direct,
    total(
      (id) => f`SUMPRODUCT(SUMIFS(cam_program[Amount],cam_program[Line],${model.spellings[id]},${inYear}))`,
    ),
    "money",
  );
  block.single(
    "Rows of no known line",
    k.unknown,
    f`COUNTA(cam_program[Line])-(${total((id) => f`SUMPRODUCT(COUNTIFS(cam_program[Line],${model.spellings[id]}))`)})`,
    "whole",
  );
  block.single(
    "Rows without a period",
    k.undated,
    total((id) => f`SUMPRODUCT(COUNTIFS(cam_program[Line],${model.spellings[id]},cam_program[Period],"="))`),
    "whole",
  );
  const odd = (column: string) => f`SUMPRODUCT((LEN(${column})>0)*(1-ISNUMBER(${column})))`;
  block.single(
    "Cells of the wrong kind",
    k.cells,
    f`${odd("cam_program[Amount]")}+${odd("cam_program[Period]")}`,
    "whole",
  );
  block.single(
    "Rows left out",
    k.leftOut,
    leftOut,
    "whole",
    "When the sheet was built: rows with a cell that could not be read, or with a key that stands twice",
  );
  const quiet = joined(
    [k.unknown, k.undated, k.cells, k.leftOut].map((each) => f`${each}=0`),
    ",",
  );
  block.single("All of them", k.all, f`AND(${ties(k.recorded, k.direct, k.tolerance)},${quiet})`);
}
