import type { CategoryId } from "../capabilities/framework";
import { bothRevenues } from "../marketing/whose-return";
import { type Assumption, countedValue, numberAssumptions } from "../shared/assumption";
import { twelveMonthsTo } from "../shared/fiscal-calendar";
import { ILLUSTRATIVE } from "../shared/plain-words";
import { round9 } from "../shared/rounding";
import { sum } from "../shared/sum";
import type { CellValue } from "../shared/tables/table-definition";
import type { PartnerLine } from "./partner-line";
import type { PortfolioData } from "./portfolio-data";

/** What makes a partner a good one, whatever its size. */
export const CRITERIA = [
  "attainment",
  "capabilities",
  "growth",
  "margin",
  "whitespace",
  "led",
  "promises",
] as const;
export type Criterion = (typeof CRITERIA)[number];

const weight = (label: string, standard: number, help: string) => ({
  label,
  kind: "number" as const,
  minimum: 0,
  maximum: 100,
  default: standard,
  source: ILLUSTRATIVE,
  help,
});

/** How much each criterion weighs, on any scale; 0 leaves it out. */
export const BEST_WEIGHTS = numberAssumptions({
  best_attainment: weight("Weight of attainment", 25, "Won against the target to date."),
  best_capabilities: weight("Weight of capabilities", 20, "The latest assessment, without its performance."),
  best_growth: weight("Weight of growth", 15, "Twelve months against the twelve before; 50 % is 100 points."),
  best_margin: weight(
    "Weight of margin",
    15,
    "What is left of it after MDF, rebates and our hours, among all partners.",
  ),
  best_whitespace: weight("Weight of whitespace", 10, "What accounts could still buy, among all partners."),
  best_led: weight("Weight of partner-led deals", 10, "Share of the deals won that the partner led."),
  best_promises: weight("Weight of promises kept", 5, "Promises that fell due, and were kept."),
});

/** Who settled on the weights, and when. */
export const BEST_AGREEMENT = {
  best_agreed_by: {
    key: "best_agreed_by",
    label: "Weights agreed by",
    kind: "text",
    longest: 40,
    default: "",
    source: "Blank: nobody has said so yet",
    help: "Who agreed what makes a good partner.",
  },
  best_agreed_on: {
    key: "best_agreed_on",
    label: "Weights agreed on",
    kind: "date",
    default: null,
    source: "Blank: not said",
    help: "The day on which the weights were agreed.",
  },
} as const satisfies Readonly<Record<string, Assumption>>;

/** With fewer criteria measured a partner is not ranked. */
export const FEWEST_CRITERIA = 4;
/** Growth worth all points. */
export const FULL_GROWTH = 0.5;
/** Deals that a year before has at least counted as, so that growth from next to nothing is not endless. */
export const FEWEST_DEALS = 4;

const ASSESSED: readonly CategoryId[] = ["fit", "profile", "capabilities", "activation"];

/** Points 0 … 100 by criterion, null where it is not measured; margin and whitespace in money. */
type CriterionValues = Readonly<Record<Criterion, number | null>>;

export interface BestLine {
  values: CriterionValues;
  /** 0 … 100 by criterion. */
  points: CriterionValues;
  /** The weighted mean of what is measured; null with too few, and of a partner of less than a year. */
  score: number | null;
  rank: number | null;
  /** By what was won in the same twelve months; null of a prospect. */
  largestRank: number | null;
}

export type BestWeights = Readonly<Record<Criterion, number>>;

/** The weights that count, where some are typed over the standard ones; `typed` is asked by `best_…`. */
export function countedWeights(typed: (key: keyof typeof BEST_WEIGHTS) => CellValue): BestWeights {
  return Object.fromEntries(
    CRITERIA.map((criterion) => {
      const assumption = BEST_WEIGHTS[`best_${criterion}`];
      return [criterion, countedValue(assumption, typed(`best_${criterion}`)) ?? assumption.default ?? 0];
    }),
  ) as unknown as BestWeights;
}

