import type { MetricLine } from "../../../domain/scorecard/performance/scorecard-types";
import { useApp } from "../../session/app-context";
import { writeMeasure } from "../../components/number-text";
import { ScoreBars } from "../../components/score-bars";
import { scorecardTexts } from "../../strings/scorecard";

/** Each metric to date: what it reached of its target, as a bar, in figures and in a word. */
export function MetricBars({ lines }: { lines: readonly MetricLine[] }) {
  const { format } = useApp();
  const bars = lines.map(({ metric, columns }) => {
    const { score, status, actual, target } = columns[4];
    const figures = scorecardTexts.review.of(
      writeMeasure(actual, metric.unit, format),
      writeMeasure(target, metric.unit, format),
    );
    return { label: metric.label, score, status, figures };
  });
  return <ScoreBars bars={bars} />;
}
