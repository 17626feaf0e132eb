import { COMPARISONS, type ComparisonId } from "../../domain/finance/rebate-roi";
import type { CalculationBlock } from "../shared/calculation-block";
import { equalTo, f, type Formula } from "../shared/formula";
import type { CellRef, Ref } from "../shared/reference";
import type { Model } from "./model";

const MONTHS_A_QUARTER = 3;
type Cell = Ref | CellRef;
const STAGES = equalTo("cam_stages[Stage]");

/** What a partner's three months from a day brought, as domain/finance/rebate-roi.ts has it: recorded, else won by the as-of date. */
function revenueOf(model: Model, criterion: Cell, start: Cell): { value: Formula; source: Formula } {
  const asOf = model.days.asOf.used;
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
  const { lines: l, index: x, inputs, days } = model;
  const at = (ref: Ref, k: number) => ref.at(0, k);
  const some = (k: number, content: Formula) => f`IF(${at(l.position, k)}="","",${content})`;
  const cell = (column: string, k: number) => f`INDEX(cam_rebates[${column}],${at(l.position, k)})`;
  const number = (column: string, k: number, otherwise: Formula | string = `""`) =>
    some(k, f`IF(ISNUMBER(${cell(column, k)}),${cell(column, k)},${otherwise})`);
  const revenue = (k: number) => revenueOf(model, at(l.criterion, k), at(l.period, k));
  block.heading("Lines");
  block.list(
    [
      { title: "Line", ref: l.number, content: (k) => k + 1, format: "whole" },
      {
        title: "Row",
        ref: l.position,
        content: (k) => f`IFERROR(MATCH(${at(l.number, k)},${x.line},0),"")`,
        format: "whole",
      },
      {
        title: "Partner",
        ref: l.partner,
        content: (k) => some(k, f`INDEX(${x.partner},${at(l.position, k)})`),
      },
      { title: "Criterion", ref: l.criterion, content: (k) => some(k, equalTo(f`${at(l.partner, k)}`)) },
      {
        title: "Period",
        ref: l.period,
        content: (k) => some(k, f`INDEX(${x.period},${at(l.position, k)})`),
        format: "date",
      },
      { title: "Rebate paid", ref: l.rebate, content: (k) => number("Rebate paid", k), format: "money" },
      {
        title: "Gross margin",
        ref: l.margin,
        content: (k) => number("Gross margin", k, f`${inputs.gross_margin.used}`),
        format: "percent",
      },
      {
        title: "Baseline given",
        ref: l.given,
        content: (k) => number("Baseline revenue", k),
        format: "money",
      },
      { title: "Revenue", ref: l.revenue, content: (k) => some(k, revenue(k).value), format: "money" },
      { title: "From", ref: l.source, content: (k) => some(k, revenue(k).source) },
      {
        title: "In progress",
        ref: l.running,
        content: (k) =>
          some(
            k,
            f`IF(AND(${at(l.source, k)}="Deals",EDATE(${at(l.period, k)},${MONTHS_A_QUARTER})>${days.asOf.used}+1),1,0)`,
          ),
        format: "whole",
      },
      {
        title: "Off the quarter",
        ref: l.offQuarter,
        content: (k) =>
          some(
            k,
            f`IF(AND(DAY(${at(l.period, k)})=1,MOD(MONTH(${at(l.period, k)})-${days.fiscalStart.used},${MONTHS_A_QUARTER})=0),0,1)`,
          ),
        format: "whole",
      },
      {
        title: "In Partners",
        ref: l.known,
        content: (k) => some(k, f`IF(COUNTIFS(cam_partners[Partner],${at(l.criterion, k)})>0,1,0)`),
        format: "whole",
      },
    ],
    "value",
  );
  for (const { id, label, months } of COMPARISONS) comparedBlock(block, model, id, label, months);
}

function comparedBlock(
  block: CalculationBlock,
  model: Model,
  id: ComparisonId,
  label: string,
  months: number,
): void {
  const { lines: l, compared } = model;
  const c = compared[id];
  const at = (ref: Ref, k: number) => ref.at(0, k);
  const some = (k: number, content: Formula) => f`IF(${at(l.position, k)}="","",${content})`;
  const measured = (k: number, content: Formula) => f`IF(${at(c.state, k)}="Measured",${content},"")`;
  const earlier = (k: number) => revenueOf(model, at(l.criterion, k), at(c.start, k));
  const given = (k: number) => f`${at(l.given, k)}<>""`;
  block.heading(`Against the ${label.toLowerCase()}`);
  block.list(
    [
      {
        title: "Baseline from",
        ref: c.start,
        content: (k) => some(k, f`EDATE(${at(l.period, k)},-${months})`),
        format: "date",
      },
      {
        title: "Baseline",
        ref: c.baseline,
        content: (k) => some(k, f`IF(${given(k)},${at(l.given, k)},${earlier(k).value})`),
        format: "money",
      },
      {
        title: "Where from",
        ref: c.source,
        content: (k) => some(k, f`IF(${given(k)},"Given",${earlier(k).source})`),
      },
      {
        title: "State",
        ref: c.state,
        content: (k) =>
          some(
            k,
            f`IF(ROUND(N(${at(l.rebate, k)}),9)<=0,"No rebate",IF(${at(l.revenue, k)}="","No revenue",IF(${at(c.baseline, k)}="","No earlier revenue",IF(${at(l.running, k)}=1,"In progress","Measured"))))`,
          ),
      },
      {
        title: "Rebate measured",
        ref: c.rebate,
        content: (k) => measured(k, f`${at(l.rebate, k)}`),
        format: "money",
      },
      {
        title: "Increment",
        ref: c.increment,
        content: (k) => measured(k, f`${at(l.revenue, k)}-${at(c.baseline, k)}`),
        format: "money",
      },
      {
        title: "Margin on it",
        ref: c.gain,
        content: (k) => measured(k, f`${at(c.increment, k)}*${at(l.margin, k)}`),
        format: "money",
      },
    ],
    "value",
  );
}
