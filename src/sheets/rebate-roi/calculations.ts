import { COMPARISONS, type ComparisonId } from "../../domain/finance/rebate-roi";
import type { CalculationBlock } from "../shared/calculation-block";
import { yearStart } from "../shared/day-inputs";
import { ties } from "../shared/foot";
import { equalTo, f, type Formula, joined } from "../shared/formula";
import type { CellRef, Ref } from "../shared/reference";
import type { Model } from "./model";

const MONTHS = 12;
const MONTHS_A_QUARTER = 3;
type Cell = Ref | CellRef;

export function calendarBlock(block: CalculationBlock, model: Model): void {
  block.heading("Fiscal year");
  block.single("First day", model.yearStart, yearStart(model.days), "date");
  block.single("Last day", model.yearEnd, f`EDATE(${model.yearStart},${MONTHS})-1`, "date");
  block.single(
    "First closed deal",
    model.firstClosed,
    f`IF(COUNT(cam_deals[Closed on])=0,"",MIN(cam_deals[Closed on]))`,
    "date",
    "Of what was sold before it the workbook knows nothing",
  );
}

/** Which rows of cam_rebates count, numbered; and at which of them a partner comes for the first time. */
export function indexBlock(block: CalculationBlock, { index: x, inputs }: Model): void {
  const cell = (column: string, n: number) => f`INDEX(cam_rebates[${column}],${x.number.at(0, n)})`;
  const beyond = (n: number) => f`${x.number.at(0, n)}>ROWS(cam_rebates[Period])`;
  const upTo = (ref: Ref, n: number) => f`${ref.fixed(0, 0)}:${ref.at(0, n)}`;
  const before = (ref: Ref, n: number) => (n === 0 ? f`0` : f`${ref.at(0, n - 1)}`);
  const counted = (n: number) =>
    f`COUNTIFS(${upTo(x.partner, n)},${equalTo(f`${x.partner.at(0, n)}`)},${upTo(x.counts, n)},1)`;
  block.heading("Rows of cam_rebates that count");
  block.columns([
    { title: "Row", ref: x.number, content: (n) => n + 1, format: "whole" },
    {
      title: "Period",
      ref: x.period,
      content: (n) => f`IF(${beyond(n)},"",IF(ISNUMBER(${cell("Period", n)}),${cell("Period", n)},""))`,
      format: "date",
    },
    { title: "Partner", ref: x.partner, content: (n) => f`IF(${beyond(n)},"",${cell("Partner", n)}&"")` },
    {
      title: "Counts",
      ref: x.counts,
      content: (n) =>
        f`IF(${x.period.at(0, n)}="",0,IF(AND(${x.period.at(0, n)}>=${inputs.from.used},${x.period.at(0, n)}<${inputs.to.used}+1),1,0))`,
      format: "whole",
    },
    {
      title: "Line",
      ref: x.line,
      content: (n) => f`${before(x.line, n)}+${x.counts.at(0, n)}`,
      format: "whole",
    },
    {
      title: "Partners so far",
      ref: x.group,
      content: (n) => f`${before(x.group, n)}+IF(${x.counts.at(0, n)}=0,0,IF(${counted(n)}=1,1,0))`,
      format: "whole",
    },
  ]);
}

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
  block.columns([
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
    { title: "Baseline given", ref: l.given, content: (k) => number("Baseline revenue", k), format: "money" },
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
  ]);
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
  block.columns([
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
  ]);
}

