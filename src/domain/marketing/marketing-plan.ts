import { nameKey } from "../shared/excel-text";
import { round9 } from "../shared/rounding";
import type { SerialDate } from "../shared/serial-date";
import type { CampaignRow, MdfRow } from "../shared/tables/marketing-tables";
import { actualMdf, requestsOn, type MdfSource } from "./actual-mdf";
import {
  campaignActuals,
  campaignForecast,
  hasActuals,
  totalActuals,
  totalFigures,
  unmeasured,
  type CampaignFigures,
} from "./campaign-forecast";
import { gapClosers, type GapCloser } from "./cheapest-tactic";
import { ratio, sumKnown } from "./known";
import { partnerRowOf, type MarketingData } from "./marketing-data";
import { conversions } from "./conversions";
import { closingText, goalText, resultText, varianceText } from "./marketing-plan-text";
import { shiftQuarter, type MarketingQuarter } from "./marketing-quarter";
import {
  actualWarnings,
  campaignWarnings,
  otherDealsWarnings,
  unmeasuredWarnings,
} from "./marketing-plan-warnings";
import { revenueVariance, totalVariance, type Variance } from "./variance";
import { wholeFigures, wholeLines, type WholePieces } from "./whole-pieces";

interface MarketingGoal {
  /** Whole MGOs to bring; null while there is no goal. */
  mgos: number | null;
  /** Revenue to bring; null unless it is the goal. */
  revenue: number | null;
  source: string;
}

export interface MarketingPlanInput {
  data: MarketingData;
  partner: string;
  quarter: MarketingQuarter;
  /** How many quarters the plan covers, from its first one on. */
  quarters: 1 | 2;
  /** The campaigns, as stored or as they are about to be; see `campaignsOf`. */
  campaigns: readonly CampaignRow[];
  /** MGOs, rounded up to whole ones; null: from the revenue goal, else `suggested`. */
  mgoGoal: number | null;
  revenueGoal: number | null;
  /** Revenue that the partner's business plan promises for these quarters; counts while no revenue is typed. */
  promised?: number | null;
  /** The goal that another sheet suggests. */
  suggested?: { mgos: number; source: string } | null;
  /** What the partner keeps of its sales where a campaign does not say it, 0 … 1; null: Setup's. */
  partnerMargin?: number | null;
}

export interface PlannedCampaign {
  row: CampaignRow;
  /** "Email", or its ID where it has no tactic. */
  name: string;
  planned: CampaignFigures;
  actual: CampaignFigures;
  /** The planned pieces, whole; they add up to the plan's. */
  whole: WholePieces;
  variance: Variance;
  mdf: MdfRow | null;
  /** What the vendor's money in it stands on. */
  mdfSource: MdfSource | null;
}

interface MarketingMonth {
  month: SerialDate;
  planned: CampaignFigures;
  whole: WholePieces;
}

export interface MarketingPlan {
  partner: string;
  known: boolean;
  quarters: readonly MarketingQuarter[];
  campaigns: readonly PlannedCampaign[];
  months: readonly MarketingMonth[];
  planned: CampaignFigures;
  actual: CampaignFigures;
  whole: WholePieces;
  /** By stage of the funnel, planned and as it came back. */
  conversions: Readonly<Record<"planned" | "actual", readonly (number | null)[]>>;
  /** Campaigns of which nothing came back that could be valued, beside others of which it did; their cost counts. */
  unmeasured: number;
  variance: Variance;
  goal: MarketingGoal;
  /** MGOs missing, 0 when the goal is reached; null without a goal. */
  gap: number | null;
  /** Revenue missing to the revenue goal; null without one. */
  revenueGap: number | null;
  /** The cheapest of the planned tactics to close the gap. */
  cheapest: GapCloser | null;
  /** The gap and what closes it, in one line. */
  text: string;
  /** What came back, and why it differs from the plan; "" while nothing has. */
  resultText: string;
  varianceText: string;
  warnings: readonly string[];
}

/** The quarters of a plan. */
export function marketingQuarters(first: MarketingQuarter, quarters: 1 | 2): MarketingQuarter[] {
  return quarters === 1 ? [first] : [first, shiftQuarter(first, 1)];
}

/** The partner's stored campaigns of the plan's quarters: by month, then in the order of the table. */
export function campaignsOf(
  campaigns: readonly CampaignRow[],
  partner: string,
  quarters: readonly MarketingQuarter[],
): CampaignRow[] {
  const starts = new Set(quarters.map(({ start }) => start));
  return campaigns
    .filter(
      (row) => nameKey(row.partner) === nameKey(partner) && row.quarter !== null && starts.has(row.quarter),
    )
    .sort((a, b) => (a.quarter ?? 0) - (b.quarter ?? 0) || (a.month ?? 0) - (b.month ?? 0));
}

