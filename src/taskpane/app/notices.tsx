import { lazy, Suspense, useEffect, useState } from "react";
import type { UnfinishedBuild } from "../../book/workbook-port";
import { useApp } from "../session/app-context";
import type { Repair, Way } from "./notice-messages";

// Nearly nobody ever sees one.
const NoticeMessages = lazy(() => import("./notice-messages"));

/** What concerns the whole workbook, above every page: it cannot be read, or a build was interrupted. */
export default function Notices({ failure }: { failure: unknown }) {
  const { workbook, refresh, unfinishedMet } = useApp();
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
  if (!failure && !repair) return null;
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
        onSeen={() => setRepair(null)}
      />
    </Suspense>
  );
}
