import { nameKey } from "../shared/excel-text";
import { round9 } from "../shared/rounding";
import type { SerialDate } from "../shared/serial-date";
import type { CampaignRow, MdfRow } from "../shared/tables/marketing-tables";
import { isDecided } from "./actual-mdf";
import { campaignForecast } from "./campaign-forecast";
import { credibilities, CREDIBILITY, campaignsById } from "./mdf-credibility";
import type { MdfData } from "./mdf-data";
import { notReady, type NotReady, owedBy } from "./mdf-gate";
import { approvesOwn } from "./mdf-requests";
import { marketingRoi, mdfRoi } from "./returns";
import { campaignMargins, whoseReturn } from "./whose-return";

/** One request with what its campaign is expected to bring. Returns are fractions, 2 = 200 %. */
export interface ForecastRequest {
  row: MdfRow;
  /** Null: `cam_campaigns` has no such campaign, so nothing is forecast. */
  campaign: CampaignRow | null;
  /** The partner stands in `cam_partners`. */
  known: boolean;
  /** Of a partner in Onboard or Activate, for whom Setup reserves a share. */
  reserved: boolean;
  /** Why nobody decides on it yet. */
  notReady: readonly NotReady[];
  /** Its part of the vendor's revenue that the campaign is expected to bring, by what is asked of it in all. */
  revenue: number | null;
  /** (that revenue × the vendor's gross margin − what is asked) ÷ what is asked. */
  vendorReturn: number | null;
  /** How far the partner's forecasts are believed, 0.5 to 1. */
  credibility: number;
  /** (the vendor's revenue × its gross margin − cost) ÷ cost of the whole campaign. */
  marginRoi: number | null;
  /** "Revenue return on MDF", of what is asked; no margin in it. */
  revenueReturn: number | null;
  /** What was approved, or asked for where nobody wrote how much. */
  approved: number;
  /** Money that is gone or promised: verified, else the larger of approved and spent. */
  committed: number;
  /** The request was decided by whoever asked for it. */
  selfDecided: boolean;
}

const NEW_STAGES: ReadonlySet<string> = new Set(["onboard", "activate"]);

/** What every request of the workbook is expected to bring, in the table's order. */
export function forecastRequests(data: MdfData, asOf: SerialDate): ForecastRequest[] {
  const byId = campaignsById(data.campaigns);
  const partners = new Map(data.partners.toReversed().map((row) => [nameKey(row.partner), row]));
  const credible = credibilities(data, byId);
  const owed = owedBy(data.requests, asOf);
  const asked = askedBy(data.requests, byId);
  const reserves = round9(data.settings.mdfReserve) > 0;
  return data.requests.map((row) => {
    const key = nameKey(row.partner);
    const campaign = byId.get(nameKey(row.campaignId)) ?? null;
    const partner = partners.get(key);
    const decided = isDecided(row);
    const approved = decided ? (row.approved ?? row.requested ?? 0) : 0;
    return {
      row,
      campaign,
      known: partner !== undefined,
      reserved: reserves && NEW_STAGES.has(nameKey(partner?.lifeStage ?? null)),
      notReady: notReady(row, campaign, owed.get(key)),
      credibility: credible.get(key) ?? CREDIBILITY.unknown,
      ...returnsOf(data, row, campaign, asked.get(nameKey(row.campaignId)) ?? 0),
      approved,
      committed: decided ? (row.verified ?? Math.max(approved, row.spent ?? 0)) : 0,
      selfDecided: (decided || row.status === "Declined") && approvesOwn(row.requestedBy, row.approver),
    };
  });
}

/** Whether a request shares in its campaign's forecast: of the campaign's own partner, for an amount, and not declined. */
export function shares(row: MdfRow, campaign: CampaignRow | null): campaign is CampaignRow {
  const own = campaign !== null && nameKey(campaign.partner) === nameKey(row.partner);
  return own && row.status !== "Declined" && round9(row.requested ?? 0) > 0;
}

/** What is asked of each campaign in all. */
export function askedBy(
  requests: readonly MdfRow[],
  byId: ReadonlyMap<string, CampaignRow>,
): ReadonlyMap<string, number> {
  const asked = new Map<string, number>();
  for (const row of requests) {
    const key = nameKey(row.campaignId);
    if (shares(row, byId.get(key) ?? null)) asked.set(key, (asked.get(key) ?? 0) + row.requested!);
  }
  return asked;
}

function returnsOf(
  { settings }: MdfData,
  row: MdfRow,
  campaign: CampaignRow | null,
  asked: number,
): Pick<ForecastRequest, "revenue" | "vendorReturn" | "marginRoi" | "revenueReturn"> {
  if (!shares(row, campaign))
    return { revenue: null, vendorReturn: null, marginRoi: null, revenueReturn: null };
  const { revenue: all, cost } = campaignForecast(campaign);
  const requested = row.requested!;
  const margins = campaignMargins(campaign, settings);
  const { vendorRevenue } = whoseReturn({
    revenue: all,
    cost,
    mdf: null,
    basis: settings.amountBasis,
    ...margins,
  });
  const revenue = vendorRevenue === null ? null : (vendorRevenue * requested) / asked;
  return {
    revenue,
    vendorReturn: revenue === null ? null : (revenue * margins.vendorMargin! - requested) / requested,
    marginRoi:
      vendorRevenue === null || cost === null || round9(cost) <= 0
        ? null
        : marketingRoi(vendorRevenue, margins.vendorMargin!, cost),
    revenueReturn: revenue === null ? null : mdfRoi(revenue, requested),
  };
}
