import { MONTHS_A_QUARTER, MONTHS_A_YEAR } from "../../domain/shared/fiscal-calendar";
import { TOLERANCE } from "../../domain/shared/bounds";
import type { CalculationBlock } from "../shared/calculation-block";
import { yearStart } from "../shared/day-inputs";
import { ties } from "../shared/foot";
import { escaped, f, type Formula, joined, quoted } from "../shared/formula";
import type { Ref } from "../shared/reference";
import type { Model } from "./model";

/** Groups of the list, in its order; 0 is not in it. */
const [RANKED, NO_FORECAST, DECLINED] = [1, 2, 3];
const DECIDED = ["Approved", "Spent", "Verified"] as const;
const STATUSES = ["Requested", "Declined", ...DECIDED] as const;

export function calendarBlock(block: CalculationBlock, model: Model): void {
  const { days, inputs, yearStart: start } = model;
  const day = days.asOf.used;
  const months = f`(YEAR(${day})-YEAR(${start}))*${MONTHS_A_YEAR}+MONTH(${day})-MONTH(${start})`;
  block.heading("Quarter");
  block.single("First day of the fiscal year", start, yearStart(days), "date");
  block.single(
    "Quarter of the as-of date",
    model.quarterStart,
    f`EDATE(${start},${MONTHS_A_QUARTER}*INT((${months})/${MONTHS_A_QUARTER}))`,
    "date",
  );
  block.single(
    "Day after the quarter",
    model.quarterEnd,
    f`EDATE(${inputs.quarter.used},${MONTHS_A_QUARTER})`,
    "date",
  );
}

/** Each request's campaign, forecast and place; the same rules as domain/marketing/mdf-budget.ts and campaign-forecast.ts. */
export function indexBlock(block: CalculationBlock, model: Model): void {
  const { index, inputs, quarterEnd } = model;
  const at = (ref: Ref, n: number) => ref.at(0, n);
  const cell = (column: string, n: number) => f`INDEX(cam_mdf[${column}],${at(index.number, n)})`;
  const there = (n: number, content: Formula) =>
    f`IF(${at(index.number, n)}>ROWS(cam_mdf[Request ID]),"",${content})`;
  const planned = (column: string, n: number) => f`INDEX(cam_campaigns[${column}],${at(index.campaign, n)})`;
  const of = (n: number, columns: readonly string[], result: (cells: readonly Formula[]) => Formula) => {
    const cells = columns.map((column) => planned(column, n));
    return f`IF(${at(index.campaign, n)}="","",IF(COUNT(${joined(cells, ",")})=${columns.length},${result(cells)},""))`;
  };
  const own = (n: number) => f`IF(ISNUMBER(${cell("Date", n)}),${cell("Date", n)},"")`;
  const due = (n: number) =>
    f`IF(${at(index.day, n)}="",TRUE,AND(${at(index.day, n)}>=${inputs.quarter.used},${at(index.day, n)}<${quarterEnd}))`;
  const group = (n: number) =>
    f`IF(${due(n)},IF(${cell("Status", n)}="Declined",${DECLINED!},IF(${at(index.roi, n)}="",${NO_FORECAST!},${RANKED!})),0)`;
  const above = (n: number) =>
    n === 0
      ? f`0`
      : f`SUMPRODUCT((${index.group.fixed(0, 0)}:${at(index.group, n - 1)}=${at(index.group, n)})*(${index.key.fixed(0, 0)}:${at(index.key, n - 1)}=${at(index.key, n)}))`;
  const better = (n: number) =>
    f`SUMPRODUCT((${index.group}>0)*(${index.group}<${at(index.group, n)}))+SUMPRODUCT((${index.group}=${at(index.group, n)})*(${index.key}>${at(index.key, n)}))`;
  block.heading("Requests of cam_mdf, with what their campaigns are expected to bring");
  block.list(
    [
      { title: "Row", ref: index.number, content: (n) => n + 1, format: "whole" },
      { title: "Request", ref: index.id, content: (n) => there(n, f`${cell("Request ID", n)}&""`) },
      {
        title: "Row of campaign",
        ref: index.campaign,
        content: (n) =>
          f`IF(${at(index.id, n)}="","",IF(${cell("Campaign ID", n)}="","",IFERROR(MATCH(${escaped(cell("Campaign ID", n))},cam_campaigns[Campaign ID],0),"")))`,
        format: "whole",
      },
      {
        title: "Of the quarter",
        ref: index.day,
        content: (n) =>
          f`IF(${at(index.id, n)}="","",IF(${at(index.campaign, n)}="",${own(n)},IF(ISNUMBER(${planned("Quarter", n)}),${planned("Quarter", n)},${own(n)})))`,
        format: "date",
      },
      {
        title: "Expected revenue",
        ref: index.revenue,
        content: (n) =>
          of(n, ["Audience", "Response rate", "Lead rate", "MGO rate", "Close rate", "Deal size"], (cells) =>
            joined(cells, "*"),
          ),
        format: "money",
      },
      {
        title: "Cost",
        ref: index.cost,
        content: (n) =>
          of(
            n,
            ["Fixed cost", "Audience", "Unit cost"],
            ([fixed, audience, unit]) => f`${fixed!}+${audience!}*${unit!}`,
          ),
        format: "money",
      },
      {
        title: "Margin ROI",
        ref: index.roi,
        content: (n) =>
          f`IF(OR(${at(index.revenue, n)}="",ROUND(N(${at(index.cost, n)}),9)<=0),"",${of(n, ["Gross margin"], ([margin]) => f`(${at(index.revenue, n)}*${margin!}-${at(index.cost, n)})/${at(index.cost, n)}`)})`,
        format: "percent",
      },
      {
        title: "Group",
        ref: index.group,
        content: (n) => f`IF(${at(index.id, n)}="",0,${group(n)})`,
        format: "whole",
      },
      {
        title: "Ranks by",
        ref: index.key,
        content: (n) => f`IF(${at(index.group, n)}=${RANKED!},ROUND(${at(index.roi, n)},9),0)`,
        format: "twoDecimals",
      },
      {
        title: "Place",
        ref: index.place,
        content: (n) => f`IF(${at(index.group, n)}=0,"",1+${better(n)}+${above(n)})`,
        format: "whole",
      },
    ],
    "value",
  );
}

