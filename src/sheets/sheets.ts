import { accountPlanDefinition } from "./account-plan/definition";
import { actionPlanDefinition } from "./action-plan/definition";
import { attentionDefinition } from "./attention/definition";
import { chiefDefinition } from "./chief/definition";
import { bestAndLargestDefinition } from "./best-and-largest/definition";
import { businessPlanDefinition } from "./business-plan/definition";
import { camScorecardDefinition } from "./cam-scorecard/definition";
import { capabilitiesScorecardDefinition } from "./capabilities-scorecard/definition";
import { cadenceDefinition } from "./cadence/definition";
import { channelPnlDefinition } from "./channel-pnl/definition";
import { controlDefinition } from "./control/definition";
import { earningsDefinition } from "./earnings/definition";
import { exitChecklistDefinition } from "./exit-checklist/definition";
import { funnelReviewDefinition } from "./funnel-review/definition";
import { indexDefinition } from "./index/definition";
import { marketingPlanDefinition } from "./marketing-plan/definition";
import { mdfBudgetDefinition } from "./mdf-budget/definition";
import { mdfRequestDefinition } from "./mdf-request/definition";
import { mgoWorksheetDefinition } from "./mgo-worksheet/definition";
import { partnerViewDefinition } from "./partner-view/definition";
import { performanceScorecardDefinition } from "./performance-scorecard/definition";
import { programAssessmentDefinition } from "./program-assessment/definition";
import { promisesDefinition } from "./promises/definition";
import { rebateRoiDefinition } from "./rebate-roi/definition";
import { relationsDefinition } from "./relations/definition";
import { rollupDefinition } from "./rollup/definition";
import { operationsGuideDefinition } from "./operations-guide/definition";
import { roleMapDefinition } from "./role-map/definition";
import { thisWeekDefinition } from "./this-week/definition";
import { rulesDefinition } from "./rules/definition";
import { vendorViewDefinition } from "./vendor-view/definition";
import type { SheetDefinition } from "./shared/sheet-definition";
import { teamRollupDefinition } from "./team-rollup/definition";
import { whoCoversWhomDefinition } from "./who-covers-whom/definition";
import { whoIsWhoDefinition } from "./who-is-who/definition";
import { whoToCallDefinition } from "./who-to-call/definition";

/** The kinds of sheets the add-in builds, in the order of the reference. A kind is this line and its folder. */
export const SHEETS = {
  [performanceScorecardDefinition.kind]: performanceScorecardDefinition,
  [capabilitiesScorecardDefinition.kind]: capabilitiesScorecardDefinition,
  [partnerViewDefinition.kind]: partnerViewDefinition,
  [actionPlanDefinition.kind]: actionPlanDefinition,
  [funnelReviewDefinition.kind]: funnelReviewDefinition,
  [relationsDefinition.kind]: relationsDefinition,
  [promisesDefinition.kind]: promisesDefinition,
  [whoToCallDefinition.kind]: whoToCallDefinition,
  [whoIsWhoDefinition.kind]: whoIsWhoDefinition,
  [whoCoversWhomDefinition.kind]: whoCoversWhomDefinition,
  [operationsGuideDefinition.kind]: operationsGuideDefinition,
  [rulesDefinition.kind]: rulesDefinition,
  [roleMapDefinition.kind]: roleMapDefinition,
  [exitChecklistDefinition.kind]: exitChecklistDefinition,
  [accountPlanDefinition.kind]: accountPlanDefinition,
  [earningsDefinition.kind]: earningsDefinition,
  [businessPlanDefinition.kind]: businessPlanDefinition,
  [vendorViewDefinition.kind]: vendorViewDefinition,
  [marketingPlanDefinition.kind]: marketingPlanDefinition,
  [mdfRequestDefinition.kind]: mdfRequestDefinition,
  [mgoWorksheetDefinition.kind]: mgoWorksheetDefinition,
  [mdfBudgetDefinition.kind]: mdfBudgetDefinition,
  [rebateRoiDefinition.kind]: rebateRoiDefinition,
  [channelPnlDefinition.kind]: channelPnlDefinition,
  [programAssessmentDefinition.kind]: programAssessmentDefinition,
  [rollupDefinition.kind]: rollupDefinition,
  [bestAndLargestDefinition.kind]: bestAndLargestDefinition,
  [chiefDefinition.kind]: chiefDefinition,
  [attentionDefinition.kind]: attentionDefinition,
  [controlDefinition.kind]: controlDefinition,
  [cadenceDefinition.kind]: cadenceDefinition,
  [thisWeekDefinition.kind]: thisWeekDefinition,
  [camScorecardDefinition.kind]: camScorecardDefinition,
  [teamRollupDefinition.kind]: teamRollupDefinition,
  [indexDefinition.kind]: indexDefinition,
} as const satisfies Readonly<Record<string, SheetDefinition>>;

export type SheetKind = keyof typeof SHEETS;
export const SHEET_KINDS = Object.keys(SHEETS) as readonly SheetKind[];

/** A definition that stands in SHEETS. */
export interface KindDefinition extends SheetDefinition {
  kind: SheetKind;
  alsoReads?: readonly KindDefinition[];
}
