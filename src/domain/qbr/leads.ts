import { within, type ClassifiedDeal, type Span } from "../scorecard/performance/deal-index";

/** Leads that we passed on within a quarter, and what became of them. */
export interface Leads {
  given: number;
  taken: number;
  won: number;
}

export function leadsOf(deals: readonly ClassifiedDeal[], quarter: Span): Leads {
  const given = deals.filter(({ deal }) => within(deal.leadGivenOn ?? null, quarter));
  return {
    given: given.length,
    taken: given.filter(({ deal }) => deal.acceptedOn != null).length,
    won: given.filter((each) => each.class === "Won").length,
  };
}