/** The list's rows: what each takes of the budget. */
export function linesBlock(block: CalculationBlock, model: Model): void {
  const { lines, index } = model;
  const at = (ref: Ref, k: number) => ref.at(0, k);
  const some = (k: number, content: Formula) => f`IF(${at(lines.position, k)}="","",${content})`;
  const is = (k: number, words: readonly string[]) =>
    f`OR(${joined(
      words.map((word) => f`${at(lines.status, k)}=${quoted(word)}`),
      ",",
    )})`;
  const approved = (k: number) =>
    f`IF(${at(lines.approved, k)}="",N(${at(lines.requested, k)}),${at(lines.approved, k)})`;
  block.heading("The list");
  block.list(
    [
      { title: "Place", ref: lines.number, content: (k) => k + 1, format: "whole" },
      {
        title: "Row",
        ref: lines.position,
        content: (k) => f`IFERROR(MATCH(${at(lines.number, k)},${index.place},0),"")`,
        format: "whole",
      },
      {
        title: "Status",
        ref: lines.status,
        content: (k) => some(k, f`INDEX(cam_mdf[Status],${at(lines.position, k)})&""`),
      },
      {
        title: "Decided",
        ref: lines.decided,
        content: (k) => some(k, f`IF(${is(k, DECIDED)},1,0)`),
        format: "whole",
      },
      {
        title: "Takes",
        ref: lines.amount,
        content: (k) =>
          some(
            k,
            f`IF(${at(lines.decided, k)}=1,${approved(k)},IF(${is(k, ["Declined"])},0,N(${at(lines.requested, k)})))`,
          ),
        format: "money",
      },
      {
        title: "Committed",
        ref: lines.committed,
        content: (k) => some(k, f`IF(${at(lines.decided, k)}=1,${at(lines.amount, k)},0)`),
        format: "money",
      },
      {
        title: "Fits",
        ref: lines.taken,
        content: (k) =>
          some(
            k,
            f`IF(OR(${at(lines.verdict, k)}="Fits",${at(lines.verdict, k)}="No budget set"),${at(lines.amount, k)},0)`,
          ),
        format: "money",
      },
      {
        title: "In Partners",
        ref: lines.known,
        content: (k) =>
          some(k, f`IF(COUNTIFS(cam_partners[Partner],"="&${escaped(f`${at(lines.partner, k)}`)})>0,1,0)`),
        format: "whole",
      },
      {
        title: "Overspent",
        ref: lines.overspent,
        content: (k) => some(k, f`IF(ROUND(N(${at(lines.spent, k)})-${at(lines.amount, k)},9)>0,1,0)`),
        format: "whole",
      },
    ],
    "value",
  );
  totalsBlock(block, model);
}

