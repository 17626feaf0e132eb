import { useMemo } from "react";
import { kindRequest } from "../../../book/kind-request";
import type { WorkbookSnapshot } from "../../../book/workbook-port";
import { type ControlFindings, controlFindings } from "../../../domain/control/findings";
import { controlDefinition } from "../../../sheets/control/definition";
import { SHEET_KINDS } from "../../../sheets/sheets";
import { useApp } from "../../session/app-context";
import { useSnapshot } from "../../session/use-snapshot";

const REQUEST = { ...kindRequest(controlDefinition), sheets: SHEET_KINDS };

export interface ControlState {
  snapshot: WorkbookSnapshot | null;
  findings: ControlFindings | null;
  error: unknown;
}

/** What Control finds in the workbook, looked at again after every edit. */
export function useControl(): ControlState {
  const { today } = useApp();
  const { snapshot, error } = useSnapshot(REQUEST);
  const findings = useMemo(() => snapshot && controlFindings(snapshot, today), [snapshot, today]);
  return { snapshot, findings, error };
}
