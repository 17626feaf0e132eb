import { type CalculationBlock, labelColumn } from "../shared/calculation-block";
import { f, type Formula } from "../shared/formula";
import type { CellRef, Ref } from "../shared/reference";
import type { CellFormat } from "../shared/styles";
import { ADDED, CAMPAIGN_FIGURES, type CampaignFigure, type FigureRefs, type Model } from "./model";

type Cell = Ref | CellRef;

/** a × b, "" where either is blank. */
export const times = (a: Cell, b: Cell): Formula => f`IF(OR(${a}="",${b}=""),"",${a}*${b})`;
/** (return − money in) ÷ money in, "" where it does not exist. */
const returnOn = (back: Cell, put: Cell): Formula =>
  f`IF(OR(${back}="",${put}=""),"",IF(ROUND(${put},9)<=0,"",(${back}-${put})/${put}))`;
/** Sum of what is known, "" where nothing is. */
export const sumOf = (range: Ref): Formula => f`IF(COUNT(${range})=0,"",SUM(${range}))`;

/** The planned waterfall of a campaign. */
export function plannedFormulas({
  facts,
  planned: { rows },
}: Model): Readonly<Record<keyof FigureRefs["rows"], (down: number) => Formula>> {
  return {
    audience: (down) => f`${facts.audience.at(0, down)}`,
    responses: (down) => times(rows.audience.at(0, down), facts.responseRate.at(0, down)),
    leads: (down) => times(rows.responses.at(0, down), facts.leadRate.at(0, down)),
    mgos: (down) => times(rows.leads.at(0, down), facts.mgoRate.at(0, down)),
    deals: (down) => times(rows.mgos.at(0, down), facts.closeRate.at(0, down)),
    revenue: (down) => times(rows.deals.at(0, down), facts.dealSize.at(0, down)),
    cost: (down) => {
      const [fixed, audience, unit] = [
        facts.fixedCost.at(0, down),
        facts.audience.at(0, down),
        facts.unitCost.at(0, down),
      ];
      return f`IF(OR(${fixed}="",${audience}="",${unit}=""),"",${fixed}+${audience}*${unit})`;
    },
    mdfAsk: (down) => times(rows.cost.at(0, down), facts.mdfShare.at(0, down)),
    contribution: (down) => times(rows.revenue.at(0, down), facts.grossMargin.at(0, down)),
    revenueReturn: (down) => returnOn(rows.revenue.at(0, down), rows.mdfAsk.at(0, down)),
    roi: (down) => returnOn(rows.contribution.at(0, down), rows.cost.at(0, down)),
  };
}

/** What came back: as typed, else as the deals say. */
export function actualFormulas({
  facts,
  counted,
  actual: { rows },
}: Model): Readonly<Record<keyof FigureRefs["rows"], (down: number) => Formula>> {
  const or = (typed: Ref, otherwise: Ref) => (down: number) =>
    f`IF(${typed.at(0, down)}<>"",${typed.at(0, down)},IF(${otherwise.at(0, down)}="","",${otherwise.at(0, down)}))`;
  return {
    audience: (down) => f`${facts.actualAudience.at(0, down)}`,
    responses: (down) => f`${facts.actualResponses.at(0, down)}`,
    leads: (down) => f`${facts.actualLeads.at(0, down)}`,
    mgos: or(facts.actualMgos, counted.mgos),
    deals: or(facts.actualDeals, counted.deals),
    revenue: or(facts.actualRevenue, counted.revenue),
    cost: (down) => f`${facts.actualCost.at(0, down)}`,
    mdfAsk: (down) => times(rows.cost.at(0, down), facts.mdfShare.at(0, down)),
    contribution: (down) => times(rows.revenue.at(0, down), facts.grossMargin.at(0, down)),
    revenueReturn: (down) => returnOn(rows.revenue.at(0, down), rows.mdfAsk.at(0, down)),
    roi: (down) => returnOn(rows.contribution.at(0, down), rows.cost.at(0, down)),
  };
}

/**
 * Money that came back beside what was put in, only where both are known: what a return in all divides. `spent` is what was put in
 * whether or not it is known what came back.
 */
export function returnsBlock(
  block: CalculationBlock,
  { label, spent }: { label: string; spent?: (down: number) => Formula },
  { rows, both }: FigureRefs,
  ids: readonly string[],
): void {
  const where = (value: Cell, other: Cell) => f`IF(OR(${value}="",${other}=""),"",${value})`;
  block.heading(label, ["Contribution", "Cost", "Revenue", "MDF", "Partner's cost"]);
  block.list([
    labelColumn(ids),
    {
      ref: both.contribution,
      content: (down) =>
        spent
          ? f`${rows.contribution.at(0, down)}`
          : where(rows.contribution.at(0, down), rows.cost.at(0, down)),
      format: "money",
    },
    {
      ref: both.cost,
      content: spent ?? ((down) => where(rows.cost.at(0, down), rows.contribution.at(0, down))),
      format: "money",
    },
    {
      ref: both.revenue,
      content: (down) => where(rows.revenue.at(0, down), rows.mdfAsk.at(0, down)),
      format: "money",
    },
    {
      ref: both.mdf,
      content: (down) => where(rows.mdfAsk.at(0, down), rows.revenue.at(0, down)),
      format: "money",
    },
    {
      ref: both.own,
      content: (down) =>
        f`IF(${both.mdf.at(0, down)}="","",${rows.cost.at(0, down)}-${rows.mdfAsk.at(0, down)})`,
      format: "money",
    },
  ]);
}

