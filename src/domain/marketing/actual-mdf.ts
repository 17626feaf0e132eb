import { nameKey } from "../shared/excel-text";
import type { CampaignRow, MdfRow } from "../shared/tables/marketing-tables";

/** What an amount of MDF stands on; "Verified" only where all of it is. */
export type MdfSource = "Verified" | "Spent" | "Approved" | "Planned" | "Declined";

export interface ActualMdf {
  /** Null: nothing says it. */
  amount: number | null;
  source: MdfSource | null;
}

const DECIDED: ReadonlySet<string> = new Set(["Approved", "Spent", "Verified"]);
/** The firmest first. */
const FIRMNESS: readonly MdfSource[] = ["Verified", "Spent", "Approved"];

/** Whether somebody said yes to a request; what became of the money since does not matter. */
export function isDecided({ status }: Pick<MdfRow, "status">): boolean {
  return DECIDED.has(status ?? "");
}

/** The requests on a campaign that its own partner made. */
export function requestsOn(
  { campaignId, partner }: Pick<CampaignRow, "campaignId" | "partner">,
  requests: readonly MdfRow[],
): MdfRow[] {
  const key = nameKey(campaignId);
  return requests.filter(
    (row) => key !== "" && nameKey(row.campaignId) === key && nameKey(row.partner) === nameKey(partner),
  );
}

/**
 * The vendor's money in a campaign: of each of its requests what was verified, else spent, else approved; without any of them the share
 * that was planned. `source` is the least firm of what is added up. Money of declined requests is never the vendor's.
 */
export function actualMdf(requests: readonly MdfRow[], planned: number | null): ActualMdf {
  const open = requests.filter(({ status }) => status !== "Declined");
  if (requests.length > 0 && open.length === 0) return { amount: 0, source: "Declined" };
  const known = open.map(firmest).filter((each) => each !== null);
  if (known.length === 0) return { amount: planned, source: planned === null ? null : "Planned" };
  return {
    amount: known.reduce((sum, { amount }) => sum + amount, 0),
    source: FIRMNESS.findLast((source) => known.some((each) => each.source === source))!,
  };
}

function firmest(row: MdfRow): { amount: number; source: MdfSource } | null {
  if (row.verified !== null) return { amount: row.verified, source: "Verified" };
  if (row.spent !== null) return { amount: row.spent, source: "Spent" };
  const approved = isDecided(row) ? (row.approved ?? row.requested) : null;
  return approved === null ? null : { amount: approved, source: "Approved" };
}
