import { type CalculationBlock, labelColumn } from "../shared/calculation-block";
import { f, type Formula, joined } from "../shared/formula";
import type { CellRef, Ref } from "../shared/reference";
import type { CellFormat } from "../shared/styles";
import { gainOf, partnerSales, returnOn, vendorRevenue } from "../shared/whose-return";
import { ADDED, CAMPAIGN_FIGURES, type CampaignFigure, type FigureRefs, type Model } from "./model";

type Cell = Ref | CellRef;
type Figures = Readonly<Record<CampaignFigure, (down: number) => Formula>>;

/** a × b, "" where either is blank. */
const times = (a: Cell, b: Cell): Formula => f`IF(OR(${a}="",${b}=""),"",${a}*${b})`;
const less = (a: Cell, b: Cell): Formula => f`IF(OR(${a}="",${b}=""),"",${a}-${b})`;
/** Sum of what is known, "" where nothing is. */
export const sumOf = (range: Ref): Formula => f`IF(COUNT(${range})=0,"",SUM(${range}))`;

/** What a campaign's revenue and cost mean to either side; as domain's campaign-forecast.ts. */
function moneyFormulas({ margins, settings }: Model, { rows }: FigureRefs) {
  const { amountBasis } = settings;
  const at = (key: CampaignFigure) => (down: number) => rows[key].at(0, down);
  const on = (back: CampaignFigure, put: CampaignFigure) => (down: number) =>
    returnOn(at(back)(down), at(put)(down));
  const partner = (down: number) => margins.partner.at(0, down);
  return {
    contribution: (down: number) =>
      gainOf(
        f`(${vendorRevenue(at("revenue")(down), partner(down), amountBasis)})`,
        margins.vendor.at(0, down),
      ),
    partnerGain: (down: number) =>
      gainOf(f`(${partnerSales(at("revenue")(down), partner(down), amountBasis)})`, partner(down)),
    ownCost: (down: number) => less(at("cost")(down), at("mdfAsk")(down)),
    revenueReturn: on("revenue", "mdfAsk"),
    roi: on("contribution", "cost"),
    vendorReturn: on("contribution", "mdfAsk"),
    partnerReturn: on("partnerGain", "ownCost"),
    campaignReturn: (down: number) => {
      const [ours, theirs] = [at("contribution")(down), at("partnerGain")(down)];
      return f`IF(OR(${ours}="",${theirs}=""),"",${returnOn(f`(${ours}+${theirs})`, at("cost")(down))})`;
    },
  } satisfies Partial<Figures>;
}

/** The margins that count of each campaign: the vendor's, and the partner's where the campaign does not say it that of the plan. */
export function marginsBlock(block: CalculationBlock, model: Model, ids: readonly string[]): void {
  const { margins, facts, inputs } = model;
  const within = (margin: Cell) => f`IF(AND(${margin}>=0,${margin}<=1),${margin},"")`;
  block.heading("Margins that count", ["The vendor's", "The partner's"]);
  block.list([
    labelColumn(ids),
    {
      ref: margins.vendor,
      content: (down) => {
        const own = facts.grossMargin.at(0, down);
        return f`IF(${own}="","",${within(own)})`;
      },
      format: "percent",
    },
    {
      ref: margins.partner,
      content: (down) => {
        const own = facts.partnerMargin.at(0, down);
        return f`IF(${own}="",${within(inputs.partner_margin.used)},${within(own)})`;
      },
      format: "percent",
    },
  ]);
}

/** The planned waterfall of a campaign. */
function plannedFormulas(model: Model): Figures {
  const { facts, planned } = model;
  const { rows } = planned;
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
    ...moneyFormulas(model, planned),
  };
}

