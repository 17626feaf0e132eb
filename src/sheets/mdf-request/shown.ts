import { quarterNamed } from "../../domain/marketing/marketing-quarter";
import { mdfRequestPage, readRequestData, REQUEST_INPUTS } from "../../domain/marketing/request-page";
import { countedValue } from "../../domain/shared/assumption";
import type { Shown } from "../shared/shown";

export const shownFigures: Shown = (source, { partner, edition = "", inputs }) => {
  const data = readRequestData(source);
  const quarter = quarterNamed(edition, data.settings.fiscalStartMonth);
  if (!quarter) return null;
  const page = mdfRequestPage(data, {
    partner,
    quarter: quarter.start,
    approver: countedValue(REQUEST_INPUTS.approver, inputs["in_approver"]),
    claimDays: countedValue(REQUEST_INPUTS.claim_days, inputs["in_claim_days"]),
  });
  return { ...page, qualifiedLead: data.settings.qualifiedLead };
};
