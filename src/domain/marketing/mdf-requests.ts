import { nameKey } from "../shared/excel-text";
import { round9 } from "../shared/rounding";
import type { SerialDate } from "../shared/serial-date";
import type { CampaignRow, MdfRow } from "../shared/tables/marketing-tables";
import { campaignForecast } from "./campaign-forecast";
import { requestId } from "./campaign-ids";

/**
 * The rows of cam_mdf that ask for these campaigns' MDF. A campaign without an ask gets none; a request that is decided already stays as it
 * is; one that still waits takes the new amount.
 */
export function mdfRequests(
  campaigns: readonly CampaignRow[],
  present: readonly MdfRow[],
  { approver, date }: { approver: string | null; date: SerialDate },
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
      },
    ];
  });
}
