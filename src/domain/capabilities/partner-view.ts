import { statusOf, thresholdsOf, type Status } from "../scorecard/score-band";
import { isScoreOf, PARTNER_VIEW_KIND } from "../scorecard/score-kinds";
import { recordedResults } from "../scorecard/performance/recorded-results";
import type { ScorecardData } from "../scorecard/performance/scorecard-types";
import { fiscalYearOf, quarterWith } from "../shared/fiscal-calendar";
import { nameKey } from "../shared/excel-text";
import { addMonths, type SerialDate } from "../shared/serial-date";
import type { PartnerRow, ScoreRow } from "../shared/tables/catalogue";
import {
  assessmentsOf,
  completenessOf,
  latestAssessment,
  levelOf,
  pointsOf,
  scoreOf,
  weightedMean,
  type Assessment,
  type Completeness,
} from "./answers";
import type { CapabilityData } from "./capability-data";
import { isAsked, type Question } from "./questions";
import { lifeStageOf } from "./life-stage";

/** In `cam_results`: the mean level of the answers, 1 to 5. */
export const SATISFACTION_METRIC = "satisfaction";
/** Quarters of the trend, the as-of date's last. */
export const TREND_QUARTERS = 8;

export interface PartnerViewInput {
  data: CapabilityData;
  partner: string;
  /** Used while neither an override nor the settings give a day. */
  asOf: SerialDate;
  overrides?: { as_of?: SerialDate | null };
}

interface ViewLine {
  question: Question;
  level: number | null;
  /** 1 … 100 */
  points: number | null;
  status: Status | "Not answered";
  /** In levels, against the answers before; null when either is missing. */
  change: number | null;
}

interface TrendQuarter {
  /** Its first day. */
  period: SerialDate;
  /** As recorded, 1 … 5; null where nothing is. */
  satisfaction: number | null;
  /** The latest score recorded within the quarter, 1 … 100. */
  score: number | null;
}

export interface PartnerView {
  partner: string;
  row: PartnerRow | null;
  asOf: SerialDate;
  assessedOn: SerialDate | null;
  previousOn: SerialDate | null;
  lines: readonly ViewLine[];
  /** 1 … 100; null until a question is answered. */
  score: number | null;
  status: Status | "Not scored";
  /** 1 … 5: mean of the levels, weighted as the questions are. */
  satisfaction: number | null;
  change: number | null;
  completeness: Completeness;
  trend: readonly TrendQuarter[];
  leftOut: number;
  check: boolean;
}

/** How a partner sees us: the latest answers to the questions about us, and how they have moved. */
export function partnerView({
  data,
  partner,
  asOf: fallback,
  overrides = {},
}: PartnerViewInput): PartnerView {
  const { settings, partners } = data.scorecard;
  const asOf = overrides.as_of ?? settings.asOf ?? fallback;
  const named = partners.filter((row) => nameKey(row.partner) === nameKey(partner));
  const row = named[0] ?? null;
  const stage = lifeStageOf(row?.lifeStage ?? null);
  const questions = data.questions["partner-view"].filter((question) => isAsked(question, stage));
  const all = assessmentsOf(data.answers, partner, data.questions["partner-view"]);
  const assessment = latestAssessment(all, asOf);
  const previous = assessment
    ? (all.findLast(({ assessedOn }) => assessedOn < assessment.assessedOn) ?? null)
    : null;
  const thresholds = thresholdsOf(settings);
  const score = assessment ? scoreOf(questions, assessment.answers) : null;
  const before = previous ? scoreOf(questions, previous.answers) : null;
  const leftOut = data.scorecard.leftOut(partner);
  return {
    partner,
    row,
    asOf,
    score,
    leftOut,
    assessedOn: assessment?.assessedOn ?? null,
    previousOn: previous?.assessedOn ?? null,
    lines: questions.map((question) => lineOf(question, assessment, previous, thresholds)),
    status: score === null ? "Not scored" : statusOf(score, thresholds),
    satisfaction: satisfactionOf(questions, assessment),
    change: score === null || before === null ? null : score - before,
    completeness: completenessOf(questions, assessment?.answers ?? new Map()),
    trend: trendOf(data.scorecard, partner, asOf),
    check: named.length === 1 && leftOut === 0,
  };
}

function lineOf(
  question: Question,
  assessment: Assessment | null,
  previous: Assessment | null,
  thresholds: { green: number; yellow: number },
): ViewLine {
  const level = assessment && levelOf(assessment.answers, question);
  const before = previous && levelOf(previous.answers, question);
  const points = level === null ? null : pointsOf(level);
  return {
    question,
    level,
    points,
    status: points === null ? "Not answered" : statusOf(points, thresholds),
    change: level === null || before === null ? null : level - before,
  };
}

function satisfactionOf(questions: readonly Question[], assessment: Assessment | null): number | null {
  if (!assessment) return null;
  return weightedMean(
    questions.map((question) => ({ value: levelOf(assessment.answers, question), weight: question.weight })),
  );
}

/** The first day of the fiscal quarter of a day: the Period under which satisfaction is recorded. */
export function quarterStartOf(day: SerialDate, fiscalStartMonth: number): SerialDate {
  return quarterWith(fiscalYearOf(day, fiscalStartMonth), day).start;
}

function trendOf(
  { results, scores, settings }: ScorecardData,
  partner: string,
  asOf: SerialDate,
): TrendQuarter[] {
  const recorded = recordedResults(results, partner);
  const own = scores.filter(
    (row) =>
      nameKey(row.partner) === nameKey(partner) && isScoreOf(row, PARTNER_VIEW_KIND) && row.asOf !== null,
  );
  const last = quarterStartOf(asOf, settings.fiscalStartMonth);
  return Array.from({ length: TREND_QUARTERS }, (_, index) => {
    const period = addMonths(last, 3 * (index + 1 - TREND_QUARTERS));
    const within = own.filter(
      ({ asOf: day, score }) =>
        score !== null && day! >= period && day! < addMonths(period, 3) && day! <= asOf,
    );
    const latest = within.reduce<ScoreRow | null>(
      (found, row) => (found && found.asOf! >= row.asOf! ? found : row),
      null,
    );
    return {
      period,
      satisfaction: recorded.actual(SATISFACTION_METRIC, period),
      score: latest?.score ?? null,
    };
  });
}
