import { NO_LIMIT } from "../../domain/shared/bounds";
import { MONTHS_A_QUARTER } from "../../domain/shared/fiscal-calendar";
import { levelsTable, partnersTable } from "../../domain/shared/tables/catalogue";
import { rebatesTable, rebateTiersTable } from "../../domain/shared/tables/finance-tables";
import type { Page } from "../kit/page";
import type { PageColumns } from "../kit/columns";
import { tableCells } from "../kit/table-cells";
import type { CalculationBlock } from "../shared/calculation-block";
import { equalTo, escaped, f, type Formula, type FormulaCell } from "../shared/formula";
import type { Ref } from "../shared/reference";
import { shortened } from "../shared/words";
import { quarterRevenue } from "./lines";
import { type AccrualKey, type EarnerKey, type Model, NAME_CHARACTERS, type TierKey } from "./model";

const tierCells = tableCells(rebateTiersTable);
const rebates = tableCells(rebatesTable);
const partnerCells = tableCells(partnersTable);
const levels = tableCells(levelsTable);

/** What every partner's revenue of the year earns it: the same rules as domain/finance/rebate-accrual.ts. */
export function putAccruals(page: Page, model: Model, rebateMethod: Ref): void {
  const { tiers, earners } = model;
  page
    .calculate("Rebate bands", (block) => tierFacts(block, model, rebateMethod))
    .calculateList(
      "Bands in order; rows to spare begin where nobody comes",
      { refs: tiers },
      tierColumns(model),
    )
    .calculateList("Partners: what the year's revenue earns them", { refs: earners }, earnerColumns(model))
    .calculate("All of them", (block) =>
      block.single(
        "Partners with something accrued or paid",
        model.accrued.partners,
        f`SUM(${earners.counts})`,
        "whole",
      ),
    );
}

function tierFacts(block: CalculationBlock, model: Model, rebateMethod: Ref): void {
  const { tierFacts: facts, inputs, yearStart, yearEnd, pace } = model;
  const from = tierCells.column("revenueFrom");
  block
    .single("Bands below nought", facts.negative, f`COUNTIFS(${from},"<0")`, "whole")
    .single("Bands that count", facts.count, f`COUNT(${from})-${facts.negative}`, "whole")
    .single("Method", facts.method, f`${rebateMethod}`)
    .single(
      "Days of the year to those gone",
      pace,
      f`(${yearEnd}-${yearStart}+1)/(${inputs.as_of.used}-${yearStart}+1)`,
      "factor",
    );
}

function tierColumns({ tierFacts: facts, tiers }: Model): PageColumns<TierKey, TierKey> {
  const from = tierCells.column("revenueFrom");
  return {
    number: { title: "Number", format: "whole", cell: (_, row) => row + 1 },
    from: {
      title: "From",
      format: "money",
      cell: ({ number }) =>
        f`IF(${number}>${facts.count},${NO_LIMIT},SMALL(${from},${number}+${facts.negative}))`,
    },
    rate: {
      title: "Rate",
      format: "percent",
      cell: (line) =>
        f`IF(${line.number}>${facts.count},0,N(${tierCells.at("rebateRate", f`MATCH(${line.from},${from},0)`)}))`,
    },
    next: {
      title: "To",
      format: "money",
      cell: (_, row) => (row === tiers.from.rows - 1 ? f`${NO_LIMIT}` : f`${tiers.from.at(0, row + 1)}`),
    },
  };
}

/** By bands where the program has any, else at the level's own rate. */
function accrue({ tiers, tierFacts: facts }: Model, revenue: FormulaCell, rate: FormulaCell): Formula {
  const { from, next } = tiers;
  const reached = f`SUMPRODUCT((ROUND(${from},9)<=ROUND(${revenue},9))*1)`;
  const retroactive = f`IF(${reached}=0,0,${revenue}*INDEX(${tiers.rate},MAX(1,${reached})))`;
  const slices = f`SUMPRODUCT((${revenue}>${from})*((${revenue}<${next})*${revenue}+(${revenue}>=${next})*${next}-${from})*${tiers.rate})`;
  return f`IF(${facts.count}>0,IF(${facts.method}="Marginal",${slices},${retroactive}),MAX(0,${revenue})*${rate})`;
}

