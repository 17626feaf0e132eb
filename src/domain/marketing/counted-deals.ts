import { nameKey } from "../shared/excel-text";
import { type ClassifiedDeal, amountOf, sized, withoutCredits } from "../scorecard/performance/deal-index";
import type { CountedDeals } from "./campaign-forecast";

/** What deals say of each campaign they name. */
export type DealsByCampaign = (campaignId: string | null) => CountedDeals | null;

/**
 * Deals grouped by Campaign ID, once for all campaigns. A deal that names the campaign is an MGO that the partner registered; a credit
 * note is neither, and only reduces the revenue won. Null for a campaign that no deal names: not measured, which is not zero.
 */
export function countDeals(deals: readonly ClassifiedDeal[]): DealsByCampaign {
  const byCampaign = new Map<string, ClassifiedDeal[]>();
  for (const each of deals) {
    const key = nameKey(each.deal.campaignId);
    if (key === "") continue;
    const group = byCampaign.get(key);
    if (group) group.push(each);
    else byCampaign.set(key, [each]);
  }
  return (campaignId) => {
    const own = byCampaign.get(nameKey(campaignId));
    if (!own) return null;
    const won = own.filter((each) => each.class === "Won");
    return { mgos: withoutCredits(own).length, deals: sized(won).length, revenue: amountOf(won) };
  };
}
