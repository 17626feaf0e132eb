import type { ClassifiedDeal } from "../scorecard/performance/deal-index";
import { nameKey } from "../shared/excel-text";
import { round9 } from "../shared/rounding";

/** What a seller writes into Forecast of a deal that is sure. */
export const COMMIT = "Commit";
/** A deal of which the seller says nothing is sure from this probability on. */
export const SURE_FROM = 0.75;

/** The seller's own word counts; where there is none, the probability. */
function isCommitted({ deal, probability }: ClassifiedDeal): boolean {
  if (deal.forecast) return nameKey(deal.forecast) === nameKey(COMMIT);
  return probability !== null && round9(probability) >= SURE_FROM;
}

export function committed(deals: readonly ClassifiedDeal[]): ClassifiedDeal[] {
  return deals.filter(isCommitted);
}

export function uncommitted(deals: readonly ClassifiedDeal[]): ClassifiedDeal[] {
  return deals.filter((deal) => !isCommitted(deal));
}
