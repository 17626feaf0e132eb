import { amountOf, expectedBy, within, type ClassifiedDeal } from "../../scorecard/performance/deal-index";
import type { PerformanceScorecard } from "../../scorecard/performance/scorecard-types";
import { round9 } from "../../shared/rounding";
import { dayAndMonth } from "../../shared/plain-words";
import { countText, dateText, moneyText, timesText } from "../figures";
import type { Review } from "../review";
import { named } from "../sentence";
import { slideTopic } from "../slide-topic";

/** A deal and why it is talked about; "" where nothing is wrong with it. */
interface PipelineDeal {
  deal: ClassifiedDeal["deal"];
  flag: "" | "No next step" | "Past its date" | "No date";
}

export interface PipelineFacts {
  coverage: PerformanceScorecard["coverage"];
  annualTarget: number | null;
  won: number;
  winRate: PerformanceScorecard["winRate"];
  /** Open deals that count for the year, the largest first. */
  inYear: readonly ClassifiedDeal[];
  top: readonly PipelineDeal[];
  flagged: readonly PipelineDeal[];
  stale: { count: number; amount: number };
  /** Registrations that end within 60 days. */
  ending: readonly ClassifiedDeal["deal"][];
  largestShare: number | null;
  /** Open pipeline of the next quarter as a multiple of what it has still to bring; null without a target. */
  nextRatio: number | null;
  yearEnd: number;
}

const TOP = 10;
const LARGE = 0.3;
const ENDS_SOON = 60;

const size = ({ deal }: ClassifiedDeal) => deal.amount ?? 0;

/** Open pipeline that counts for the next quarter: once it has begun, with what is late and undated. */
export function openForNext({ open, next, asOf }: Review): ClassifiedDeal[] {
  return asOf >= next.start
    ? expectedBy(open, next.end)
    : open.filter(({ deal }) => within(deal.expectedClose, next));
}

/** What the next quarter is to bring, and what of it is won already. */
export function nextTarget({ ahead, next }: Review): { target: number | null; won: number } {
  const { used } = ahead.inputs[`q${next.index + 1}_target` as "q1_target"];
  return {
    target: used !== null && round9(used) > 0 ? used : null,
    won: ahead.won.quarters[next.index]!,
  };
}

function pipelineFacts(review: Review): PipelineFacts {
  const { card, open, asOf } = review;
  const inYear = expectedBy(open, card.year.end).sort((one, other) => size(other) - size(one));
  const all = [...open]
    .sort((one, other) => size(other) - size(one))
    .map(({ deal }): PipelineDeal => ({ deal, flag: flagOf(deal, asOf) }));
  const { target, won } = nextTarget(review);
  const toGo = target === null ? 0 : target - won;
  return {
    coverage: card.coverage,
    annualTarget: card.annualTarget,
    won: card.won.yearToDate,
    winRate: card.winRate,
    inYear,
    top: all.slice(0, TOP),
    flagged: all.filter(({ flag }) => flag),
    stale: card.stale,
    ending: open.flatMap(({ deal }) =>
      deal.registrationEnds != null &&
      deal.registrationEnds >= asOf &&
      deal.registrationEnds <= asOf + ENDS_SOON
        ? [deal]
        : [],
    ),
    largestShare: round9(card.coverage.open) > 0 && inYear[0] ? size(inYear[0]) / card.coverage.open : null,
    nextRatio: round9(toGo) > 0 ? amountOf(openForNext(review)) / toGo : null,
    yearEnd: card.year.end,
  };
}

function flagOf(deal: ClassifiedDeal["deal"], asOf: number): PipelineDeal["flag"] {
  if (deal.expectedClose !== null && deal.expectedClose < asOf) return "Past its date";
  if (!deal.nextStep) return "No next step";
  return deal.expectedClose === null ? "No date" : "";
}

const isMet = ({ coverage }: PipelineFacts) => coverage.remaining !== null && round9(coverage.remaining) <= 0;
const isEnough = ({ coverage: { ratio, used } }: PipelineFacts) =>
  ratio !== null && used.multiple !== null && round9(ratio - used.multiple) >= 0;

export const pipelineSlide = slideTopic<PipelineFacts>({
  title: "Pipeline to target and top ten",
  minutes: 14,
  facts: pipelineFacts,
  values(facts, { currency, next }) {
    const { coverage, winRate, inYear, nextRatio, stale, flagged, ending } = facts;
    const first = inYear[0]?.deal;
    return {
      c: timesText(isMet(facts) ? nextRatio : coverage.ratio),
      need: timesText(coverage.used.multiple),
      next_q: next.name,
      n: String(winRate.closed),
      account: named(first?.account),
      date: dateText(first?.expectedClose ?? null),
      gap: coverage.used.gap === null ? null : moneyText(coverage.used.gap, currency),
      year_end: dayAndMonth(facts.yearEnd),
      open: moneyText(coverage.open, currency),
      deals: countText(inYear.length, "deal"),
      list: flagged.length
        ? flagged
            .slice(0, TOP)
            .map(({ deal, flag }) => `${deal.account ?? deal.dealId}: ${flag.toLowerCase()}`)
            .join("; ")
        : null,
      stale: stale.count ? String(stale.count) : null,
      stale_amount: moneyText(stale.amount, currency),
      ending: ending.length
        ? ending
            .map((deal) => `${deal.account ?? deal.dealId}, ${dateText(deal.registrationEnds!)}`)
            .join("; ")
        : null,
    };
  },
  headlines: [
    { sentence: "Year target reached; {next_q} opens with {c} of {need}", holds: isMet },
    { sentence: "Year target reached: now for {next_q}", holds: isMet },
    {
      sentence: "0 of {n} closed deals won: find out why before adding pipeline",
      holds: ({ winRate }) => winRate.used === 0,
    },
    {
      sentence: "{open} open in {deals}; without a target nobody can say whether it is enough",
      holds: ({ coverage, inYear }) => coverage.remaining === null && inYear.length > 0,
    },
    {
      sentence: "No open deals and no target: agree on both today",
      holds: ({ coverage }) => coverage.remaining === null,
    },
    {
      sentence: "{c} where {need} is needed, if {account} closes by {date}",
      holds: (facts) =>
        isEnough(facts) && facts.largestShare !== null && round9(facts.largestShare - LARGE) >= 0,
    },
    { sentence: "{c} where {need} is needed: enough at today's win rate", holds: isEnough },
    { sentence: "{c} where {need} is needed: {gap} to find by {year_end}" },
    { sentence: "Agree today how much pipeline the target needs" },
  ],
  notes: () => [
    "Flagged deals only: {list}. Who decides, what next, when?",
    "Stale: {stale}, {stale_amount}. Close or redate now.",
    "Registrations ending: {ending}.",
  ],
  source: () => ({
    sheet: "scorecard",
    names: "pipeline_to_target_actual, coverage",
    table: "cam_deals",
    columns: "Amount, Expected close, Stage",
  }),
});
