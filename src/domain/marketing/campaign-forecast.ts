import { round9 } from "../shared/rounding";
import type { CampaignRow } from "../shared/tables/marketing-tables";
import { product, sumKnown, type Known } from "./known";
import { marketingRoi, mdfRoi } from "./returns";

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
  /** revenue × the vendor's gross margin */
  contribution: number | null;
  /** (revenue − MDF) ÷ MDF: never to be shown without `roi` beside it; null without MDF. */
  revenueReturn: number | null;
  /** Margin ROI: (revenue × gross margin − cost) ÷ cost; null without a cost. */
  roi: number | null;
}

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

/** (revenue × margin − cost) ÷ cost, or null where it does not exist. */
function roiOf(revenue: Known, margin: Known, cost: Known): number | null {
  if (revenue == null || margin == null || cost == null || round9(cost) <= 0) return null;
  return margin >= 0 && margin <= 1 ? marketingRoi(revenue, margin, cost) : null;
}

function revenueReturnOf(revenue: number | null, mdf: number | null): number | null {
  return revenue === null || mdf === null || round9(mdf) <= 0 ? null : mdfRoi(revenue, mdf);
}

/** The planned waterfall and what it costs. Never throws for what a workbook may hold. */
export function campaignForecast(row: CampaignPlan): CampaignFigures {
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
    contribution: product(revenue, grossMargin),
    revenueReturn: revenueReturnOf(revenue, mdfAsk),
    roi: roiOf(revenue, grossMargin, cost),
  };
}

/** What came of a campaign: as typed, else as its deals say. `mdfAsk` is the vendor's share of the actual cost. */
export function campaignActuals(row: CampaignRow, counted: CountedDeals | null = null): CampaignFigures {
  const mgos = row.actualMgos ?? counted?.mgos ?? null;
  const deals = row.actualDeals ?? counted?.deals ?? null;
  const revenue = row.actualRevenue ?? counted?.revenue ?? null;
  const { actualCost: cost, grossMargin } = row;
  const mdfAsk = product(cost, row.mdfShare);
  return {
    audience: row.actualAudience,
    responses: row.actualResponses,
    leads: row.actualLeads,
    mgos,
    deals,
    revenue,
    cost,
    mdfAsk,
    contribution: product(revenue, grossMargin),
    revenueReturn: revenueReturnOf(revenue, mdfAsk),
    roi: roiOf(revenue, grossMargin, cost),
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
  const total = (pick: (figures: CampaignFigures) => number | null) => sumKnown(list.map(pick));
  const both = (
    a: (figures: CampaignFigures) => number | null,
    b: (figures: CampaignFigures) => number | null,
  ) => {
    const known = list.filter((each) => a(each) !== null && b(each) !== null);
    return [sumKnown(known.map(a)), sumKnown(known.map(b))] as const;
  };
  const [contribution, cost] = both(
    (each) => each.contribution,
    (each) => each.cost,
  );
  const [revenue, mdf] = both(
    (each) => each.revenue,
    (each) => each.mdfAsk,
  );
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
    revenueReturn: revenueReturnOf(revenue, mdf),
    roi: roiOf(contribution, 1, cost),
  };
}

/** A campaign's plan beside what came of it. */
interface PlanAndActual {
  planned: CampaignFigures;
  actual: CampaignFigures;
}

/**
 * What came back of all campaigns. The money of those whose revenue or margin nobody knows is spent too: their cost counts, as it was or
 * as planned.
 */
export function totalActuals(list: readonly PlanAndActual[]): CampaignFigures {
  const total = totalFigures(list.map(({ actual }) => actual));
  const spent = sumKnown(list.map(({ planned, actual }) => actual.cost ?? planned.cost));
  return { ...total, roi: roiOf(total.contribution, 1, spent) };
}

/** How many are not measured; 0 while none is. */
export function unmeasured(list: readonly PlanAndActual[]): number {
  const open = list.filter(({ actual }) => actual.revenue === null).length;
  return open === list.length ? 0 : open;
}

/** The partner's own return: (revenue × its margin − its part of the cost) ÷ its part of the cost; null where it pays nothing. */
export function partnerRoi(
  { revenue, cost, mdfAsk }: CampaignFigures,
  partnerMargin: number | null,
): number | null {
  return roiOf(revenue, partnerMargin, cost === null || mdfAsk === null ? null : cost - mdfAsk);
}
