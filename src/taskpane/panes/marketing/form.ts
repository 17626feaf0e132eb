import type { MarketingPlanForm } from "../../../sheets/marketing-plan/change";
import type { Task } from "./marketing-draft";
import type { Marketing } from "./use-marketing";

/** Stored campaigns that the plan no longer has. */
export function droppedIds({ stored, campaigns }: Marketing): string[] {
  const kept = new Set(campaigns.map(({ campaignId }) => campaignId));
  return stored.flatMap(({ campaignId }) =>
    campaignId === null || kept.has(campaignId) ? [] : [campaignId],
  );
}

/** What the sheet's builder is asked for. */
export function marketingFormOf(marketing: Marketing, task: Task): MarketingPlanForm {
  const { partner, quarter, quarters, rows, typed, suggested, data, asOf } = marketing;
  const { mgoGoal, revenueGoal, partnerMargin, approver, requestMdf } = typed;
  const cam = data.partners.find((row) => row.partner === partner)?.cam ?? null;
  return {
    partner,
    quarter,
    quarters,
    campaigns: rows.map(({ campaignId, ...row }) => (campaignId === null ? row : { ...row, campaignId })),
    removed: droppedIds(marketing),
    values: {
      ...(mgoGoal === undefined ? {} : { mgo_goal: mgoGoal }),
      ...(revenueGoal === undefined ? {} : { revenue_goal: revenueGoal }),
      ...(partnerMargin === undefined ? {} : { partner_margin: partnerMargin }),
      ...(approver.trim() ? { approver: approver.trim() } : {}),
    },
    suggested,
    requestMdf: task === "plan" && requestMdf ? { date: asOf, approver: approver.trim() || cam } : null,
  };
}
