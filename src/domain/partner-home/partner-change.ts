import { differenceInWords, summaryOf } from "../crm/difference-summary";
import type { DealDifference } from "../crm/deal-differences";
import { dealKey } from "../crm/deal-ids";
import { amountOf, closedIn, type ClassifiedDeal } from "../scorecard/performance/deal-index";
import type { MetricLine, PerformanceScorecard } from "../scorecard/performance/scorecard-types";
import { isPerformance } from "../scorecard/score-kinds";
import { nameKey } from "../shared/excel-text";
import { addMonths, partsOf, serialOf, type SerialDate } from "../shared/serial-date";
import { dealsTable, type ScoreRow, type StageRow } from "../shared/tables/catalogue";
import type { ChangeRow } from "../shared/tables/history-tables";
import { rowsOf } from "./partner-work";

/** What is worst of a scorecard: the metric with the lowest score that counts, as it stands to date. */
export interface WorstMetric {
  label: string;
  unit: MetricLine["metric"]["unit"];
  actual: number | null;
  target: number | null;
  score: number;
  status: string;
}

/** Null while nothing is measured. */
export function worstMetric({ lines }: Pick<PerformanceScorecard, "lines">): WorstMetric | null {
  const measured = lines.flatMap(({ metric, weight, columns }) => {
    const { actual, target, score, status } = columns[4];
    return score === null || weight === 0
      ? []
      : [{ label: metric.label, unit: metric.unit, actual, target, score, status }];
  });
  return measured.reduce<WorstMetric | null>(
    (worst, each) => (worst === null || each.score < worst.score ? each : worst),
    null,
  );
}

/** Won in the fiscal year to date, and in all of the year before. */
export interface Earned {
  thisYear: number;
  lastYear: number;
}

export function earned(card: PerformanceScorecard, deals: readonly ClassifiedDeal[]): Earned {
  const start = card.year.start;
  const before = { start: addMonths(start, -12), end: start - 1 };
  return { thisYear: card.won.yearToDate, lastYear: amountOf(closedIn(deals, "Won", before)) };
}

/** The last score that was recorded in an earlier month, and by how much the score differs from it; null without one. */
export function scoreChange(
  rows: readonly ScoreRow[],
  { partner, score, asOf }: Pick<PerformanceScorecard, "partner" | "score" | "asOf">,
): { on: SerialDate; score: number; change: number } | null {
  if (score === null) return null;
  const before = rowsOf(rows, partner).filter(
    (row): row is ScoreRow & { asOf: number; score: number } =>
      isPerformance(row) && row.asOf !== null && row.score !== null && row.asOf < firstOfMonth(asOf),
  );
  const last = before.reduce<(typeof before)[number] | null>(
    (newest, row) => (newest === null || row.asOf > newest.asOf ? row : newest),
    null,
  );
  return last && { on: last.asOf, score: last.score, change: score - last.score };
}

function firstOfMonth(day: SerialDate): SerialDate {
  const { year, month } = partsOf(day);
  return serialOf(year, month, 1);
}

/** What imports have changed of a partner's deals since a day, a few words each; null while no import has noted anything. */
export function dealChanges(
  changes: readonly ChangeRow[],
  { partner, since, deals }: { partner: string; since: SerialDate; deals: readonly ClassifiedDeal[] },
  stages: readonly StageRow[],
): readonly string[] | null {
  if (!changes.length) return null;
  const stageOf = new Map(deals.map(({ deal }) => [dealKey(deal.dealId), deal.stage ?? ""]));
  const known = new Map(stages.map((stage) => [nameKey(stage.stage), stage]));
  const meaning = (stage: unknown) => {
    const found = known.get(nameKey(String(stage ?? "")));
    return { class: (found?.class ?? null) as never, probability: found?.probability ?? null };
  };
  const isRecent = ({ importedOn }: ChangeRow) => importedOn !== null && importedOn >= since;
  const own = rowsOf(changes, partner);
  const differences = own.filter(isRecent).flatMap((row) => differenceOf(row, stageOf) ?? []);
  const earlier = own.filter((row) => !isRecent(row));
  const [found] = summaryOf(differences, earlier, meaning);
  return found ? differenceInWords(found) : [];
}

const FIELDS = new Map(Object.entries(dealsTable.columns).map(([field, { header }]) => [header, field]));

function differenceOf(
  { dealId, partner, field, old, new: now }: ChangeRow,
  stageOf: ReadonlyMap<string, string>,
): DealDifference | null {
  const kept = FIELDS.get(field ?? "");
  if (dealId === null || kept === undefined) return null;
  const stage = stageOf.get(dealKey(dealId)) ?? "";
  return { dealId, partner: partner ?? "", stage, field: kept as DealDifference["field"], old, new: now };
}
