import type { PartnerDraft, PlanDraft } from "./plan-draft";
import type { LivePlan } from "./use-live-plan";

export interface PlanStepProps {
  live: LivePlan;
  own: PartnerDraft;
  update: (change: (before: PlanDraft) => PlanDraft) => void;
}
