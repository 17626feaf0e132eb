import type { CalculationBlock, ListColumn } from "../shared/calculation-block";
import { yearStart } from "../shared/day-inputs";
import { escaped, f, type Formula, joined, quoted } from "../shared/formula";
import type { Ref } from "../shared/reference";
import type { Model } from "./model";

const MONTHS = 12;
const MONTHS_A_QUARTER = 3;
/** Groups of the list, in its order; 0 is not in it. */
const [RANKED, NO_FORECAST, DECLINED] = [1, 2, 3];
const DECIDED = ["Approved", "Spent", "Verified"] as const;
export const STATUSES = ["Requested", "Declined", ...DECIDED] as const;

export function calendarBlock(block: CalculationBlock, model: Model): void {
  const { days, inputs, yearStart: start } = model;
  const day = days.asOf.used;
  const months = f`(YEAR(${day})-YEAR(${start}))*${MONTHS}+MONTH(${day})-MONTH(${start})`;
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
  block.heading("Requests of cam_mdf, with what their campaigns are expected to bring");
  block.list([...forecastColumns(model), ...placeColumns(model)], "value");
}

const at = (ref: Ref, down: number) => ref.at(0, down);

/** A cell of the request's own row. */
const requestCell = ({ index }: Model, column: string, down: number) =>
  f`INDEX(cam_mdf[${column}],${at(index.number, down)})`;

function forecastColumns(model: Model): ListColumn[] {
  const { index } = model;
  const cell = (column: string, down: number) => requestCell(model, column, down);
  const there = (down: number, content: Formula) =>
    f`IF(${at(index.number, down)}>ROWS(cam_mdf[Request ID]),"",${content})`;
  const planned = (column: string, down: number) =>
    f`INDEX(cam_campaigns[${column}],${at(index.campaign, down)})`;
  const of = (down: number, columns: readonly string[], result: (cells: readonly Formula[]) => Formula) => {
    const cells = columns.map((column) => planned(column, down));
    return f`IF(${at(index.campaign, down)}="","",IF(COUNT(${joined(cells, ",")})=${columns.length},${result(cells)},""))`;
  };
  const own = (down: number) => f`IF(ISNUMBER(${cell("Date", down)}),${cell("Date", down)},"")`;
  return [
    { title: "Row", ref: index.number, content: (down) => down + 1, format: "whole" },
    { title: "Request", ref: index.id, content: (down) => there(down, f`${cell("Request ID", down)}&""`) },
    {
      title: "Row of campaign",
      ref: index.campaign,
      content: (down) =>
        f`IF(${at(index.id, down)}="","",IF(${cell("Campaign ID", down)}="","",IFERROR(MATCH(${escaped(cell("Campaign ID", down))},cam_campaigns[Campaign ID],0),"")))`,
      format: "whole",
    },
    {
      title: "Of the quarter",
      ref: index.day,
      content: (down) =>
        f`IF(${at(index.id, down)}="","",IF(${at(index.campaign, down)}="",${own(down)},IF(ISNUMBER(${planned("Quarter", down)}),${planned("Quarter", down)},${own(down)})))`,
      format: "date",
    },
    {
      title: "Expected revenue",
      ref: index.revenue,
      content: (down) =>
        of(down, ["Audience", "Response rate", "Lead rate", "MGO rate", "Close rate", "Deal size"], (cells) =>
          joined(cells, "*"),
        ),
      format: "money",
    },
    {
      title: "Cost",
      ref: index.cost,
      content: (down) =>
        of(
          down,
          ["Fixed cost", "Audience", "Unit cost"],
          ([fixed, audience, unit]) => f`${fixed!}+${audience!}*${unit!}`,
        ),
      format: "money",
    },
    {
      title: "Margin ROI",
      ref: index.roi,
      content: (down) =>
        f`IF(OR(${at(index.revenue, down)}="",ROUND(N(${at(index.cost, down)}),9)<=0),"",${of(down, ["Gross margin"], ([margin]) => f`(${at(index.revenue, down)}*${margin!}-${at(index.cost, down)})/${at(index.cost, down)}`)})`,
      format: "percent",
    },
  ];
}

