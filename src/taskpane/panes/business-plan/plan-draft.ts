import type { PlanValue, PlanValues } from "../../../domain/business-plan/plan-fields";
import type { PlanState } from "../../../domain/business-plan/plan-versions";
import type { SerialDate } from "../../../domain/shared/serial-date";

export const STEP_IDS = [
  "partner",
  "goals",
  "lines",
  "services",
  "recurring",
  "people",
  "marketing",
  "scenario",
  "commitments",
  "review",
] as const;
export type StepId = (typeof STEP_IDS)[number];

/** What was typed for one partner; what is absent keeps the sheet's value or the default. */
export interface PartnerDraft {
  typed: PlanValues;
  /** Null: as the sheet, else as the partner's deals suggest. */
  lineCount: number | null;
  /** Which line, cost and goal is being looked at. */
  line: number;
  item: string;
  part: "goal" | "swot";
  /** Null: as it is. */
  state: PlanState | null;
  name: string;
  date: SerialDate | null;
  accept: boolean;
  /** The version to compare with; null: the one before. */
  compare: string | null;
}

export interface PlanDraft {
  step: StepId | null;
  partners: Readonly<Record<string, PartnerDraft>>;
}

export const EMPTY_DRAFT: PlanDraft = { step: null, partners: {} };
const NOTHING_TYPED: PartnerDraft = {
  typed: {},
  lineCount: null,
  line: 0,
  item: "people1",
  part: "goal",
  state: null,
  name: "",
  date: null,
  accept: false,
  compare: null,
};

export function draftOf(draft: PlanDraft, partner: string): PartnerDraft {
  return draft.partners[partner] ?? NOTHING_TYPED;
}

export function changed(draft: PlanDraft, partner: string, change: Partial<PartnerDraft>): PlanDraft {
  return { ...draft, partners: { ...draft.partners, [partner]: { ...draftOf(draft, partner), ...change } } };
}

export function typed(draft: PlanDraft, partner: string, key: string, value: PlanValue): PlanDraft {
  return changed(draft, partner, { typed: { ...draftOf(draft, partner).typed, [key]: value } });
}
