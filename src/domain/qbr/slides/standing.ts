import { scoreChange, worstMetric } from "../../partner-home/partner-change";
import { partnerEarnings, type PartnerEarnings } from "../../finance/earnings";
import type { MetricLine } from "../../scorecard/performance/scorecard-types";
import type { SerialDate } from "../../shared/serial-date";
import { roundTo } from "../../shared/rounding";
import { dateText, scoreText } from "../figures";
import { inSentence } from "../../shared/sentence-words";
import type { Review } from "../review";
import { named } from "../sentence";
import { slideTopic } from "../slide-topic";
import { capabilityCard, levelWords } from "./capabilities";

export interface StandingFacts {
  score: number | null;
  /** Too little is measured for a score that says something. */
  provisional: boolean;
  measured: number;
  weighed: number;
  /** Metrics that weigh, with what stands to date. */
  lines: readonly MetricLine[];
  missing: readonly string[];
  worst: string | null;
  allGreen: boolean;
  before: { on: SerialDate; score: number; change: number } | null;
  level: string;
  levelText: string;
  nextLevel: string;
  nextLevelBrings: string;
  /** What the partner earned with us, by quarter; nothing of ours. */
  earnings: PartnerEarnings;
}

/** The five as sentences call them; the program's own by their label. */
const CALLED: Readonly<Record<string, string>> = {
  perf_to_plan: "performance to plan",
  pipeline_to_target: "pipeline",
  average_deal_size: "deal size",
  training_certs: "certification",
  required_tasks: "task completion",
};
const called = ({ metric }: MetricLine) => CALLED[metric.id] ?? inSentence(metric.label);

const GOOD = new Set(["Green", "Target met"]);

function standingFacts(review: Review): StandingFacts {
  const { card, data, partner, asOf, typed } = review;
  const lines = card.lines.filter(({ weight }) => weight > 0);
  const unmeasured = lines.filter(({ columns }) => columns[4].score === null);
  const worst = worstMetric(card)?.label;
  const measured = lines.filter(({ columns }) => columns[4].score !== null);
  return {
    score: card.score,
    provisional: card.provisional,
    measured: card.metricsMeasured,
    weighed: card.metricsWeighed,
    lines: card.lines,
    missing: [...unmeasured].sort((one, other) => other.weight - one.weight).map(called),
    worst: worst === undefined ? null : called(lines.find(({ metric }) => metric.label === worst)!),
    allGreen: measured.length > 0 && measured.every(({ columns }) => GOOD.has(columns[4].status)),
    before: scoreChange(data.capability.scorecard.scores, card),
    level: card.level,
    levelText: levelWords(review, capabilityCard(review)),
    nextLevel: card.nextLevel,
    nextLevelBrings: card.nextLevelBrings,
    earnings: partnerEarnings({ data: data.earnings, partner, asOf, overrides: typed.earnings ?? {} }),
  };
}

/** Too little is known, or what is known is all well. */
const isOpen = ({ provisional, score, allGreen, missing }: StandingFacts) =>
  provisional || score === null || (allGreen && missing.length > 0);

export const standingSlide = slideTopic<StandingFacts>({
  title: "Where we stand",
  minutes: 5,
  facts: standingFacts,
  values({ score, measured, weighed, missing, worst, before, nextLevel, nextLevelBrings }) {
    const change = before && roundTo(before.change, 1);
    return {
      k: String(measured),
      of: String(weighed),
      missing: named(missing[0]),
      more: missing.length > 1 ? String(missing.length - 1) : null,
      score: scoreText(score),
      worst: named(worst),
      d: change === null ? null : String(Math.abs(change)),
      up_down: change === null ? null : change > 0 ? "up" : "down",
      prev: before && dateText(before.on),
      next_level: nextLevel || null,
      benefits: nextLevelBrings ? { name: nextLevelBrings } : null,
    };
  },
  headlines: [
    {
      sentence: "Nothing is measured yet: agree today what will be",
      holds: ({ measured }) => measured === 0,
    },
    {
      sentence: "{k} of {of} measures are known; {missing} and {more} more are not",
      holds: (facts) => isOpen(facts) && facts.missing.length > 1,
    },
    { sentence: "{k} of {of} measures are known; {missing} is not", holds: isOpen },
    { sentence: "{score} of 100: every measure is on target", holds: ({ allGreen }) => allGreen },
    { sentence: "{score} of 100; {worst} holds it back", holds: ({ before }) => before === null },
    {
      sentence: "{score} of 100, as on {prev}; {worst} holds it back",
      holds: ({ before }) => before !== null && roundTo(before.change, 1) === 0,
    },
    { sentence: "{score} of 100, {up_down} {d} since {prev}; {worst} holds it back" },
    { sentence: "{k} of {of} measures are known" },
  ],
  notes: ({ before, nextLevel }) => [
    ...(before ? ["{score} of 100 now, {up_down} {d} since {prev}: one sentence on what changed."] : []),
    ...(nextLevel ? ["Next level: {next_level}, brings {benefits}."] : []),
    "Does the partner's own book say the same?",
  ],
  source: () => ({
    sheet: "scorecard",
    names: "score, status, level, next_level",
    table: "cam_results",
    columns: "Target, Actual",
  }),
});
