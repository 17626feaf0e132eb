import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useApp } from "../session/app-context";
import { sharedTexts } from "../strings/components";

const PAGE = 50;

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    maxHeight: "320px",
    overflowY: "auto",
  },
  item: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ":last-child": { borderBottom: "none" },
  },
  where: { fontWeight: tokens.fontWeightSemibold },
  foot: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
});

export interface ListedProblem {
  /** "Line 12, Amount" */
  where: string;
  /** What is wrong and what happens with the row. */
  message: ReactNode;
}

/** Every problem, fifty at a time; the list scrolls by keyboard too. */
export function ProblemList({ label, problems }: { label: string; problems: readonly ListedProblem[] }) {
  const styles = useStyles();
  const { format } = useApp();
  const [shown, setShown] = useState(PAGE);
  const more = Math.min(PAGE, problems.length - shown);
  return (
    <>
      {/* A scrolling region has to be reachable by keyboard. */}
      <ul className={styles.list} aria-label={label} tabIndex={0}>
        {problems.slice(0, shown).map(({ where, message }, index) => (
          <li key={index} className={styles.item}>
            <span className={styles.where}>{where}</span>: {message}
          </li>
        ))}
      </ul>
      {problems.length > PAGE && (
        <div className={styles.foot}>
          <span>
            {sharedTexts.problems.shown(
              format.number(Math.min(shown, problems.length)),
              format.number(problems.length),
            )}
          </span>
          {more > 0 && (
            <Button type="button" size="small" onClick={() => setShown(shown + PAGE)}>
              {sharedTexts.problems.more(more)}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
