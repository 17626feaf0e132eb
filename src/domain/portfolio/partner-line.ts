import { UNASSIGNED } from "../cadence/completion";
import { isRunning } from "../capabilities/action-state";
import { SATISFACTION_METRIC } from "../capabilities/partner-view";
import { performanceScorecard } from "../scorecard/performance/performance-scorecard";
import {
  amountOf,
  closedIn,
  type ClassifiedDeal,
  sized,
  weightedAmount,
  withoutCredits,
} from "../scorecard/performance/deal-index";
import { openPipeline } from "../scorecard/performance/open-pipeline";
import { partnerLed } from "../scorecard/performance/pipeline-figures";
import { recordedResults } from "../scorecard/performance/recorded-results";
import type { PerformanceScorecard } from "../scorecard/performance/scorecard-types";
import { CAPABILITIES_KIND, PERFORMANCE_KIND } from "../scorecard/score-kinds";
import type { Status } from "../scorecard/score-band";
import { nameKey } from "../shared/excel-text";
import { twelveMonthsTo } from "../shared/fiscal-calendar";
import { addMonths, partsOf, type SerialDate } from "../shared/serial-date";
import { isActivePartner } from "../shared/tables/active-partners";
import type { PartnerRow, ScoreRow } from "../shared/tables/catalogue";
import { committed, uncommitted } from "./commitment";
import type { PortfolioData } from "./portfolio-data";

const QBR = "QBR";

/** What stands where neither a scorecard nor the contract names a level. */
export const UNKNOWN_LEVEL = "Not known";

/** One partner among all: what the roll-up shows of it. Money is in the workbook's currency, null is not measured. */
export interface PartnerLine {
  row: PartnerRow & { partner: string };
  partner: string;
  /** Neither a prospect nor inactive. */
  active: boolean;
  cam: string;
  /** The one last recorded, else the contractual one. */
  level: string;
  /** The colour last recorded; while that is provisional, or none, the worse of plan and pipeline. */
  status: Status | "Not scored";
  /** As last recorded. */
  score: number | null;
  /** On the last score of an earlier month that is not provisional; null without one, and while this one is. */
  scoreChange: number | null;
  /** As last assessed: a provisional assessment does not count. */
  capabilities: number | null;
  /** In the fiscal year to date. */
  won: number;
  /** Of the fiscal year, and what of it should be reached by the day. */
  target: number | null;
  targetToDate: number | null;
  /** Of Q1 … Q4. */
  quarterTargets: readonly (number | null)[];
  /** Won ÷ target to date. */
  toTarget: number | null;
  /** Open ÷ what is still to win. */
  coverage: number | null;
  /** Open deals that are to be won within the year: those that the sellers commit to, and the rest weighted. */
  commit: number;
  restWeighted: number;
  /** Won, committed and the rest weighted. */
  forecast: number;
  satisfaction: number | null;
  /** State of the newest plan; "" without one. */
  plan: string;
  /** The day of the last review. */
  qbr: SerialDate | null;
  openActions: number;
  overdue: number;
  /** The newest activity on a deal of the partner's, or with it. */
  lastActivity: SerialDate | null;
  /** What is due next of the open actions, and when. */
  nextAction: { action: string; due: SerialDate | null } | null;
  /** Won in the twelve months to the day and in those before, how many deals of the former, and of them those of a known amount. */
  wonTwelve: number;
  wonBefore: number;
  dealsTwelve: number;
  sizedTwelve: number;
  /** It has been a partner for four quarters; before, it grows from nothing. */
  fourQuarters: boolean;
  /** Twelve months ÷ the twelve before, less 1; null in the first four quarters, and where there was nothing. */
  growth: number | null;
  /** Share of the deals won in twelve months that the partner led. */
  led: number | null;
  /** Days from Partner since to the first deal won, 0 where that was won before; null without either. */
  daysToFirstWin: number | null;
  /** Of the whole scorecard. */
  card: PerformanceScorecard;
}

export function partnerLine(data: PortfolioData, row: PartnerRow & { partner: string }): PartnerLine {
  const { scorecards, asOf } = data;
  const { partner } = row;
  const card = performanceScorecard({ data: scorecards, partner, asOf });
  const recorded = latestScore(data.scores(partner), PERFORMANCE_KIND, asOf);
  const plan = card.lines.find(({ metric }) => metric.id === "perf_to_plan")!.columns[4];
  const quarters = ["q1_target", "q2_target", "q3_target", "q4_target"] as const;
  return {
    row,
    partner,
    active: isActivePartner(row),
    cam: row.cam ?? UNASSIGNED,
    level: levelOf(row, recorded),
    status: colourOf(recorded) ?? card.salesStatus,
    score: recorded?.score ?? null,
    scoreChange: changeOf(data.scores(partner), recorded),
    capabilities: latestScore(data.scores(partner).filter(counts), CAPABILITIES_KIND, asOf)?.score ?? null,
    won: card.won.yearToDate,
    target: card.annualTarget,
    targetToDate: plan.target,
    quarterTargets: quarters.map((key) => card.inputs[key].used),
    toTarget: plan.target === null ? null : card.won.yearToDate / plan.target,
    coverage: card.coverage.ratio,
    ...forecastOf(data, partner, card),
    satisfaction: recordedResults(scorecards.results, partner).latestActual(SATISFACTION_METRIC, asOf),
    plan: planState(data, partner),
    qbr: lastReview(data, partner),
    ...actionsOf(data, partner),
    lastActivity: lastActivity(data, partner),
    ...twelveMonths(data, row),
    daysToFirstWin: daysToFirstWin(scorecards.deals.of(partner), row.partnerSince, asOf),
    card,
  };
}