/** A partner's plan of one or two quarters with everything the sheet and the pane show. Never throws for what a workbook may hold. */
export function marketingPlan(input: MarketingPlanInput): MarketingPlan {
  const { data, partner, quarter } = input;
  const quarters = marketingQuarters(quarter, input.quarters);
  const margin = input.partnerMargin ?? data.settings.partnerMargin;
  const lines = input.campaigns.map((row) => plannedCampaign(data, row, margin));
  const wholes = wholeLines(lines.map((each) => each.planned));
  const campaigns = lines.map((each, index) => ({ ...each, whole: wholes[index]! }));
  const planned = totalFigures(campaigns.map((each) => each.planned));
  const goal = goalOf(input, campaigns);
  const gap = goal.mgos === null ? null : Math.max(0, round9(goal.mgos - (planned.mgos ?? 0)));
  const cheapest = gapClosers(gap ?? 0, campaigns.map(candidateOf))[0] ?? null;
  const actual = totalActuals(campaigns);
  const figures = { partner, quarters, campaigns, planned, actual, goal, gap, cheapest };
  const { currency } = data.settings;
  const variance = totalVariance(campaigns.map((each) => each.variance));
  const results = { ...figures, variance, unmeasured: unmeasured(campaigns), tactics: campaigns.length };
  return {
    ...figures,
    whole: wholeFigures(planned),
    conversions: {
      planned: conversions(campaigns.map((each) => each.planned)),
      actual: conversions(campaigns.map((each) => each.actual)),
    },
    unmeasured: results.unmeasured,
    known: partnerRowOf(data, partner) !== null,
    months: monthsOf(quarters, campaigns),
    variance,
    revenueGap: goal.revenue === null ? null : Math.max(0, goal.revenue - (planned.revenue ?? 0)),
    text: `${goalText({ goal: goal.mgos, planned: planned.mgos, gap })} ${closingText({ gap, cheapest }, currency)}`.trim(),
    resultText: resultText(results, currency),
    varianceText: varianceText(results, currency),
    warnings: warningsOf(input, quarters, campaigns),
  };
}

function monthsOf(
  quarters: readonly MarketingQuarter[],
  campaigns: readonly PlannedCampaign[],
): MarketingMonth[] {
  const months = quarters.flatMap((quarter) => quarter.months);
  const planned = months.map((month) =>
    totalFigures(campaigns.filter(({ row }) => row.month === month).map((each) => each.planned)),
  );
  const wholes = wholeLines(planned);
  return months.map((month, index) => ({ month, planned: planned[index]!, whole: wholes[index]! }));
}

function plannedCampaign(
  data: MarketingData,
  row: CampaignRow,
  margin: number,
): Omit<PlannedCampaign, "whole"> {
  const terms = { partnerMargin: row.partnerMargin ?? margin, basis: data.settings.amountBasis };
  const planned = campaignForecast(row, terms);
  const requests = requestsOn(row, data.mdf);
  const actual = campaignActuals(row, { counted: data.counted.of(row), requests, terms });
  return {
    row,
    name: row.tactic ?? row.campaignId ?? "Campaign",
    planned,
    actual,
    variance: revenueVariance(planned, actual),
    mdf: requests[0] ?? null,
    mdfSource: actualMdf(requests, actual.mdfAsk).source,
  };
}

function candidateOf({ row, name }: PlannedCampaign) {
  const { unitCost, fixedCost, responseRate, leadRate, mgoRate } = row;
  return { tactic: name, planned: true, unitCost, fixedCost, responseRate, leadRate, mgoRate };
}

/** Revenue as typed, else as promised. */
const revenueOf = ({ revenueGoal, promised }: MarketingPlanInput) => revenueGoal ?? promised ?? null;

/** MGOs as typed, else as many as the revenue goal takes at what the plan's MGOs are worth, else what is suggested. */
function goalOf(input: MarketingPlanInput, campaigns: readonly PlannedCampaign[]): MarketingGoal {
  const { mgoGoal, suggested } = input;
  const revenue = revenueOf(input);
  const whole = (mgos: number) => Math.max(0, Math.ceil(round9(mgos)));
  if (mgoGoal !== null) return { mgos: whole(mgoGoal), revenue, source: "Typed" };
  const valued = campaigns.filter((each) => each.planned.revenue !== null).map((each) => each.planned);
  const worth = ratio(
    sumKnown(valued.map((each) => each.revenue)),
    sumKnown(valued.map((each) => each.mgos)),
  );
  if (revenue !== null && worth !== null && worth > 0)
    return {
      mgos: whole(revenue / worth),
      revenue,
      source: "Revenue goal ÷ revenue an MGO",
    };
  return suggested
    ? { mgos: whole(suggested.mgos), revenue, source: suggested.source }
    : { mgos: null, revenue, source: "None" };
}

function warningsOf(
  { data, partner, campaigns: rows, mgoGoal, revenueGoal }: MarketingPlanInput,
  quarters: readonly MarketingQuarter[],
  campaigns: readonly PlannedCampaign[],
): string[] {
  const months = new Set(quarters.flatMap((each) => each.months));
  const named = quarters.map(({ label }) => label).join(" and ");
  const away = campaigns.filter(({ row }) => row.month === null || !months.has(row.month));
  return [
    ...(partnerRowOf(data, partner)
      ? []
      : [`${partner} is not in Partners; add it there, or correct the name in Campaigns.`]),
    ...(rows.length ? [] : [`No campaign in ${named} yet.`]),
    ...(mgoGoal === 0 || revenueGoal === 0 ? ["The goal is 0: nothing is asked of this plan."] : []),
    ...away.map(({ name }) => `${name}: its month is not in ${named}, so it stands in no month.`),
    ...campaigns.flatMap(({ row, name }) => campaignWarnings(row, name)),
    ...campaigns.flatMap(({ row, name }) => otherDealsWarnings(data.counted.others(row), name)),
    ...unmeasuredWarnings(unmeasured(campaigns), campaigns.length),
    ...campaigns.flatMap(({ actual, name }) => (hasActuals(actual) ? actualWarnings(actual, name) : [])),
  ];
}
