import { partnersTable } from "../../domain/shared/tables/catalogue";
import { tableCells } from "../kit/table-cells";
import { escaped, f, type Formula, type FormulaCell, joined } from "../shared/formula";
import { ofPartner } from "../shared/deal-sums";
import { recordedValue } from "../shared/recorded-results";
import { sumOf, closedBetween, ofClass } from "./deals";
import {
  type Line,
  type LineColumn,
  type LineColumns,
  type PortfolioModel,
  type Quarter,
  QUARTERS,
  type TargetKey,
} from "./model";

export const partners = tableCells(partnersTable);

const number = (line: Line, field: Parameters<typeof partners.at>[0]) =>
  f`IF(${line.row}="","",${partners.number(field, line.row)})`;
const text = (line: Line, field: Parameters<typeof partners.at>[0]) =>
  f`IF(${line.row}="","",${partners.text(field, line.row)})`;

type ByQuarter<K extends string> = Record<`${K}${Quarter}`, LineColumn>;

function byQuarter<K extends string>(name: K, column: (quarter: Quarter) => LineColumn): ByQuarter<K> {
  return Object.fromEntries(
    QUARTERS.map((quarter) => [`${name}${quarter}`, column(quarter)]),
  ) as ByQuarter<K>;
}

/** Who each partner is, as Partners has it now. */
export function identity(model: PortfolioModel, names: readonly string[]) {
  const { calendar } = model;
  const annual = (line: Line) => partners.at("annualTarget", line.row);
  return {
    name: { title: "Partner", look: "text", cell: (_, row) => names[row]! },
    key: { title: "Without wildcards", look: "text", cell: ({ name }) => escaped(name) },
    criterion: { title: "Criterion", look: "text", cell: ({ key }) => f`"="&${key}` },
    row: {
      title: "Row",
      format: "whole",
      cell: ({ key, name }) => f`IF(${name}="","",IFERROR(MATCH(${key},${partners.column("partner")},0),""))`,
    },
    active: {
      title: "Active",
      format: "whole",
      cell: (line) => {
        const status = partners.text("status", line.row);
        return f`IF(${line.row}="",0,IF(OR(${status}="Prospect",${status}="Inactive"),0,1))`;
      },
    },
    lifeStage: { title: "Life-stage", look: "text", cell: (line) => text(line, "lifeStage") },
    since: { title: "Since", format: "date", cell: (line) => number(line, "partnerSince") },
    from: {
      title: "Counts from",
      format: "date",
      cell: ({ since }) => {
        const within = f`AND(INT(${since})>${calendar.yearStart},INT(${since})<=${calendar.yearEnd})`;
        return f`IF(${since}="",${calendar.yearStart},IF(${within},INT(${since}),${calendar.yearStart}))`;
      },
    },
    annual: { title: "Annual target", format: "money", cell: (line) => number(line, "annualTarget") },
    unread: {
      title: "Target unread",
      cell: (line) => f`IF(${line.row}="",FALSE,AND(NOT(ISNUMBER(${annual(line)})),${annual(line)}&""<>""))`,
    },
    forRest: {
      title: "For the rest",
      cell: (line) => f`AND(${text(line, "targetIsFor")}="Rest of year",${line.from}>${calendar.yearStart})`,
    },
  } as const satisfies Partial<LineColumns<TargetKey>>;
}

