import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { WorkState } from "../session/use-work";
import { Buttons } from "./page-parts";
import { WorkProgress } from "./work-progress";

const useStyles = makeStyles({
  bar: {
    position: "sticky",
    // A magnified pane has no room for what stays in view.
    "@media (max-height: 320px)": { position: "static" },
    bottom: 0,
    zIndex: 2,
    marginTop: "auto",
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})`,
    marginRight: `calc(-1 * ${tokens.spacingHorizontalM})`,
    marginBottom: `calc(-1 * ${tokens.spacingHorizontalM})`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** The buttons of a form that is saved as a whole, in view at the foot of the page; while it is written, the progress. */
export function SaveBar({ work, children }: { work: WorkState<unknown>; children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.bar}>
      {work.kind === "running" ? (
        <WorkProgress progress={work.progress} onCancel={work.cancel} />
      ) : (
        <Buttons>{children}</Buttons>
      )}
    </div>
  );
}
