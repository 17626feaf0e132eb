import { REQUIREMENTS, type RequirementId } from "../program/levels";
import { isAgreed } from "../scorecard/performance/recorded-results";
import { isFromDeals } from "../scorecard/performance/deal-metrics";
import { figuresOf } from "../scorecard/performance/quarter-records";
import { performanceScorecard } from "../scorecard/performance/performance-scorecard";
import { scoredRow } from "../scorecard/performance/scored-row";
import type { PerformanceScorecard, ScorecardData } from "../scorecard/performance/scorecard-types";
import { nameKey } from "../shared/excel-text";
import type { SerialDate } from "../shared/serial-date";
import { isActivePartner } from "../shared/tables/active-partners";
import {
  type PartnerRow,
  resultsTable,
  type ResultRow,
  scoresTable,
  type ScoreRow,
} from "../shared/tables/catalogue";
import { keyOf } from "../shared/tables/table-definition";
import { keptText } from "./before-closing";
import { isClosed, quarterFrom } from "./periods-to-close";

/** Under which name `cam_results` holds what a level asks for (Target) and what a partner had of it (Actual) in a closed quarter. */
export const RULE_METRICS: Readonly<Record<RequirementId, string>> = {
  annualRevenue: "level_annual_revenue",
  certifications: "level_certifications",
  requiredTasks: "level_required_tasks",
  capabilitiesScore: "level_capabilities_score",
  servicingShare: "level_servicing_share",
};

export const RESULT_FIELDS = ["target", "actual", "basis", "recordedOn"] as const;
export const SCORE_FIELDS = ["score", "status", "level", "provisional", "lifeStage"] as const;

/** What closing a quarter writes. */
export interface ClosedPeriod {
  /** "FY2026 Q3". */
  name: string;
  partners: number;
  results: Partial<ResultRow>[];
  scores: Partial<ScoreRow>[];
}

export interface PeriodClosing {
  /** The first day of the quarter. */
  period: SerialDate;
  /** The day on which it is closed, and by whom; null: nobody has said. */
  on: SerialDate;
  by: string | null;
}

/**
 * Each partner's targets and actuals of a quarter, the requirements of the level it is measured by, its score and level, as of the quarter's
 * last day. What is closed already stays; what was not measured is not closed.
 */
export function closePeriod(data: ScorecardData, closing: PeriodClosing): ClosedPeriod {
  const { start, end, name } = quarterFrom(closing.period, data.settings.fiscalStartMonth);
  const results = new Map(data.results.map((row) => [keyOf(resultsTable, row), row]));
  const scores = new Map(data.scores.map((row) => [keyOf(scoresTable, row), row]));
  const withRows = new Set(
    data.results.flatMap(({ partner, period }) => (period === start ? [nameKey(partner)] : [])),
  );
  const cards = partnersIn(data).flatMap((row): PerformanceScorecard[] => {
    const { partner } = row;
    const card = performanceScorecard({ data, partner, asOf: end, overrides: { as_of: end } });
    const isIn = isActivePartner(row) && (row.partnerSince === null || row.partnerSince < end + 1);
    const won = card.won.quarters[quarterIndex(card, start)] ?? 0;
    return isIn || won !== 0 || withRows.has(nameKey(partner)) ? [card] : [];
  });
  const closed = {
    name,
    results: cards.flatMap((card) =>
      [...figures(card, start), ...rules(card)].flatMap((figure) =>
        resultRow(card, figure, { closing, start, results }),
      ),
    ),
    scores: cards.flatMap((card) => closedScore(card, scores)),
  };
  const touched = new Set(
    [...closed.results, ...closed.scores].map(({ partner = null }) => nameKey(partner)),
  );
  return { ...closed, partners: touched.size };
}

/** A name that stands twice is one partner. */
function partnersIn({ partners }: ScorecardData): (PartnerRow & { partner: string })[] {
  const named = new Map<string, PartnerRow & { partner: string }>();
  for (const row of partners)
    if (row.partner !== null && !named.has(nameKey(row.partner)))
      named.set(nameKey(row.partner), { ...row, partner: row.partner });
  return [...named.values()];
}

const quarterIndex = ({ year }: PerformanceScorecard, start: SerialDate) =>
  year.quarters.findIndex((quarter) => quarter.start === start);

interface Figure {
  metric: string;
  target: number | null;
  actual: number | null;
  level?: string;
}

function figures(card: PerformanceScorecard, start: SerialDate): Figure[] {
  const index = quarterIndex(card, start);
  return card.lines.map((line) => ({ metric: line.metric.id, ...figuresOf(card, line, index) }));
}

/** The level to reach, at the top the one that is earned. */
function rules(card: PerformanceScorecard): Figure[] {
  const level = card.nextLevel || card.level;
  return REQUIREMENTS.flatMap(({ id }): Figure[] => {
    const gap = card.gaps.find((each) => each.id === id);
    if (!gap || gap.needs === null) return [];
    return [{ metric: RULE_METRICS[id], target: gap.needs, actual: gap.has, level }];
  });
}

function resultRow(
  { partner }: PerformanceScorecard,
  { metric, level, ...measured }: Figure,
  {
    closing,
    start,
    results,
  }: { closing: PeriodClosing; start: SerialDate; results: ReadonlyMap<string, ResultRow> },
): Partial<ResultRow>[] {
  const key = { partner, period: start, metric };
  const before = results.get(keyOf(resultsTable, key));
  if ((before && isClosed(before)) || (measured.target === null && measured.actual === null)) return [];
  // What somebody recorded is not blanked where the scorecard does not read it, as of a quarter before the partner joined. Deals alone tell theirs.
  const target = measured.target ?? before?.target ?? null;
  const actual = measured.actual ?? (isFromDeals(nameKey(metric)) ? null : (before?.actual ?? null));
  return [
    {
      ...key,
      target,
      actual,
      basis: "Closed",
      recordedOn: closing.on,
      closedTarget: target,
      closedActual: actual,
      closedBy: closing.by,
      agreed: before && isAgreed(before) && before.target !== null ? "Yes" : null,
      ...(level === undefined ? {} : { level }),
      beforeClosing: keptText(before, RESULT_FIELDS),
    },
  ];
}

function closedScore(card: PerformanceScorecard, scores: ReadonlyMap<string, ScoreRow>): Partial<ScoreRow>[] {
  const row = scoredRow(card);
  const before = scores.get(keyOf(scoresTable, row));
  if (before && isClosed(before)) return [];
  return [{ ...row, basis: "Closed", beforeClosing: keptText(before, SCORE_FIELDS) }];
}
