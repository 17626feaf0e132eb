import { makeStyles, tokens } from "@fluentui/react-components";
import { useApp } from "../../session/app-context";
import { Facts } from "../../components/page-parts";
import { useSpoken } from "../../hooks/use-spoken";
import { marketingTexts } from "../../strings/marketing";
import type { Task } from "./marketing-draft";
import type { Marketing } from "./use-marketing";

const texts = marketingTexts.live;
const STAGES = ["responses", "leads", "mgos", "deals"] as const;

const useStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalM,
    alignItems: "center",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  text: { gridColumn: "1 / -1", "@media (max-height: 480px)": { display: "none" } },
  bars: { width: "76px", height: "48px", "@media (max-height: 480px)": { height: "34px" } },
  bar: { fill: tokens.colorBrandBackground, "@media (forced-colors: active)": { fill: "Highlight" } },
  lost: {
    fill: tokens.colorNeutralBackground5,
    stroke: tokens.colorNeutralStroke1,
    "@media (forced-colors: active)": { fill: "Canvas", stroke: "CanvasText" },
  },
});

/** The plan so far: MGOs against the goal, cost, what comes back, and the waterfall. */
export function LiveMarketingPlan({ marketing, task }: { marketing: Marketing; task: Task }) {
  const styles = useStyles();
  const { format } = useApp();
  const { planned, actual, goal, text } = marketing.forecast;
  const verified = task === "actuals";
  const figures = verified ? actual : planned;
  const number = (value: number | null) => (value === null ? texts.none : format.number(value, 1));
  const money = (value: number | null) => (value === null ? texts.none : format.moneyShort(value));
  const roi = figures.roi === null ? texts.none : format.percent(figures.roi, 0);
  useSpoken(texts.spoken(number(figures.mgos), roi));
  const top = Math.max(1, ...STAGES.map((stage) => figures[stage] ?? 0));
  const height = (value: number | null) => (46 * (value ?? 0)) / top;
  const against = verified ? planned.mgos : goal.mgos;
  return (
    <div className={styles.root}>
      <Facts
        facts={[
          [
            texts.mgos,
            against === null ? number(figures.mgos) : texts.of(number(figures.mgos), number(against)),
          ],
          [texts.revenue, money(figures.revenue)],
          [texts.cost, money(figures.cost)],
          [verified ? texts.verified : texts.roi, roi],
        ]}
      />
      <svg
        viewBox="0 0 76 48"
        className={styles.bars}
        role="img"
        aria-label={`${texts.waterfall}: ${STAGES.map((stage) => texts.stage(texts.stages[stage], number(figures[stage]))).join(", ")}`}
      >
        {STAGES.map((stage, index) => (
          <g key={stage} transform={`translate(${index * 19} 0)`}>
            {index > 0 && (
              <rect
                x="2"
                y={48 - height(figures[STAGES[index - 1]!])}
                width="14"
                height={Math.max(0, height(figures[STAGES[index - 1]!]) - height(figures[stage]))}
                className={styles.lost}
              />
            )}
            <rect
              x="2"
              y={48 - height(figures[stage])}
              width="14"
              height={height(figures[stage])}
              className={styles.bar}
            />
          </g>
        ))}
      </svg>
      {!verified && <span className={styles.text}>{text}</span>}
    </div>
  );
}
