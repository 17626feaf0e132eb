import { MONTHS_A_QUARTER, MONTHS_A_YEAR } from "../../domain/shared/fiscal-calendar";
import { TOLERANCE } from "../../domain/shared/bounds";
import { PNL_LINES, spellingsOf } from "../../domain/finance/pnl-lines";
import type { CalculationBlock } from "../shared/calculation-block";
import { yearStart } from "../shared/day-inputs";
import { equalTo, f, type Formula, joined } from "../shared/formula";
import { Ref } from "../shared/reference";
import { ties } from "../shared/foot";
import type { Model } from "./model";

/** The fiscal year of the as-of date and its months. */
export function calendarBlock(block: CalculationBlock, { calendar, days }: Model): void {
  const number = new Ref("month numbers", MONTHS_A_YEAR);
  block.heading("Fiscal year");
  block.single("First day", calendar.yearStart, yearStart(days), "date");
  block.single("Last day", calendar.yearEnd, f`EDATE(${calendar.yearStart},${MONTHS_A_YEAR})-1`, "date");
  block.single("Name", calendar.name, f`YEAR(${calendar.yearEnd})`, "general");
  block.across("Month", number, (i) => i + 1, "whole");
  block.across(
    "First day of the month",
    calendar.start,
    (i) => f`EDATE(${calendar.yearStart},${number.at(i)}-1)`,
    "date",
  );
  block.across("First day of the next", calendar.next, (i) => f`EDATE(${calendar.start.at(i)},1)`, "date");
  block.across(
    "Quarter of the month",
    calendar.quarter,
    (i) => f`INT((${number.at(i)}-1)/${MONTHS_A_QUARTER})+1`,
    "whole",
  );
  block.across("Quarter", calendar.numbers, (i) => i + 1, "whole");
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
  const { calendar, staff, inputs, lines, subtotals } = model;
  block.heading("Channel staff");
  block.across(
    "Recorded by month",
    model.recordedStaff,
    (i) => recordedAmount(model, "channel_staff", f`${calendar.start.at(i)}`, f`${calendar.next.at(i)}`),
    "money",
  );
  block.single(
    "Recorded in the year",
    staff.recorded,
    f`IF(COUNT(${model.recordedStaff})=0,"",SUM(${model.recordedStaff}))`,
    "money",
  );
  block.single(
    "By share of sales, a year",
    staff.byShare,
    f`${inputs.channel_sales.used}*${inputs.staff_share.used}`,
    "money",
  );
  block.single("By salaries, a year", staff.bySalaries, f`SUM(${staff.costs})`, "money");
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
  const { checks, calendar, lines } = model;
  const total = (text: (id: keyof Model["spellings"]) => Formula) =>
    joined(
      PNL_LINES.map(({ id }) => text(id)),
      "+",
    );
  block.heading("Checks");
  block.single("Tolerance", checks.tolerance, TOLERANCE);
  block.single(
    "All lines, from the table by month",
    checks.recorded,
    f`SUM(${model.recordedStaff})+${joined(
      PNL_LINES.filter(({ id }) => id !== "channel_staff").map(({ id }) => f`N(${lines[id].year})`),
      "+",
    )}`,
    "money",
  );
  const inYear = f`cam_program[Period],">="&${calendar.yearStart},cam_program[Period],"<"&(${calendar.yearEnd}+1)`;
  block.single(
    "All lines, directly from cam_program",
    checks.direct,
    total(
      (id) => f`SUMPRODUCT(SUMIFS(cam_program[Amount],cam_program[Line],${model.spellings[id]},${inYear}))`,
    ),
    "money",
  );
  block.single(
    "Rows of no known line",
    checks.unknown,
    f`COUNTA(cam_program[Line])-(${total((id) => f`SUMPRODUCT(COUNTIFS(cam_program[Line],${model.spellings[id]}))`)})`,
    "whole",
  );
  block.single(
    "Rows without a period",
    checks.undated,
    total((id) => f`SUMPRODUCT(COUNTIFS(cam_program[Line],${model.spellings[id]},cam_program[Period],"="))`),
    "whole",
  );
  const odd = (column: string) => f`SUMPRODUCT((LEN(${column})>0)*(1-ISNUMBER(${column})))`;
  block.single(
    "Cells of the wrong kind",
    checks.cells,
    f`${odd("cam_program[Amount]")}+${odd("cam_program[Period]")}`,
    "whole",
  );
  block.single(
    "Costs that are negative in all",
    checks.negative,
    joined(
      PNL_LINES.filter(({ sign }) => sign < 0).map(({ id }) => f`IF(N(${lines[id].year})<0,1,0)`),
      "+",
    ),
    { format: "whole", note: "Booked as accounting does; they would raise the margin" },
  );
  block.single("Rows left out", checks.leftOut, leftOut, {
    format: "whole",
    note: "When the sheet was built: rows with a cell that could not be read, or with a key that stands twice",
  });
  const quiet = joined(
    [checks.unknown, checks.undated, checks.cells, checks.negative, checks.leftOut].map(
      (each) => f`${each}=0`,
    ),
    ",",
  );
  block.single(
    "All of them",
    checks.all,
    f`AND(${ties(checks.recorded, checks.direct, checks.tolerance)},${quiet})`,
  );
}
