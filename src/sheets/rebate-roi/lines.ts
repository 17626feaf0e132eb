import { MONTHS_A_QUARTER } from "../../domain/shared/fiscal-calendar";
import { COMPARISONS } from "../../domain/finance/rebate-roi";
import type { CalculationBlock, ListColumn } from "../shared/calculation-block";
import { equalTo, escaped, f, type Formula, type FormulaCell } from "../shared/formula";
import type { Ref } from "../shared/reference";
import type { Model } from "./model";

type Cell = FormulaCell;
const STAGES = equalTo("cam_stages[Stage]");
/** Whose a typed baseline is that names no comparison. */
const DEFAULT = COMPARISONS[1].label;

/** What a partner's three months from a day brought, as domain/finance/rebate-roi.ts has it: recorded, else won by the as-of date. */
export function quarterRevenue(
  model: Model,
  criterion: Cell,
  start: Cell,
): { value: Formula; source: Formula } {
  const asOf = model.inputs.as_of.used;
  const next = f`EDATE(${start},${MONTHS_A_QUARTER})`;
  const row = f`cam_rebates[Partner],${criterion},cam_rebates[Period],${start}`;
  const recorded = f`COUNTIFS(${row},cam_rebates[Revenue],"<>")>0`;
  const known = f`IF(${model.firstClosed}="",FALSE,AND(${model.firstClosed}<${next},${start}<=${asOf}))`;
  const closed = f`cam_deals[Closed on],">="&${start},cam_deals[Closed on],"<"&MIN(${next},${asOf}+1)`;
  const won = f`SUMPRODUCT(SUMIFS(cam_deals[Amount],cam_deals[Partner],${criterion},${closed},cam_deals[Stage],${STAGES})*(cam_stages[Class]="Won"))`;
  return {
    value: f`IF(${recorded},SUMIFS(cam_rebates[Revenue],${row}),IF(${known},${won},""))`,
    source: f`IF(${recorded},"Rebates",IF(${known},"Deals",""))`,
  };
}

/** The rows that count, with what each is compared with. */
export function linesBlock(block: CalculationBlock, model: Model): void {
  block.heading("Lines");
  block.list([...recordedColumns(model), ...revenueColumns(model)], "value");
  for (const comparison of COMPARISONS) comparedBlock(block, model, comparison);
}

const at = (ref: Ref, down: number) => ref.at(0, down);

/** Blank where there are more lines than rows that count. */
const some = ({ lines }: Model, down: number, content: Formula) =>
  f`IF(${at(lines.position, down)}="","",${content})`;

/** What the row of cam_rebates says. */
function recordedColumns(model: Model): ListColumn[] {
  const { lines, index, inputs } = model;
  const cell = (column: string, down: number) => f`INDEX(cam_rebates[${column}],${at(lines.position, down)})`;
  const number = (column: string, down: number, otherwise: Formula | string = `""`) =>
    some(model, down, f`IF(ISNUMBER(${cell(column, down)}),${cell(column, down)},${otherwise})`);
  return [
    { title: "Line", ref: lines.number, content: (down) => down + 1, format: "whole" },
    {
      title: "Row",
      ref: lines.position,
      content: (down) => f`IFERROR(MATCH(${at(lines.number, down)},${index.line},0),"")`,
      format: "whole",
    },
    {
      title: "Partner",
      ref: lines.partner,
      content: (down) => some(model, down, f`INDEX(${index.partner},${at(lines.position, down)})`),
    },
    {
      title: "Criterion",
      ref: lines.criterion,
      content: (down) => some(model, down, equalTo(f`${at(lines.partner, down)}`)),
    },
    {
      title: "Period",
      ref: lines.period,
      content: (down) => some(model, down, f`INDEX(${index.period},${at(lines.position, down)})`),
      format: "date",
    },
    {
      title: "Rebate paid",
      ref: lines.rebate,
      content: (down) => number("Rebate paid", down),
      format: "money",
    },
    {
      title: "Gross margin",
      ref: lines.margin,
      content: (down) => number("Gross margin", down, f`${inputs.gross_margin.used}`),
      format: "percent",
    },
    {
      title: "Baseline typed",
      ref: lines.given,
      content: (down) => number("Baseline revenue", down),
      format: "money",
    },
    {
      title: "For",
      ref: lines.givenFor,
      content: (down) =>
        some(
          model,
          down,
          f`IF(${at(lines.given, down)}="","",IF(${cell("Baseline is for", down)}="","${DEFAULT}",${cell("Baseline is for", down)}))`,
        ),
    },
    {
      title: "Partner since",
      ref: lines.since,
      content: (down) => {
        const since = f`INDEX(cam_partners[Partner since],MATCH(${escaped(f`${at(lines.partner, down)}`)},cam_partners[Partner],0))`;
        return some(model, down, f`IFERROR(IF(ISNUMBER(${since}),${since},""),"")`);
      },
      format: "date",
    },
  ];
}

