import type { BusinessPlanPartnerDraft, BusinessPlanDraft } from "./business-plan-draft";
import type { LiveBusinessPlan } from "./use-live-business-plan";

export interface BusinessPlanStepProps {
  live: LiveBusinessPlan;
  own: BusinessPlanPartnerDraft;
  update: (change: (before: BusinessPlanDraft) => BusinessPlanDraft) => void;
}
