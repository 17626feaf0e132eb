import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { PerformanceScorecard } from "../../../domain/scorecard/performance/scorecard-types";
import { useApp } from "../../session/app-context";
import { ScoreGauge } from "../../components/score-gauge";
import { useSpoken } from "../../hooks/use-spoken";
import { scorecardTexts } from "../../strings/scorecard";

const texts = scorecardTexts.live;

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    rowGap: "2px",
  },
  gauge: { flexGrow: 1, flexShrink: 1, flexBasis: "150px", minWidth: 0 },
  line: {
    width: "100%",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "@media (max-height: 480px)": { display: "none" },
  },
  bars: { width: "72px", height: "44px", "@media (max-height: 480px)": { height: "32px" } },
  target: { stroke: tokens.colorNeutralForeground2, strokeWidth: 1.5 },
  won: { fill: tokens.colorBrandBackground, "@media (forced-colors: active)": { fill: "Highlight" } },
  met: { fill: tokens.colorStatusSuccessBackground3 },
  axis: { fill: tokens.colorNeutralForeground3, fontSize: "9px", fontFamily: tokens.fontFamilyBase },
});

/** What is typed, as a score: in view all the time, said aloud once the typing pauses. */
export function LiveScore({ card }: { card: PerformanceScorecard }) {
  const styles = useStyles();
  const { format } = useApp();
  const { score, status, provisional, levelText } = card;
  useSpoken(score === null ? texts.unscored : texts.spoken(format.number(score, 1), status));
  const note = provisional ? texts.provisional(card.metricsMeasured, card.metricsWeighed) : levelText;
  return (
    <div className={styles.root}>
      <div className={styles.gauge}>
        <ScoreGauge name={texts.name} score={score} status={status} note={note} />
      </div>
      <QuarterBars card={card} />
      <span className={styles.line}>{card.whatItTakes}</span>
    </div>
  );
}

/** Won in a quarter, or what it was closed with. */
const wonIn = ({ lines }: PerformanceScorecard, quarter: number) =>
  lines.find(({ metric }) => metric.id === "perf_to_plan")?.columns[quarter]?.actual ?? 0;

/** Won in each quarter as a bar, its target as a line. */
function QuarterBars({ card }: { card: PerformanceScorecard }) {
  const styles = useStyles();
  const { format } = useApp();
  const quarters = card.year.quarters.map(({ label }, index) => ({
    label,
    won: Math.max(0, wonIn(card, index)),
    target: card.inputs[`q${index + 1}_target` as "q1_target"].used,
  }));
  const top = Math.max(1, ...quarters.flatMap(({ won, target }) => [won, target ?? 0]));
  const height = (value: number) => (32 * value) / top;
  const label = quarters
    .map(({ label: name, won, target }) =>
      texts.wonQuarter(
        name,
        format.moneyShort(won),
        target === null ? texts.noTarget : format.moneyShort(target),
      ),
    )
    .join(", ");
  return (
    <svg viewBox="0 0 72 44" className={styles.bars} role="img" aria-label={`${texts.won}: ${label}`}>
      {quarters.map(({ label: name, won, target }, index) => (
        <g key={name} transform={`translate(${index * 18} 0)`}>
          <rect
            x="4"
            y={34 - height(won)}
            width="10"
            height={height(won)}
            className={mergeClasses(styles.won, target !== null && won >= target && styles.met)}
          />
          {target !== null && (
            <line
              x1="1"
              x2="17"
              y1={34 - height(target)}
              y2={34 - height(target)}
              className={styles.target}
            />
          )}
          <text x="9" y="43" textAnchor="middle" className={styles.axis}>
            {name}
          </text>
        </g>
      ))}
    </svg>
  );
}
