import { round9 } from "../shared/rounding";
import type { CampaignRow, MdfRow } from "../shared/tables/marketing-tables";
import { actualMdf } from "./actual-mdf";
import { product, sumKnown, type Known } from "./known";
import { bothRevenues } from "./whose-return";

/** What a campaign is expected to bring, or has brought: unrounded; null where a factor of it is blank. */
export interface CampaignFigures {
  audience: number | null;
  responses: number | null;
  leads: number | null;
  mgos: number | null;
  deals: number | null;
  revenue: number | null;
  cost: number | null;
  /** The vendor's part of the cost: what is asked of market development funds. */
  mdfAsk: number | null;
  /** What the vendor invoices × its gross margin. */
  contribution: number | null;
  /** What the partner keeps of its sales. */
  partnerGain: number | null;
  /** The partner's part of the cost. */
  ownCost: number | null;
  /** (revenue − MDF) ÷ MDF: never to be shown without `roi` beside it; null without MDF. */
  revenueReturn: number | null;
  /** Margin ROI: (contribution − cost) ÷ cost; null without a cost. */
  roi: number | null;
  /** The vendor's on its MDF, ours alone to know; the partner's on its part of the cost; both margins on the whole cost. */
  vendorReturn: number | null;
  partnerReturn: number | null;
  campaignReturn: number | null;
}

/** What the partner keeps of its sales, and whose price a revenue is in, see whose-return.ts. */
export interface MoneyTerms {
  partnerMargin: number | null;
  basis: string;
}

const VENDOR_NET: MoneyTerms = { partnerMargin: null, basis: "Vendor net" };

/** The columns of a campaign that a forecast reads. */
export type CampaignPlan = Pick<
  CampaignRow,
  | "audience"
  | "fixedCost"
  | "unitCost"
  | "mdfShare"
  | "responseRate"
  | "leadRate"
  | "mgoRate"
  | "closeRate"
  | "dealSize"
  | "grossMargin"
>;

/** What deals say of a campaign, see `countDeals`. */
export interface CountedDeals {
  mgos: number;
  /** Won, of a known amount. */
  deals: number;
  /** Those, and the lost ones. */
  closed: number;
  revenue: number;
}

/** (what comes back − what was put in) ÷ what was put in, or null where it does not exist. */
function returnOn(back: Known, put: Known): number | null {
  return back == null || put == null || round9(put) <= 0 ? null : (back - put) / put;
}

const together = ({ contribution, partnerGain }: Pick<CampaignFigures, "contribution" | "partnerGain">) =>
  contribution === null || partnerGain === null ? null : contribution + partnerGain;

/** What a revenue, a cost and the vendor's part of it mean to either side. */
function moneyOf(
  { revenue, cost, mdfAsk }: Pick<CampaignFigures, "revenue" | "cost" | "mdfAsk">,
  grossMargin: number | null,
  { partnerMargin, basis }: MoneyTerms,
) {
  const { vendorRevenue, partnerSales } = bothRevenues(revenue, partnerMargin, basis);
  const known = (margin: number | null) => (margin !== null && margin >= 0 && margin <= 1 ? margin : null);
  const contribution = product(vendorRevenue, known(grossMargin));
  const partnerGain = product(partnerSales, known(partnerMargin));
  const ownCost = cost === null || mdfAsk === null ? null : cost - mdfAsk;
  return {
    contribution,
    partnerGain,
    ownCost,
    revenueReturn: returnOn(revenue, mdfAsk),
    roi: returnOn(contribution, cost),
    vendorReturn: returnOn(contribution, mdfAsk),
    partnerReturn: returnOn(partnerGain, ownCost),
    campaignReturn: returnOn(together({ contribution, partnerGain }), cost),
  };
}

/** The planned waterfall and what it costs. Never throws for what a workbook may hold. */
export function campaignForecast(row: CampaignPlan, terms: MoneyTerms = VENDOR_NET): CampaignFigures {
  const { audience, responseRate, leadRate, mgoRate, closeRate, dealSize, grossMargin, mdfShare } = row;
  const responses = product(audience, responseRate);
  const leads = product(responses, leadRate);
  const mgos = product(leads, mgoRate);
  const deals = product(mgos, closeRate);
  const revenue = product(deals, dealSize);
  const variable = product(audience, row.unitCost);
  const cost = row.fixedCost === null || variable === null ? null : row.fixedCost + variable;
  const mdfAsk = product(cost, mdfShare);
  return {
    audience,
    responses,
    leads,
    mgos,
    deals,
    revenue,
    cost,
    mdfAsk,
    ...moneyOf({ revenue, cost, mdfAsk }, grossMargin, terms),
  };
}

