import { CURRENT_COLUMN } from "../../domain/scorecard/performance/scorecard-periods";
import { MONTHS_A_YEAR } from "../../domain/shared/fiscal-calendar";
import { SEASONALITY_TOLERANCE } from "../../domain/shared/bounds";
import { SEASONALITY } from "../../domain/program/settings";
import type { CalculationBlock } from "../shared/calculation-block";
import { f } from "../shared/formula";
import { Ref } from "../shared/reference";
import type { Model } from "./model";

/** The fiscal year, its quarters and how far they have gone. The fifth column is the year to date. */
export function calendarBlock(block: CalculationBlock, model: Model): void {
  const { calendar, inputs, fiscalStart: firstMonth, partner } = model;
  const asOf = inputs.as_of.used;
  block.heading("Fiscal year", ["Q1", "Q2", "Q3", "Q4", "Year"]);
  const number = new Ref("quarter numbers", 5);
  block.across("Quarter", number, (i) => (i === CURRENT_COLUMN ? null : i + 1));
  const yearStart = calendar.start.fixed(CURRENT_COLUMN);
  block.across(
    "First day",
    calendar.start,
    (i) =>
      i === CURRENT_COLUMN
        ? f`DATE(YEAR(${asOf})-IF(MONTH(${asOf})<${firstMonth},1,0),${firstMonth},1)`
        : f`EDATE(${yearStart},3*(${number.at(i)}-1))`,
    "date",
  );
  block.across(
    "Last day",
    calendar.end,
    (i) => f`EDATE(${calendar.start.at(i)},${i === CURRENT_COLUMN ? MONTHS_A_YEAR : 3})-1`,
    "date",
  );
  const since = f`INT(${partner.since})`;
  block.single(
    "Partner counts from",
    calendar.from,
    f`IF(ISNUMBER(${partner.since}),IF(AND(${since}>${yearStart},${since}<=${calendar.end.fixed(CURRENT_COLUMN)}),${since},${yearStart}),${yearStart})`,
    { format: "date", note: "The fiscal year's first day, or Partner since within the year" },
  );
  block.across(
    "Counted from",
    calendar.countedFrom,
    (i) => f`MAX(${calendar.start.at(i)},${calendar.from})`,
    "date",
  );
  block.across(
    "Days",
    calendar.days,
    (i) => f`MAX(0,${calendar.end.at(i)}-${calendar.countedFrom.at(i)}+1)`,
    "whole",
  );
  block.across(
    "Days gone",
    calendar.elapsed,
    (i) => f`MAX(0,MIN(${calendar.days.at(i)},${asOf}-${calendar.countedFrom.at(i)}+1))`,
    "whole",
  );
  const quarters = f`${calendar.start.fixed(0)}:${calendar.start.fixed(3)}`;
  block.single("Quarter of the as-of date", calendar.quarter, f`MATCH(${asOf},${quarters},1)`, "whole");
  block.single(
    "Fiscal year's name",
    calendar.name,
    f`YEAR(${calendar.end.fixed(CURRENT_COLUMN)})`,
    "general",
  );
  block.single("Twelve months from", calendar.trailingStart, f`EDATE(${asOf},-${MONTHS_A_YEAR})+1`, "date");
  block.single("Next quarter is shown in the last days", calendar.lastDays, 30, "whole");
  seasonality(block, model);
}

/** Months' shares of the year's target; without twelve that total 1 the plan is linear. */
function seasonality(block: CalculationBlock, model: Model): void {
  const { calendar } = model;
  const upTo = new Ref("seasonality up to");
  const months = SEASONALITY.map(({ key: name }) =>
    ["label", "setup", "used", "first", "last", "to date", "whole"].map((part) => new Ref(`${name} ${part}`)),
  );
  block.heading("Seasonality", ["On Setup", "Used", "First day", "Last day", "To date", "Whole year"]);
  SEASONALITY.forEach(({ key: name }, index) => {
    const [label, setup, used, first, last, toDate, whole] = months[index] as [
      Ref,
      Ref,
      Ref,
      Ref,
      Ref,
      Ref,
      Ref,
    ];
    const cell = f`INDEX(cam_settings[Value],MATCH(${label},cam_settings[Setting],0))`;
    const from = calendar.countedFrom.fixed(CURRENT_COLUMN);
    const share = (end: Ref | ReturnType<Ref["fixed"]>) =>
      f`IF(${used}="",0,${used}*MAX(0,MIN(${last},${end})-MAX(${first},${from})+1)/(${last}-${first}+1))`;
    block.cells(label, name, [
      { ref: setup, content: f`IFERROR(IF(${cell}="","",${cell}),"")`, style: "link" },
      { ref: used, content: f`IF(ISNUMBER(${setup}),IF(AND(${setup}>=0,${setup}<=1),${setup},""),"")` },
      { ref: first, content: f`EDATE(${calendar.start.fixed(CURRENT_COLUMN)},${index})`, format: "date" },
      { ref: last, content: f`EDATE(${first},1)-1`, format: "date" },
      { ref: toDate, content: share(upTo) },
      { ref: whole, content: share(calendar.end.fixed(CURRENT_COLUMN)) },
    ]);
  });
  const column = (part: number) => f`${months[0]![part]!}:${months[MONTHS_A_YEAR - 1]![part]!}`;
  const tolerance = new Ref("seasonality tolerance");
  const whole = new Ref("seasonal weight of the year");
  block.single(
    "Up to",
    upTo,
    f`${calendar.countedFrom.fixed(CURRENT_COLUMN)}+${calendar.elapsed.fixed(CURRENT_COLUMN)}-1`,
    "date",
  );
  block.single("Tolerance of the total", tolerance, SEASONALITY_TOLERANCE);
  block.single(
    "Seasonal",
    calendar.seasonal,
    f`AND(COUNT(${column(2)})=${MONTHS_A_YEAR},ROUND(ABS(SUM(${column(2)})-1),9)<=${tolerance})`,
  );
  block.single(
    "Weight of the year",
    whole,
    f`IF(${calendar.from}=${calendar.start.fixed(CURRENT_COLUMN)},1,SUM(${column(6)}))`,
  );
  const linear = (i: number) =>
    f`IF(${calendar.days.at(i)}=0,0,${calendar.elapsed.at(i)}/${calendar.days.at(i)})`;
  block.across(
    "Planned share",
    calendar.planned,
    (i) =>
      i === CURRENT_COLUMN
        ? f`IF(${calendar.seasonal},IF(ROUND(${whole},9)<=0,0,SUM(${column(5)})/${whole}),${linear(i)})`
        : linear(i),
    {
      format: "percent",
      note: "Of the target, by days; the year by the months' shares where they are given",
    },
  );
}
