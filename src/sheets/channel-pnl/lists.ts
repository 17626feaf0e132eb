import { BUDGET_LINES, lineLabel, PNL_LINES } from "../../domain/finance/pnl-lines";
import { TOLD_BY_TABLES } from "../../domain/finance/pnl-amounts";
import { STAFF_ROLES } from "../../domain/finance/staffing";
import { COST_WORDS } from "../../domain/finance/pnl-text";
import { barText, blocksIn } from "../kit/bars";
import type { PageColumns } from "../kit/columns";
import type { CalculationBlock } from "../shared/calculation-block";
import { f, quoted, joined } from "../shared/formula";
import type { Ref } from "../shared/reference";
import { countProgram, sumProgram, toldSum, type Window } from "./calculations";
import {
  type CostKey,
  type LastKey,
  type Model,
  type OddKey,
  type StaffKey,
  type StepKey,
  PICTURE_STEPS,
  TOLD_LINES,
  type ToldLine,
} from "./model";
import { labelOf, refsOf } from "./statement";

/** What each budget line is of all that is put in, and whether that grew since the same day of the year before. */
export function costLines(model: Model, width: number): PageColumns<CostKey, CostKey> {
  const { lines, returns, last, lastYear } = model;
  const both = f`AND(${lastYear.compares},ROUND(${returns.cost},9)>0,ROUND(${lastYear.cost},9)>0)`;
  return {
    line: { title: "What is put in", look: "text", cell: (_, row) => lineLabel(BUDGET_LINES[row]!) },
    amount: {
      title: "To date",
      format: "money",
      cell: (_, row) => {
        const year = lines[BUDGET_LINES[row]!].year;
        return f`IF(${year}="","",${year})`;
      },
    },
    share: {
      title: "Share of cost",
      format: "percent",
      cell: ({ amount }) => f`IF(OR(${amount}="",ROUND(${returns.cost},9)<=0),"",${amount}/${returns.cost})`,
    },
    bar: { title: " ", look: "bar", cell: ({ share }) => barText(share, blocksIn(width)) },
    lastShare: {
      title: "Share a year before",
      format: "percent",
      cell: (_, row) => {
        const amount = last.amount.at(0, row);
        return f`IF(AND(${lastYear.compares},${amount}<>"",ROUND(${lastYear.cost},9)>0),${amount}/${lastYear.cost},"")`;
      },
    },
    change: {
      title: "Trend, points",
      format: "trend",
      cell: ({ share, lastShare }) =>
        f`IF(AND(${both},COUNT(${share},${lastShare})>0),100*(N(${share})-N(${lastShare})),"")`,
    },
  };
}

/** Every budget line but staff, which stands first. */
const others = (of: Ref) => f`${of.at(0, 1)}:${of.at(0, BUDGET_LINES.length - 1)}`;

/** The same days of the year before. */
export function lastYearBlock(block: CalculationBlock, model: Model): void {
  const { calendar, inputs, last, lastSums, lastYear, lines, costs } = model;
  const window: Window = { start: calendar.lastStart, next: calendar.lastNext };
  const recorded = (line: (typeof PNL_LINES)[number]["id"]) =>
    f`IF(${countProgram(model, line, window)}=0,"",${sumProgram(model, line, window)})`;
  const told = (line: ToldLine) => {
    const sum = lastSums[line];
    return f`IF(${countProgram(model, line, window)}>0,${sumProgram(model, line, window)},IF(ROUND(${sum},9)=0,"",${sum}))`;
  };
  const isTold = (line: string): line is ToldLine => TOLD_LINES.some((each) => each === line);
  const byShare = f`IF(${lastYear.sales}="","",${lastYear.sales}*${inputs.staff_share.used})`;
  const columns: PageColumns<LastKey, LastKey> = {
    name: { title: "Line", look: "text", cell: (_, row) => lineLabel(BUDGET_LINES[row]!) },
    amount: {
      title: "Amount",
      format: "money",
      cell: (_, row) => {
        const line = BUDGET_LINES[row]!;
        if (line !== "channel_staff") return isTold(line) ? told(line) : recorded(line);
        return f`IF(${inputs.staff_basis.used}="Share of sales",${byShare},${recorded(line)})`;
      },
    },
  };
  block.heading("The year before, to the same day");
  for (const { line, from } of TOLD_BY_TABLES)
    block.single(from, lastSums[line], toldSum(line, window), "money");
  block
    .single("Gross sales", lastYear.sales, told("gross_sales"), "money")
    .list(
      (Object.keys(columns) as LastKey[]).map((key) => ({
        title: columns[key].title,
        ref: last[key],
        content: (row: number) => columns[key].cell({} as never, row),
        ...(columns[key].format ? { format: columns[key].format } : {}),
      })),
      "value",
    )
    .single("Every budget line together", lastYear.cost, f`SUM(${last.amount})`, "money")
    .single(
      "Staff, and other lines, are known of both years or of none",
      lastYear.compares,
      f`AND((${lines.channel_staff.year}="")=(${last.amount.at(0, 0)}=""),(COUNT(${others(costs.amount)})>0)=(COUNT(${others(last.amount)})>0))`,
    )
    .single(
      "Place of the largest share",
      lastYear.largest,
      f`IF(COUNT(${costs.share})=0,"",MATCH(MAX(${costs.share}),${costs.share},0))`,
      "whole",
    );
}

