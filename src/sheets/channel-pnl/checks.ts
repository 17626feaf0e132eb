import { TOLERANCE } from "../../domain/shared/bounds";
import { PNL_LINES } from "../../domain/finance/pnl-lines";
import { equalsShown, mustBeNone, type PageCheck, worthKnowing } from "../kit/checks";
import { f, type Formula, joined } from "../shared/formula";
import type { Ref } from "../shared/reference";
import { shortMoneyText } from "../shared/words";
import { rowsLeftOut } from "../kit/left-out";
import type { TablesRead } from "../shared/tables-read";
import type { Model } from "./model";

const DATA = "Channel P&L data";
/** Labels of the lines of which a column counts some, with a comma after each. */
const named = (counts: Ref) =>
  joined(
    PNL_LINES.map(({ label }, row) => f`IF(${counts.at(0, row)}>0,"${label}, ","")`),
    "&",
  );
const listed = (names: Ref) => f`LEFT(${names},LEN(${names})-2)`;

/** A second sum of the year, and rows that count nowhere or wrongly. */
export function pnlChecks(model: Model, tables: TablesRead, currency: Ref): PageCheck[] {
  const { checks, recorded, odd } = model;
  const total = (term: (id: (typeof PNL_LINES)[number]["id"]) => Formula) =>
    joined(
      PNL_LINES.map(({ id }) => term(id)),
      "+",
    );
  const rows = (words: string) => ({ one: "row", many: "rows", words });
  return [
    { label: "Tolerance", ref: checks.tolerance, value: TOLERANCE },
    {
      label: "All lines, recorded by month",
      ref: checks.recorded,
      value: total((id) => f`SUM(${recorded[id]})`),
      format: "money",
    },
    equalsShown(
      {
        label: "All lines to the as-of date, directly from cam_program",
        ref: checks.direct,
        value: f`SUM(${odd.toDate})`,
        format: "money",
      },
      checks.recorded,
      checks.tolerance,
      `${DATA} and the months`,
    ),
    contributionOfMonths(model),
    mustBeNone(
      {
        label: "Rows of no known line",
        ref: checks.unknown,
        value: f`COUNTA(cam_program[Line])-(${total((id) => f`SUMPRODUCT(COUNTIFS(cam_program[Line],${model.spellings[id]}))`)})`,
      },
      rows(`of ${DATA} with a line that the statement does not have.`),
    ),
    mustBeNone(
      {
        label: "Rows without a period",
        ref: checks.undated,
        value: total(
          (id) => f`SUMPRODUCT(COUNTIFS(cam_program[Line],${model.spellings[id]},cam_program[Period],"="))`,
        ),
      },
      rows(`of ${DATA} without a period.`),
    ),
    ...oddRows(model),
    ...rowsLeftOut(checks.leftOut, tables),
    worthKnowing(
      {
        label: "Rows of the year after the as-of date",
        ref: checks.later,
        value: f`SUM(${odd.later})`,
      },
      rows(`of ${DATA} later than the as-of date: not counted yet.`),
    ),
    salesApart(model, currency),
  ];
}

/** Small beside what goes in and out, however little is left of it. */
function contributionOfMonths({ checks, lines, subtotals }: Model): PageCheck {
  const shown = subtotals.net_margin.year;
  const apart = f`SUM(${subtotals.net_margin.months})-N(${shown})`;
  const size = f`MAX(1,ABS(N(${lines.gross_sales.year})),ABS(${checks.recorded}))`;
  const { months } = checks;
  return {
    label: "Contribution of the months apart from the year's",
    ref: months,
    value: f`IF(ABS(${apart})<=${checks.tolerance}*${size},0,${apart})`,
    format: "money",
    must: {
      hold: f`${months}=0`,
      failure: f`" The months and the year differ by "&ROUND(${months},2)&"."`,
    },
  };
}

/** Costs booked negative, and lines with two rows of a month, by name. */
function oddRows({ checks, odd }: Model): PageCheck[] {
  return [
    { label: "Costs that are negative", ref: checks.negativeNames, value: named(odd.negative) },
    {
      label: "Rows with a negative cost",
      ref: checks.negative,
      value: f`SUM(${odd.negative})`,
      format: "whole",
      note: "Booked as accounting does; they would raise the contribution",
      must: {
        hold: f`${checks.negative}=0`,
        failure: f`${`" Negative in ${DATA}: "`}&${listed(checks.negativeNames)}&". Costs belong there as positive amounts."`,
      },
    },
    { label: "Lines with two rows of a month", ref: checks.doubleNames, value: named(odd.doubles) },
    {
      label: "Months with two rows of a line",
      ref: checks.doubles,
      value: f`SUM(${odd.doubles})`,
      format: "whole",
      note: "As by id and by label: both count",
      must: {
        hold: f`${checks.doubles}=0`,
        failure: f`${`" Twice for one month in ${DATA}: "`}&${listed(checks.doubleNames)}&". Both amounts count: delete one."`,
      },
    },
  ];
}

/** The staffing's sales are not the statement's where somebody typed others. */
function salesApart({ checks, inputs, lines }: Model, currency: Ref): PageCheck {
  const [sales, typed] = [f`N(${lines.gross_sales.year})`, inputs.channel_sales.used];
  const apart = f`AND(${inputs.staff_basis.used}="Share of sales",ABS(${sales}-${typed})>=1)`;
  return {
    label: "Sales that the staffing takes besides the statement's",
    ref: checks.apart,
    value: f`IF(${apart},${typed}-${sales},0)`,
    format: "money",
    notice: f`IF(${apart},"The statement takes staff as a share of its own sales, "&${shortMoneyText(sales, currency)}&"; the staffing that of "&${shortMoneyText(typed, currency)}&".  ","")`,
  };
}
