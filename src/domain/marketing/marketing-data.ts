import { readSettings, type Settings } from "../program/settings";
import type { TableSource } from "../program/setup";
import { sized, type DealIndex } from "../scorecard/performance/deal-index";
import { indexedDeals } from "../scorecard/performance/indexed-deals";
import { nameKey } from "../shared/excel-text";
import { partnersTable, settingsTable, type PartnerRow } from "../shared/tables/catalogue";
import { campaignsTable, mdfTable, type CampaignRow, type MdfRow } from "../shared/tables/marketing-tables";
import { countDeals, type CampaignDeals } from "./counted-deals";

/** The rows that every marketing plan reads, indexed once. */
export interface MarketingData {
  partners: readonly PartnerRow[];
  campaigns: readonly CampaignRow[];
  mdf: readonly MdfRow[];
  deals: DealIndex;
  counted: CampaignDeals;
  settings: Settings;
  /** Rows of Campaigns that could not be read and count nowhere. */
  leftOut: number;
}

export function readMarketingData(source: TableSource): MarketingData {
  const campaigns = source.table(campaignsTable);
  const deals = indexedDeals(source);
  return {
    partners: source.table(partnersTable).rows,
    campaigns: campaigns.rows,
    mdf: source.table(mdfTable).rows,
    deals,
    counted: countDeals(deals.all),
    settings: readSettings(source.table(settingsTable).rows).settings,
    leftOut: campaigns.problems.length,
  };
}

/** The row of cam_partners, or null for a partner that is not there. */
export function partnerRowOf(data: Pick<MarketingData, "partners">, partner: string): PartnerRow | null {
  return data.partners.find((row) => nameKey(row.partner) === nameKey(partner)) ?? null;
}

/** What a won deal of the partner's brings: its default, else the program's, else the average of what it has won. */
export function campaignDealSize(
  data: MarketingData,
  partner: string,
): { value: number; source: string } | null {
  const own = partnerRowOf(data, partner)?.defaultDealSize ?? null;
  if (own !== null && own > 0) return { value: own, source: "Partner's default" };
  const program = data.settings.defaultDealSize;
  if (program !== null && program > 0) return { value: program, source: "Program's default" };
  const average = averageWon(data.deals.of(partner));
  if (average !== null) return { value: average, source: "Average of the partner's won deals" };
  const everybody = averageWon(data.deals.all);
  return everybody === null ? null : { value: everybody, source: "Average of all won deals" };
}

/** The average amount of won deals of a known amount; null where nothing was won. */
export function averageWon(deals: DealIndex["all"]): number | null {
  const won = sized(deals.filter((each) => each.class === "Won"));
  const total = won.reduce((sum, { deal }) => sum + (deal.amount ?? 0), 0);
  return won.length && total > 0 ? total / won.length : null;
}