/** A return in all, over the campaigns of which both sides are known. */
export function totalReturn(back: Ref, put: Ref): Formula {
  return f`IF(OR(COUNT(${put})=0,COUNT(${back})=0),"",IF(ROUND(SUM(${put}),9)<=0,"",(SUM(${back})-SUM(${put}))/SUM(${put})))`;
}

/** What a campaign cost, as it was, else as planned: of one that is not measured too. */
export const spentOn =
  ({ planned, actual }: Model) =>
  (down: number): Formula => {
    const [was, plan] = [actual.rows.cost.at(0, down), planned.rows.cost.at(0, down)];
    return f`IF(${was}="",IF(${plan}="","",${plan}),${was})`;
  };

const TITLES: Readonly<Record<CampaignFigure, string>> = {
  audience: "Audience",
  responses: "Responses",
  leads: "Leads",
  mgos: "MGOs",
  deals: "Deals",
  revenue: "Revenue",
  cost: "Cost",
  mdfAsk: "MDF",
  contribution: "Contribution",
  revenueReturn: "Revenue return on MDF",
  roi: "Margin ROI",
};
const MONEY: ReadonlySet<CampaignFigure> = new Set(["revenue", "cost", "mdfAsk", "contribution"]);
const RETURNS: ReadonlySet<CampaignFigure> = new Set(["revenueReturn", "roi"]);
const formatOf = (key: CampaignFigure): CellFormat =>
  MONEY.has(key) ? "money" : RETURNS.has(key) ? "percent" : "general";

/** Every figure of each campaign, unrounded. */
export function campaignFigures(block: CalculationBlock, model: Model, ids: readonly string[]): void {
  const formulas = { planned: plannedFormulas(model), actual: actualFormulas(model) };
  for (const which of ["planned", "actual"] as const) {
    block.heading(
      which === "planned" ? "What each is expected to bring" : "What came of each",
      CAMPAIGN_FIGURES.map((key) => TITLES[key]),
    );
    block.list([
      labelColumn(ids),
      ...CAMPAIGN_FIGURES.map((key) => ({
        ref: model[which].rows[key],
        content: formulas[which][key],
        format: formatOf(key),
      })),
    ]);
  }
}

/** The same of all of them together. */
export function totalsBlock(block: CalculationBlock, { planned, actual }: Model): void {
  for (const [label, { rows, total, both }] of [
    ["All of them, planned", planned],
    ["All of them, as it came", actual],
  ] as const) {
    block.heading(label);
    for (const key of ADDED) block.single(TITLES[key], total[key], sumOf(rows[key]), formatOf(key));
    block
      .single(TITLES.contribution, total.contribution, sumOf(rows.contribution), "money")
      .single(TITLES.revenueReturn, total.revenueReturn, totalReturn(both.revenue, both.mdf), "percent")
      .single(TITLES.roi, total.roi, totalReturn(both.contribution, both.cost), "percent");
  }
}

/** What the partner gets for its own part of the cost, and what an MGO costs. */
export function ownReturns(block: CalculationBlock, model: Model, ids: readonly string[]): void {
  const { partnerRoi, costPerMgo, inputs, planned } = model;
  const { both, rows } = planned;
  const own = (revenue: Formula, cost: Formula) =>
    f`IF(ROUND(${cost},9)<=0,"",(${revenue}*${inputs.partner_margin.used}-${cost})/${cost})`;
  block.heading("The partner's own return", ["On its part", "Cost an MGO"]);
  block.list([
    labelColumn(ids),
    {
      ref: partnerRoi.rows,
      content: (down) =>
        f`IF(${both.own.at(0, down)}="","",${own(f`${rows.revenue.at(0, down)}`, f`${both.own.at(0, down)}`)})`,
      format: "percent",
    },
    {
      ref: costPerMgo,
      content: (down) => {
        const [cost, mgos] = [rows.cost.at(0, down), rows.mgos.at(0, down)];
        return f`IF(N(${mgos})<=0,"",IF(${cost}="","",${cost}/${mgos}))`;
      },
      format: "money",
    },
  ]);
  block.single(
    "In all",
    partnerRoi.total,
    f`IF(COUNT(${both.own})=0,"",${own(f`SUM(${both.revenue})`, f`SUM(${both.own})`)})`,
    "percent",
  );
}
