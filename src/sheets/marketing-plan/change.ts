import { campaignIds } from "../../domain/marketing/campaign-ids";
import { partnerRowOf, readMarketingData } from "../../domain/marketing/marketing-data";
import { campaignsOf, marketingQuarters } from "../../domain/marketing/marketing-plan";
import { type MdfFiling, mdfRequests } from "../../domain/marketing/mdf-requests";
import type { MarketingQuarter } from "../../domain/marketing/marketing-quarter";
import type { TableSource } from "../../domain/program/setup";
import { campaignsTable, mdfTable, type CampaignRow } from "../../domain/shared/tables/marketing-tables";
import { changeTable, mergeChanges } from "../../domain/shared/tables/table-change";
import { fieldsOf, keyOf } from "../../domain/shared/tables/table-definition";
import type { ChangeSet } from "../shared/change-set";
import { sheetSetup } from "../shared/sheet-setup";
import { tablesRead } from "../shared/tables-read";
import { marketingPlanDefinition } from "./definition";
import { marketingPlanSheet } from "./sheet";
import type { MarketingInputValues, SuggestedGoal } from "./inputs";

/** What the CAM asked for. */
export interface MarketingPlanForm {
  partner: string;
  quarter: MarketingQuarter;
  quarters: 1 | 2;
  /** Campaigns to write: one that is stored has its ID and keeps the columns that are not given, a new one has none. */
  campaigns: readonly Partial<CampaignRow>[];
  /** IDs of stored campaigns that the plan drops. */
  removed?: readonly string[];
  values?: MarketingInputValues;
  suggested?: SuggestedGoal | null;
  /** Revenue that the partner's business plan promises for the quarters. */
  promised?: number | null;
  /** Files the campaigns' MDF asks in cam_mdf. */
  requestMdf?: MdfFiling | null;
}

const BLANK = Object.fromEntries(fieldsOf(campaignsTable).map((field) => [field, null])) as CampaignRow;

/** The campaigns as they will be stored: new ones with their IDs, stored ones with what changes. */
function storedCampaigns(
  source: TableSource,
  { partner, campaigns }: Pick<MarketingPlanForm, "partner" | "campaigns">,
): CampaignRow[] {
  const present = source.table(campaignsTable).rows;
  const byKey = new Map(present.map((row) => [keyOf(campaignsTable, row), row]));
  const nextId = campaignIds(present);
  return campaigns.map((given) => {
    const campaignId = given.campaignId ?? nextId();
    return { ...BLANK, ...byKey.get(keyOf(campaignsTable, { campaignId })), ...given, campaignId, partner };
  });
}

/** Everything that building a marketing plan writes: what the workbook lacks, the campaigns, the MDF requests and the sheet. */
export function marketingPlanChange(source: TableSource, form: MarketingPlanForm): ChangeSet {
  const data = readMarketingData(source);
  const partner = partnerRowOf(data, form.partner)?.partner ?? form.partner;
  const written = storedCampaigns(source, { ...form, partner });
  const gone = new Set((form.removed ?? []).map((campaignId) => keyOf(campaignsTable, { campaignId })));
  const after = new Map([...data.campaigns, ...written].map((row) => [keyOf(campaignsTable, row), row]));
  const quarters = marketingQuarters(form.quarter, form.quarters);
  const listed = campaignsOf([...after.values()], partner, quarters).filter(
    (row) => !gone.has(keyOf(campaignsTable, row)),
  );
  const requests = form.requestMdf ? mdfRequests(listed, data.mdf, form.requestMdf) : [];
  const removals = [...gone].length ? (form.removed ?? []).map((campaignId) => ({ campaignId })) : [];
  return {
    label: `Build Marketing – ${partner} – ${form.quarter.label}`,
    tables: mergeChanges([
      ...sheetSetup(source, marketingPlanDefinition),
      ...(written.length || removals.length ? [changeTable(campaignsTable, written, removals)] : []),
      ...(requests.length ? [changeTable(mdfTable, requests)] : []),
    ]),
    sheets: [
      marketingPlanSheet({
        partner,
        quarter: form.quarter,
        quarters: form.quarters,
        campaigns: listed.map(({ campaignId }) => campaignId!),
        values: { ...form.values, quarters: form.quarters === 2 ? 2 : null },
        suggested: form.suggested ?? null,
        promised: form.promised ?? null,
        tables: tablesRead(source, marketingPlanDefinition),
      }),
    ],
  };
}
