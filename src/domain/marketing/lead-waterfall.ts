import { requireNotNegative, requireRate } from "../shared/argument-checks";

export interface LeadRates {
  /** Audience → response, like every rate here 0 … 1. */
  responseRate: number;
  /** Response → lead */
  leadRate: number;
  /** Lead → marketing generated opportunity */
  mgoRate: number;
  /** MGO → won deal */
  closeRate: number;
}

export interface LeadWaterfall {
  audience: number;
  responses: number;
  leads: number;
  mgos: number;
  deals: number;
  /** deals × deal size */
  revenue: number;
}

/** Expected values, unrounded, of each stage from audience to revenue. Throws #VALUE! for a negative amount or a rate outside 0–1. */
export function leadWaterfall(audience: number, rates: LeadRates, dealSize: number): LeadWaterfall {
  requireNotNegative("audience", audience, "a number of recipients");
  const responses = audience * requireRate("responseRate", rates.responseRate);
  const leads = responses * requireRate("leadRate", rates.leadRate);
  const mgos = leads * requireRate("mgoRate", rates.mgoRate);
  const deals = mgos * requireRate("closeRate", rates.closeRate);
  const revenue = deals * requireNotNegative("dealSize", dealSize, "a deal size");
  return { audience, responses, leads, mgos, deals, revenue };
}
