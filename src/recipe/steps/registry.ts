import { vendorViewStep } from "./vendor-view";
import type { RecipeStep } from "../recipe-step";
import { accountPlanStep } from "./account-plan";
import { actionPlanStep } from "./action-plan";
import { addPartner } from "./add-partner";
import { deleteSheetStep, indexStep } from "./built-sheets";
import { bestAndLargestStep } from "./best-and-largest";
import { controlStep } from "./control";
import { attentionStep } from "./attention";
import { chiefStep } from "./chief";
import { businessPlanStep } from "./business-plan";
import { exportSetupStep, takeSetupStep } from "./channel-setup";
import { closePeriodStep, reopenPeriodStep } from "./close-period";
import { channelPnlStep, mdfBudgetStep, rebateRoiStep } from "./finance";
import { camScorecardStep } from "./cam-scorecard";
import { capabilitiesScorecardStep } from "./capabilities-scorecard";
import { earningsStep } from "./earnings";
import { cadenceStep } from "./cadence";
import { calendarStep } from "./calendar";
import { funnelReviewStep } from "./funnel-review";
import { handInStep } from "./hand-in";
import { handOverStep, takeOverStep } from "./hand-over";
import { importCrm } from "./import-crm";
import { marketingPlanStep } from "./marketing-plan";
import { mdfRequestStep } from "./mdf-request";
import { mgoWorksheetStep } from "./mgo-worksheet";
import {
  exitChecklistStep,
  operationsGuideStep,
  promisesStep,
  relationsStep,
  roleMapStep,
  rulesStep,
  whoCoversWhomStep,
  whoIsWhoStep,
  whoToCallStep,
} from "./partner-sheets";
import { partnerCopyStep } from "./partner-copy";
import { partnerViewStep } from "./partner-view";
import { performanceScorecardStep } from "./performance-scorecard";
import { programAssessmentStep } from "./program-assessment";
import { qbrStep } from "./qbr";
import { removePersonStep } from "./remove-person";
import { renamePartnerStep } from "./rename-partner";
import { returnFormStep, takeReturnStep } from "./return-form";
import { rollupStep } from "./rollup";
import { setInput } from "./set-input";
import { setRows } from "./set-rows";
import { thisWeekStep } from "./this-week";
import { teamRollupStep } from "./team-rollup";

/** What a recipe can `do`, in the order of the reference. */
const IN_ORDER = [
  importCrm,
  addPartner,
  renamePartnerStep,
  removePersonStep,
  setRows,
  closePeriodStep,
  reopenPeriodStep,
  performanceScorecardStep,
  marketingPlanStep,
  mdfRequestStep,
  mgoWorksheetStep,
  mdfBudgetStep,
  rebateRoiStep,
  channelPnlStep,
  capabilitiesScorecardStep,
  partnerViewStep,
  actionPlanStep,
  funnelReviewStep,
  relationsStep,
  promisesStep,
  whoToCallStep,
  whoIsWhoStep,
  whoCoversWhomStep,
  operationsGuideStep,
  rulesStep,
  roleMapStep,
  exitChecklistStep,
  accountPlanStep,
  earningsStep,
  businessPlanStep,
  vendorViewStep,
  programAssessmentStep,
  rollupStep,
  bestAndLargestStep,
  attentionStep,
  controlStep,
  chiefStep,
  cadenceStep,
  thisWeekStep,
  camScorecardStep,
  teamRollupStep,
  handInStep,
  qbrStep,
  partnerCopyStep,
  returnFormStep,
  takeReturnStep,
  handOverStep,
  takeOverStep,
  exportSetupStep,
  takeSetupStep,
  calendarStep,
  indexStep,
  deleteSheetStep,
  setInput,
];

/** By name. */
export const STEPS: ReadonlyMap<string, RecipeStep> = new Map(IN_ORDER.map((step) => [step.name, step]));