/** The sentence's words for the largest budget line. */
export const largestWords = ({ lastYear }: Model) =>
  f`CHOOSE(${lastYear.largest},${joined(
    BUDGET_LINES.map((line) => quoted(COST_WORDS[line])),
    ",",
  )})`;

/** Whole people by role, and the need that they round. */
export function staffLines({ inputs, staff }: Model): PageColumns<StaffKey, StaffKey> {
  const role = (row: number) => STAFF_ROLES[row]!;
  const managed = inputs.managed_partners.used;
  return {
    role: { title: "Role", look: "text", cell: (_, row) => role(row).label },
    ratio: {
      title: "Managed partners each",
      format: "whole",
      cell: (_, row) => f`${inputs[`${role(row).id}_ratio`].used}`,
    },
    need: {
      title: "Need",
      format: "decimal",
      total: staff.need,
      cell: ({ ratio }) => f`IF(${ratio}<=0,0,ROUND(${managed}/${ratio},1))`,
    },
    people: {
      title: "People",
      format: "whole",
      total: staff.count,
      cell: ({ ratio }) => f`IF(${ratio}<=0,0,ROUND(${managed}/${ratio},0))`,
    },
    salary: {
      title: "Cost of one",
      format: "money",
      cell: (_, row) => f`${inputs[`${role(row).id}_salary`].used}`,
    },
    cost: {
      title: "Cost a year",
      format: "money",
      total: staff.bySalaries,
      cell: ({ people, salary }) => f`${people}*${salary}`,
    },
  };
}

/** The statement as a waterfall: each step stands on what was left before it, above or below nought. */
export function stepLines(model: Model): PageColumns<StepKey, StepKey> {
  const { steps, lines } = model;
  const isEnd = (row: number) => row === 0 || "subtotal" in PICTURE_STEPS[row]!;
  const amount = (row: number) => f`N(${refsOf(model, PICTURE_STEPS[row]!).year})`;
  const before = (row: number) => steps.level.at(0, row - 1);
  const short = (row: number) => {
    const step = PICTURE_STEPS[row]!;
    if ("subtotal" in step) return step.subtotal === "net_sales" ? "Net sales" : "Contribution";
    if (step.line === "cost_of_goods")
      return f`IF(${lines.cost_of_goods.year}="","(no cost of goods)","Cost of goods")`;
    return SHORT_STEPS[step.line] ?? labelOf(model, step, "");
  };
  return {
    step: { title: "Step", look: "text", cell: (_, row) => short(row) },
    base: {
      title: "Base",
      format: "money",
      cell: ({ level }, row) =>
        isEnd(row) ? f`0` : f`MAX(0,MIN(${before(row)},${level}))+MIN(0,MAX(${before(row)},${level}))`,
    },
    total: { title: "Left", format: "money", cell: ({ level }, row) => (isEnd(row) ? f`${level}` : f`0`) },
    less: {
      title: "Cost",
      format: "money",
      cell: ({ level }, row) =>
        isEnd(row) ? f`0` : f`MAX(0,MAX(${before(row)},${level}))-MAX(0,MIN(${before(row)},${level}))`,
    },
    below: {
      title: "Cost, below nought",
      format: "money",
      cell: ({ level }, row) =>
        isEnd(row) ? f`0` : f`MIN(0,MIN(${before(row)},${level}))-MIN(0,MAX(${before(row)},${level}))`,
    },
    level: {
      title: "Left after it",
      format: "money",
      cell: (_, row) => (isEnd(row) ? amount(row) : f`${before(row)}-${amount(row)}`),
    },
  };
}

/** Labels that fit below a column. */
const SHORT_STEPS: Readonly<Record<string, string>> = {
  partner_compensation: "Compensation",
  deal_registration_discounts: "Registration",
  channel_staff: "Staff",
  promotions_incentives: "Promotions",
};

/** Line by line what is odd about its rows. */
export function oddLines(model: Model): PageColumns<OddKey, OddKey> {
  const { calendar, rows } = model;
  const toDate: Window = { start: calendar.yearStart, next: calendar.next };
  const line = (row: number) => PNL_LINES[row]!;
  return {
    name: { title: "Line", look: "text", cell: (_, row) => line(row).label },
    toDate: {
      title: "Sum to date",
      format: "money",
      cell: (_, row) => sumProgram(model, line(row).id, toDate),
    },
    later: {
      title: "Later rows",
      format: "whole",
      cell: (_, row) =>
        countProgram(model, line(row).id, { start: calendar.next, next: f`(${calendar.yearEnd}+1)` }),
    },
    negative: {
      title: "Negative rows",
      format: "whole",
      cell: (_, row) => (line(row).sign > 0 ? f`0` : countProgram(model, line(row).id, toDate, "<0")),
    },
    doubles: {
      title: "Months with two rows",
      format: "whole",
      cell: (_, row) => f`COUNTIFS(${rows[line(row).id]},">1")`,
    },
  };
}