/** What falls on each quarter, as the Performance Scorecard has it. */
function shares(model: PortfolioModel) {
  const { calendar, inputs } = model;
  const asOf = inputs.as_of.used;
  const start = (quarter: Quarter) => calendar[`start${quarter}`];
  const end = (quarter: Quarter) => calendar[`end${quarter}`];
  const firstDay = (line: Line, quarter: Quarter) => f`MAX(${start(quarter)},${line.from})`;
  return {
    ...byQuarter("days", (quarter) => ({
      title: `Days Q${quarter}`,
      format: "whole",
      cell: (line) => f`MAX(0,${end(quarter)}-${firstDay(line, quarter)}+1)`,
    })),
    ...byQuarter("elapsed", (quarter) => ({
      title: `Gone Q${quarter}`,
      format: "whole",
      cell: (line) => elapsedTo(model, line, quarter, asOf),
    })),
    ...byQuarter("weight", (quarter) => ({
      title: `Weight Q${quarter}`,
      cell: (line) =>
        f`IF(AND(${calendar.seasonal},${line[`days${quarter}`]}>0),${weigh(model, firstDay(line, quarter), end(quarter))},0)`,
    })),
    ...byQuarter("counted", (quarter) => ({
      title: `Counted Q${quarter}`,
      format: "percent",
      cell: (line) =>
        share(
          line[`weight${quarter}`],
          calendar[`whole${quarter}`],
          f`${line[`days${quarter}`]}/${lengthOf(model, quarter)}`,
        ),
    })),
    ...byQuarter("gone", (quarter) => ({
      title: `Share gone Q${quarter}`,
      format: "percent",
      cell: (line) => goneTo(model, line, quarter, { day: asOf, elapsed: line[`elapsed${quarter}`] }),
    })),
  };
}

const lengthOf = ({ calendar }: PortfolioModel, quarter: Quarter) =>
  f`(${calendar[`end${quarter}`]}-${calendar[`start${quarter}`]}+1)`;

const share = (part: FormulaCell, whole: FormulaCell, otherwise: Formula) =>
  f`IF(ROUND(${whole},9)>0,${part}/${whole},${otherwise})`;

/** Days of a partner's quarter that have passed at the end of a day. */
export function elapsedTo(
  { calendar }: PortfolioModel,
  line: Line,
  quarter: Quarter,
  day: FormulaCell,
): Formula {
  return f`MAX(0,MIN(${line[`days${quarter}`]},${day}-MAX(${calendar[`start${quarter}`]},${line.from})+1))`;
}

/** The share of a quarter's target that should be reached by the end of a day. */
export function goneTo(
  model: PortfolioModel,
  line: Line,
  quarter: Quarter,
  { day, elapsed }: Record<"day" | "elapsed", FormulaCell>,
): Formula {
  const { calendar } = model;
  const [start, days, length] = [
    calendar[`start${quarter}`],
    line[`days${quarter}`],
    lengthOf(model, quarter),
  ];
  const first = f`MAX(${start},${line.from})`;
  const whole = f`MAX(0,MIN(${length},${day}-${start}+1))/${length}`;
  const gone = f`IF(${calendar.seasonal},${weigh(model, first, f`(${first}+${elapsed}-1)`)},0)`;
  const part = share(gone, line[`weight${quarter}`], f`${elapsed}/${days}`);
  return f`IF(${days}=0,${whole},IF(${elapsed}=0,0,${part}))`;
}

/** The weight of the days from one to another, each month's spread over its days. */
export function weigh({ months }: PortfolioModel, from: FormulaCell, to: FormulaCell): Formula {
  const { used, first, last } = months;
  const upTo = f`(${to}<${last})*${to}+(${to}>=${last})*${last}`;
  const since = f`(${from}>${first})*${from}+(${from}<=${first})*${first}`;
  return f`SUMPRODUCT(${used}*(${to}>=${first})*(${from}<=${last})*(${upTo}-(${since})+1)/(${last}-${first}+1))`;
}

/** As the Performance Scorecard has it: one that was agreed always, what a build recorded once the quarter has ended. */
function agreedTarget(criterion: FormulaCell, period: FormulaCell, isRunning: Formula): Formula {
  const id = f`"perf_to_plan"`;
  const row = f`cam_results[Partner],${criterion},cam_results[Metric],${id},cam_results[Period],${period}`;
  const recorded = joined(
    ["Recorded", "Closed"].map((basis) => f`COUNTIFS(${row},cam_results[Basis],"${basis}")`),
    "+",
  );
  return f`IF(IF(${isRunning},${recorded},0)>0,"",${recordedValue({ criterion }, "Target", id, f`${period}`)})`;
}

