import { readSettings, type Settings } from "../program/settings";
import type { TableSource } from "../program/setup";
import { indexedDeals } from "../scorecard/performance/indexed-deals";
import { partnersTable, settingsTable, type PartnerRow } from "../shared/tables/catalogue";
import { campaignsTable, mdfTable, type CampaignRow, type MdfRow } from "../shared/tables/marketing-tables";
import { countDeals, type CampaignDeals } from "./counted-deals";

export interface MdfData {
  partners: readonly PartnerRow[];
  campaigns: readonly CampaignRow[];
  requests: readonly MdfRow[];
  /** What deals say came of campaigns: it tells how far a partner's forecasts can be believed. */
  counted: CampaignDeals;
  settings: Settings;
  /** Requests and campaigns that could not be read and are left out. */
  leftOut: number;
}

export function readMdfData(source: TableSource): MdfData {
  const [campaigns, requests] = [source.table(campaignsTable), source.table(mdfTable)];
  return {
    partners: source.table(partnersTable).rows,
    campaigns: campaigns.rows,
    requests: requests.rows,
    counted: countDeals(indexedDeals(source).all),
    settings: readSettings(source.table(settingsTable).rows).settings,
    leftOut: new Set([...campaigns.problems, ...requests.problems].map(({ table, row }) => `${table} ${row}`))
      .size,
  };
}