/** What came of a campaign beside its row: what its deals say, and its requests for MDF. */
export interface CameBack {
  counted?: CountedDeals | null;
  /** Of its own partner. */
  requests?: readonly MdfRow[];
  terms?: MoneyTerms;
}

/**
 * What came of a campaign: as typed, else as its deals say. `mdfAsk` is what cam_mdf says of the vendor's money, see actual-mdf.ts; without
 * requests its share of the actual cost.
 */
export function campaignActuals(
  row: CampaignRow,
  { counted = null, requests = [], terms = VENDOR_NET }: CameBack = {},
): CampaignFigures {
  const mgos = row.actualMgos ?? counted?.mgos ?? null;
  const deals = row.actualDeals ?? counted?.deals ?? null;
  const revenue = row.actualRevenue ?? counted?.revenue ?? null;
  const { actualCost: cost, grossMargin } = row;
  const mdfAsk = actualMdf(requests, product(cost, row.mdfShare)).amount;
  return {
    audience: row.actualAudience,
    responses: row.actualResponses,
    leads: row.actualLeads,
    mgos,
    deals,
    revenue,
    cost,
    mdfAsk,
    ...moneyOf({ revenue, cost, mdfAsk }, grossMargin, terms),
  };
}

/** Something came back, in a cell or among the deals. */
export function hasActuals(figures: CampaignFigures): boolean {
  const { audience, responses, leads, mgos, deals, revenue, cost } = figures;
  return [audience, responses, leads, mgos, deals, revenue, cost].some((value) => value !== null);
}

/**
 * Campaigns added up. Each figure adds what is known of it; a return counts only the campaigns of which both what came back and
 * what was put in are known.
 */
export function totalFigures(list: readonly CampaignFigures[]): CampaignFigures {
  return {
    ...sumsOf(list),
    ...returnsOf((back, put) => {
      const known = list.filter((each) => back(each) !== null && put(each) !== null);
      return returnOn(sumKnown(known.map(back)), sumKnown(known.map(put)));
    }),
  };
}

/** A figure of a campaign. */
type Figure = (figures: CampaignFigures) => number | null;

function sumsOf(list: readonly CampaignFigures[]) {
  const total = (pick: Figure) => sumKnown(list.map(pick));
  return {
    audience: total((each) => each.audience),
    responses: total((each) => each.responses),
    leads: total((each) => each.leads),
    mgos: total((each) => each.mgos),
    deals: total((each) => each.deals),
    revenue: total((each) => each.revenue),
    cost: total((each) => each.cost),
    mdfAsk: total((each) => each.mdfAsk),
    contribution: total((each) => each.contribution),
    partnerGain: total((each) => each.partnerGain),
    ownCost: total((each) => each.ownCost),
  };
}

/** Every return, of what came back on what was put in. */
function returnsOf(returned: (back: Figure, put: Figure) => number | null) {
  return {
    revenueReturn: returned(
      (each) => each.revenue,
      (each) => each.mdfAsk,
    ),
    roi: returned(
      (each) => each.contribution,
      (each) => each.cost,
    ),
    vendorReturn: returned(
      (each) => each.contribution,
      (each) => each.mdfAsk,
    ),
    partnerReturn: returned(
      (each) => each.partnerGain,
      (each) => each.ownCost,
    ),
    campaignReturn: returned(together, (each) => each.cost),
  };
}

/** A campaign's plan beside what came of it. */
interface PlanAndActual {
  planned: CampaignFigures;
  actual: CampaignFigures;
}

/**
 * What came back of all campaigns. The money of those whose revenue or margin nobody knows is spent too: it counts, as it was or as
 * planned.
 */
export function totalActuals(list: readonly PlanAndActual[]): CampaignFigures {
  return {
    ...sumsOf(list.map(({ actual }) => actual)),
    ...returnsOf((back, put) =>
      returnOn(
        sumKnown(list.map(({ actual }) => back(actual))),
        sumKnown(list.map(({ planned, actual }) => put(actual) ?? put(planned))),
      ),
    ),
  };
}

/** Of how many no revenue is known; 0 while none is measured. */
export function unmeasured(list: readonly PlanAndActual[]): number {
  const open = list.filter(({ actual }) => actual.revenue === null).length;
  return open === list.length ? 0 : open;
}
