import { actualMdf, type MdfSource, requestsOn } from "../marketing/actual-mdf";
import { product, sumKnown } from "../marketing/known";
import type { TableSource } from "../program/setup";
import { within } from "../scorecard/performance/deal-index";
import type { AssumptionValue } from "../shared/assumption";
import { nameKey } from "../shared/excel-text";
import { MONTHS_A_YEAR, twelveMonthsTo } from "../shared/fiscal-calendar";
import { round9, roundTo } from "../shared/rounding";
import type { SerialDate } from "../shared/serial-date";
import { type CampaignRow, campaignsTable, mdfTable, type MdfRow } from "../shared/tables/marketing-tables";

/** What counts of a plan while nothing is typed, and where it comes from. */
export interface BusinessPlanDefault {
  value: AssumptionValue;
  source: string;
}

/** The least firm first: a sum stands on its weakest part. */
const FIRMNESS: readonly MdfSource[] = ["Planned", "Approved", "Spent", "Verified", "Declined"];

/**
 * Defaults of a plan's marketing from the partner's own campaigns of the twelve months to a day: what they cost a month, as it was or else
 * as it was planned, and the vendor's share of that, as `cam_mdf` has it. Nothing where there are none.
 */
export function ownMarketing(
  source: TableSource,
  partner: string,
  asOf: SerialDate,
): Readonly<Record<string, BusinessPlanDefault>> {
  const span = twelveMonthsTo(asOf);
  const requests = source.table(mdfTable).rows;
  const campaigns = source
    .table(campaignsTable)
    .rows.filter((row) => nameKey(row.partner) === nameKey(partner) && within(row.month ?? row.quarter, span))
    .flatMap((row) => {
      const planned = sumKnown([row.fixedCost, product(row.audience, row.unitCost)]);
      const cost = row.actualCost ?? planned;
      return cost === null || cost < 0 ? [] : [{ row, cost, isPlanned: row.actualCost === null }];
    });
  const total = sumOf(campaigns);
  if (round9(total) <= 0) return {};
  const asPlanned = campaigns.filter(({ isPlanned }) => isPlanned).length;
  return {
    marketing_monthly: {
      value: roundTo(total / MONTHS_A_YEAR, 2),
      source: `${counted(campaigns.length)} in 12 months ÷ 12${asPlanned ? `, ${asPlanned} as planned` : ""}`,
    },
    ...mdfShareOf(campaigns, requests),
  };
}

interface Campaign {
  row: CampaignRow;
  cost: number;
}

const sumOf = (campaigns: readonly Campaign[]) => campaigns.reduce((sum, { cost }) => sum + cost, 0);
const counted = (count: number) => (count === 1 ? "1 campaign" : `${count} campaigns`);

/** Over campaigns of which something says what the vendor paid. */
function mdfShareOf(
  campaigns: readonly Campaign[],
  requests: readonly MdfRow[],
): Readonly<Record<string, BusinessPlanDefault>> {
  const known = campaigns.flatMap(({ row, cost }) => {
    const { amount, source } = actualMdf(requestsOn(row, requests), product(cost, row.mdfShare));
    return amount === null || source === null ? [] : [{ row, cost, amount, source }];
  });
  const cost = sumOf(known);
  if (round9(cost) <= 0) return {};
  const paid = known.reduce((sum, { amount }) => sum + amount, 0);
  const weakest = FIRMNESS.find((each) => known.some(({ source }) => source === each))!;
  return {
    marketing_mdf_share: {
      value: roundTo(Math.min(1, Math.max(0, paid / cost)), 4),
      source: `MDF of ${counted(known.length)} in 12 months, ${weakest.toLowerCase()}`,
    },
  };
}
