import { useCallback, useEffect, useState } from "react";
import type { WorkbookPort } from "../../book/workbook-port";
import type { Directory } from "./directory";
import { useNewest } from "./use-newest";

const QUIET_MS = 250;
/** However long the edits go on, the pane follows after so long. */
const LONGEST_MS = 700;

/** Reads the directory, and again whenever the workbook was edited and has been quiet for a moment. */
export function useDirectory(workbook: WorkbookPort) {
  const [directory, setDirectory] = useState<Directory | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [revision, setRevision] = useState(0);
  const refresh = useCallback(() => setRevision((each) => each + 1), []);

  const shown = useNewest();
  useEffect(() => {
    const isNewer = shown(revision);
    import("./directory")
      .then(({ readDirectory }) => readDirectory(workbook))
      .then(
        (read) => isNewer() && (setDirectory(read), setFailure(null)),
        (error: unknown) => isNewer() && setFailure(error),
      );
  }, [workbook, revision, shown]);

  useEffect(() => {
    let timer: number | undefined;
    let since: number | null = null;
    let stopped = false;
    const edited = () => {
      window.clearTimeout(timer);
      const now = performance.now();
      since ??= now;
      timer = window.setTimeout(
        () => {
          since = null;
          refresh();
        },
        Math.max(0, Math.min(QUIET_MS, since + LONGEST_MS - now)),
      );
    };
    // Without events the pane still works: it reads again after its own writes and when a page is opened.
    const watching = workbook.watch(edited).catch(() => null);
    return () => {
      if (stopped) return;
      stopped = true;
      window.clearTimeout(timer);
      // The pane is on its way out: an Excel that is gone already takes its events with it.
      watching.then((stop) => stop?.()).catch(() => null);
    };
  }, [workbook, refresh]);

  return { directory, failure, revision, refresh };
}
