import type { CampaignPlan } from "../../../domain/marketing/campaign-forecast";
import { marketingQuarterOf, type MarketingQuarter } from "../../../domain/marketing/marketing-quarter";
import type { SerialDate } from "../../../domain/shared/serial-date";
import { campaignsTable, type CampaignRow } from "../../../domain/shared/tables/marketing-tables";
import { fieldsOf } from "../../../domain/shared/tables/table-definition";
import { ACTUAL_FIELDS, ACTUALS, type CampaignDraft } from "./marketing-draft";

const BLANK = Object.fromEntries(fieldsOf(campaignsTable).map((field) => [field, null])) as CampaignRow;

/** A row that holds no more than the defaults of its tactic. */
export function defaultCampaignRow(defaults: CampaignPlan): CampaignRow {
  return { ...BLANK, ...defaults };
}

/** A campaign of the Campaigns table, nothing typed over it. */
export function storedCampaign(row: CampaignRow): CampaignDraft {
  return {
    key: row.campaignId!,
    campaignId: row.campaignId,
    tactic: row.tactic ?? "",
    month: row.month,
    typed: {},
    actuals: {},
  };
}

export function freshCampaign(key: string, tactic: string, month: SerialDate): CampaignDraft {
  return { key, campaignId: null, tactic, month, typed: {}, actuals: {} };
}

/** The row as it will be stored: what was typed over what is stored, or over the defaults of its tactic. */
export function campaignRow(
  draft: CampaignDraft,
  before: CampaignRow,
  partner: string,
  quarter: MarketingQuarter,
): CampaignRow {
  const typed = Object.fromEntries(Object.entries(draft.typed).filter(([, value]) => value !== null));
  const actuals = Object.fromEntries(
    ACTUALS.flatMap((key) =>
      draft.actuals[key] === undefined ? [] : [[ACTUAL_FIELDS[key], draft.actuals[key]]],
    ),
  );
  const { month } = draft;
  return {
    ...before,
    ...typed,
    ...actuals,
    campaignId: draft.campaignId,
    partner,
    tactic: draft.tactic === "" ? before.tactic : draft.tactic,
    month,
    quarter:
      month === null
        ? (before.quarter ?? quarter.start)
        : marketingQuarterOf(month, quarter.startMonth).start,
  };
}

/** A key that no campaign of the form has. */
export function freshKey(tactic: string, taken: readonly string[]): string {
  let key = tactic;
  for (let number = 2; taken.includes(key); number += 1) key = `${tactic} ${number}`;
  return key;
}
