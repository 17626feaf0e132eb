import { proposedAsOf } from "../../../domain/program/proposed-as-of";
import { useMemo } from "react";
import { leadOwners, type ProposedOwner } from "../../../domain/marketing/lead-owner";
import { contactsTable } from "../../../domain/shared/tables/relations-tables";
import { readMarketingData, type MarketingData } from "../../../domain/marketing/marketing-data";
import {
  campaignsOf,
  marketingPlan,
  marketingQuarters,
  type MarketingPlan,
} from "../../../domain/marketing/marketing-plan";
import { campaignDefaults, type CampaignDefaults } from "../../../domain/marketing/campaign-defaults";
import {
  marketingQuarterOf,
  type MarketingQuarter,
  quarterToPlan,
  spreadMonths,
} from "../../../domain/marketing/marketing-quarter";
import { nameKey } from "../../../domain/shared/excel-text";
import type { CampaignRow } from "../../../domain/shared/tables/marketing-tables";
import { TACTICS } from "../../../domain/marketing/tactics";
import type { SerialDate } from "../../../domain/shared/serial-date";
import { findSheet } from "../../../book/find-sheet";
import type { BuiltSheet, WorkbookSnapshot } from "../../../book/workbook-port";
import type { SuggestedGoal } from "../../../sheets/marketing-plan/inputs";
import { marketingPlanDefinition } from "../../../sheets/marketing-plan/definition";
import { mdfRequestDefinition } from "../../../sheets/mdf-request/definition";
import { kindRequest } from "../../../book/kind-request";
import {
  ACTUALS,
  FIRST_TACTICS,
  NOTHING_TYPED,
  marketingDraftKey,
  type CampaignDraft,
  type MarketingDraft,
  type MarketingPlanDraft,
} from "./marketing-draft";
import { campaignRow, defaultCampaignRow, freshCampaign, storedCampaign } from "./campaign-rows";
import { goalOf, quartersOf, promisedBy, suggestedGoal } from "./quarter-goals";

const PLAN = kindRequest(marketingPlanDefinition, [contactsTable]);
/** With the pages of MDF requests, which are built along. */
export const REQUEST = { ...PLAN, sheets: [...PLAN.sheets, mdfRequestDefinition.kind] };

/** Everything the steps show of one partner's quarter. */
export interface Marketing {
  data: MarketingData;
  asOf: SerialDate;
  partner: string;
  quarter: MarketingQuarter;
  quarters: 1 | 2;
  sheet: BuiltSheet | undefined;
  /** Who is proposed to follow up the leads of what is filed. */
  leadOwner: ProposedOwner | null;
  /** The page of the quarter's MDF requests stands. */
  hasRequest: boolean;
  typed: MarketingPlanDraft;
  campaigns: readonly CampaignDraft[];
  rows: readonly CampaignRow[];
  /** Stored campaigns of the plan's quarters. */
  stored: readonly CampaignRow[];
  suggested: SuggestedGoal | null;
  /** What the partner's business plan promises for the plan's quarters; null without one. */
  promised: number | null;
  goals: { mgos: number | null; revenue: number | null; margin: number | null };
  /** MGOs, cost and return of the campaigns as typed, against the goal. */
  forecast: MarketingPlan;
  defaultsOf: (tactic: string) => CampaignDefaults;
}

/** The plan as it would be with what is typed, recalculated at every keystroke. */
export function useMarketing(
  snapshot: WorkbookSnapshot | null,
  draft: MarketingDraft,
  partner: string,
  today: SerialDate,
): Marketing | null {
  const data = useMemo(() => (snapshot ? readMarketingData(snapshot) : null), [snapshot]);
  const suggested = useMemo(
    () => (snapshot && partner ? suggestedGoal(snapshot, partner) : null),
    [snapshot, partner],
  );
  const owners = useMemo(() => (snapshot ? leadOwners(snapshot) : null), [snapshot]);
  return useMemo(
    () =>
      snapshot && data && owners
        ? marketingOf(snapshot, { data, draft, partner, today, suggested, owners })
        : null,
    [snapshot, data, draft, partner, today, suggested, owners],
  );
}

interface MarketingInput {
  data: MarketingData;
  draft: MarketingDraft;
  partner: string;
  today: SerialDate;
  suggested: SuggestedGoal | null;
  owners: ReturnType<typeof leadOwners>;
}

