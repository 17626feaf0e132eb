import { amountOf, closedIn, type ClassifiedDeal } from "../scorecard/performance/deal-index";
import { openPipeline } from "../scorecard/performance/open-pipeline";
import { partnerLed } from "../scorecard/performance/pipeline-figures";
import { fiscalYearOf, twelveMonthsTo } from "../shared/fiscal-calendar";
import { round9 } from "../shared/rounding";
import { addMonths } from "../shared/serial-date";
import { sum } from "../shared/sum";
import { type FunnelStage, partnerFunnel } from "./partner-funnel";
import { type PartnerLine, partnerLine } from "./partner-line";
import type { PortfolioData } from "./portfolio-data";
import { forecastByQuarter, type QuarterForecast } from "./quarter-forecast";

/** What became of what a partner had won in the year before. */
export const MOVES = ["Grown", "New", "Shrunk", "Lost"] as const;
export type Move = (typeof MOVES)[number];

/** The groups whose growth is compared: an association, not a cause. */
export const COMPARED = [
  "With an agreed plan",
  "Without an agreed plan",
  "With a QBR in 12 months",
  "Without a QBR in 12 months",
] as const;

/** Only an agreed plan counts as one. */
export const AGREED = "Agreed";
/** So many partners whose score changed most. */
const MOST_CHANGED = 5;

interface BridgeStep {
  /** Partners of it. */
  partners: number;
  /** By how much it moves what was won; money. */
  amount: number;
}

interface ComparedGroup {
  label: string;
  /** Active partners of four quarters and more. */
  partners: number;
  /** What they won in twelve months ÷ in the twelve before, less 1; null where that was nothing. */
  growth: number | null;
}

interface DealSum {
  deals: number;
  amount: number;
}

/** What a chief asks of all partners together on a day; money is in the workbook's currency, null is not measured. */
export interface ChiefFigures {
  lines: readonly PartnerLine[];
  /** Neither prospects nor inactive; those of them that won a deal in twelve months. */
  active: number;
  producing: number;
  producingRate: number | null;
  /** Share of the deals won in twelve months that partners led. */
  partnerLed: number | null;
  /** Open deals past their expected close: those that still count, and those that do not. */
  slipped: DealSum;
  stale: DealSum;
  quarters: readonly QuarterForecast[];
  /** From the twelve months before to the twelve months to the day, over all deals. */
  bridge: { before: number; steps: Readonly<Record<Move, BridgeStep>>; others: number; now: number };
  compared: readonly ComparedGroup[];
  funnel: readonly FunnelStage[];
  /** The active partners whose score differs most from that of an earlier month, as places in the lines. */
  changed: readonly number[];
}

/** Never throws for what a workbook may hold. */
export function chiefFigures(data: PortfolioData): ChiefFigures {
  const { scorecards, asOf } = data;
  const lines = data.partners.map((row) => partnerLine(data, row));
  const active = lines.filter((line) => line.active);
  const producing = active.filter(({ dealsTwelve }) => dealsTwelve > 0).length;
  const deals = scorecards.deals.all;
  const year = fiscalYearOf(asOf, scorecards.settings.fiscalStartMonth);
  const { slipped, stale } = openPipeline({ data: scorecards, deals, periods: { year }, asOf });
  return {
    lines,
    active: active.length,
    producing,
    producingRate: active.length ? producing / active.length : null,
    partnerLed: partnerLed(closedIn(deals, "Won", twelveMonthsTo(asOf))).byCount,
    slipped: sumOfDeals(slipped),
    stale: sumOfDeals(stale),
    quarters: forecastByQuarter(data, lines),
    bridge: bridgeOf(deals, lines, asOf),
    compared: comparedGroups(active, asOf),
    funnel: partnerFunnel(data, active),
    changed: mostChanged(lines),
  };
}

const sumOfDeals = (deals: readonly ClassifiedDeal[]): DealSum => ({
  deals: deals.length,
  amount: amountOf(deals),
});

/** Null where nothing changed. Less than nothing, as credit notes make it, counts as nothing won. */
export function moveOf({ wonBefore, wonTwelve }: Pick<PartnerLine, "wonBefore" | "wonTwelve">): Move | null {
  const [before, now] = [round9(wonBefore), round9(wonTwelve)];
  if (before <= 0 && now > 0) return "New";
  if (before > 0 && now <= 0) return "Lost";
  if (now === before) return null;
  return now > before ? "Grown" : "Shrunk";
}

function bridgeOf(
  deals: readonly ClassifiedDeal[],
  lines: readonly PartnerLine[],
  asOf: number,
): ChiefFigures["bridge"] {
  const months = twelveMonthsTo(asOf);
  const now = amountOf(closedIn(deals, "Won", months));
  const earlier = { start: addMonths(months.start, -12), end: months.start - 1 };
  const before = amountOf(closedIn(deals, "Won", earlier));
  const difference = (some: readonly PartnerLine[]) =>
    sum(some.map(({ wonTwelve, wonBefore }) => wonTwelve - wonBefore));
  const step = (move: Move): BridgeStep => {
    const some = lines.filter((line) => moveOf(line) === move);
    return { partners: some.length, amount: difference(some) };
  };
  const steps = Object.fromEntries(MOVES.map((move) => [move, step(move)])) as Record<Move, BridgeStep>;
  return { before, steps, others: now - before - sum(MOVES.map((move) => steps[move].amount)), now };
}

function comparedGroups(active: readonly PartnerLine[], asOf: number): ComparedGroup[] {
  const { start } = twelveMonthsTo(asOf);
  const grown = active.filter(({ fourQuarters }) => fourQuarters);
  const hasPlan = ({ plan }: PartnerLine) => plan === AGREED;
  const hasReview = ({ qbr }: PartnerLine) => qbr !== null && qbr >= start;
  const of = [
    grown.filter(hasPlan),
    grown.filter((line) => !hasPlan(line)),
    grown.filter(hasReview),
    grown.filter((line) => !hasReview(line)),
  ];
  return COMPARED.map((label, index) => {
    const before = sum(of[index]!.map(({ wonBefore }) => wonBefore));
    const now = sum(of[index]!.map(({ wonTwelve }) => wonTwelve));
    return { label, partners: of[index]!.length, growth: round9(before) > 0 ? now / before - 1 : null };
  });
}

function mostChanged(lines: readonly PartnerLine[]): number[] {
  const change = ({ scoreChange }: PartnerLine) => round9(Math.abs(scoreChange ?? 0));
  return lines
    .filter((line) => line.active && change(line) > 0)
    .sort((one, other) => change(other) - change(one) || one.partner.localeCompare(other.partner, "en"))
    .slice(0, MOST_CHANGED)
    .map((line) => lines.indexOf(line));
}
