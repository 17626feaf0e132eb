import { makeStyles, tokens } from "@fluentui/react-components";
import { useApp } from "../../session/app-context";
import { wholePieces } from "../../../domain/marketing/whole-pieces";
import { Facts } from "../../components/page-parts";
import { ReturnText } from "../../components/return-text";
import { SmallBars } from "../../components/small-bars";
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
});

/** The plan so far: MGOs against the goal, cost, what comes back, and the waterfall. */
export function LiveMarketingPlan({ marketing, task }: { marketing: Marketing; task: Task }) {
  const styles = useStyles();
  const { format } = useApp();
  const { planned, actual, goal, text } = marketing.forecast;
  const verified = task === "actuals";
  const figures = verified ? actual : planned;
  const whole = (value: number | null) => (value === null ? texts.none : format.number(wholePieces(value)!));
  const money = (value: number | null) => (value === null ? texts.none : format.moneyShort(value));
  const spoken = figures.roi === null ? texts.none : format.percent(figures.roi, 0);
  useSpoken(texts.spoken(whole(figures.mgos), spoken));
  const against = verified ? planned.mgos : goal.mgos;
  return (
    <div className={styles.root}>
      <Facts
        facts={[
          [
            texts.mgos,
            against === null ? whole(figures.mgos) : texts.of(whole(figures.mgos), whole(against)),
          ],
          [texts.revenue, money(figures.revenue)],
          [texts.cost, money(figures.cost)],
          [verified ? texts.verified : texts.roi, <ReturnText key="roi" value={figures.roi} />],
        ]}
      />
      <SmallBars
        label={`${texts.waterfall}: ${STAGES.map((stage) => texts.stage(texts.stages[stage], whole(figures[stage]))).join(", ")}`}
        bars={STAGES.map((stage) => ({ label: texts.bars[stage], value: figures[stage] ?? 0 }))}
      />
      {!verified && <span className={styles.text}>{text}</span>}
    </div>
  );
}
