import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    textAlign: "center",
    rowGap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} 0`,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "center",
    gap: tokens.spacingHorizontalS,
    width: "100%",
  },
  body: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What this is for, a picture of the result, and the way to get there. */
export function EmptyState({
  title,
  children,
  picture,
  actions,
}: {
  title: string;
  children: ReactNode;
  picture?: ReactNode;
  actions: ReactNode;
}) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      {picture}
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.body}>{children}</p>
      <div className={styles.actions}>{actions}</div>
    </div>
  );
}