/** Partners with a row that counts, and the rows of all of them together. */
export function sumsBlock(block: CalculationBlock, model: Model): void {
  const { partners: p, index: x, lines: l, compared, byPartner, totals, total } = model;
  const at = (ref: Ref, j: number) => ref.at(0, j);
  const some = (j: number, content: Formula) => f`IF(${at(p.position, j)}="","",${content})`;
  block.heading("Partners");
  block.columns([
    { title: "Number", ref: p.number, content: (j) => j + 1, format: "whole" },
    {
      title: "Row",
      ref: p.position,
      content: (j) => f`IFERROR(MATCH(${at(p.number, j)},${x.group},0),"")`,
      format: "whole",
    },
    {
      title: "Criterion",
      ref: p.criterion,
      content: (j) => some(j, equalTo(f`INDEX(${x.partner},${at(p.position, j)})`)),
    },
    ...COMPARISONS.flatMap(({ id, label }) => {
      const [c, sums] = [compared[id], byPartner[id]];
      const sum = (figure: Ref) => (j: number) =>
        some(j, f`SUMIFS(${figure},${l.partner},${at(p.criterion, j)})`);
      const count = (j: number) =>
        some(j, f`COUNTIFS(${l.partner},${at(p.criterion, j)},${c.state},"Measured")`);
      return [
        {
          title: `Measured, ${label.toLowerCase()}`,
          ref: sums.measured,
          content: count,
          format: "whole" as const,
        },
        { title: "Rebate", ref: sums.rebate, content: sum(c.rebate), format: "money" as const },
        { title: "Margin", ref: sums.gain, content: sum(c.gain), format: "money" as const },
      ];
    }),
  ]);
  block.heading("All rebates");
  block.single("Rows that count", total.lines, f`MAX(${x.line})`, "whole");
  block.single("Partners that count", total.partners, f`MAX(${x.group})`, "whole");
  for (const { id, label } of COMPARISONS) {
    const [c, sums] = [compared[id], totals[id]];
    block.single(`${label}: rows measured`, sums.measured, f`COUNT(${c.rebate})`, "whole");
    block.single(`${label}: rebates measured`, sums.rebate, f`SUM(${c.rebate})`, "money");
    block.single(`${label}: margin on the increment`, sums.gain, f`SUM(${c.gain})`, "money");
  }
  chosenBlock(block, model);
}

function chosenBlock(block: CalculationBlock, { chosen, totals, inputs }: Model): void {
  const pick = (figure: "revenueReturn" | "marginRoi" | "increment" | "measured") =>
    f`IF(${inputs.comparison.used}="${COMPARISONS[1].label}",${totals.yoy[figure]},${totals.qoq[figure]})`;
  block.single("Rebate revenue return, as chosen", chosen.revenueReturn, pick("revenueReturn"), "percent");
  block.single("Margin ROI, as chosen", chosen.marginRoi, pick("marginRoi"), "percent");
  block.single("Increment, as chosen", chosen.increment, pick("increment"), "money");
  block.single("Rows measured, as chosen", chosen.measured, pick("measured"), "whole");
}

/** What must tie, and rows that count nowhere. */
export function checksBlock(block: CalculationBlock, model: Model, leftOut: number): void {
  const { checks: k, inputs, lines: l, partners: p, total } = model;
  const inPeriod = f`cam_rebates[Period],">="&${inputs.from.used},cam_rebates[Period],"<"&(${inputs.to.used}+1)`;
  block.heading("Checks");
  block.single("Tolerance", k.tolerance, 1e-9);
  block.single(
    "Rebates paid, directly from cam_rebates",
    k.direct,
    f`SUMIFS(cam_rebates[Rebate paid],${inPeriod})`,
    "money",
  );
  block.single("Rows in the period, directly", k.inPeriod, f`COUNTIFS(${inPeriod})`, "whole");
  block.single(
    "Every row has room",
    k.room,
    f`AND(${k.inPeriod}=${total.lines},${total.lines}<=ROWS(${l.number}),${total.partners}<=ROWS(${p.number}))`,
  );
  block.single(
    "Rows without a period",
    k.undated,
    f`COUNTIFS(cam_rebates[Partner],"<>",cam_rebates[Period],"=")`,
    "whole",
  );
  const odd = (column: string) =>
    f`SUMPRODUCT((LEN(cam_rebates[${column}])>0)*(1-ISNUMBER(cam_rebates[${column}])))`;
  const numbers = ["Period", "Baseline revenue", "Revenue", "Rebate paid", "Gross margin"].map(odd);
  block.single(
    "Cells of the wrong kind",
    k.cells,
    numbers.slice(1).reduce((sum, each) => f`${sum}+${each}`, numbers[0]!),
    "whole",
  );
  block.single(
    "Rows left out",
    k.leftOut,
    leftOut,
    "whole",
    "When the sheet was built: rows with a cell that could not be read, or with a key that stands twice",
  );
  block.single(
    "Rows of a partner that Partners does not have",
    k.unknown,
    f`COUNTIFS(${l.known},0)`,
    "whole",
  );
  block.single("Periods that begin no fiscal quarter", k.offQuarter, f`COUNTIFS(${l.offQuarter},1)`, "whole");
  const quiet = joined(
    [k.undated, k.cells, k.leftOut].map((each) => f`${each}=0`),
    ",",
  );
  block.single(
    "All of them",
    k.all,
    f`AND(${ties(k.direct, total.rebate, k.tolerance)},${ties(f`SUM(${p.rebate})`, total.rebate, k.tolerance)},${k.room},${quiet})`,
  );
}
