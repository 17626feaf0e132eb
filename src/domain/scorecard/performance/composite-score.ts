import { nearlyEqual } from "../../shared/rounding";
import { statusOf, thresholdsOf } from "../score-band";
import type { ScorecardPeriods } from "./scorecard-periods";
import type { FiveColumns, MetricLine, ScoreColumn, ScorecardData } from "./scorecard-types";

/** The score of each column over the metrics measured there; writes the current points, which add up to the score, into the lines. */
export function composite(lines: MetricLine[], periods: ScorecardPeriods, { settings }: ScorecardData) {
  const configured = lines.reduce((total, line) => total + line.weight, 0);
  const weightIn = (index: number) =>
    lines.reduce((total, line) => total + (line.columns[index]!.score === null ? 0 : line.weight), 0);
  const columns = periods.columns.map(({ state }, index): ScoreColumn => {
    const weight = weightIn(index);
    if (weight === 0) return { state, score: null, status: "Not scored" };
    const score =
      lines.reduce((total, line) => total + line.weight * (line.columns[index]!.score ?? 0), 0) / weight;
    return { state, score, status: statusOf(score, thresholdsOf(settings)) };
  });
  for (const line of lines) {
    const { score } = line.columns[4];
    line.points = score === null ? null : (line.weight * score) / weightIn(4);
  }
  return {
    columns: columns as unknown as FiveColumns<ScoreColumn>,
    measured: configured > 0 ? weightIn(4) / configured : 0,
  };
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
