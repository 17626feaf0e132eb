import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useState } from "react";
import type { PageId } from "../../commands/page-requests";
import type { UnfinishedBuild } from "../../book/workbook-port";
import { ErrorMessage, Message } from "../components/message";
import { shell } from "../strings/shell";
import { useApp } from "../session/app-context";

const CurrencyAsk = lazy(() => import("./currency-ask"));

/** Pages that show, ask or build amounts. An import finds the currency in its files, or asks itself. */
const WITH_AMOUNTS: readonly PageId[] = [
  "scorecard",
  "earnings",
  "pnl",
  "rebates",
  "businessPlan",
  "marketing",
  "mgo",
  "mdf",
  "targets",
  "addPartner",
];

const useStyles = makeStyles({
  notices: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
    display: "grid",
    rowGap: tokens.spacingVerticalS,
  },
});

/** What becomes of an interrupted build. */
type Way = "repair" | "keep";

type Repair =
  | { state: "offered" | Way; build: UnfinishedBuild }
  | { state: "done"; way: Way; mended: UnfinishedBuild }
  | { state: "failed"; error: unknown };

/** What concerns the whole workbook, above every page: it cannot be read, a build was interrupted, or nobody said its currency yet. */
export default function Notices({ failure }: { failure: unknown }) {
  const styles = useStyles();
  const { workbook, refresh, unfinishedMet, directory, page } = useApp();
  const [repair, setRepair] = useState<Repair | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let current = true;
    workbook.unfinished().then(
      (build) => current && build && setRepair({ state: "offered", build }),
      (error: unknown) => current && setRepair({ state: "failed", error }),
    );
    return () => void (current = false);
  }, [workbook, attempt, unfinishedMet]);
  const asksCurrency = directory?.format.currency === "" && WITH_AMOUNTS.includes(page);
  if (!failure && !repair && !asksCurrency) return null;
  const mend = async (build: UnfinishedBuild, way: Way) => {
    setRepair({ state: way, build });
    try {
      await build[way]();
      const another = await workbook.unfinished();
      setRepair(another ? { state: "offered", build: another } : { state: "done", way, mended: build });
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
          {(repair.way === "keep" ? shell.unfinished.kept : shell.unfinished.done)(repair.mended)}
        </Message>
      )}
      {asksCurrency && !failure && (
        <Suspense fallback={null}>
          <CurrencyAsk />
        </Suspense>
      )}
      {repair && "build" in repair && <Offer {...repair} onChoose={(way) => void mend(repair.build, way)} />}
    </div>
  );
}

/** Repairs what an interrupted build has left, or leaves it. */
function Offer({
  state,
  build,
  onChoose,
}: {
  state: "offered" | Way;
  build: UnfinishedBuild;
  onChoose: (way: Way) => void;
}) {
  const texts = shell.unfinished;
  const disabled = state !== "offered";
  return (
    <Message
      intent="warning"
      title={texts.title}
      actions={
        <>
          {build.repairable && (
            <Button size="small" appearance="primary" disabled={disabled} onClick={() => onChoose("repair")}>
              {state === "repair" ? texts.working : texts.action}
            </Button>
          )}
          <Button size="small" disabled={disabled} onClick={() => onChoose("keep")}>
            {state === "keep" ? texts.keeping : texts.keep}
          </Button>
        </>
      }
    >
      {(build.repairable ? texts.body : texts.torn)(build)}
    </Message>
  );
}
