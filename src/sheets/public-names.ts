import { actionPlanNames } from "./action-plan/public-names";
import { businessPlanNames } from "./business-plan/public-names";
import { capabilitiesScorecardNames } from "./capabilities-scorecard/public-names";
import { channelPnlNames } from "./channel-pnl/public-names";
import { marketingPlanNames } from "./marketing-plan/public-names";
import { mdfBudgetNames } from "./mdf-budget/public-names";
import { mgoWorksheetNames } from "./mgo-worksheet/public-names";
import { partnerViewNames } from "./partner-view/public-names";
import { performanceScorecardNames } from "./performance-scorecard/public-names";
import { rebateRoiNames } from "./rebate-roi/public-names";
import type { PublicNames } from "./shared/public-names";
import type { SheetKind } from "./shared/sheet-plan";

/** The public names of every kind of sheet, in the order of the reference. */
export const PUBLIC_NAMES: Readonly<Record<SheetKind, PublicNames>> = {
  "performance-scorecard": performanceScorecardNames,
  "capabilities-scorecard": capabilitiesScorecardNames,
  "partner-view": partnerViewNames,
  "action-plan": actionPlanNames,
  "business-plan": businessPlanNames,
  "marketing-plan": marketingPlanNames,
  "mgo-worksheet": mgoWorksheetNames,
  "mdf-budget": mdfBudgetNames,
  "rebate-roi": rebateRoiNames,
  "channel-pnl": channelPnlNames,
};
