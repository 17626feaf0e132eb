import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "auto 64px",
    columnGap: tokens.spacingHorizontalXS,
    alignItems: "center",
    fontSize: "10px",
    lineHeight: "12px",
  },
  withAmounts: { gridTemplateColumns: "auto 64px auto" },
  track: { height: "8px", backgroundColor: tokens.colorNeutralBackground5 },
  bar: {
    height: "8px",
    backgroundColor: tokens.colorBrandBackground,
    forcedColorAdjust: "none",
    "@media (forced-colors: active)": { backgroundColor: "Highlight" },
  },
  loss: { backgroundColor: tokens.colorStatusDangerBackground3 },
  amount: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
  other: {
    backgroundColor: tokens.colorNeutralStroke1,
    "@media (forced-colors: active)": { backgroundColor: "GrayText" },
  },
});

export interface SmallBar {
  label: string;
  value: number;
  /** What is asked for and not what there is. */
  isTarget?: true;
  /** Money that would be lost: red; what it is called says so too. */
  isLoss?: true;
  /** How much it is, beside the bar. */
  amount?: ReactNode;
}

/** A few bars on one scale, each with what it is; `label` says them all, with their figures. */
export function SmallBars({ bars, label }: { bars: readonly SmallBar[]; label: string }) {
  const styles = useStyles();
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <div
      className={mergeClasses(
        styles.root,
        bars.some(({ amount }) => amount !== undefined) && styles.withAmounts,
      )}
      role="img"
      aria-label={label}
    >
      {bars.map(({ label: name, value, isTarget, isLoss, amount }) => (
        <div key={name} style={{ display: "contents" }}>
          <span>{name}</span>
          <div className={styles.track}>
            <div
              className={mergeClasses(styles.bar, isTarget && styles.other, isLoss && styles.loss)}
              style={{ width: `${(100 * Math.max(0, value)) / most}%` }}
            />
          </div>
          {amount !== undefined && <span className={styles.amount}>{amount}</span>}
        </div>
      ))}
    </div>
  );
}
