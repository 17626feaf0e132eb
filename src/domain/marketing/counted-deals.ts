import { nameKey } from "../shared/excel-text";
import type { CampaignRow } from "../shared/tables/marketing-tables";
import { type ClassifiedDeal, amountOf, sized, withoutCredits } from "../scorecard/performance/deal-index";
import type { CountedDeals } from "./campaign-forecast";

type Campaign = Pick<CampaignRow, "campaignId" | "partner" | "quarter" | "month">;

/** What deals say of the campaigns they name. */
export interface CampaignDeals {
  /** Of the campaign's own partner, registered from its month on; null where no deal counts: not measured, which is not zero. */
  of(campaign: Campaign): CountedDeals | null;
  /** How many name it and do not count: another partner's, or registered before its month. */
  others(campaign: Campaign): number;
}

/**
 * Deals grouped by Campaign ID, once for all campaigns. A deal that names the campaign is an MGO that the partner registered; a credit
 * note is neither, and only reduces the revenue won. A deal without a day of registration counts.
 */
export function countDeals(deals: readonly ClassifiedDeal[]): CampaignDeals {
  const byCampaign = new Map<string, ClassifiedDeal[]>();
  for (const each of deals) {
    const key = nameKey(each.deal.campaignId);
    if (key === "") continue;
    const group = byCampaign.get(key);
    if (group) group.push(each);
    else byCampaign.set(key, [each]);
  }
  const naming = ({ campaignId }: Campaign) => byCampaign.get(nameKey(campaignId)) ?? [];
  const counting = (campaign: Campaign) => naming(campaign).filter((each) => belongs(each, campaign));
  return {
    of(campaign) {
      const own = counting(campaign);
      if (!own.length) return null;
      const won = own.filter((each) => each.class === "Won");
      const lost = own.filter((each) => each.class === "Lost");
      return {
        mgos: withoutCredits(own).length,
        deals: sized(won).length,
        closed: sized(won).length + withoutCredits(lost).length,
        revenue: amountOf(won),
      };
    },
    others: (campaign) => naming(campaign).length - counting(campaign).length,
  };
}

function belongs({ deal }: ClassifiedDeal, { partner, month, quarter }: Campaign): boolean {
  const from = month ?? quarter;
  const before = from !== null && deal.registeredOn !== null && deal.registeredOn < from;
  return nameKey(deal.partner) === nameKey(partner) && !before;
}
