import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useSpoken } from "../hooks/use-spoken";

const useStyles = makeStyles({
  pair: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalM,
    alignItems: "center",
  },
  root: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalL, rowGap: "2px", margin: 0 },
  figure: { display: "flex", flexDirection: "column", minWidth: 0 },
  name: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  value: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
});

/** Figures that follow what is typed: in view all the time, said aloud once the typing pauses. */
export function LiveFigures({
  name,
  figures,
  children,
}: {
  name: string;
  figures: readonly (readonly [name: string, value: string])[];
  /** What draws them, beside them. */
  children?: ReactNode;
}) {
  const styles = useStyles();
  useSpoken(figures.map((figure) => figure.join(" ")).join(", "));
  const list = (
    <dl className={styles.root} aria-label={name}>
      {figures.map(([label, value]) => (
        <div key={label} className={styles.figure}>
          <dt className={styles.name}>{label}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
  if (!children) return list;
  return (
    <div className={styles.pair}>
      {list}
      {children}
    </div>
  );
}
