import { lazy, Suspense, useEffect, useState } from "react";
import type { PageId } from "../../commands/page-requests";
import type { UnfinishedBuild } from "../../book/workbook-port";
import { useApp } from "../session/app-context";
import type { Repair, Way } from "./notice-messages";

// Nearly nobody ever sees one.
const NoticeMessages = lazy(() => import("./notice-messages"));

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

/** What concerns the whole workbook, above every page: it cannot be read or written, a build was interrupted, or nobody said its currency yet. */
export default function Notices({ failure }: { failure: unknown }) {
  const { workbook, refresh, unfinishedMet, directory, page } = useApp();
  const [repair, setRepair] = useState<Repair | null>(null);
  const [readOnly, setReadOnly] = useState(false);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let current = true;
    // Where even this cannot be told, whoever reads the workbook says why.
    workbook.readOnly().then(
      (only) => current && setReadOnly(only),
      () => undefined,
    );
    return () => void (current = false);
  }, [workbook, attempt]);
  useEffect(() => {
    let current = true;
    workbook.unfinished().then(
      (build) => current && build && setRepair({ state: "offered", build }),
      (error: unknown) => current && setRepair({ state: "failed", error }),
    );
    return () => void (current = false);
  }, [workbook, attempt, unfinishedMet]);
  const asksCurrency = directory?.format.currency === "" && WITH_AMOUNTS.includes(page);
  if (!failure && !repair && !asksCurrency && !readOnly) return null;
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
  return (
    <Suspense fallback={null}>
      <NoticeMessages
        failure={failure}
        repair={repair}
        onChoose={(build, way) => void mend(build, way)}
        onTryAgain={again}
        asksCurrency={asksCurrency && !readOnly}
        readOnly={readOnly}
        onSeen={() => setRepair(null)}
      />
    </Suspense>
  );
}
