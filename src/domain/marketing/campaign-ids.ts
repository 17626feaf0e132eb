import type { CampaignRow } from "../shared/tables/marketing-tables";

const DIGITS = 4;

/** Gives free Campaign IDs, one after the other: `C-0001`, `C-0002` … past the highest number in use. */
export function campaignIds(campaigns: readonly Pick<CampaignRow, "campaignId">[]): () => string {
  let last = campaigns.reduce((highest, { campaignId }) => {
    const number = Number(/^c-(\d{1,9})$/i.exec((campaignId ?? "").trim())?.[1] ?? 0);
    return Math.max(highest, number);
  }, 0);
  return () => `C-${String((last += 1)).padStart(DIGITS, "0")}`;
}

/** The request for a campaign's MDF; one campaign has one. */
export function requestId(campaignId: string): string {
  return `MDF-${campaignId}`;
}
