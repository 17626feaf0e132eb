import type { MetricLine } from "../../../domain/scorecard/performance/scorecard-types";
import { useApp } from "../../session/app-context";
import { ScoreBars } from "../../components/score-bars";
import type { Format } from "../../strings/format";
import { scorecardTexts } from "../../strings/scorecard";

/** Each metric to date: what it reached of its target, as a bar, in figures and in a word. */
export function MetricBars({ lines }: { lines: readonly MetricLine[] }) {
  const { format } = useApp();
  const bars = lines.map(({ metric, columns }) => {
    const { score, status, actual, target } = columns[4];
    const figures = scorecardTexts.review.of(
      shown(actual, metric.unit, format),
      shown(target, metric.unit, format),
    );
    return { label: metric.label, score, status, figures };
  });
  return <ScoreBars bars={bars} />;
}

export function shown(value: number | null, unit: "money" | "number" | "share", format: Format): string {
  if (value === null) return "–";
  if (unit === "money") return format.money(value);
  return unit === "share" ? format.percent(value, 0) : format.number(value, Number.isInteger(value) ? 0 : 1);
}
