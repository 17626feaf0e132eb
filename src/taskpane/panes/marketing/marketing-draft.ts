import type { CampaignPlan } from "../../../domain/marketing/campaign-forecast";
import type { CampaignRow } from "../../../domain/shared/tables/marketing-tables";
import type { SerialDate } from "../../../domain/shared/serial-date";

export type StepId = "partner" | "goal" | "tactics" | "months" | "budget" | "actuals" | "review";
export type Task = "plan" | "actuals";

export const ACTUALS = ["audience", "responses", "leads", "mgos", "deals", "revenue", "cost"] as const;
export type ActualKey = (typeof ACTUALS)[number];
export const ACTUAL_FIELDS = {
  audience: "actualAudience",
  responses: "actualResponses",
  leads: "actualLeads",
  mgos: "actualMgos",
  deals: "actualDeals",
  revenue: "actualRevenue",
  cost: "actualCost",
} as const satisfies Record<ActualKey, keyof CampaignRow>;

/** A campaign as it is being planned. */
export interface CampaignDraft {
  /** Of the row in the form; stays while it is edited. */
  key: string;
  /** Null: not stored yet. */
  campaignId: string | null;
  tactic: string;
  month: SerialDate | null;
  /** What was typed over the stored row or the defaults; null clears a stored figure's override. */
  typed: Readonly<Partial<CampaignPlan>>;
  actuals: Readonly<Partial<Record<ActualKey, number | null>>>;
}

/** What was typed for one partner's quarter. */
export interface MarketingPlanDraft {
  /** Undefined keeps what the sheet holds. */
  mgoGoal?: number | null;
  revenueGoal?: number | null;
  partnerMargin?: number | null;
  approver: string;
  requestMdf: boolean;
  /** Null: as stored, or the tactics that a plan begins with. */
  campaigns: readonly CampaignDraft[] | null;
}

export interface MarketingDraft {
  step: StepId;
  task: Task;
  /** First day; null: the quarter of the day the workbook stands for. */
  quarter: SerialDate | null;
  quarters: 1 | 2 | null;
  plans: Readonly<Record<string, MarketingPlanDraft>>;
}

export const EMPTY_DRAFT: MarketingDraft = {
  step: "partner",
  task: "plan",
  quarter: null,
  quarters: null,
  plans: {},
};
export const NOTHING_TYPED: MarketingPlanDraft = { approver: "", requestMdf: false, campaigns: null };
/** A plan begins with these until others are chosen. */
export const FIRST_TACTICS = ["Email", "Webinar", "Telemarketing"] as const;

export function marketingDraftKey(partner: string, quarter: SerialDate): string {
  return `${partner} ${quarter}`;
}
