import { type CalculationBlock, labelColumn } from "../shared/calculation-block";
import { f, type Formula } from "../shared/formula";
import type { CellRef, Ref } from "../shared/reference";
import type { FigureRefs, Model } from "./model";

type Cell = Ref | CellRef;

/** a × b, "" where either is blank. */
export const times = (a: Cell, b: Cell): Formula => f`IF(OR(${a}="",${b}=""),"",${a}*${b})`;
/** (return − money in) ÷ money in, "" where it does not exist. */
export const returnOn = (back: Cell, put: Cell): Formula =>
  f`IF(OR(${back}="",${put}=""),"",IF(ROUND(${put},9)<=0,"",(${back}-${put})/${put}))`;
/** Sum of what is known, "" where nothing is. */
export const sumOf = (range: Ref): Formula => f`IF(COUNT(${range})=0,"",SUM(${range}))`;

/** The planned waterfall of a campaign. */
export function plannedFormulas({
  facts,
  planned: { rows },
}: Model): Readonly<Record<keyof FigureRefs["rows"], (down: number) => Formula>> {
  return {
    audience: (d) => f`${facts.audience.at(0, d)}`,
    responses: (d) => times(rows.audience.at(0, d), facts.responseRate.at(0, d)),
    leads: (d) => times(rows.responses.at(0, d), facts.leadRate.at(0, d)),
    mgos: (d) => times(rows.leads.at(0, d), facts.mgoRate.at(0, d)),
    deals: (d) => times(rows.mgos.at(0, d), facts.closeRate.at(0, d)),
    revenue: (d) => times(rows.deals.at(0, d), facts.dealSize.at(0, d)),
    cost: (d) => {
      const [fixed, audience, unit] = [
        facts.fixedCost.at(0, d),
        facts.audience.at(0, d),
        facts.unitCost.at(0, d),
      ];
      return f`IF(OR(${fixed}="",${audience}="",${unit}=""),"",${fixed}+${audience}*${unit})`;
    },
    mdfAsk: (d) => times(rows.cost.at(0, d), facts.mdfShare.at(0, d)),
    contribution: (d) => times(rows.revenue.at(0, d), facts.grossMargin.at(0, d)),
    revenueReturn: (d) => returnOn(rows.revenue.at(0, d), rows.mdfAsk.at(0, d)),
    roi: (d) => returnOn(rows.contribution.at(0, d), rows.cost.at(0, d)),
  };
}

/** What came back: as typed, else as the deals say. */
export function actualFormulas({
  facts,
  counted: c,
  actual: { rows },
}: Model): Readonly<Record<keyof FigureRefs["rows"], (down: number) => Formula>> {
  const or = (typed: Ref, counted: Ref) => (d: number) =>
    f`IF(${typed.at(0, d)}<>"",${typed.at(0, d)},IF(${counted.at(0, d)}="","",${counted.at(0, d)}))`;
  return {
    audience: (d) => f`${facts.actualAudience.at(0, d)}`,
    responses: (d) => f`${facts.actualResponses.at(0, d)}`,
    leads: (d) => f`${facts.actualLeads.at(0, d)}`,
    mgos: or(facts.actualMgos, c.mgos),
    deals: or(facts.actualDeals, c.deals),
    revenue: or(facts.actualRevenue, c.revenue),
    cost: (d) => f`${facts.actualCost.at(0, d)}`,
    mdfAsk: (d) => times(rows.cost.at(0, d), facts.mdfShare.at(0, d)),
    contribution: (d) => times(rows.revenue.at(0, d), facts.grossMargin.at(0, d)),
    revenueReturn: (d) => returnOn(rows.revenue.at(0, d), rows.mdfAsk.at(0, d)),
    roi: (d) => returnOn(rows.contribution.at(0, d), rows.cost.at(0, d)),
  };
}

/** Money that came back beside what was put in, only where both are known: what a return in all divides. */
export function returnsBlock(
  block: CalculationBlock,
  label: string,
  { rows, both }: FigureRefs,
  ids: readonly string[],
): void {
  const where = (value: Cell, other: Cell) => f`IF(OR(${value}="",${other}=""),"",${value})`;
  block.heading(label, ["Contribution", "Cost", "Revenue", "MDF", "Partner's cost"]);
  block.list([
    labelColumn(ids),
    {
      ref: both.contribution,
      content: (d) => where(rows.contribution.at(0, d), rows.cost.at(0, d)),
      format: "money",
    },
    {
      ref: both.cost,
      content: (d) => where(rows.cost.at(0, d), rows.contribution.at(0, d)),
      format: "money",
    },
    {
      ref: both.revenue,
      content: (d) => where(rows.revenue.at(0, d), rows.mdfAsk.at(0, d)),
      format: "money",
    },
    { ref: both.mdf, content: (d) => where(rows.mdfAsk.at(0, d), rows.revenue.at(0, d)), format: "money" },
    {
      ref: both.own,
      content: (d) => f`IF(${both.mdf.at(0, d)}="","",${rows.cost.at(0, d)}-${rows.mdfAsk.at(0, d)})`,
      format: "money",
    },
  ]);
}

/** A return in all, over the campaigns of which both sides are known. */
export function totalReturn(back: Ref, put: Ref): Formula {
  return f`IF(COUNT(${put})=0,"",IF(ROUND(SUM(${put}),9)<=0,"",(SUM(${back})-SUM(${put}))/SUM(${put})))`;
}

/** Contribution and actual rows that the page does not show. */
export function hiddenFigures(block: CalculationBlock, model: Model, ids: readonly string[]): void {
  const [planned, actual] = [plannedFormulas(model), actualFormulas(model)];
  block.heading("Contribution and MDF", [
    "Planned contribution",
    "Actual contribution",
    "MDF of the actual cost",
  ]);
  block.list([
    labelColumn(ids),
    { ref: model.planned.rows.contribution, content: planned.contribution, format: "money" },
    { ref: model.actual.rows.contribution, content: actual.contribution, format: "money" },
    { ref: model.actual.rows.mdfAsk, content: actual.mdfAsk, format: "money" },
  ]);
}