/** Every partner's rank by several criteria beside the one by revenue, in the order of the lines. */
export function bestLines(
  data: PortfolioData,
  lines: readonly PartnerLine[],
  weights: BestWeights,
): BestLine[] {
  const values = lines.map((line) => valuesOf(data, line));
  const all = (criterion: Criterion) =>
    values.flatMap((each, index) => {
      const value = lines[index]!.active ? each[criterion] : null;
      return value === null ? [] : [value];
    });
  const [margins, spaces] = [all("margin"), all("whitespace")];
  const scored = lines.map((line, index) => {
    const own = values[index]!;
    const points = {
      ...own,
      margin: percentile(own.margin, margins),
      whitespace: percentile(own.whitespace, spaces),
    };
    return {
      values: own,
      points, // Until it has four quarters a partner grows from nothing, so it is not ranked.
      score: line.active && line.fourQuarters ? bestScore(points, weights) : null,
    };
  });
  const scores = scored.map(({ score }) => score);
  const won = lines.map(({ active, wonTwelve }) => (active ? wonTwelve : null));
  return scored.map((each, index) => ({
    ...each,
    rank: rankAmong(each.score, scores),
    largestRank: rankAmong(won[index]!, won),
  }));
}

/** 1 + those that are strictly higher; ties share. */
function rankAmong(value: number | null, all: readonly (number | null)[]): number | null {
  if (value === null) return null;
  return 1 + all.filter((each) => each !== null && round9(each) > round9(value)).length;
}

/** Where a value stands among all that have one: 0 the lowest, 100 the highest, equal ones in the middle of theirs; null alone. */
function percentile(value: number | null, all: readonly number[]): number | null {
  if (value === null || all.length < 2) return null;
  const below = all.filter((each) => round9(each) < round9(value)).length;
  const equal = all.filter((each) => round9(each) === round9(value)).length;
  return (100 * (below + (equal - 1) / 2)) / (all.length - 1);
}

function bestScore(points: CriterionValues, weights: BestWeights): number | null {
  const measured = CRITERIA.filter((each) => points[each] !== null && weights[each] > 0);
  if (measured.length < FEWEST_CRITERIA) return null;
  return (
    sum(measured.map((each) => weights[each] * points[each]!)) / sum(measured.map((each) => weights[each]))
  );
}

function valuesOf(data: PortfolioData, line: PartnerLine): CriterionValues {
  const { won, targetToDate, led } = line;
  return {
    attainment: targetToDate === null ? null : 100 * Math.min(1, Math.max(0, won / targetToDate)),
    capabilities: assessedWithoutPerformance(data, line),
    growth: line.fourQuarters ? growthPoints(line) : null,
    margin: line.active ? marginAfterCost(data, line) : null,
    whitespace: line.active ? whitespace(data, line) : null,
    led: led === null ? null : 100 * led,
    promises: promisesKept(data, line),
  };
}

/** The latest assessment that is not provisional, by the life-stage's weights, its performance left out: that is measured beside it. */
function assessedWithoutPerformance(
  { assessments, stageWeights, asOf }: PortfolioData,
  { partner, row }: PartnerLine,
): number | null {
  const dated = assessments(partner).filter(
    ({ assessedOn, provisional }) => assessedOn !== null && assessedOn < asOf + 1 && provisional !== "Yes",
  );
  const latest = dated.reduce<(typeof dated)[number] | null>(
    (last, each) => (last !== null && last.assessedOn! >= each.assessedOn! ? last : each),
    null,
  );
  if (latest === null) return null;
  const weights = stageWeights(row);
  const scored = ASSESSED.flatMap((id) => {
    const score = latest[id as "fit" | "profile" | "capabilities" | "activation"];
    return score === null ? [] : [{ score, weight: Math.max(0, weights[id]) }];
  });
  const total = sum(scored.map((each) => each.weight));
  return round9(total) > 0 ? sum(scored.map((each) => each.weight * each.score)) / total : null;
}

