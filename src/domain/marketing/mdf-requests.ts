import { nameKey, trimmed, trimmedNameKey } from "../shared/excel-text";
import { round9 } from "../shared/rounding";
import type { SerialDate } from "../shared/serial-date";
import type { CampaignRow, MdfRow } from "../shared/tables/marketing-tables";
import { campaignForecast } from "./campaign-forecast";
import { requestId } from "./campaign-ids";

/** Whether somebody would approve what they asked for: the same name on both sides, in whatever case. Blank names are nobody's. */
export function approvesOwn(requestedBy: string | null | undefined, approver: string | null): boolean {
  const asks = trimmedNameKey(requestedBy ?? "");
  return asks !== "" && asks === trimmedNameKey(approver ?? "");
}

export interface MdfFiling {
  date: SerialDate;
  /** Null: not named. */
  approver: string | null;
  requestedBy: string | null;
  /** Who is proposed to follow the leads up; a name that stands stays. */
  leadOwner?: string | null;
}

/**
 * The rows of cam_mdf that ask for these campaigns' MDF. A campaign without an ask gets none; a request that is decided already stays as it
 * is; one that still waits takes the new amount.
 */
export function mdfRequests(
  campaigns: readonly CampaignRow[],
  present: readonly MdfRow[],
  { approver, date, requestedBy, leadOwner }: MdfFiling,
): Partial<MdfRow>[] {
  return campaigns.flatMap((row): Partial<MdfRow>[] => {
    const { mdfAsk } = campaignForecast(row);
    if (row.campaignId === null || mdfAsk === null || round9(mdfAsk) <= 0) return [];
    const known = present.find((each) => nameKey(each.campaignId) === nameKey(row.campaignId));
    if (known && known.status !== null && known.status !== "Requested") return [];
    return [
      {
        requestId: known?.requestId ?? requestId(row.campaignId),
        campaignId: row.campaignId,
        partner: row.partner,
        requested: mdfAsk,
        status: "Requested",
        date,
        ...(approver ? { approver } : {}),
        ...(requestedBy ? { requestedBy } : {}),
        ...(leadOwner && !trimmed(known?.leadOwner ?? "") ? { leadOwner } : {}),
      },
    ];
  });
}
