import { MARKETING_INPUTS } from "../../domain/marketing/marketing-inputs";
import { readMarketingData } from "../../domain/marketing/marketing-data";
import { quarterNamed } from "../../domain/marketing/marketing-quarter";
import { countedValue } from "../../domain/shared/assumption";
import type { BuiltAgain } from "../shared/built-again";
import { marketingPlanChange } from "./change";

export const builtAgain: BuiltAgain = (source, { subject: { partner, edition = "" }, inputs }) => {
  const { settings } = readMarketingData(source);
  const quarter = quarterNamed(edition, settings.fiscalStartMonth);
  if (!quarter) throw new Error(`"${edition}" is no quarter`);
  const quarters = countedValue(MARKETING_INPUTS.quarters, inputs["in_quarters"]) === 2 ? 2 : 1;
  return marketingPlanChange(source, { partner, quarter, quarters, campaigns: [] }).sheets[0]!;
};
