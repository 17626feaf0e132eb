import { useCallback, useEffect, useState } from "react";
import type { WorkbookPort } from "../../book/workbook-port";
import type { Directory } from "./directory";

const QUIET_MS = 400;

/** Reads the directory, and again whenever the workbook was edited and has been quiet for a moment. */
export function useDirectory(workbook: WorkbookPort) {
  const [directory, setDirectory] = useState<Directory | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [revision, setRevision] = useState(0);
  const refresh = useCallback(() => setRevision((each) => each + 1), []);

  useEffect(() => {
    let current = true;
    import("./directory")
      .then(({ readDirectory }) => readDirectory(workbook))
      .then(
        (read) => current && (setDirectory(read), setFailure(null)),
        (error: unknown) => current && setFailure(error),
      );
    return () => void (current = false);
  }, [workbook, revision]);

  useEffect(() => {
    let timer: number | undefined;
    let stopped = false;
    const edited = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(refresh, QUIET_MS);
    };
    // Without events the pane still works: it reads again after its own writes and when a page is opened.
    const watching = workbook.watch(edited).catch(() => null);
    return () => {
      if (stopped) return;
      stopped = true;
      window.clearTimeout(timer);
      void watching.then((stop) => stop?.());
    };
  }, [workbook, refresh]);

  return { directory, failure, revision, refresh };
}
