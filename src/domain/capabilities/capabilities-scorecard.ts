import { earnedLevel, type EarnedLevel } from "../program/levels";
import { levelFactsOn } from "../scorecard/performance/level-facts";
import { statusOf, type Status } from "../scorecard/score-band";
import { nameKey } from "../shared/excel-text";
import { nearlyEqual } from "../shared/rounding";
import type { SerialDate } from "../shared/serial-date";
import type { AssessmentRow } from "../shared/tables/capabilities-tables";
import type { PartnerRow } from "../shared/tables/catalogue";
import {
  assessmentsOf,
  completenessOf,
  latestAssessment,
  scoreOf,
  weightedMean,
  type Assessment,
  type Completeness,
} from "./answers";
import { recordsOf, scoreField, type ScoreField } from "./assessment-record";
import type { CapabilityData } from "./capability-data";
import { CATEGORIES, type CategoryId, type LifeStage } from "./framework";
import { lifeStageOf } from "./life-stage";
import { peerMedian, peersOf, rankOf, type PeerGroup, type Peers } from "./peers";
import { questionSet, type Question } from "./questions";
import { readStageWeights, type WeightedMetric } from "./weights";

/** What a CAM may type over a default. The sheet's input is `in_` + the key; blank (null or absent) leaves the default. */
export interface CapabilityOverrides {
  as_of?: SerialDate | null;
  life_stage?: string | null;
}

export interface CapabilityInput {
  data: CapabilityData;
  partner: string;
  /** Used while neither an override nor the settings give a day. */
  asOf: SerialDate;
  overrides?: CapabilityOverrides;
}

export type CapabilityStatus = Status | "Not scored";

/** A score beside the peers' and the one before. */
export interface ComparedScore {
  /** 1 … 100; null is not measured. */
  score: number | null;
  status: CapabilityStatus;
  /** Median of the peers; null when none has a score. */
  peerMedian: number | null;
  /** Against the assessment before, as it was recorded; null when either has no score. */
  change: number | null;
}

export interface CapabilityLine extends ComparedScore {
  label: string;
  category: CategoryId;
  /** Within its category; 0 leaves the metric out. */
  weight: number;
  /** Of the overall score, 0 … 1; 0 while it is not measured. */
  share: number;
  /** What level 5 looks like: best practice, worth 100. "" where nothing is written. */
  bestPractice: string;
}

export interface CategoryLine extends ComparedScore {
  id: CategoryId;
  title: string;
  /** By life-stage, 0 … 1. */
  weight: number;
  /** The points add up to the score; null while the category has none. */
  points: number | null;
}

export interface CapabilitiesScorecard {
  partner: string;
  row: PartnerRow | null;
  asOf: SerialDate;
  /** Whose weights and questions count; null: every category weighs the same and every question is asked. */
  stage: LifeStage | null;
  /** The day of the answers that count, and of the recorded assessment before them; null when there is none. */
  assessedOn: SerialDate | null;
  previousOn: SerialDate | null;
  lines: readonly CapabilityLine[];
  categories: readonly CategoryLine[];
  /** 1 … 100; null until a question is answered. */
  score: number | null;
  status: CapabilityStatus;
  change: number | null;
  core: Completeness;
  full: Completeness;
  peers: { group: PeerGroup; count: number; median: number | null; rank: number | null; of: number | null };
  earned: EarnedLevel;
  /** Rows that the tables' readers left out. */
  leftOut: number;
  check: boolean;
}

/** What a performance metric at its best means. */
export const TARGET_REACHED = "The target of the Performance Scorecard is reached";

/**
 * A partner's Capabilities Scorecard, with everything the sheet and the pane show. Never throws for what a workbook may hold. The
 * first twenty metrics come from the latest answers; the five of Performance are those of the Performance Scorecard's current
 * column, as recorded in `cam_assessments` when the assessment was built.
 */
