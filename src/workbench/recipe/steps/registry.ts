import type { RecipeStep } from "../recipe-step";
import { addPartner } from "./add-partner";
import { businessPlan } from "./business-plan";
import { channelPnl, mdfBudget, rebateRoi } from "./finance";
import { capabilitiesScorecard } from "./capabilities-scorecard";
import { importCrm } from "./import-crm";
import { partnerView } from "./partner-view";
import { performanceScorecard } from "./performance-scorecard";
import { setInput } from "./set-input";
import { setRows } from "./set-rows";

/** What a recipe can `do`. */
export const STEPS: Readonly<Record<string, RecipeStep>> = {
  "import-crm": importCrm,
  "add-partner": addPartner,
  "set-rows": setRows,
  "performance-scorecard": performanceScorecard,
  "mdf-budget": mdfBudget,
  "rebate-roi": rebateRoi,
  "channel-pnl": channelPnl,
  "capabilities-scorecard": capabilitiesScorecard,
  "partner-view": partnerView,
  "business-plan": businessPlan,
  set: setInput,
};
