import { nameKey } from "../shared/excel-text";
import { round9 } from "../shared/rounding";
import { sum } from "../shared/sum";
import type { CampaignRow } from "../shared/tables/marketing-tables";
import { campaignForecast } from "./campaign-forecast";
import type { MdfData } from "./mdf-data";

/** How far a forecast is believed: never less than half of it, never more than all. */
export const CREDIBILITY = { least: 0.5, most: 1, unknown: 0.7, campaigns: 4 } as const;

/** Campaigns by the key of their ID; of two with one ID the first, as MATCH finds it. */
export function campaignsById(campaigns: readonly CampaignRow[]): ReadonlyMap<string, CampaignRow> {
  const byId = new Map<string, CampaignRow>();
  for (const row of campaigns) {
    const key = nameKey(row.campaignId);
    if (key !== "" && !byId.has(key)) byId.set(key, row);
  }
  return byId;
}

interface Proven {
  day: number;
  order: number;
  actual: number;
  forecast: number;
}

/**
 * By partner's name key, what its last four verified campaigns brought in MGOs of what was forecast for them. Verified is a campaign with a
 * verified request of its own partner; one without a forecast or without MGOs known tells nothing. Who has none is not in it.
 */
export function credibilities(
  { requests, counted }: Pick<MdfData, "requests" | "counted">,
  byId: ReadonlyMap<string, CampaignRow>,
): ReadonlyMap<string, number> {
  const byPartner = new Map<string, Map<string, Proven>>();
  requests.forEach(({ campaignId, partner, status }, order) => {
    const [id, key] = [nameKey(campaignId), nameKey(partner)];
    const campaign = byId.get(id);
    if (status !== "Verified" || !campaign || nameKey(campaign.partner) !== key) return;
    const forecast = campaignForecast(campaign).mgos;
    const actual = campaign.actualMgos ?? counted.of(campaign)?.mgos ?? null;
    const own = byPartner.get(key) ?? new Map<string, Proven>();
    if (own.has(id) || actual === null || forecast === null || round9(forecast) <= 0) return;
    const day = Math.max(0, campaign.month ?? campaign.quarter ?? 0);
    byPartner.set(key, own.set(id, { day, order, actual, forecast }));
  });
  return new Map([...byPartner].map(([key, own]) => [key, credibilityOf([...own.values()])]));
}

/** Of one day the campaign that was asked for later. */
function credibilityOf(proven: readonly Proven[]): number {
  const last = proven.toSorted((a, b) => b.day - a.day || b.order - a.order).slice(0, CREDIBILITY.campaigns);
  const reached = sum(last.map(({ actual }) => actual)) / sum(last.map(({ forecast }) => forecast));
  return Math.max(CREDIBILITY.least, Math.min(CREDIBILITY.most, reached));
}
