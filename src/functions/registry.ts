import { mrr, paybackMonth, planNpv } from "./families/business-plan";
import { leadWaterfall, marketingRoi, mdfRoi, mgoNeeded, rebateRoi, rebateTier } from "./families/marketing";
import {
  newDemand,
  perfToPlan,
  pipelineGap,
  pipelineRatio,
  targetToDate,
  weightedPipeline,
  winRate,
} from "./families/pipeline";
import { daysInactive, fiscalPeriod, hhi, paretoShare, payout } from "./families/program";
import { attainment, partnerScore, status, tier } from "./families/scorecard";

/** Every CAM function by its id in the functions' metadata. They need the `CustomFunctions` global only to report an error. */
export const CAM_FUNCTIONS = {
  PARTNERSCORE: partnerScore,
  ATTAINMENT: attainment,
  STATUS: status,
  TIER: tier,
  PIPELINE_RATIO: pipelineRatio,
  PIPELINE_GAP: pipelineGap,
  PERF_TO_PLAN: perfToPlan,
  TARGET_TO_DATE: targetToDate,
  WIN_RATE: winRate,
  WEIGHTED_PIPELINE: weightedPipeline,
  NEW_DEMAND: newDemand,
  MGO_NEEDED: mgoNeeded,
  LEAD_WATERFALL: leadWaterfall,
  MARKETING_ROI: marketingRoi,
  MDF_ROI: mdfRoi,
  REBATE_ROI: rebateRoi,
  REBATE_TIER: rebateTier,
  PLAN_NPV: planNpv,
  PAYBACK_MONTH: paybackMonth,
  MRR: mrr,
  PARETO_SHARE: paretoShare,
  HHI: hhi,
  DAYS_INACTIVE: daysInactive,
  PAYOUT: payout,
  FISCAL_PERIOD: fiscalPeriod,
} as const;

export type CamFunctionId = keyof typeof CAM_FUNCTIONS;

/**
 * Calls a function with the arguments a cell would give it: numbers, text, booleans, null for a blank, rows of them for a range.
 * Throws CustomFunctions.Error as the function does in a cell.
 */
export function callCamFunction(id: CamFunctionId, args: readonly unknown[]): unknown {
  const call = CAM_FUNCTIONS[id] as (...args: readonly unknown[]) => unknown;
  return call(...args);
}
