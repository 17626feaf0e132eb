import type { Settings } from "../program/settings";
import { round9 } from "../shared/rounding";
import type { CampaignRow } from "../shared/tables/marketing-tables";
import type { Known } from "./known";

/** Money that a campaign is expected to bring, or has brought. Margins are fractions of what each side sells. */
export interface CampaignMoney {
  /** In the amounts of the workbook, see `basis`. */
  revenue: Known;
  /** All of it, whoever pays. */
  cost: Known;
  /** The vendor's part of the cost; the rest is the partner's. */
  mdf: Known;
  vendorMargin: Known;
  partnerMargin: Known;
  /** As Setup says it; anything but the end customer's price is vendor net. */
  basis: string;
}

/** Each side's own return on its own money, as fractions, 2 = 200 %; null where something is not known or nothing was put in. */
export interface WhoseReturn {
  /** What the vendor invoices. */
  vendorRevenue: number | null;
  /** What the end customer pays the partner. */
  partnerSales: number | null;
  /** (revenue to the vendor × its margin − MDF) ÷ MDF */
  vendor: number | null;
  /** (partner's sales × its margin − its own share of the cost) ÷ its share */
  partner: number | null;
  /** (both margins together − the whole cost) ÷ the whole cost */
  campaign: number | null;
}

/** One amount seen by both sides: the partner's margin stands between what the vendor invoices and what the customer pays. */
export function bothRevenues(
  revenue: Known,
  partnerMargin: Known,
  basis: string,
): Pick<WhoseReturn, "vendorRevenue" | "partnerSales"> {
  const margin = marginOf(partnerMargin);
  const amount = revenue ?? null;
  const customers = basis === "End-customer price";
  const rest = margin === null || round9(1 - margin) <= 0 ? null : 1 - margin;
  return {
    vendorRevenue: customers ? (amount === null || margin === null ? null : amount * (1 - margin)) : amount,
    partnerSales: customers ? amount : amount === null || rest === null ? null : amount / rest,
  };
}

/** Whose money came back: never one return for all, and the same deal seen alike whatever the basis of the amounts. */
export function whoseReturn(money: CampaignMoney): WhoseReturn {
  const revenues = bothRevenues(money.revenue, money.partnerMargin, money.basis);
  const vendorGain = gain(revenues.vendorRevenue, money.vendorMargin);
  const partnerGain = gain(revenues.partnerSales, money.partnerMargin);
  const { cost, mdf } = money;
  const own = cost == null || mdf == null ? null : cost - mdf;
  const together = vendorGain === null || partnerGain === null ? null : vendorGain + partnerGain;
  return {
    ...revenues,
    vendor: returnOn(vendorGain, mdf),
    partner: returnOn(partnerGain, own),
    campaign: returnOn(together, cost),
  };
}

/** A margin that is none counts as not known. */
function marginOf(margin: Known): number | null {
  return margin != null && margin >= 0 && margin <= 1 ? margin : null;
}

function gain(revenue: number | null, margin: Known): number | null {
  const share = marginOf(margin);
  return revenue === null || share === null ? null : revenue * share;
}

function returnOn(back: number | null, put: Known): number | null {
  return back === null || put == null || round9(put) <= 0 ? null : (back - put) / put;
}

/** A campaign's two margins: its own, else Setup's. */
export function campaignMargins(
  { grossMargin, partnerMargin }: Pick<CampaignRow, "grossMargin" | "partnerMargin">,
  settings: Pick<Settings, "vendorGrossMargin" | "partnerMargin">,
): Pick<CampaignMoney, "vendorMargin" | "partnerMargin"> {
  return {
    vendorMargin: grossMargin ?? settings.vendorGrossMargin,
    partnerMargin: partnerMargin ?? settings.partnerMargin,
  };
}
