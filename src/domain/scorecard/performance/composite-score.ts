import { nearlyEqual, round9 } from "../../shared/rounding";
import { statusOf, thresholdsOf, type Status } from "../score-band";
import type { ScorecardPeriods } from "./scorecard-periods";
import type {
  FiveColumns,
  MetricColumn,
  MetricLine,
  ScoreColumn,
  ScorecardData,
  ScoreStatus,
} from "./scorecard-types";

/** A score with fewer metrics measured is provisional, unless fewer carry weight. */
export const METRICS_FOR_A_SCORE = 3;

const CURRENT = 4;

/** The score of each column over the metrics measured there; writes the current points, which add up to the score, into the lines. */
export function composite(lines: MetricLine[], periods: ScorecardPeriods, { settings }: ScorecardData) {
  const configured = weightOf(lines);
  const columns = periods.columns.map(({ state, early }, index): ScoreColumn => {
    const measured = measuredIn(lines, index);
    const weight = weightOf(measured);
    const complete = isComplete(lines, measured, settings.provisionalBelow);
    const count = measured.length;
    if (weight === 0) return { state, score: null, status: "Not scored", measured: count, complete };
    const score =
      measured.reduce((total, line) => total + line.weight * line.columns[index]!.score!, 0) / weight;
    const flagged = redFlags(lines, index).length > 0;
    const colour = statusOf(score, thresholdsOf(settings));
    const status = complete ? (flagged && colour === "Green" ? "Yellow" : colour) : "Provisional";
    return { state, score, status: early ? "Early" : status, measured: count, complete };
  });
  const weight = weightOf(measuredIn(lines, CURRENT));
  for (const line of lines) {
    const { score } = line.columns[CURRENT];
    line.points = score === null ? null : (line.weight * score) / weight;
  }
  return {
    columns: columns as unknown as FiveColumns<ScoreColumn>,
    // No year to date is early.
    status: columns[CURRENT]!.status as ScoreStatus,
    measured: configured > 0 ? weight / configured : 0,
    weighed: weighing(lines).length,
    redFlags: redFlags(lines, CURRENT),
  };
}

const weightOf = (lines: readonly MetricLine[]) => lines.reduce((total, line) => total + line.weight, 0);
const weighing = (lines: readonly MetricLine[]) => lines.filter(({ weight }) => weight > 0);
const measuredIn = (lines: readonly MetricLine[], index: number) =>
  weighing(lines).filter(({ columns }) => columns[index]!.score !== null);

/** Enough of the weight, enough metrics, and one of them something else than revenue. */
function isComplete(lines: readonly MetricLine[], measured: readonly MetricLine[], share: number): boolean {
  const configured = weightOf(lines);
  return (
    configured > 0 &&
    round9(weightOf(measured) / configured) >= share &&
    measured.length >= Math.min(METRICS_FOR_A_SCORE, weighing(lines).length) &&
    measured.some(({ metric }) => !metric.revenue)
  );
}

/** The metrics below their floor. */
function redFlags(lines: readonly MetricLine[], index: number): string[] {
  return lines
    .filter(({ metric, columns }) => {
      const { score } = columns[index]!;
      return metric.floor > 0 && score !== null && round9(score) < round9(metric.floor);
    })
    .map(({ metric }) => metric.label);
}

/** The worse of the revenue metrics' statuses that have a colour; a target that is met is Green. */
export function salesStatus(lines: readonly MetricLine[]): Status | "Not scored" {
  const found = lines.filter(({ metric }) => metric.revenue).map(({ columns }) => columns[CURRENT].status);
  const has = (...words: MetricColumn["status"][]) => found.some((status) => words.includes(status));
  if (has("Red")) return "Red";
  if (has("Yellow")) return "Yellow";
  return has("Green", "Target met") ? "Green" : "Not scored";
}

/** Points make the score and quarters make the year, to the tolerance of all comparisons. */
export function addsUp(
  lines: readonly MetricLine[],
  score: number | null,
  quarters: readonly number[],
  yearToDate: number,
): boolean {
  const points = lines.reduce((total, line) => total + (line.points ?? 0), 0);
  const won = quarters.reduce((total, amount) => total + amount, 0);
  return nearlyEqual(points, score ?? 0) && nearlyEqual(won, yearToDate);
}