function growthPoints({ wonTwelve, wonBefore, sizedTwelve }: PartnerLine): number | null {
  const average = sizedTwelve > 0 ? wonTwelve / sizedTwelve : 0;
  const base = Math.max(wonBefore, FEWEST_DEALS * average);
  if (round9(base) <= 0) return null;
  return 100 * Math.min(1, Math.max(0, (wonTwelve - wonBefore) / base / FULL_GROWTH));
}

const MINUTES_AN_HOUR = 60;

/** What the vendor invoiced of what was won in twelve months, at its margin, after the MDF verified or spent, the rebates paid and the time of talks that was noted in them. */
export function marginAfterCost(
  {
    scorecards,
    mdf,
    rebates,
    activities,
    asOf,
  }: Pick<PortfolioData, "scorecards" | "mdf" | "rebates" | "activities" | "asOf">,
  { partner, wonTwelve }: Pick<PartnerLine, "partner" | "wonTwelve">,
): number {
  const { start } = twelveMonthsTo(asOf);
  const isIn = (day: number | null) => day !== null && day >= start && day < asOf + 1;
  const spent = sum(
    mdf(partner).map(({ date, status, verified, spent: money }) =>
      isIn(date) && status !== "Declined" ? (verified ?? money ?? 0) : 0,
    ),
  );
  const paid = sum(rebates(partner).map(({ period, rebatePaid }) => (isIn(period) ? (rebatePaid ?? 0) : 0)));
  const hours =
    sum(activities(partner).map(({ date, minutes = null }) => (isIn(date) ? (minutes ?? 0) : 0))) /
    MINUTES_AN_HOUR;
  const { vendorGrossMargin, partnerMargin, amountBasis, hourlyCost } = scorecards.settings;
  const { vendorRevenue } = bothRevenues(wonTwelve, partnerMargin, amountBasis);
  return (vendorRevenue ?? 0) * vendorGrossMargin - spent - paid - hours * hourlyCost;
}

/** What the partner's accounts could still buy; null where its accounts are not listed. */
function whitespace({ accounts }: PortfolioData, { partner }: PartnerLine): number | null {
  const own = accounts(partner);
  if (!own.length) return null;
  return sum(
    own.map(({ position, estimatedValue }) => (position === "Whitespace" ? (estimatedValue ?? 0) : 0)),
  );
}

/** Its own promises that fell due up to the day, and how many of them it kept. */
export function ownPromises(
  { commitments, asOf }: Pick<PortfolioData, "commitments" | "asOf">,
  partner: string,
): { due: number; kept: number } {
  const due = commitments(partner).filter(
    (row) => row.by === "Partner" && row.due !== null && row.due < asOf + 1,
  );
  const kept = due.filter(({ keptOn }) => keptOn !== null && keptOn < asOf + 1);
  return { due: due.length, kept: kept.length };
}

function promisesKept(data: PortfolioData, { partner }: PartnerLine): number | null {
  const { due, kept } = ownPromises(data, partner);
  return due ? (100 * kept) / due : null;
}

/** The criterion with the fewest points, the first of equal ones; null where nothing is measured. */
export function weakestOf({ points }: Pick<BestLine, "points">): Criterion | null {
  const measured = CRITERIA.filter((each) => points[each] !== null);
  return measured.reduce<Criterion | null>(
    (least, each) => (least !== null && round9(points[least]!) <= round9(points[each]!) ? least : each),
    null,
  );
}

/** How many places a partner stands better by the criteria than by revenue; null without both ranks. */
export function placesBetter({ rank, largestRank }: Pick<BestLine, "rank" | "largestRank">): number | null {
  return rank === null || largestRank === null ? null : largestRank - rank;
}
