import { makeStyles, tokens } from "@fluentui/react-components";
import { todayTexts } from "../strings/today";

const useStyles = makeStyles({
  picture: { width: "100%", maxWidth: "220px", height: "auto" },
  paper: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorNeutralStroke1 },
  bar: { fill: tokens.colorNeutralBackground5 },
  ink: { fill: tokens.colorNeutralForeground3 },
  green: { fill: tokens.colorStatusSuccessBackground3 },
  yellow: { fill: tokens.colorStatusWarningBackground3 },
  red: { fill: tokens.colorStatusDangerBackground3 },
  score: {
    fill: tokens.colorNeutralForeground1,
    fontSize: "26px",
    fontWeight: tokens.fontWeightBold,
    fontFamily: tokens.fontFamilyBase,
  },
});

const BARS = [
  { length: 118, look: "green" },
  { length: 96, look: "yellow" },
  { length: 124, look: "green" },
  { length: 62, look: "red" },
  { length: 110, look: "green" },
] as const;

/** What a scorecard looks like, for pages that have none to show yet. */
export function ScorecardPicture() {
  const styles = useStyles();
  return (
    <svg viewBox="0 0 220 120" className={styles.picture} role="img" aria-label={todayTexts.start.picture}>
      <rect x="1" y="1" width="218" height="118" rx="6" className={styles.paper} />
      <rect x="14" y="13" width="84" height="8" rx="4" className={styles.ink} />
      <text x="14" y="66" className={styles.score}>
        82
      </text>
      <circle cx="62" cy="57" r="6" className={styles.green} />
      <rect x="14" y="82" width="46" height="5" rx="2.5" className={styles.bar} />
      <rect x="14" y="93" width="38" height="5" rx="2.5" className={styles.bar} />
      {BARS.map(({ length, look }, index) => (
        <g key={index} transform={`translate(82 ${34 + index * 15})`}>
          <rect width="124" height="7" rx="3.5" className={styles.bar} />
          <rect width={length} height="7" rx="3.5" className={styles[look]} />
        </g>
      ))}
    </svg>
  );
}
