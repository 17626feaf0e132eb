import { earnedLevel, type EarnedLevel } from "../program/levels";
import { heldCertificates } from "../scorecard/performance/certifications";
import type { HeldCertificates } from "../scorecard/performance/scorecard-types";
import { levelFactsOn } from "../scorecard/performance/level-facts";
import { statusOf, thresholdsOf, type Status } from "../scorecard/score-band";
import { nameKey } from "../shared/excel-text";
import { nearlyEqual, round9 } from "../shared/rounding";
import type { SerialDate } from "../shared/serial-date";
import type { AssessmentRow } from "../shared/tables/capabilities-tables";
import type { PartnerRow } from "../shared/tables/catalogue";
import {
  assessmentsOf,
  completenessOf,
  latestAssessment,
  pointsOf,
  weightedMean,
  type Answer,
  type Completeness,
} from "./answers";
import { recordsOf, scoreField, type ScoreField } from "./assessment-record";
import type { CapabilityData } from "./capability-data";
import { categoryStandings, metricScores, shareOf } from "./capability-scores";
import { ANSWER_LEVELS, CATEGORIES, type CategoryId, type LifeStage } from "./framework";
import { lifeStageOf } from "./life-stage";
import { ownViewOf, type OwnView } from "./own-view";
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

/** Of the core set, below which an assessment is provisional. */
export const LEAST_OF_CORE = 0.6;

type CapabilityStatus = Status | "Provisional" | "Not scored";

/** A score beside the peers' and the one before. */
interface ComparedScore {
  /** 1 … 100; null is not measured. */
  score: number | null;
  status: CapabilityStatus;
  /** Median of the peers; null when fewer than five have a score. */
  peerMedian: number | null;
  /** Against the assessment before, as it was recorded; null when either has no score. */
  change: number | null;
}

interface CapabilityLine extends ComparedScore {
  label: string;
  category: CategoryId;
  /** Within its category; 0 leaves the metric out. */
  weight: number;
  /** Of the overall score, 0 … 1; 0 while it is not measured. */
  share: number;
  /** What level 5 looks like: best practice, worth 100. "" where nothing is written. */
  bestPractice: string;
}

interface CategoryLine extends ComparedScore {
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
  /** Too little of the core set is answered: no rank, no colour, and it counts for no level. */
  provisional: boolean;
  change: number | null;
  core: Completeness;
  full: Completeness;
  peers: { group: PeerGroup; count: number; median: number | null; rank: number | null; of: number | null };
  earned: EarnedLevel;
  /** Null where Certificates has none of the partner. */
  certificates: HeldCertificates | null;
  /** As the partner sees itself; null while it has not answered. */
  own: OwnView | null;
  /** Rows that the tables' readers left out. */
  leftOut: number;
  check: boolean;
}

/** Metrics with most to gain that are shown. */
const MOST_TO_GAIN = 3;

/** What a metric at its best would add to the score. */
export interface PossibleGain {
  label: string;
  /** Its score now. */
  score: number;
  /** Points of the overall score. */
  points: number;
}

/** The three metrics with most to gain, those with nothing left out; of equals the scorecard's first. */
export function mostToGain({ lines }: Pick<CapabilitiesScorecard, "lines">): PossibleGain[] {
  const best = pointsOf(ANSWER_LEVELS);
  return lines
    .flatMap(({ label, score, share }) =>
      score === null ? [] : [{ label, score, points: round9(share * (best - score)) }],
    )
    .filter(({ points }) => points > 0)
    .sort((one, other) => other.points - one.points)
    .slice(0, MOST_TO_GAIN);
}

/** What a performance metric at its best means. */
export const TARGET_REACHED = "The target of the Performance Scorecard is reached";

/**
 * A partner's Capabilities Scorecard, with everything the sheet and the pane show. Never throws for what a workbook may hold. The
 * first twenty metrics come from the latest answers; the five of Performance are those of the Performance Scorecard's current
 * column on the day of these answers, as recorded in `cam_assessments` with the assessment of that day.
 */
