import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    minWidth: 0,
    overflowWrap: "anywhere",
  },
});

/** Rows of a table below one another, each a `RowItem`. */
export function RowList({ children }: { children: ReactNode }) {
  return <ul className={useStyles().list}>{children}</ul>;
}

/** One row: what it says, and below it what can be done with it. */
export function RowItem({ children }: { children: ReactNode }) {
  return <li className={useStyles().item}>{children}</li>;
}
