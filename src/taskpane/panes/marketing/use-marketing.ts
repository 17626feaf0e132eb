import { useMemo } from "react";
import type { CampaignPlan } from "../../../domain/marketing/campaign-forecast";
import {
  MARKETING_TABLES,
  readMarketingData,
  type MarketingData,
} from "../../../domain/marketing/marketing-data";
import {
  campaignsOf,
  marketingPlan,
  marketingQuarters,
  type MarketingPlan,
} from "../../../domain/marketing/marketing-plan";
import { campaignDefaults, type CampaignDefaults } from "../../../domain/marketing/campaign-defaults";
import { marketingQuarterOf, type MarketingQuarter } from "../../../domain/marketing/marketing-quarter";
import { TACTICS } from "../../../domain/marketing/tactics";
import { nameKey } from "../../../domain/shared/excel-text";
import type { SerialDate } from "../../../domain/shared/serial-date";
import { campaignsTable, type CampaignRow } from "../../../domain/shared/tables/marketing-tables";
import { fieldsOf } from "../../../domain/shared/tables/table-definition";
import { findSheet } from "../../../book/find-sheet";
import type { BuiltSheet, WorkbookSnapshot } from "../../../book/workbook-port";
import { BUSINESS_PLAN_TABLES } from "../../../sheets/business-plan/change";
import { promisedRevenue } from "../../../sheets/business-plan/promised-revenue";
import { liveMgoWorksheet } from "../../../sheets/mgo-worksheet/change";
import type { SuggestedGoal } from "../../../sheets/marketing-plan/side-panels";
import type { SheetKind } from "../../../sheets/shared/sheet-plan";
import { marketingTexts } from "../../strings/marketing";
import {
  ACTUAL_FIELDS,
  ACTUALS,
  FIRST_TACTICS,
  NOTHING_TYPED,
  marketingDraftKey,
  type CampaignDraft,
  type MarketingDraft,
  type MarketingPlanDraft,
} from "./marketing-draft";

const KINDS: readonly SheetKind[] = ["marketing-plan", "mgo-worksheet", "business-plan"];
export const REQUEST = {
  tables: [...new Set([...MARKETING_TABLES, ...BUSINESS_PLAN_TABLES])],
  sheets: KINDS,
};

/** Everything the steps show of one partner's quarter. */
export interface Marketing {
  data: MarketingData;
  partner: string;
  quarter: MarketingQuarter;
  quarters: 1 | 2;
  sheet: BuiltSheet | undefined;
  typed: MarketingPlanDraft;
  campaigns: readonly CampaignDraft[];
  rows: readonly CampaignRow[];
  /** Stored campaigns of the plan's quarters. */
  stored: readonly CampaignRow[];
  suggested: SuggestedGoal | null;
  /** What the partner's business plan promises for the plan's quarters; null without one. */
  promised: number | null;
  goals: { mgos: number | null; revenue: number | null; margin: number | null };
  plan: MarketingPlan;
  defaultsOf: (tactic: string) => CampaignDefaults;
}

const BLANK = Object.fromEntries(fieldsOf(campaignsTable).map((field) => [field, null])) as CampaignRow;

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
  return useMemo(
    () => (snapshot && data ? marketingOf(snapshot, data, draft, partner, today, suggested) : null),
    [snapshot, data, draft, partner, today, suggested],
  );
}

function marketingOf(
  snapshot: WorkbookSnapshot,
  data: MarketingData,
  draft: MarketingDraft,
  partner: string,
  today: SerialDate,
  suggested: SuggestedGoal | null,
): Marketing {
  const { fiscalStartMonth, asOf } = data.settings;
  const quarter = marketingQuarterOf(draft.quarter ?? asOf ?? today, fiscalStartMonth);
  const sheet = findSheet(snapshot.sheets, "marketing-plan", { partner, edition: quarter.label });
  const quarters = draft.quarters ?? (sheet?.inputs["in_quarters"] === 2 ? 2 : 1);
  const stored = campaignsOf(data.campaigns, partner, marketingQuarters(quarter, quarters));
  const typed = draft.plans[marketingDraftKey(partner, quarter.start)] ?? NOTHING_TYPED;
  const campaigns =
    typed.campaigns ??
    (stored.length || draft.task === "actuals"
      ? stored.map(asStored)
      : FIRST_TACTICS.map((tactic) => freshCampaign(tactic, tactic, quarter.start)));
  const defaults = new Map<string, CampaignDefaults>();
  const defaultsOf = (tactic: string) => {
    const known = defaults.get(tactic) ?? campaignDefaults(data, partner, tactic);
    defaults.set(tactic, known);
    return known;
  };
  const rows = campaigns.map((each) => rowOf(each, stored, defaultsOf(each.tactic).values, partner, quarter));
  const goals = {
    mgos: goalOf(typed.mgoGoal, sheet, "in_mgo_goal"),
    revenue: goalOf(typed.revenueGoal, sheet, "in_revenue_goal"),
    margin: goalOf(typed.partnerMargin, sheet, "in_partner_margin"),
  };
  const promised = promisedBy(snapshot, partner, asOf ?? today, marketingQuarters(quarter, quarters));
  const plan = marketingPlan({
    data,
    partner,
    quarter,
    quarters,
    campaigns: rows,
    mgoGoal: goals.mgos,
    revenueGoal: goals.revenue,
    suggested,
    partnerMargin: goals.margin,
  });
  return {
    data,
    partner,
    quarter,
    quarters,
    sheet,
    typed,
    campaigns,
    rows,
    stored,
    suggested,
    promised,
    goals,
    plan,
    defaultsOf,
  };
}