function marketingOf(
  snapshot: WorkbookSnapshot,
  { data, draft, partner, today, suggested, owners }: MarketingInput,
): Marketing {
  const asOf = proposedAsOf(snapshot, today).day;
  const quarter = quarterOf(data, { draft, partner, asOf });
  const sheet = findSheet(snapshot.sheets, marketingPlanDefinition.kind, { partner, edition: quarter.label });
  const quarters = quartersOf(draft.quarters, sheet);
  const stored = campaignsOf(data.campaigns, partner, marketingQuarters(quarter, quarters));
  const typed = draft.plans[marketingDraftKey(partner, quarter.start)] ?? NOTHING_TYPED;
  const campaigns =
    typed.campaigns ??
    (stored.length || draft.task === "actuals"
      ? stored.map(storedCampaign)
      : firstCampaigns(marketingQuarters(quarter, quarters).flatMap(({ months }) => months)));
  const defaults = new Map<string, CampaignDefaults>();
  const defaultsOf = (tactic: string) => {
    const known = defaults.get(tactic) ?? campaignDefaults(data, partner, tactic);
    defaults.set(tactic, known);
    return known;
  };
  const rows = campaigns.map((each) => {
    const kept = stored.find((row) => row.campaignId === each.campaignId);
    return campaignRow(each, kept ?? defaultCampaignRow(defaultsOf(each.tactic).values), partner, quarter);
  });
  const promised = promisedBy(snapshot, partner, asOf, marketingQuarters(quarter, quarters));
  const goals = {
    mgos: goalOf(typed.mgoGoal, sheet, "mgo_goal"),
    revenue: goalOf(typed.revenueGoal, sheet, "revenue_goal"),
    margin: goalOf(typed.partnerMargin, sheet, "partner_margin"),
  };
  const forecast = marketingPlan({
    data,
    partner,
    quarter,
    quarters,
    campaigns: rows,
    mgoGoal: goals.mgos,
    revenueGoal: goals.revenue,
    suggested,
    promised,
    partnerMargin: goals.margin,
  });
  return {
    data,
    asOf,
    partner,
    quarter,
    quarters,
    sheet,
    leadOwner: owners(partner),
    hasRequest:
      findSheet(snapshot.sheets, mdfRequestDefinition.kind, { partner, edition: quarter.label }) !==
      undefined,
    typed,
    campaigns,
    rows,
    stored,
    suggested,
    promised,
    goals,
    forecast,
    defaultsOf,
  };
}

/** As chosen; else to plan the quarter that is not nearly over, and for what came back the latest one that has campaigns. */
function quarterOf(
  { campaigns, settings }: MarketingData,
  { draft, partner, asOf }: Pick<MarketingInput, "draft" | "partner"> & { asOf: SerialDate },
): MarketingQuarter {
  const { fiscalStartMonth: start } = settings;
  if (draft.quarter !== null) return marketingQuarterOf(draft.quarter, start);
  if (draft.task === "plan") return quarterToPlan(asOf, start);
  const begun = campaigns.flatMap(({ partner: whose, quarter }) =>
    nameKey(whose) === nameKey(partner) && quarter !== null && quarter <= asOf ? [quarter] : [],
  );
  return marketingQuarterOf(begun.length ? Math.max(...begun) : asOf, start);
}

/** The tactics that a plan begins with, over its months. */
function firstCampaigns(months: readonly SerialDate[]): CampaignDraft[] {
  const spread = spreadMonths(FIRST_TACTICS.length, months);
  return FIRST_TACTICS.map((tactic, index) => freshCampaign(tactic, tactic, spread[index]!));
}

/** A campaign that came back, or whose MDF is decided, cannot be dropped from here. */
export function isSettled({ forecast }: Marketing, campaignId: string | null): boolean {
  const found = forecast.campaigns.find(({ row }) => row.campaignId === campaignId);
  if (campaignId === null || !found) return false;
  const cameBack = ACTUALS.some((key) => found.actual[key] !== null);
  return cameBack || (found.mdf !== null && found.mdf.status !== null && found.mdf.status !== "Requested");
}

export const TACTIC_NAMES = TACTICS.map(({ name }) => name);
