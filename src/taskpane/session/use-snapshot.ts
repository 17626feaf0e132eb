import { useEffect, useState } from "react";
import type { ReadRequest, WorkbookSnapshot } from "../../book/workbook-port";
import { useApp } from "./app-context";

export interface SnapshotState {
  /** The newest reading; the one before stays until the next has arrived. */
  snapshot: WorkbookSnapshot | null;
  error: unknown;
}

/** Reads the workbook, and again after every edit. `request` must be a constant: what a page reads does not change. */
export function useSnapshot(request: ReadRequest): SnapshotState {
  const { workbook, revision } = useApp();
  const [state, setState] = useState<SnapshotState>({ snapshot: null, error: null });
  useEffect(() => {
    let current = true;
    workbook.read(request).then(
      (snapshot) => current && setState({ snapshot, error: null }),
      (error: unknown) => current && setState((before) => ({ ...before, error })),
    );
    return () => void (current = false);
  }, [workbook, request, revision]);
  return state;
}