function goalOf(
  typed: number | null | undefined,
  sheet: BuiltSheet | undefined,
  name: string,
): number | null {
  if (typed !== undefined) return typed;
  const kept = sheet?.inputs[name];
  return typeof kept === "number" ? kept : null;
}

function asStored(row: CampaignRow): CampaignDraft {
  return {
    key: row.campaignId!,
    campaignId: row.campaignId,
    tactic: row.tactic ?? "",
    month: row.month,
    typed: {},
    actuals: {},
  };
}

export function freshCampaign(key: string, tactic: string, month: SerialDate): CampaignDraft {
  return { key, campaignId: null, tactic, month, typed: {}, actuals: {} };
}

/** The row as it will be stored: what was typed over what is stored, or over the defaults of its tactic. */
function rowOf(
  draft: CampaignDraft,
  stored: readonly CampaignRow[],
  defaults: CampaignPlan,
  partner: string,
  quarter: MarketingQuarter,
): CampaignRow {
  const before = stored.find((row) => row.campaignId === draft.campaignId) ?? { ...BLANK, ...defaults };
  const typed = Object.fromEntries(Object.entries(draft.typed).filter(([, value]) => value !== null));
  const actuals = Object.fromEntries(
    ACTUALS.flatMap((key) =>
      draft.actuals[key] === undefined ? [] : [[ACTUAL_FIELDS[key], draft.actuals[key]]],
    ),
  );
  const month = draft.month;
  return {
    ...before,
    ...typed,
    ...actuals,
    campaignId: draft.campaignId,
    partner,
    tactic: draft.tactic === "" ? before.tactic : draft.tactic,
    month,
    quarter:
      month === null
        ? (before.quarter ?? quarter.start)
        : marketingQuarterOf(month, quarter.startMonth).start,
  };
}

/** The partner's part of the MGO target, a quarter of the year's. */
function suggestedGoal(snapshot: WorkbookSnapshot, partner: string): SuggestedGoal | null {
  const worksheet = findSheet(snapshot.sheets, "mgo-worksheet", { partner: "" });
  if (!worksheet) return null;
  const { shares } = liveMgoWorksheet(snapshot, { overrides: {} }, worksheet.inputs);
  const own = shares.find((each) => nameKey(each.partner) === nameKey(partner));
  return own?.mgos == null ? null : { mgos: own.mgos / 4, source: marketingTexts.goal.fromWorksheet };
}

/** The revenue of the partner's business plan in these quarters. */
function promisedBy(
  snapshot: WorkbookSnapshot,
  partner: string,
  asOf: SerialDate,
  quarters: readonly MarketingQuarter[],
): number | null {
  const sheet = findSheet(snapshot.sheets, "business-plan", { partner });
  return sheet
    ? promisedRevenue(
        snapshot,
        { partner, asOf, inputs: sheet.inputs },
        quarters.map(({ start }) => start),
      )
    : null;
}

/** A campaign that came back, or whose MDF is decided, cannot be dropped from here. */
export function isSettled({ plan }: Marketing, campaignId: string | null): boolean {
  const found = plan.campaigns.find(({ row }) => row.campaignId === campaignId);
  if (campaignId === null || !found) return false;
  const cameBack = ACTUALS.some((key) => found.actual[key] !== null);
  return cameBack || (found.mdf !== null && found.mdf.status !== null && found.mdf.status !== "Requested");
}

export const TACTIC_NAMES = TACTICS.map(({ name }) => name);
