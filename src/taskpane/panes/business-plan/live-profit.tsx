import { makeStyles, tokens } from "@fluentui/react-components";
import { BUSINESS_PLAN_MONTHS } from "../../../domain/business-plan/business-plan-fields";
import type { Monthly, BusinessPlanResult } from "../../../domain/business-plan/business-plan-model";
import type { BusinessPlan } from "../../../domain/business-plan/business-plan-input";
import { cashOf, type LowPoint, lowPoint } from "../../../domain/business-plan/plan-cash";
import { useApp } from "../../session/app-context";
import { useSpoken } from "../../hooks/use-spoken";
import { businessPlanTexts } from "../../strings/business-plan";

const texts = businessPlanTexts.live;

const useStyles = makeStyles({
  root: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalM, minWidth: 0 },
  figures: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    flexGrow: 1,
    minWidth: 0,
    margin: 0,
    columnGap: tokens.spacingHorizontalS,
    rowGap: "1px",
    fontVariantNumeric: "tabular-nums",
  },
  name: {
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    color: tokens.colorNeutralForeground3,
  },
  value: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  curve: { width: "96px", height: "48px", flexShrink: 0, "@media (max-height: 480px)": { height: "32px" } },
  line: {
    fill: "none",
    stroke: tokens.colorBrandStroke1,
    strokeWidth: 2,
    vectorEffect: "non-scaling-stroke",
    "@media (forced-colors: active)": { stroke: "Highlight" },
  },
  zero: {
    stroke: tokens.colorNeutralForeground3,
    strokeWidth: 1,
    strokeDasharray: "3 2",
    vectorEffect: "non-scaling-stroke",
  },
});

export function monthOrNever(month: number | null): string {
  return month === null ? texts.never : texts.month(month);
}

/** What is typed, as a profit: in view all the time, said aloud once the typing pauses. */
export function LiveProfit({ plan, result }: { plan: BusinessPlan; result: BusinessPlanResult }) {
  const styles = useStyles();
  const { format } = useApp();
  const { firstProfitableMonth, paybackMonth, npv, roi, figures } = result;
  const lowest = ({ amount, month }: LowPoint, sign: 1 | -1) =>
    month === null ? format.moneyShort(0) : texts.lowest(format.moneyShort(sign * amount), month);
  const shown = [
    [texts.profitable, monthOrNever(firstProfitableMonth)],
    [texts.payback, monthOrNever(paybackMonth)],
    [texts.npv, format.moneyShort(npv)],
    [texts.roi, roi === null ? texts.noInvestment : format.percent(roi, 0)],
    [texts.peak, lowest(lowPoint(figures.cumulative), -1)],
    [texts.cash, lowest(lowPoint(cashOf(plan, result)), 1)],
  ] as const;
  const [profitable, payback, value, ratio] = shown.map(([, text]) => text) as [
    string,
    string,
    string,
    string,
  ];
  useSpoken(texts.spoken(profitable, payback, value, ratio));
  return (
    <div className={styles.root}>
      <dl className={styles.figures}>
        {shown.map(([name, text]) => (
          <div key={name}>
            <dt className={styles.name}>{name}</dt>
            <dd className={styles.value}>{text}</dd>
          </div>
        ))}
      </dl>
      <Curve cumulative={figures.cumulative} />
    </div>
  );
}

const [WIDTH, HEIGHT] = [96, 48];

/** The cumulative contribution month by month, and where zero is. */
function Curve({ cumulative }: { cumulative: Monthly }) {
  const styles = useStyles();
  const { format } = useApp();
  const [low, high] = [Math.min(0, ...cumulative), Math.max(0, ...cumulative)];
  const y = (value: number) =>
    high === low ? HEIGHT / 2 : 2 + ((HEIGHT - 4) * (high - value)) / (high - low);
  const points = cumulative.map(
    (value, month) => `${((month + 1) * WIDTH) / BUSINESS_PLAN_MONTHS},${y(value).toFixed(1)}`,
  );
  const label = texts.curve(format.moneyShort(low), format.moneyShort(cumulative.at(-1) ?? 0));
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      className={styles.curve}
      role="img"
      aria-label={label}
    >
      <line x1="0" x2={WIDTH} y1={y(0)} y2={y(0)} className={styles.zero} />
      <polyline points={[`0,${y(0).toFixed(1)}`, ...points].join(" ")} className={styles.line} />
    </svg>
  );
}