/** The level last recorded, else the contractual one; "" where neither is known. */
export function recordedLevel(row: PartnerRow, scores: readonly ScoreRow[], asOf: SerialDate): string {
  return levelOf(row, latestScore(scores, PERFORMANCE_KIND, asOf));
}

const levelOf = ({ tier }: PartnerRow, recorded: ScoreRow | null) => recorded?.level || (tier ?? "");

/** The newest score recorded up to a day. */
function latestScore(rows: readonly ScoreRow[], kind: string, upTo: SerialDate) {
  return rows
    .filter(
      (row): row is ScoreRow & { asOf: number } =>
        nameKey(row.kind) === kind && row.asOf !== null && row.score !== null && row.asOf < upTo + 1,
    )
    .reduce<(ScoreRow & { asOf: number }) | null>(
      (last, row) => (last !== null && last.asOf >= row.asOf ? last : row),
      null,
    );
}

/** A provisional score stays a number, but it is compared with nothing. */
function counts({ provisional }: ScoreRow): boolean {
  return provisional !== "Yes";
}

function colourOf(row: ScoreRow | null): Status | null {
  const status = row?.status ?? null;
  return status === "Green" || status === "Yellow" || status === "Red" ? status : null;
}

/** How much a score differs from the last one of an earlier month; both must count. */
function changeOf(rows: readonly ScoreRow[], recorded: (ScoreRow & { asOf: number }) | null): number | null {
  if (recorded === null || !counts(recorded)) return null;
  const before = latestScore(
    rows.filter(counts),
    PERFORMANCE_KIND,
    Math.floor(recorded.asOf) - partsOf(recorded.asOf).day,
  );
  return before === null ? null : recorded.score! - before.score!;
}

function forecastOf(
  { scorecards, asOf }: PortfolioData,
  partner: string,
  { year, won }: PerformanceScorecard,
): Pick<PartnerLine, "commit" | "restWeighted" | "forecast"> {
  const { inYear } = openPipeline({
    data: scorecards,
    deals: scorecards.deals.of(partner),
    periods: { year },
    asOf,
  });
  const commit = amountOf(committed(inYear));
  const restWeighted = weightedAmount(uncommitted(inYear));
  return { commit, restWeighted, forecast: won.yearToDate + commit + restWeighted };
}

function planState({ plans }: PortfolioData, partner: string): string {
  const versions = plans(partner).filter(({ version }) => version !== null);
  const newest = versions.reduce<(typeof versions)[number] | null>(
    (last, row) => (last !== null && last.version! >= row.version! ? last : row),
    null,
  );
  return newest?.state ?? "";
}

function lastReview({ cadenceLog, asOf }: PortfolioData, partner: string): SerialDate | null {
  return newest(
    cadenceLog(partner).map(({ activity, doneOn }) => (nameKey(activity) === nameKey(QBR) ? doneOn : null)),
    asOf,
  );
}

/** Actions that are neither done nor dropped; the next one is the first that is due, one without a day when none has any. */
function actionsOf(
  { actions, asOf }: PortfolioData,
  partner: string,
): Pick<PartnerLine, "openActions" | "overdue" | "nextAction"> {
  const running = actions(partner).filter(isRunning);
  const day = (due: number | null) => (due === null ? Infinity : due);
  const next = running.reduce<(typeof running)[number] | null>(
    (first, row) => (first !== null && day(first.due) <= day(row.due) ? first : row),
    null,
  );
  return {
    openActions: running.length,
    overdue: running.filter(({ due }) => due !== null && due < asOf).length,
    nextAction: next && { action: next.action ?? "", due: next.due },
  };
}

function lastActivity({ scorecards, activities, asOf }: PortfolioData, partner: string): SerialDate | null {
  const worked = scorecards.deals.of(partner).flatMap(({ deal }) => [deal.lastActivity, deal.registeredOn]);
  return newest([...worked, ...activities(partner).map(({ date }) => date)], asOf);
}

function newest(days: readonly (SerialDate | null)[], upTo: SerialDate): SerialDate | null {
  const past = days.flatMap((day) => (day !== null && day < upTo + 1 ? [Math.floor(day)] : []));
  return past.length ? past.reduce((a, b) => Math.max(a, b)) : null;
}

function twelveMonths(
  { scorecards, asOf }: PortfolioData,
  { partner, partnerSince }: PartnerLine["row"],
): Pick<
  PartnerLine,
  "wonTwelve" | "wonBefore" | "dealsTwelve" | "sizedTwelve" | "fourQuarters" | "growth" | "led"
> {
  const deals = scorecards.deals.of(partner);
  const span = twelveMonthsTo(asOf);
  const won = closedIn(deals, "Won", span);
  const before = { start: addMonths(span.start, -12), end: span.start - 1 };
  const [wonTwelve, wonBefore] = [amountOf(won), amountOf(closedIn(deals, "Won", before))];
  const fourQuarters = partnerSince === null || partnerSince < span.start + 1;
  return {
    wonTwelve,
    wonBefore,
    fourQuarters,
    growth: fourQuarters && wonBefore > 0 ? wonTwelve / wonBefore - 1 : null,
    dealsTwelve: withoutCredits(won).length,
    sizedTwelve: sized(won).length,
    led: partnerLed(won).byCount,
  };
}

function daysToFirstWin(
  deals: readonly ClassifiedDeal[],
  since: SerialDate | null,
  asOf: SerialDate,
): number | null {
  if (since === null) return null;
  const won = withoutCredits(deals).flatMap(({ class: is, deal: { closedOn } }) =>
    is === "Won" && closedOn !== null && closedOn < asOf + 1 ? [Math.floor(closedOn)] : [],
  );
  return won.length ? Math.max(0, Math.min(...won) - Math.floor(since)) : null;
}
