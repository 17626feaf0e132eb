import { campaignsTable, type CampaignRow } from "../../src/domain/shared/tables/marketing-tables";
import { fieldsOf } from "../../src/domain/shared/tables/table-definition";

/** A row of cam_campaigns; what is not given is blank. */
export function campaign(given: Partial<CampaignRow>): CampaignRow {
  const blank = Object.fromEntries(fieldsOf(campaignsTable).map((field) => [field, null])) as CampaignRow;
  return { ...blank, ...given };
}
