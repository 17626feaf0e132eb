import { useEffect, useState } from "react";
import type { ReadRequest, WorkbookSnapshot } from "../../book/workbook-port";
import { useApp } from "./app-context";
import { useNewest } from "./use-newest";

export interface SnapshotState {
  /** The newest reading; the one before stays until the next has arrived. */
  snapshot: WorkbookSnapshot | null;
  error: unknown;
}

/** Reads the workbook, and again after every edit. `request` must be a constant: what a page reads does not change. */
export function useSnapshot(request: ReadRequest): SnapshotState {
  const { workbook, revision } = useApp();
  const [state, setState] = useState<SnapshotState>({ snapshot: null, error: null });
  const shown = useNewest();
  useEffect(() => {
    const isNewer = shown(revision);
    workbook.read(request).then(
      (snapshot) => isNewer() && setState({ snapshot, error: null }),
      (error: unknown) => isNewer() && setState((before) => ({ ...before, error })),
    );
  }, [workbook, request, revision, shown]);
  return state;
}