/** What came back: as typed, else as the deals say. */
function actualFormulas(model: Model): Figures {
  const { facts, counted, mdf, actual } = model;
  const { rows } = actual;
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
    mdfAsk: (down) =>
      f`IF(${mdf.known.at(0, down)}="",${times(rows.cost.at(0, down), facts.mdfShare.at(0, down))},${mdf.known.at(0, down)})`,
    ...moneyFormulas(model, actual),
  };
}

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
  partnerGain: "Partner's gain",
  ownCost: "Partner's cost",
  revenueReturn: "Revenue return on MDF",
  roi: "Margin ROI",
  vendorReturn: "Vendor's return on MDF",
  partnerReturn: "Partner's own return",
  campaignReturn: "Campaign's return",
};
const MONEY: ReadonlySet<CampaignFigure> = new Set([
  "revenue",
  "cost",
  "mdfAsk",
  "contribution",
  "partnerGain",
  "ownCost",
]);
const RETURNS: ReadonlySet<CampaignFigure> = new Set([
  "revenueReturn",
  "roi",
  "vendorReturn",
  "partnerReturn",
  "campaignReturn",
]);
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

const RETURNED = {
  revenueReturn: [["revenue"], "mdfAsk"],
  roi: [["contribution"], "cost"],
  vendorReturn: [["contribution"], "mdfAsk"],
  partnerReturn: [["partnerGain"], "ownCost"],
  campaignReturn: [["contribution", "partnerGain"], "cost"],
} as const satisfies Partial<Record<CampaignFigure, readonly [readonly CampaignFigure[], CampaignFigure]>>;

/** The same of all of them together. */
export function totalsBlock(block: CalculationBlock, { planned, actual }: Model): void {
  for (const [label, { rows, total }] of [
    ["All of them, planned", planned],
    ["All of them, as it came", actual],
  ] as const) {
    block.heading(label);
    for (const key of ADDED) block.single(TITLES[key], total[key], sumOf(rows[key]), formatOf(key));
    for (const [key, [back, put]] of Object.entries(RETURNED) as [
      keyof typeof RETURNED,
      (typeof RETURNED)[keyof typeof RETURNED],
    ][]) {
      const gains = back.map((each) => rows[each]);
      block.single(
        TITLES[key],
        total[key],
        rows === planned.rows
          ? returnWhereKnown(gains, rows[put])
          : returnOnAllSpent(gains, rows[put], planned.rows[put]),
        "percent",
      );
    }
  }
}

const product = (terms: readonly Formula[]) => joined(terms, "*");
const isKnown = (range: Ref) => f`ISNUMBER(${range})`;
const percentOf = (back: Formula, put: Formula) => f`IF(ROUND(${put},9)<=0,"",(${back}-${put})/${put})`;

/** Of the campaigns of which both sides are known. */
function returnWhereKnown(gains: readonly Ref[], put: Ref): Formula {
  const known = product([...gains, put].map(isKnown));
  const sum = (range: Ref) => f`SUMPRODUCT(${known}*1,${range})`;
  return percentOf(f`(${joined(gains.map(sum), "+")})`, sum(put));
}

/** What came back on all the money that was spent, as it was or as planned: of campaigns that nobody measured too. */
function returnOnAllSpent(gains: readonly Ref[], put: Ref, planned: Ref): Formula {
  const known = product(gains.map(isKnown));
  const back = joined(
    gains.map((range) => f`SUMPRODUCT(${known}*1,${range})`),
    "+",
  );
  const spent = f`(SUM(${put})+SUMPRODUCT((1-${isKnown(put)})*1,${planned}))`;
  return f`IF(SUMPRODUCT(${known}*1)=0,"",${percentOf(f`(${back})`, spent)})`;
}

/** What an MGO costs, as planned. */
export function costBlock(
  block: CalculationBlock,
  { planned, costPerMgo }: Model,
  ids: readonly string[],
): void {
  block.heading("What an MGO costs", ["Cost an MGO"]);
  block.list([
    labelColumn(ids),
    {
      ref: costPerMgo,
      content: (down) => {
        const [cost, mgos] = [planned.rows.cost.at(0, down), planned.rows.mgos.at(0, down)];
        return f`IF(N(${mgos})<=0,"",IF(${cost}="","",${cost}/${mgos}))`;
      },
      format: "money",
    },
  ]);
}