export function capabilitiesScorecard(input: CapabilityInput): CapabilitiesScorecard {
  const { data, partner } = input;
  const { scorecard } = data;
  const { asOf, row, standsOnce, stage, asked, assessment, previous, current } = contextOf(input);
  const peers = peersOf({
    partners: scorecard.partners,
    assessments: data.assessments,
    partner,
    stage,
    asOf,
    tier: row?.tier ?? null,
  });
  const scores = metricScores(data.metrics, asked, assessment, current);
  const standings = categoryStandings(scores, readStageWeights(data.stageWeights, stage));
  const score = assessment ? weightedMean(standings) : null;
  const answers = assessment?.answers ?? new Map<string, Answer>();
  const core = completenessOf(
    asked.filter((each) => each.core),
    answers,
  );
  const full = completenessOf(asked, answers);
  const provisional = score !== null && isProvisional(core, full);
  const compare = comparer(peers, previous, provisional);
  const thresholds = thresholdsOf(scorecard.settings);
  const overall = compare(score, "score", thresholds);
  const categories = standings.map(({ id, title, weight, share, value }): CategoryLine => ({
    id,
    title,
    weight,
    points: score === null || value === null ? null : share * value,
    ...compare(value, id, thresholds),
  }));
  const leftOut = scorecard.leftOut(partner);
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
      share: shareOf(metric, scores, standings),
      bestPractice: bestPracticeOf(asked, metric),
      ...compare(value, scoreField(metric.label), metric),
    })),
    score,
    status: overall.status,
    change: overall.change,
    provisional,
    core,
    full,
    peers: {
      group: peers.group,
      count: peers.records.length,
      median: overall.peerMedian,
      ...rankOf(peers, provisional ? null : score),
    },
    earned: earnedLevel(scorecard.levels, {
      ...levelFactsOn(scorecard, partner, asOf),
      capabilitiesScore: provisional ? null : score,
    }),
    certificates: heldCertificates(scorecard.certificates(partner), asOf),
    own: ownViewOf({ data, partner, asOf, stage, asked, assessment }),
    leftOut,
    check: standsOnce && leftOut === 0 && pointsAddUp(categories, score),
  };
}

/** What everything else is derived from: the partner's row, the questions, the answers that count and what was recorded. */
function contextOf({ data, partner, asOf: fallback, overrides = {} }: CapabilityInput) {
  const { settings, partners } = data.scorecard;
  const asOf = overrides.as_of ?? settings.asOf ?? fallback;
  const named = partners.filter((row) => nameKey(row.partner) === nameKey(partner));
  const row = named[0] ?? null;
  const stage = lifeStageOf(overrides.life_stage ?? null) ?? lifeStageOf(row?.lifeStage ?? null);
  const answered = assessmentsOf(data.answers, partner, data.questions.capabilities);
  const assessment = latestAssessment(answered, asOf);
  const records = recordsOf(data.assessments, partner);
  const before = (day: SerialDate) => records.findLast((each) => each.assessedOn! < day) ?? null;
  return {
    asOf,
    row,
    standsOnce: named.length === 1,
    stage,
    asked: questionSet(data.questions.capabilities, stage, "full"),
    assessment,
    previous: assessment ? before(assessment.assessedOn) : null,
    current: records.find((each) => each.assessedOn === assessment?.assessedOn) ?? null,
  };
}

/** Where no core question is asked, all of them are the core set. */
function isProvisional(core: Completeness, full: Completeness): boolean {
  return round9(core.share ?? full.share ?? 0) < LEAST_OF_CORE;
}

/** Fields of composites: of a provisional assessment they have no colour, and its score has no change. */
const COMPOSITES: ReadonlySet<string> = new Set<ScoreField>(["score", ...CATEGORIES.map(({ id }) => id)]);

/** Compares a score with the peers' and with the one recorded before. */
function comparer(peers: Peers, previous: AssessmentRow | null, provisional: boolean) {
  const incomparable = provisional || previous?.provisional === "Yes";
  return (
    score: number | null,
    field: ScoreField,
    thresholds: { green: number; yellow: number },
  ): ComparedScore => {
    const before = field === "score" && incomparable ? null : (previous?.[field] ?? null);
    const colourless = provisional && COMPOSITES.has(field);
    return {
      score,
      status: score === null ? "Not scored" : colourless ? "Provisional" : statusOf(score, thresholds),
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

function pointsAddUp(categories: readonly CategoryLine[], score: number | null): boolean {
  return nearlyEqual(
    categories.reduce((sum, { points }) => sum + (points ?? 0), 0),
    score ?? 0,
  );
}