/** What was sold in its three months, and what is odd about the row. */
function revenueColumns(model: Model): ListColumn[] {
  const { lines, inputs } = model;
  const revenue = (down: number) => quarterRevenue(model, at(lines.criterion, down), at(lines.period, down));
  return [
    {
      title: "Revenue",
      ref: lines.revenue,
      content: (down) => some(model, down, revenue(down).value),
      format: "money",
    },
    { title: "From", ref: lines.source, content: (down) => some(model, down, revenue(down).source) },
    {
      title: "In progress",
      ref: lines.running,
      content: (down) =>
        some(
          model,
          down,
          f`IF(AND(${at(lines.source, down)}="Deals",EDATE(${at(lines.period, down)},${MONTHS_A_QUARTER})>${inputs.as_of.used}+1),1,0)`,
        ),
      format: "whole",
    },
    {
      title: "Off the quarter",
      ref: lines.offQuarter,
      content: (down) =>
        some(
          model,
          down,
          f`IF(AND(DAY(${at(lines.period, down)})=1,MOD(MONTH(${at(lines.period, down)})-${model.fiscalStart},${MONTHS_A_QUARTER})=0),0,1)`,
        ),
      format: "whole",
    },
    {
      title: "In Partners",
      ref: lines.known,
      content: (down) =>
        some(model, down, f`IF(COUNTIFS(cam_partners[Partner],${at(lines.criterion, down)})>0,1,0)`),
      format: "whole",
    },
  ];
}

function comparedBlock(
  block: CalculationBlock,
  model: Model,
  { id, label, months }: (typeof COMPARISONS)[number],
): void {
  const { lines, compared } = model;
  const comparison = compared[id];
  const measured = (down: number, content: Formula) =>
    f`IF(${at(comparison.state, down)}="Measured",${content},"")`;
  const earlier = (down: number) =>
    quarterRevenue(model, at(lines.criterion, down), at(comparison.start, down));
  const given = (down: number) => f`${at(lines.givenFor, down)}="${label}"`;
  const since = (down: number) => at(lines.since, down);
  block.heading(`Against the ${label.toLowerCase()}`);
  block.list(
    [
      {
        title: "Baseline from",
        ref: comparison.start,
        content: (down) => some(model, down, f`EDATE(${at(lines.period, down)},-${months})`),
        format: "date",
      },
      {
        title: "Before it was a partner",
        ref: comparison.before,
        content: (down) =>
          some(
            model,
            down,
            f`IF(${since(down)}="",0,IF(${at(lines.period, down)}<EDATE(${since(down)},${months}),1,0))`,
          ),
        format: "whole",
      },
      {
        title: "Baseline",
        ref: comparison.baseline,
        content: (down) =>
          some(
            model,
            down,
            f`IF(${given(down)},${at(lines.given, down)},IF(${at(comparison.before, down)}=1,"",${earlier(down).value}))`,
          ),
        format: "money",
      },
      {
        title: "Where from",
        ref: comparison.source,
        content: (down) =>
          some(
            model,
            down,
            f`IF(${given(down)},"Given",IF(${at(comparison.before, down)}=1,"",${earlier(down).source}))`,
          ),
      },
      {
        title: "State",
        ref: comparison.state,
        content: (down) =>
          some(
            model,
            down,
            f`IF(ROUND(N(${at(lines.rebate, down)}),9)<=0,"No rebate",IF(${at(lines.revenue, down)}="","No revenue",IF(${at(comparison.baseline, down)}="","No earlier revenue",IF(${at(lines.running, down)}=1,"In progress","Measured"))))`,
          ),
      },
      {
        title: "Rebate measured",
        ref: comparison.rebate,
        content: (down) => measured(down, f`${at(lines.rebate, down)}`),
        format: "money",
      },
      {
        title: "Increment",
        ref: comparison.increment,
        content: (down) => measured(down, f`${at(lines.revenue, down)}-${at(comparison.baseline, down)}`),
        format: "money",
      },
      {
        title: "Margin on it",
        ref: comparison.gain,
        content: (down) => measured(down, f`${at(comparison.increment, down)}*${at(lines.margin, down)}`),
        format: "money",
      },
    ],
    "value",
  );
}