export function capabilitiesScorecard({
  data,
  partner,
  asOf: fallback,
  overrides = {},
}: CapabilityInput): CapabilitiesScorecard {
  const { scorecard } = data;
  const asOf = overrides.as_of ?? scorecard.settings.asOf ?? fallback;
  const named = scorecard.partners.filter((row) => nameKey(row.partner) === nameKey(partner));
  const row = named[0] ?? null;
  const stage = lifeStageOf(overrides.life_stage ?? null) ?? lifeStageOf(row?.lifeStage ?? null);
  const asked = questionSet(data.questions.capabilities, stage, "full");
  const assessment = latestAssessment(
    assessmentsOf(data.answers, partner, data.questions.capabilities),
    asOf,
  );
  const records = recordsOf(data.assessments, partner);
  const previous = assessment
    ? (records.findLast((each) => each.assessedOn! < assessment.assessedOn) ?? null)
    : null;
  const current = records.findLast((each) => each.assessedOn! <= asOf) ?? null;
  const peers = peersOf({
    partners: scorecard.partners,
    assessments: data.assessments,
    partner,
    stage,
    asOf,
    tier: row?.tier ?? null,
  });
  const compare = comparer(peers, previous);
  const scores = scoresOf(data.metrics, asked, assessment, current);
  const weights = readStageWeights(data.stageWeights, stage);
  const categoryScores = CATEGORIES.map(({ id }) =>
    weightedMean(scores.filter(({ metric }) => metric.category === id).map(valueOf)),
  );
  const all = CATEGORIES.map(({ id }, index) => ({ id, value: categoryScores[index]!, weight: weights[id] }));
  const score = assessment ? weightedMean(all) : null;
  const counted = all.reduce((sum, { value, weight }) => sum + (value === null ? 0 : Math.max(0, weight)), 0);
  const shares = new Map(
    all.map(({ id, value, weight }) => [
      id,
      value === null || counted === 0 ? 0 : Math.max(0, weight) / counted,
    ]),
  );
  const { green, yellow } = scorecard.settings;
  const composite = { green, yellow: Math.min(green, yellow) };
  const overall = compare(score, "score", composite);
  const leftOut = scorecard.leftOut(partner);
  const categories = CATEGORIES.map(({ id, title }, index): CategoryLine => ({
    id,
    title,
    weight: weights[id],
    points:
      score === null || categoryScores[index]! === null ? null : shares.get(id)! * categoryScores[index]!,
    ...compare(categoryScores[index]!, id, composite),
  }));
  return {
    partner,
    row,
    asOf,
    stage,
    categories,
    assessedOn: assessment?.assessedOn ?? null,
    previousOn: previous?.assessedOn ?? null,
    lines: scores.map(({ metric, score: value }): CapabilityLine => ({
      label: metric.label,
      category: metric.category,
      weight: metric.weight,
      share: value === null ? 0 : shares.get(metric.category)! * shareWithin(scores, metric),
      bestPractice: bestPracticeOf(asked, metric),
      ...compare(value, scoreField(metric.label), metric),
    })),
    score,
    status: overall.status,
    change: overall.change,
    core: completenessOf(
      asked.filter((each) => each.core),
      assessment?.answers ?? new Map(),
    ),
    full: completenessOf(asked, assessment?.answers ?? new Map()),
    peers: {
      group: peers.group,
      count: peers.records.length,
      median: overall.peerMedian,
      ...rankOf(peers, score),
    },
    earned: earnedLevel(scorecard.levels, {
      ...levelFactsOn(scorecard, partner, asOf),
      capabilitiesScore: score,
    }),
    leftOut,
    check: named.length === 1 && leftOut === 0 && addsUp(categories, score),
  };
}

interface MetricScore {
  metric: WeightedMetric;
  score: number | null;
}

const valueOf = ({ metric, score }: MetricScore) => ({ value: score, weight: metric.weight });

function scoresOf(
  metrics: readonly WeightedMetric[],
  asked: readonly Question[],
  assessment: Assessment | null,
  record: AssessmentRow | null,
): MetricScore[] {
  const byMetric = new Map<string, Question[]>();
  for (const question of asked)
    byMetric.set(question.metric, [...(byMetric.get(question.metric) ?? []), question]);
  return metrics.map((metric) => {
    if (metric.category === "performance")
      return { metric, score: record?.[scoreField(metric.label)] ?? null };
    return {
      metric,
      score: assessment ? scoreOf(byMetric.get(metric.label) ?? [], assessment.answers) : null,
    };
  });
}

/** The share of a metric among the scored ones of its category. */
function shareWithin(scores: readonly MetricScore[], { label, category, weight }: WeightedMetric): number {
  const total = scores.reduce(
    (sum, { metric, score }) => sum + (metric.category === category && score !== null ? metric.weight : 0),
    0,
  );
  const own = scores.find(({ metric }) => metric.label === label)!;
  return total > 0 && own.score !== null ? weight / total : 0;
}

function comparer(peers: Peers, previous: AssessmentRow | null) {
  return (
    score: number | null,
    field: ScoreField,
    thresholds: { green: number; yellow: number },
  ): ComparedScore => {
    const before = previous?.[field] ?? null;
    return {
      score,
      status: score === null ? "Not scored" : statusOf(score, thresholds),
      peerMedian: peerMedian(peers, field),
      change: score === null || before === null ? null : score - before,
    };
  };
}

function bestPracticeOf(asked: readonly Question[], { label, category }: WeightedMetric): string {
  if (category === "performance") return TARGET_REACHED;
  const own = asked.filter(({ metric }) => metric === label);
  return (own.find(({ core }) => core) ?? own[0])?.anchors[4] ?? "";
}

function addsUp(categories: readonly CategoryLine[], score: number | null): boolean {
  return nearlyEqual(
    categories.reduce((sum, { points }) => sum + (points ?? 0), 0),
    score ?? 0,
  );
}
