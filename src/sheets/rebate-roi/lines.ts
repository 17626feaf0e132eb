import { MONTHS_A_QUARTER } from "../../domain/shared/fiscal-calendar";
import { COMPARISONS, type ComparisonId } from "../../domain/finance/rebate-roi";
import type { CalculationBlock } from "../shared/calculation-block";
import { equalTo, f, type Formula } from "../shared/formula";
import type { CellRef, Ref } from "../shared/reference";
import type { Model } from "./model";

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
  const { lines, index, inputs, days } = model;
  const at = (ref: Ref, k: number) => ref.at(0, k);
  const some = (k: number, content: Formula) => f`IF(${at(lines.position, k)}="","",${content})`;
  const cell = (column: string, k: number) => f`INDEX(cam_rebates[${column}],${at(lines.position, k)})`;
  const number = (column: string, k: number, otherwise: Formula | string = `""`) =>
    some(k, f`IF(ISNUMBER(${cell(column, k)}),${cell(column, k)},${otherwise})`);
  const revenue = (k: number) => revenueOf(model, at(lines.criterion, k), at(lines.period, k));
  block.heading("Lines");
  block.list(
    [
      { title: "Line", ref: lines.number, content: (k) => k + 1, format: "whole" },
      {
        title: "Row",
        ref: lines.position,
        content: (k) => f`IFERROR(MATCH(${at(lines.number, k)},${index.line},0),"")`,
        format: "whole",
      },
      {
        title: "Partner",
        ref: lines.partner,
        content: (k) => some(k, f`INDEX(${index.partner},${at(lines.position, k)})`),
      },
      {
        title: "Criterion",
        ref: lines.criterion,
        content: (k) => some(k, equalTo(f`${at(lines.partner, k)}`)),
      },
      {
        title: "Period",
        ref: lines.period,
        content: (k) => some(k, f`INDEX(${index.period},${at(lines.position, k)})`),
        format: "date",
      },
      { title: "Rebate paid", ref: lines.rebate, content: (k) => number("Rebate paid", k), format: "money" },
      {
        title: "Gross margin",
        ref: lines.margin,
        content: (k) => number("Gross margin", k, f`${inputs.gross_margin.used}`),
        format: "percent",
      },
      {
        title: "Baseline given",
        ref: lines.given,
        content: (k) => number("Baseline revenue", k),
        format: "money",
      },
      { title: "Revenue", ref: lines.revenue, content: (k) => some(k, revenue(k).value), format: "money" },
      { title: "From", ref: lines.source, content: (k) => some(k, revenue(k).source) },
      {
        title: "In progress",
        ref: lines.running,
        content: (k) =>
          some(
            k,
            f`IF(AND(${at(lines.source, k)}="Deals",EDATE(${at(lines.period, k)},${MONTHS_A_QUARTER})>${days.asOf.used}+1),1,0)`,
          ),
        format: "whole",
      },
      {
        title: "Off the quarter",
        ref: lines.offQuarter,
        content: (k) =>
          some(
            k,
            f`IF(AND(DAY(${at(lines.period, k)})=1,MOD(MONTH(${at(lines.period, k)})-${days.fiscalStart.used},${MONTHS_A_QUARTER})=0),0,1)`,
          ),
        format: "whole",
      },
      {
        title: "In Partners",
        ref: lines.known,
        content: (k) => some(k, f`IF(COUNTIFS(cam_partners[Partner],${at(lines.criterion, k)})>0,1,0)`),
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
  const { lines, compared } = model;
  const c = compared[id];
  const at = (ref: Ref, k: number) => ref.at(0, k);
  const some = (k: number, content: Formula) => f`IF(${at(lines.position, k)}="","",${content})`;
  const measured = (k: number, content: Formula) => f`IF(${at(c.state, k)}="Measured",${content},"")`;
  const earlier = (k: number) => revenueOf(model, at(lines.criterion, k), at(c.start, k));
  const given = (k: number) => f`${at(lines.given, k)}<>""`;
  block.heading(`Against the ${label.toLowerCase()}`);
  block.list(
    [
      {
        title: "Baseline from",
        ref: c.start,
        content: (k) => some(k, f`EDATE(${at(lines.period, k)},-${months})`),
        format: "date",
      },
      {
        title: "Baseline",
        ref: c.baseline,
        content: (k) => some(k, f`IF(${given(k)},${at(lines.given, k)},${earlier(k).value})`),
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
            f`IF(ROUND(N(${at(lines.rebate, k)}),9)<=0,"No rebate",IF(${at(lines.revenue, k)}="","No revenue",IF(${at(c.baseline, k)}="","No earlier revenue",IF(${at(lines.running, k)}=1,"In progress","Measured"))))`,
          ),
      },
      {
        title: "Rebate measured",
        ref: c.rebate,
        content: (k) => measured(k, f`${at(lines.rebate, k)}`),
        format: "money",
      },
      {
        title: "Increment",
        ref: c.increment,
        content: (k) => measured(k, f`${at(lines.revenue, k)}-${at(c.baseline, k)}`),
        format: "money",
      },
      {
        title: "Margin on it",
        ref: c.gain,
        content: (k) => measured(k, f`${at(c.increment, k)}*${at(lines.margin, k)}`),
        format: "money",
      },
    ],
    "value",
  );
}