function totalsBlock(block: CalculationBlock, { lines, index, totals, inputs }: Model): void {
  block.heading("All requests of the quarter");
  block.single("Requests", totals.due, f`MAX(${index.place})`, "whole");
  block.single(
    "Approved",
    totals.committed,
    f`SUM(${lines.committed})`,
    "money",
    "Or spent or verified; without an amount as requested",
  );
  block.single("Fits", totals.fits, f`SUMIFS(${lines.amount},${lines.verdict},"Fits")`, "money");
  const budget = inputs.budget.used;
  block.single(
    "Left of the budget",
    totals.left,
    f`IF(${budget}="","",${budget}-${totals.committed})`,
    "money",
  );
}

/** What must tie, and rows that count nowhere. */
export function checksBlock(block: CalculationBlock, model: Model, leftOut: number): void {
  const { checks, index, lines, totals } = model;
  block.heading("Checks");
  block.single("Tolerance", checks.tolerance, TOLERANCE);
  block.single(
    "Requested, row by row of cam_mdf",
    checks.direct,
    f`SUMPRODUCT((${index.group}>0)*SUMIFS(cam_mdf[Requested],cam_mdf[Request ID],"="&${escaped(f`${index.id}`)}))`,
    "money",
  );
  block.single(
    "Every row has room",
    checks.room,
    f`AND(ROWS(cam_mdf[Request ID])<=ROWS(${index.number}),${totals.due}<=ROWS(${lines.number}))`,
  );
  const odd = (column: string) => f`SUMPRODUCT((LEN(cam_mdf[${column}])>0)*(1-ISNUMBER(cam_mdf[${column}])))`;
  const known = joined(
    STATUSES.map((status) => f`COUNTIFS(cam_mdf[Status],${quoted(status)})`),
    "-",
  );
  const keyless = f`COUNTIFS(cam_mdf[Request ID],"=",cam_mdf[Requested],"<>")`;
  const numbers = ["Requested", "Approved", "Spent", "Verified", "Date"].map(odd);
  block.single(
    "Cells of the wrong kind",
    checks.cells,
    joined([...numbers, f`COUNTA(cam_mdf[Status])-${known}`, keyless], "+"),
    "whole",
    "Text where a number or day belongs, an unknown status, a request without ID",
  );
  block.single(
    "Rows left out",
    checks.leftOut,
    leftOut,
    "whole",
    "When the sheet was built: rows with a cell that could not be read, or with a key that stands twice",
  );
  block.single(
    "Requests of an unknown campaign",
    checks.unknownCampaigns,
    f`SUMPRODUCT((${index.group}>0)*(${index.campaign}=""))`,
    "whole",
  );
  block.single(
    "Requests of a partner that Partners does not have",
    checks.unknownPartners,
    f`COUNTIFS(${lines.known},0)`,
    "whole",
  );
  block.single(
    "Requests with more spent than approved",
    checks.overspent,
    f`SUM(${lines.overspent})`,
    "whole",
  );
  block.single(
    "All of them",
    checks.all,
    f`AND(${ties(checks.direct, totals.requested, checks.tolerance)},${checks.room},${checks.cells}=0,${checks.leftOut}=0)`,
  );
}
