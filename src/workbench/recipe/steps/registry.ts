import type { RecipeStep } from "../recipe-step";
import { actionPlan } from "./action-plan";
import { addPartner } from "./add-partner";
import { businessPlan } from "./business-plan";
import { channelPnl, mdfBudget, rebateRoi } from "./finance";
import { capabilitiesScorecard } from "./capabilities-scorecard";
import { importCrm } from "./import-crm";
import { marketingPlan } from "./marketing-plan";
import { mgoWorksheet } from "./mgo-worksheet";
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
  "marketing-plan": marketingPlan,
  "mgo-worksheet": mgoWorksheet,
  "mdf-budget": mdfBudget,
  "rebate-roi": rebateRoi,
  "channel-pnl": channelPnl,
  "capabilities-scorecard": capabilitiesScorecard,
  "partner-view": partnerView,
  "action-plan": actionPlan,
  "business-plan": businessPlan,
  set: setInput,
};
