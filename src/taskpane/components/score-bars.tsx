import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useApp } from "../session/app-context";
import { colouredStatus, StatusBadge } from "./status-badge";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", display: "grid", rowGap: tokens.spacingVerticalS },
  head: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
  },
  track: {
    height: "6px",
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground5,
    overflow: "hidden",
    marginTop: "3px",
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  bar: {
    height: "100%",
    backgroundColor: tokens.colorBrandBackground,
    "@media (forced-colors: active)": { backgroundColor: "Highlight", forcedColorAdjust: "none" },
  },
  Green: { backgroundColor: tokens.colorStatusSuccessBackground3 },
  Yellow: { backgroundColor: tokens.colorStatusWarningBackground3 },
  Red: { backgroundColor: tokens.colorStatusDangerBackground3 },
  figures: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

export interface ScoreBar {
  label: string;
  /** 0–100; null shows the status alone. */
  score: number | null;
  status: string;
  /** A line below the bar. */
  figures?: string;
}

/** Scores one below the other: each as a bar, in figures and in a word. */
export function ScoreBars({ bars, name }: { bars: readonly ScoreBar[]; name?: string }) {
  const styles = useStyles();
  const { format } = useApp();
  return (
    <ul className={styles.list} aria-label={name}>
      {bars.map(({ label, score, status, figures }) => {
        const known = colouredStatus(status);
        return (
          <li key={label}>
            <div className={styles.head}>
              <span>{label}</span>
              <StatusBadge
                status={status}
                text={
                  score === null || status === "Target met" ? status : `${status} ${format.number(score)}`
                }
              />
            </div>
            <div className={styles.track} aria-hidden>
              <div
                className={mergeClasses(styles.bar, known ? styles[known] : undefined)}
                style={{ width: `${Math.min(100, score ?? 0)}%` }}
              />
            </div>
            {figures && <span className={styles.figures}>{figures}</span>}
          </li>
        );
      })}
    </ul>
  );
}
