import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { MetricLine } from "../../../domain/scorecard/performance/scorecard-types";
import { useApp } from "../../app/app-context";
import { colouredStatus, StatusBadge } from "../../components/status-badge";
import type { Format } from "../../strings/format";
import { scorecardTexts } from "../../strings/scorecard";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", display: "grid", rowGap: tokens.spacingVerticalS },
  head: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  track: { height: "6px", borderRadius: tokens.borderRadiusCircular, backgroundColor: tokens.colorNeutralBackground5, overflow: "hidden", marginTop: "3px", "@media (forced-colors: active)": { border: "1px solid CanvasText" } },
  bar: { height: "100%", backgroundColor: tokens.colorBrandBackground, "@media (forced-colors: active)": { backgroundColor: "Highlight", forcedColorAdjust: "none" } },
  Green: { backgroundColor: tokens.colorStatusSuccessBackground3 },
  Yellow: { backgroundColor: tokens.colorStatusWarningBackground3 },
  Red: { backgroundColor: tokens.colorStatusDangerBackground3 },
  figures: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

/** Each metric to date: what it reached of its target, as a bar, in figures and in a word. */
export function MetricBars({ lines }: { lines: readonly MetricLine[] }) {
  const styles = useStyles();
  const { format } = useApp();
  return (
    <ul className={styles.list}>
      {lines.map(({ metric, columns }) => {
        const { score, status, actual, target } = columns[4];
        const known = colouredStatus(status);
        return (
          <li key={metric.id}>
            <div className={styles.head}>
              <span>{metric.label}</span>
              <StatusBadge status={status} text={score === null || status === "Target met" ? status : `${status} ${format.number(score)}`} />
            </div>
            <div className={styles.track} aria-hidden>
              <div className={mergeClasses(styles.bar, known ? styles[known] : undefined)} style={{ width: `${Math.min(100, score ?? 0)}%` }} />
            </div>
            <span className={styles.figures}>{scorecardTexts.review.of(shown(actual, metric.unit, format), shown(target, metric.unit, format))}</span>
          </li>
        );
      })}
    </ul>
  );
}

export function shown(value: number | null, unit: "money" | "number" | "share", format: Format): string {
  if (value === null) return "–";
  if (unit === "money") return format.money(value);
  return unit === "share" ? format.percent(value, 0) : format.number(value, Number.isInteger(value) ? 0 : 1);
}
