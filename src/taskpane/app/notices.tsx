import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { UnfinishedBuild } from "../../book/workbook-port";
import { ErrorMessage, Message } from "../components/message";
import { shell } from "../strings/shell";
import { useApp } from "../session/app-context";

const useStyles = makeStyles({
  notices: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
    display: "grid",
    rowGap: tokens.spacingVerticalS,
  },
});

type Repair =
  | { state: "offered" | "working"; build: UnfinishedBuild }
  | { state: "done" }
  | { state: "failed"; error: unknown };

/** What concerns the whole workbook, above every page: it cannot be read, or a build was interrupted. */
export default function Notices({ failure }: { failure: unknown }) {
  const styles = useStyles();
  const { workbook, refresh } = useApp();
  const [repair, setRepair] = useState<Repair | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let current = true;
    workbook.unfinished().then(
      (build) => current && build && setRepair({ state: "offered", build }),
      (error: unknown) => current && setRepair({ state: "failed", error }),
    );
    return () => void (current = false);
  }, [workbook, attempt]);
  if (!failure && !repair) return null;
  const mend = async (build: UnfinishedBuild) => {
    setRepair({ state: "working", build });
    try {
      await build.repair();
      setRepair({ state: "done" });
    } catch (error) {
      setRepair({ state: "failed", error });
    }
    refresh();
  };
  const again = () => {
    setRepair(null);
    setAttempt(attempt + 1);
    refresh();
  };
  const tryAgain = (
    <Button size="small" onClick={again}>
      {shell.tryAgain}
    </Button>
  );
  return (
    <div className={styles.notices}>
      {failure != null && <ErrorMessage error={failure} actions={tryAgain} />}
      {repair?.state === "failed" && failure == null && (
        <ErrorMessage error={repair.error} actions={tryAgain} />
      )}
      {repair?.state === "done" && (
        <Message
          intent="success"
          actions={
            <Button size="small" onClick={() => setRepair(null)}>
              OK
            </Button>
          }
        >
          {shell.unfinished.done}
        </Message>
      )}
      {repair && "build" in repair && (
        <Message
          intent="warning"
          title={shell.unfinished.title}
          actions={
            <Button
              size="small"
              appearance="primary"
              disabled={repair.state === "working"}
              onClick={() => void mend(repair.build)}
            >
              {repair.state === "working" ? shell.unfinished.working : shell.unfinished.action}
            </Button>
          }
        >
          {shell.unfinished.body(repair.build.label)}
        </Message>
      )}
    </div>
  );
}
