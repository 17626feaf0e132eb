import { CURRENT_COLUMN, EARLY_DAYS } from "../../domain/scorecard/performance/scorecard-periods";
import { MONTHS_A_YEAR } from "../../domain/shared/fiscal-calendar";
import { SEASONALITY_TOLERANCE } from "../../domain/shared/bounds";
import { SEASONALITY } from "../../domain/program/settings";
import type { CalculationBlock } from "../shared/calculation-block";
import { f, type Formula } from "../shared/formula";
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
  block.single("A quarter is early for so many days", calendar.earlyDays, EARLY_DAYS, "whole");
  block.across(
    "Early",
    calendar.early,
    (i) =>
      i === CURRENT_COLUMN
        ? f`FALSE`
        : f`AND(${asOf}>=${calendar.start.at(i)},${asOf}<${calendar.end.at(i)},${asOf}-${calendar.start.at(i)}+1<=${calendar.earlyDays})`,
    { note: "In progress for too few days to be judged" },
  );
  block.single("Twelve months from", calendar.trailingStart, f`EDATE(${asOf}+1,-${MONTHS_A_YEAR})`, "date");
  block.single("Next quarter is shown in the last days", calendar.lastDays, 30, "whole");
  seasonality(block, model);
}

/** Months' shares of the year's target; without twelve that total 1 the plan is linear. */
function seasonality(block: CalculationBlock, model: Model): void {
  const { calendar } = model;
  const months = SEASONALITY.map(({ key: name }) =>
    ["label", "used", "first", "last"].map((part) => new Ref(`${name} ${part}`)),
  );
  block.heading("Seasonality", ["On Setup", "First day", "Last day"]);
  SEASONALITY.forEach(({ key: name }, index) => {
    const [label, used, first, last] = months[index] as [Ref, Ref, Ref, Ref];
    const cell = f`INDEX(cam_settings[Value],MATCH(${label},cam_settings[Setting],0))`;
    block.cells(label, name, [
      {
        ref: used,
        content: f`IFERROR(IF(AND(ISNUMBER(${cell}),${cell}>=0,${cell}<=1),${cell},""),"")`,
        style: "link",
      },
      { ref: first, content: f`EDATE(${calendar.start.fixed(CURRENT_COLUMN)},${index})`, format: "date" },
      { ref: last, content: f`EDATE(${first},1)-1`, format: "date" },
    ]);
  });
  const column = (part: number) => f`${months[0]![part]!}:${months[MONTHS_A_YEAR - 1]![part]!}`;
  const tolerance = new Ref("seasonality tolerance");
  block.single("Tolerance of the total", tolerance, SEASONALITY_TOLERANCE);
  block.single(
    "Seasonal",
    calendar.seasonal,
    f`AND(COUNT(${column(1)})=${MONTHS_A_YEAR},ROUND(ABS(SUM(${column(1)})-1),9)<=${tolerance})`,
  );
  quarterShares(block, model, { used: column(1), first: column(2), last: column(3) });
}

type Cell = ReturnType<Ref["at"]> | Formula;

/** What falls on each quarter, by days or by the months' weights; where the months that count weigh nothing, days count. */
function quarterShares(
  block: CalculationBlock,
  { calendar, inputs, partner }: Model,
  months: { used: Formula; first: Formula; last: Formula },
): void {
  const { countedFrom, days, elapsed, start, end, seasonal, shares } = calendar;
  const asOf = inputs.as_of.used;
  const quarters = (row: Ref) => f`${row.fixed(0)}:${row.fixed(CURRENT_COLUMN - 1)}`;
  /** The weight of the days from `from` to `to`, each month's spread over its days. */
  const weigh = (from: Cell, to: Cell) => {
    const { used, first, last } = months;
    const upTo = f`(${to}<${last})*${to}+(${to}>=${last})*${last}`;
    const since = f`(${from}>${first})*${from}+(${from}<=${first})*${first}`;
    return f`SUMPRODUCT(${used}*(${to}>=${first})*(${from}<=${last})*(${upTo}-(${since})+1)/(${last}-${first}+1))`;
  };
  const given = (when: Formula, value: Formula) => f`IF(AND(${seasonal},${when}),${value},0)`;
  block.heading("Shares of the quarters", ["Q1", "Q2", "Q3", "Q4"]);
  block.across(
    "Weight of the quarter",
    shares.whole,
    (i) => f`IF(${seasonal},${weigh(start.at(i), end.at(i))},0)`,
  );
  block.across("Weight of its days that count", shares.weight, (i) =>
    given(f`${days.at(i)}>0`, weigh(countedFrom.at(i), end.at(i))),
  );
  const lastGone = (i: number) => f`(${countedFrom.at(i)}+${elapsed.at(i)}-1)`;
  block.across("Weight of those gone", shares.weightGone, (i) =>
    given(f`${elapsed.at(i)}>0`, weigh(countedFrom.at(i), lastGone(i))),
  );
  const share = (part: Cell, whole: Cell, byDays: Formula) =>
    f`IF(ROUND(${whole},9)>0,${part}/${whole},${byDays})`;
  const length = (i: number) => f`(${end.at(i)}-${start.at(i)}+1)`;
  block.across(
    "Share of the year's target",
    shares.ofYear,
    (i) => f`IF(${seasonal},${shares.whole.at(i)},1/4)`,
    {
      format: "percent",
      note: "A quarter, or its months' weights where Setup gives twelve that total 1",
    },
  );
  block.across(
    "Part that counts",
    shares.counted,
    (i) => share(shares.weight.at(i), shares.whole.at(i), f`${days.at(i)}/${length(i)}`),
    {
      format: "percent",
      note: "Less than all in the quarter in which the partner joined, nothing before it",
    },
  );
  const allWeights = f`SUM(${quarters(shares.weight)})`;
  block.across(
    "Share of the rest of the year",
    shares.ofRest,
    (i) => share(shares.weight.at(i), allWeights, f`${days.at(i)}/SUM(${quarters(days)})`),
    { format: "percent", note: "By the days that count" },
  );
  const whole = (i: number) => f`MAX(0,MIN(${length(i)},${asOf}-${start.at(i)}+1))/${length(i)}`;
  block.across(
    "Share gone",
    shares.gone,
    (i) =>
      f`IF(${days.at(i)}=0,${whole(i)},IF(${elapsed.at(i)}=0,0,${share(shares.weightGone.at(i), shares.weight.at(i), f`${elapsed.at(i)}/${days.at(i)}`)}))`,
    { format: "percent", note: "Of the quarter's target: what should be reached by the as-of date" },
  );
  block.single(
    "For the rest of the year",
    calendar.forRest,
    f`AND(${partner.targetIsFor}="Rest of year",${calendar.from}>${start.fixed(CURRENT_COLUMN)})`,
  );
}