/** Requests of the quarter, those with a forecast first and the best of them on top; of equal ones the earlier. */
function placeColumns(model: Model): ListColumn[] {
  const { index, inputs, quarterEnd } = model;
  const due = (down: number) =>
    f`IF(${at(index.day, down)}="",TRUE,AND(${at(index.day, down)}>=${inputs.quarter.used},${at(index.day, down)}<${quarterEnd}))`;
  const group = (down: number) =>
    f`IF(${due(down)},IF(${requestCell(model, "Status", down)}="Declined",${DECLINED!},IF(${at(index.roi, down)}="",${NO_FORECAST!},${RANKED!})),0)`;
  const above = (down: number) =>
    down === 0
      ? f`0`
      : f`SUMPRODUCT((${index.group.fixed(0, 0)}:${at(index.group, down - 1)}=${at(index.group, down)})*(${index.key.fixed(0, 0)}:${at(index.key, down - 1)}=${at(index.key, down)}))`;
  const better = (down: number) =>
    f`SUMPRODUCT((${index.group}>0)*(${index.group}<${at(index.group, down)}))+SUMPRODUCT((${index.group}=${at(index.group, down)})*(${index.key}>${at(index.key, down)}))`;
  return [
    {
      title: "Group",
      ref: index.group,
      content: (down) => f`IF(${at(index.id, down)}="",0,${group(down)})`,
      format: "whole",
    },
    {
      title: "Ranks by",
      ref: index.key,
      content: (down) => f`IF(${at(index.group, down)}=${RANKED!},ROUND(${at(index.roi, down)},9),0)`,
      format: "twoDecimals",
    },
    {
      title: "Place",
      ref: index.place,
      content: (down) => f`IF(${at(index.group, down)}=0,"",1+${better(down)}+${above(down)})`,
      format: "whole",
    },
  ];
}

/** The list's rows: what each takes of the budget. */
export function linesBlock(block: CalculationBlock, model: Model): void {
  block.heading("The list");
  block.list(lineColumns(model), "value");
  totalsBlock(block, model);
}

function lineColumns({ lines, index }: Model): ListColumn[] {
  const some = (down: number, content: Formula) => f`IF(${at(lines.position, down)}="","",${content})`;
  const is = (down: number, words: readonly string[]) =>
    f`OR(${joined(
      words.map((word) => f`${at(lines.status, down)}=${quoted(word)}`),
      ",",
    )})`;
  const approved = (down: number) =>
    f`IF(${at(lines.approved, down)}="",N(${at(lines.requested, down)}),${at(lines.approved, down)})`;
  return [
    { title: "Place", ref: lines.number, content: (down) => down + 1, format: "whole" },
    {
      title: "Row",
      ref: lines.position,
      content: (down) => f`IFERROR(MATCH(${at(lines.number, down)},${index.place},0),"")`,
      format: "whole",
    },
    {
      title: "Status",
      ref: lines.status,
      content: (down) => some(down, f`INDEX(cam_mdf[Status],${at(lines.position, down)})&""`),
    },
    {
      title: "Decided",
      ref: lines.decided,
      content: (down) => some(down, f`IF(${is(down, DECIDED)},1,0)`),
      format: "whole",
    },
    {
      title: "Takes",
      ref: lines.amount,
      content: (down) =>
        some(
          down,
          f`IF(${at(lines.decided, down)}=1,${approved(down)},IF(${is(down, ["Declined"])},0,N(${at(lines.requested, down)})))`,
        ),
      format: "money",
    },
    {
      title: "Committed",
      ref: lines.committed,
      content: (down) => some(down, f`IF(${at(lines.decided, down)}=1,${at(lines.amount, down)},0)`),
      format: "money",
    },
    {
      title: "Fits",
      ref: lines.taken,
      content: (down) =>
        some(
          down,
          f`IF(OR(${at(lines.verdict, down)}="Fits",${at(lines.verdict, down)}="No budget set"),${at(lines.amount, down)},0)`,
        ),
      format: "money",
    },
    {
      title: "In Partners",
      ref: lines.known,
      content: (down) =>
        some(
          down,
          f`IF(COUNTIFS(cam_partners[Partner],"="&${escaped(f`${at(lines.partner, down)}`)})>0,1,0)`,
        ),
      format: "whole",
    },
    {
      title: "Overspent",
      ref: lines.overspent,
      content: (down) =>
        some(down, f`IF(ROUND(N(${at(lines.spent, down)})-${at(lines.amount, down)},9)>0,1,0)`),
      format: "whole",
    },
  ];
}

function totalsBlock(block: CalculationBlock, { lines, index, totals, inputs }: Model): void {
  block.heading("All requests of the quarter");
  block.single("Requests", totals.due, f`MAX(${index.place})`, "whole");
  block.single("Approved", totals.committed, f`SUM(${lines.committed})`, {
    format: "money",
    note: "Or spent or verified; without an amount as requested",
  });
  block.single("Fits", totals.fits, f`SUMIFS(${lines.amount},${lines.verdict},"Fits")`, "money");
  const budget = inputs.budget.used;
  block.single(
    "Left of the budget",
    totals.left,
    f`IF(${budget}="","",${budget}-${totals.committed})`,
    "money",
  );
}
