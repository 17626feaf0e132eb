import type { RecipeStep } from "../recipe-step";
import { actionPlanStep } from "./action-plan";
import { addPartner } from "./add-partner";
import { businessPlanStep } from "./business-plan";
import { channelPnlStep, mdfBudgetStep, rebateRoiStep } from "./finance";
import { capabilitiesScorecardStep } from "./capabilities-scorecard";
import { importCrm } from "./import-crm";
import { marketingPlanStep } from "./marketing-plan";
import { mgoWorksheetStep } from "./mgo-worksheet";
import { partnerViewStep } from "./partner-view";
import { performanceScorecardStep } from "./performance-scorecard";
import { setInput } from "./set-input";
import { setRows } from "./set-rows";

/** What a recipe can `do`. */
export const STEPS: Readonly<Record<string, RecipeStep>> = {
  "import-crm": importCrm,
  "add-partner": addPartner,
  "set-rows": setRows,
  "performance-scorecard": performanceScorecardStep,
  "marketing-plan": marketingPlanStep,
  "mgo-worksheet": mgoWorksheetStep,
  "mdf-budget": mdfBudgetStep,
  "rebate-roi": rebateRoiStep,
  "channel-pnl": channelPnlStep,
  "capabilities-scorecard": capabilitiesScorecardStep,
  "partner-view": partnerViewStep,
  "action-plan": actionPlanStep,
  "business-plan": businessPlanStep,
  set: setInput,
};
