import { nameKey, trimmedNameKey } from "../shared/excel-text";
import type { SerialDate } from "../shared/serial-date";
import type { CampaignRow, MdfRow } from "../shared/tables/marketing-tables";
import { requestId } from "./campaign-ids";
import { isRequestDue } from "./mdf-budget";
import type { MdfData } from "./mdf-data";

/** The request that somebody means: of a campaign, the one that still waits, or a new one. */
export interface AskedOf {
  requestId: string;
  campaign: CampaignRow;
  open: MdfRow | null;
}

interface Asked {
  data: MdfData;
  quarter: SerialDate;
  date: SerialDate;
}

const isOpen = ({ status }: MdfRow) => status === null || status === "Requested";

/** By Campaign ID, Request ID or the tactic of a campaign of the partner in the quarter; else why nothing is meant. */
export function requestNamed(name: string, partner: string, asked: Asked): AskedOf | string {
  if (name === "") return "no campaign";
  const { campaigns, requests } = asked.data;
  const row = requests.find((each) => trimmedNameKey(each.requestId ?? "") === trimmedNameKey(name));
  const named = row ? (row.campaignId ?? "") : name;
  const byId = campaigns.find((each) => trimmedNameKey(each.campaignId ?? "") === trimmedNameKey(named));
  if (row && !byId) return `the campaign of ${name} is not in Campaigns`;
  const campaign = byId ?? byTactic(name, partner, asked);
  if (typeof campaign === "string") return campaign;
  if (nameKey(campaign.partner) !== nameKey(partner))
    return `${campaign.campaignId} is a campaign of ${campaign.partner ?? "nobody"}`;
  if (!isRequestDue({ row: { date: asked.date }, campaign }, asked.quarter))
    return `${campaign.campaignId} is not a campaign of this quarter`;
  return row ? stillOpen(row, campaign) : ofCampaign(campaign, requests);
}

function byTactic(name: string, partner: string, { data, quarter, date }: Asked): CampaignRow | string {
  const found = data.campaigns.filter(
    (campaign) =>
      campaign.campaignId !== null &&
      nameKey(campaign.partner) === nameKey(partner) &&
      trimmedNameKey(campaign.tactic ?? "") === trimmedNameKey(name) &&
      isRequestDue({ row: { date }, campaign }, quarter),
  );
  if (found.length === 1) return found[0]!;
  return found.length === 0
    ? `“${name}” is no campaign of ${partner} in this quarter`
    : `${partner} has ${found.length} campaigns “${name}” in this quarter: give the Campaign ID`;
}

function stillOpen(row: MdfRow, campaign: CampaignRow): AskedOf | string {
  return isOpen(row)
    ? { requestId: row.requestId!, campaign, open: row }
    : `${row.requestId} is decided already: ${row.status}`;
}

/** A campaign has one request as a rule; where it has more, somebody has to say which. */
function ofCampaign(campaign: CampaignRow, requests: readonly MdfRow[]): AskedOf | string {
  const own = requests.filter((each) => nameKey(each.campaignId) === nameKey(campaign.campaignId));
  const open = own.filter((row) => row.requestId !== null && isOpen(row));
  if (open.length > 1)
    return `${campaign.campaignId} has ${open.length} open requests: give the Request ID in its place`;
  const [first] = [...open, ...own];
  if (first) return stillOpen(first, campaign);
  const id = requestId(campaign.campaignId!);
  if (requests.some((each) => trimmedNameKey(each.requestId ?? "") === trimmedNameKey(id)))
    return `MDF has ${id} for another campaign`;
  return { requestId: id, campaign, open: null };
}