function earnerColumns(model: Model): PageColumns<EarnerKey, EarnerKey> {
  const { earners, inputs, yearStart, pace } = model;
  const asOf = inputs.as_of.used;
  const some = (name: FormulaCell, content: Formula, otherwise = `0`) =>
    f`IF(${name}="",${otherwise},${content})`;
  const quarter = (index: number): PageColumns<EarnerKey, "q1">["q1"] => ({
    title: `Q${index + 1}`,
    format: "money",
    cell: (line) => {
      const start = f`EDATE(${yearStart},${MONTHS_A_QUARTER * index})`;
      return some(
        line.name,
        f`IF(${start}>${asOf},0,N(${quarterRevenue(model, line.criterion, start).value}))`,
      );
    },
  });
  const paid = rebates.column("rebatePaid");
  const period = rebates.column("period");
  return {
    number: { title: "Number", format: "whole", cell: (_, row) => row + 1 },
    name: {
      title: "Partner",
      look: "text",
      cell: ({ number }) => f`IF(${number}>${partnerCells.rows},"",${partnerCells.text("partner", number)})`,
    },
    criterion: {
      title: "Criterion",
      look: "text",
      cell: ({ name }) => some(name, equalTo(f`${name}`), `""`),
    },
    rate: {
      title: "Rate of its level",
      format: "percent",
      cell: ({ name, number }) => {
        const level = escaped(partnerCells.at("tier", number));
        const row = f`MATCH(${level},${levels.column("level")},0)`;
        return some(
          name,
          f`IF(${partnerCells.at("tier", number)}="",0,IFERROR(N(${levels.at("rebateRate", row)}),0))`,
        );
      },
    },
    q1: quarter(0),
    q2: quarter(1),
    q3: quarter(2),
    q4: quarter(3),
    revenue: {
      title: "Revenue to date",
      format: "money",
      cell: ({ q1, q4 }) => f`SUM(${q1}:${q4})`,
    },
    atPace: { title: "At this pace", format: "money", cell: ({ revenue }) => f`${revenue}*${pace}` },
    accrued: {
      title: "Accrued",
      format: "money",
      cell: ({ name, revenue, rate }) => some(name, accrue(model, revenue, rate)),
    },
    accruedAtPace: {
      title: "By year's end",
      format: "money",
      cell: ({ name, atPace, rate }) => some(name, accrue(model, atPace, rate)),
    },
    paid: {
      title: "Paid",
      format: "money",
      cell: ({ name, criterion }) =>
        some(
          name,
          f`SUMIFS(${paid},${rebates.column("partner")},${criterion},${period},">="&${yearStart},${period},"<"&(${asOf}+1))`,
        ),
    },
    counts: {
      title: "Counts",
      format: "whole",
      cell: ({ accruedAtPace, paid: own }) => f`IF(OR(ROUND(${accruedAtPace},9)>0,ROUND(${own},9)<>0),1,0)`,
    },
    place: {
      title: "Place",
      format: "whole",
      cell: ({ counts, accruedAtPace }, row) => {
        const own = f`ROUND(${accruedAtPace},9)`;
        const [all, theirs] = [earners.counts, earners.accruedAtPace];
        const larger = f`SUMPRODUCT((${all}=1)*(ROUND(${theirs},9)>${own}))`;
        const above = (of: Ref) => f`${of.fixed(0, 0)}:${of.at(0, row - 1)}`;
        const equal = row === 0 ? f`0` : f`SUMPRODUCT((${above(all)}=1)*(ROUND(${above(theirs)},9)=${own}))`;
        return f`IF(${counts}=0,"",1+${larger}+${equal})`;
      },
    },
  };
}

/** What partners have earned, the largest by the year's end first. */
export function accrualLines({
  earners,
  accrued,
}: Model): PageColumns<AccrualKey, Exclude<AccrualKey, "position" | "name">> {
  const taken = (of: Ref) => (line: { position: FormulaCell }) => f`INDEX(${of},${line.position})`;
  return {
    partner: { title: "Partner", look: "text", cell: ({ name }) => shortened(f`${name}`, NAME_CHARACTERS) },
    revenue: { title: "Revenue to date", format: "money", cell: taken(earners.revenue) },
    accrued: { title: "Accrued", format: "money", total: accrued.toDate, cell: taken(earners.accrued) },
    paid: { title: "Paid", format: "money", total: accrued.paid, cell: taken(earners.paid) },
    rate: {
      title: "Rate",
      format: "percent",
      cell: ({ accrued: own, revenue }) => f`IF(ROUND(${revenue},9)<=0,"",${own}/${revenue})`,
    },
    atPace: { title: "Revenue by year's end", format: "money", cell: taken(earners.atPace) },
    accruedAtPace: {
      title: "Accrued by then",
      format: "money",
      total: accrued.atPace,
      cell: taken(earners.accruedAtPace),
    },
    open: { title: "Not paid yet", format: "money", cell: ({ accrued: own, paid }) => f`${own}-${paid}` },
  };
}
