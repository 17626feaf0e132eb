import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useApp } from "../../app/app-context";
import { EmptyState } from "../../components/empty-state";
import { WorkProgress } from "../../components/work-progress";
import { todayTexts } from "../../strings/today";
import type { SampleData } from "./sample-data";

const useStyles = makeStyles({
  picture: { width: "100%", maxWidth: "220px", height: "auto" },
  paper: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorNeutralStroke1 },
  bar: { fill: tokens.colorNeutralBackground5 },
  ink: { fill: tokens.colorNeutralForeground3 },
  green: { fill: tokens.colorStatusSuccessBackground3 },
  yellow: { fill: tokens.colorStatusWarningBackground3 },
  red: { fill: tokens.colorStatusDangerBackground3 },
  score: { fill: tokens.colorNeutralForeground1, fontSize: "26px", fontWeight: tokens.fontWeightBold, fontFamily: tokens.fontFamilyBase },
});

const BARS = [
  { length: 118, look: "green" },
  { length: 96, look: "yellow" },
  { length: 124, look: "green" },
  { length: 62, look: "red" },
  { length: 110, look: "green" },
] as const;

/** An empty workbook: what this is for, what comes out of it, two ways to begin. */
export function FirstStart({ sample }: { sample: SampleData }) {
  const { open } = useApp();
  const { start } = todayTexts;
  const { work } = sample;
  return (
    <EmptyState
      title={start.title}
      picture={<ScorecardPicture />}
      actions={
        work.kind === "running" ? (
          <WorkProgress progress={work.progress} onCancel={work.cancel} />
        ) : (
          <>
            <Button appearance="primary" onClick={() => open("import")}>
              {start.import}
            </Button>
            <Button onClick={sample.add}>{start.sample}</Button>
          </>
        )
      }
    >
      {start.body}
    </EmptyState>
  );
}

function ScorecardPicture() {
  const styles = useStyles();
  return (
    <svg viewBox="0 0 220 120" className={styles.picture} role="img" aria-label={todayTexts.start.picture}>
      <rect x="1" y="1" width="218" height="118" rx="6" className={styles.paper} />
      <rect x="14" y="13" width="84" height="8" rx="4" className={styles.ink} />
      <text x="14" y="66" className={styles.score}>
        82
      </text>
      <circle cx="56" cy="57" r="6" className={styles.green} />
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
