import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useApp } from "../session/app-context";
import { sharedTexts } from "../strings/components";
import { colouredStatus, StatusBadge } from "./status-badge";

const RADIUS = 34;
const LENGTH = Math.PI * RADIUS;

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    minWidth: 0,
  },
  svg: {
    flexShrink: 0,
    width: "84px",
    height: "50px",
    overflow: "visible",
    "@media (max-height: 480px)": { width: "60px", height: "36px" },
  },
  track: { stroke: tokens.colorNeutralStroke2, fill: "none", strokeWidth: 9 },
  value: {
    fill: "none",
    strokeWidth: 9,
    stroke: tokens.colorBrandStroke1,
    transitionProperty: "stroke-dashoffset",
    transitionDuration: tokens.durationNormal,
    "@media (prefers-reduced-motion: reduce)": { transitionDuration: "0s" },
    "@media (forced-colors: active)": { stroke: "Highlight" },
  },
  Green: { stroke: tokens.colorStatusSuccessBackground3 },
  Yellow: { stroke: tokens.colorStatusWarningBackground3 },
  Red: { stroke: tokens.colorStatusDangerBackground3 },
  number: {
    fill: "currentcolor",
    fontSize: "21px",
    fontWeight: tokens.fontWeightBold,
    fontFamily: tokens.fontFamilyBase,
  },
  words: {
    flexGrow: 1,
    flexShrink: 1,
    flexBasis: "80px",
    minWidth: 0,
    display: "grid",
    rowGap: "2px",
    justifyItems: "start",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

export interface ScoreGaugeProps {
  name: string;
  /** 0–100; null when nothing is measured. */
  score: number | null;
  status: string;
  /** A line below the status: the level, or that the score is provisional. */
  note?: string | undefined;
}

/** The score so far, as a number, a word and a half circle. */
export function ScoreGauge({ name, score, status, note }: ScoreGaugeProps) {
  const styles = useStyles();
  const { format } = useApp();
  const share = Math.min(1, Math.max(0, (score ?? 0) / 100));
  const known = colouredStatus(status);
  const arc = `M 8 42 A ${RADIUS} ${RADIUS} 0 0 1 ${8 + 2 * RADIUS} 42`;
  const label =
    score === null
      ? `${name}: ${sharedTexts.gauge.notScored}`
      : sharedTexts.gauge.label(name, format.number(score, 1), status);
  return (
    <div className={styles.root}>
      <svg className={styles.svg} viewBox="0 0 84 50" role="img" aria-label={label}>
        <path d={arc} className={styles.track} />
        <path
          d={arc}
          className={mergeClasses(styles.value, known ? styles[known] : undefined)}
          strokeDasharray={LENGTH}
          strokeDashoffset={LENGTH * (1 - share)}
        />
        <text x="42" y="43" textAnchor="middle" className={styles.number}>
          {score === null ? "–" : format.number(score, score >= 99.95 ? 0 : 1)}
        </text>
      </svg>
      <div className={styles.words}>
        <StatusBadge status={status} />
        {note && <span>{note}</span>}
      </div>
    </div>
  );
}
