import type { AssumptionValue } from "../../../domain/shared/assumption";
import type { BusinessPlanValues } from "../../../domain/business-plan/business-plan-fields";
import type { BusinessPlanState } from "../../../domain/business-plan/business-plan-versions";
import type { SerialDate } from "../../../domain/shared/serial-date";

export type StepId =
  | "partner"
  | "goals"
  | "lines"
  | "services"
  | "recurring"
  | "people"
  | "marketing"
  | "scenario"
  | "commitments"
  | "review";

/** What was typed for one partner; what is absent keeps the sheet's value or the default. */
export interface BusinessPlanPartnerDraft {
  typed: BusinessPlanValues;
  /** Null: as the sheet, else as the partner's deals suggest. */
  lineCount: number | null;
  /** Which line, cost and goal is being looked at. */
  line: number;
  item: string;
  part: "goal" | "swot";
  /** Null: as it is. */
  state: BusinessPlanState | null;
  name: string;
  date: SerialDate | null;
  accept: boolean;
  /** What the plan is worth to us is built beside it, on a sheet of its own; null: where one stands. */
  vendorView: boolean | null;
  /** The version to compare with; null: the one before. */
  compare: string | null;
}

export interface BusinessPlanDraft {
  step: StepId | null;
  partners: Readonly<Record<string, BusinessPlanPartnerDraft>>;
}

export const EMPTY_DRAFT: BusinessPlanDraft = { step: null, partners: {} };
const NOTHING_TYPED: BusinessPlanPartnerDraft = {
  typed: {},
  lineCount: null,
  line: 0,
  item: "people1",
  part: "goal",
  state: null,
  name: "",
  date: null,
  accept: false,
  vendorView: null,
  compare: null,
};

export function businessPlanDraftOf(draft: BusinessPlanDraft, partner: string): BusinessPlanPartnerDraft {
  return draft.partners[partner] ?? NOTHING_TYPED;
}

export function changed(
  draft: BusinessPlanDraft,
  partner: string,
  change: Partial<BusinessPlanPartnerDraft>,
): BusinessPlanDraft {
  return {
    ...draft,
    partners: { ...draft.partners, [partner]: { ...businessPlanDraftOf(draft, partner), ...change } },
  };
}

export function typedInPlan(
  draft: BusinessPlanDraft,
  partner: string,
  key: string,
  value: AssumptionValue,
): BusinessPlanDraft {
  return changed(draft, partner, { typed: { ...businessPlanDraftOf(draft, partner).typed, [key]: value } });
}