/** Sales targets by quarter: agreed, else the quarter's share of the annual target, else last year with growth. */
function salesTargets(model: PortfolioModel, growth: FormulaCell) {
  const { calendar, inputs } = model;
  const asOf = inputs.as_of.used;
  const all = <K extends "days" | "weight" | "before" | "target">(line: Line, name: K) =>
    QUARTERS.map((quarter) => line[`${name}${quarter}`]);
  const sum = (cells: readonly FormulaCell[]) => f`(${joined(cells, "+")})`;
  return {
    ...byQuarter("agreed", (quarter) => ({
      title: `Agreed Q${quarter}`,
      format: "money",
      cell: ({ criterion }) =>
        agreedTarget(criterion, calendar[`start${quarter}`], f`${asOf}<${calendar[`end${quarter}`]}`),
    })),
    ...byQuarter("before", (quarter) => ({
      title: `Year before Q${quarter}`,
      format: "money",
      cell: ({ criterion }) => {
        const first = f`EDATE(${calendar[`start${quarter}`]},-12)`;
        return sumOf(
          ofPartner({ criterion }),
          ofClass("Won"),
          ...closedBetween(first, f`(EDATE(${first},3)-1)`),
        );
      },
    })),
    ...byQuarter("target", (quarter) => ({
      title: `Target Q${quarter}`,
      format: "money",
      cell: (line) => {
        const counted = line[`counted${quarter}`];
        const days = f`${line[`days${quarter}`]}/${sum(all(line, "days"))}`;
        const weights = sum(all(line, "weight"));
        const rest = f`IF(ROUND(${weights},9)>0,${line[`weight${quarter}`]}/${weights},${days})`;
        const ofYear = f`${calendar[`ofYear${quarter}`]}*${counted}`;
        const grown = f`MAX(0,${line[`before${quarter}`]})*(1+${growth})*${counted}`;
        const otherwise = f`IF(${line.unread},"",IF(${sum(all(line, "before"))}>0,${grown},""))`;
        const standard = f`IF(${line.annual}<>"",${line.annual}*IF(${line.forRest},${rest},${ofYear}),${otherwise})`;
        const agreed = line[`agreed${quarter}`];
        return f`IF(${agreed}<>"",${agreed},IF(${counted}<=0,"",${standard}))`;
      },
    })),
    total: {
      title: "Target",
      format: "money",
      cell: (line) => {
        const lacking = QUARTERS.map(
          (quarter) => f`(${line[`days${quarter}`]}>0)*(${line[`target${quarter}`]}="")`,
        );
        const total = f`SUM(${joined(all(line, "target"), ",")})`;
        return f`IF(${joined(lacking, "+")}>0,"",IF(ROUND(${total},9)>0,${total},""))`;
      },
    },
    toDate: {
      title: "Target to date",
      format: "money",
      cell: (line) => {
        const begun = (quarter: Quarter) => f`(${calendar[`start${quarter}`]}<=${asOf})`;
        const lacking = QUARTERS.map(
          (quarter) => f`(${line[`days${quarter}`]}>0)*(${line[`target${quarter}`]}="")*${begun(quarter)}`,
        );
        const soFar = joined(
          QUARTERS.map((quarter) => f`N(${line[`target${quarter}`]})*${line[`gone${quarter}`]}`),
          "+",
        );
        return f`IF(${joined(lacking, "+")}>0,"",IF(ROUND(${soFar},9)>0,${soFar},""))`;
      },
    },
  } as const satisfies Partial<LineColumns<TargetKey>>;
}

/** What each partner is to sell. */
export function targetColumns(
  model: PortfolioModel,
  { names, growth }: { names: readonly string[]; growth: FormulaCell },
): LineColumns<TargetKey> {
  return { ...identity(model, names), ...shares(model), ...salesTargets(model, growth) };
}
