import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "auto 64px",
    columnGap: tokens.spacingHorizontalXS,
    alignItems: "center",
    fontSize: "10px",
    lineHeight: "12px",
  },
  track: { height: "8px", backgroundColor: tokens.colorNeutralBackground5 },
  bar: {
    height: "8px",
    backgroundColor: tokens.colorBrandBackground,
    forcedColorAdjust: "none",
    "@media (forced-colors: active)": { backgroundColor: "Highlight" },
  },
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
}

/** A few bars on one scale, each with what it is; `label` says them all, with their figures. */
export function SmallBars({ bars, label }: { bars: readonly SmallBar[]; label: string }) {
  const styles = useStyles();
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <div className={styles.root} role="img" aria-label={label}>
      {bars.map(({ label: name, value, isTarget }) => (
        <div key={name} style={{ display: "contents" }}>
          <span>{name}</span>
          <div className={styles.track}>
            <div
              className={isTarget ? `${styles.bar} ${styles.other}` : styles.bar}
              style={{ width: `${(100 * Math.max(0, value)) / most}%` }}
            />
          </div>
        </div>
      ))}
    </div>
  );
}
