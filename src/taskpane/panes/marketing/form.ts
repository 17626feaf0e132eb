import type { MarketingPlanForm } from "../../../sheets/marketing-plan/change";
import { partnerRowOf } from "../../../domain/marketing/marketing-data";
import { approvesOwn, type MdfFiling } from "../../../domain/marketing/mdf-requests";
import type { Task } from "./marketing-draft";
import type { Marketing } from "./use-marketing";

/** Stored campaigns that the plan no longer has. */
export function droppedIds({ stored, campaigns }: Marketing): string[] {
  const kept = new Set(campaigns.map(({ campaignId }) => campaignId));
  return stored.flatMap(({ campaignId }) =>
    campaignId === null || kept.has(campaignId) ? [] : [campaignId],
  );
}

/** Who asks for the MDF, and who is to approve it: as typed, else as Setup names them. */
export function filingOf({ data, partner, typed }: Marketing): Pick<MdfFiling, "approver" | "requestedBy"> {
  return {
    approver: typed.approver.trim() || data.settings.approver.trim() || null,
    requestedBy: partnerRowOf(data, partner)?.cam?.trim() || null,
  };
}

/** The request would be filed with the one who asks as its approver. */
export function filesOwn(marketing: Marketing, task: Task): boolean {
  const { approver, requestedBy } = filingOf(marketing);
  return task === "plan" && marketing.typed.requestMdf && approvesOwn(requestedBy, approver);
}

/** The page of what is asked for is built with the plan once something is filed; where it stands, it is built again. */
export function buildsRequest({ typed, hasRequest }: Marketing, task: Task): boolean {
  return hasRequest || (task === "plan" && typed.requestMdf);
}

/** What the sheet's builder is asked for. */
export function marketingFormOf(marketing: Marketing, task: Task): MarketingPlanForm {
  const { partner, quarter, quarters, rows, typed, suggested, promised, asOf } = marketing;
  const { mgoGoal, revenueGoal, partnerMargin, approver, requestMdf } = typed;
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
    promised,
    requestMdf:
      task === "plan" && requestMdf
        ? { date: asOf, ...filingOf(marketing), leadOwner: marketing.leadOwner?.name ?? null }
        : null,
  };
}
