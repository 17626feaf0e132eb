import { useMemo } from "react";
import type { ReadRequest } from "../../../book/workbook-port";
import { proposedAsOf } from "../../../domain/program/proposed-as-of";
import { useApp } from "../../session/app-context";
import { useDraft } from "../../session/use-draft";
import { useSnapshot } from "../../session/use-snapshot";
import type { ToolDefinition, ToolTypes } from "./tool-definition";
import { toolBefore } from "./tool-state";

/** The workbook as it was read with what is typed, recalculated at every change of either; null until it is read. */
export function useTool<T extends ToolTypes>(definition: ToolDefinition<T>, request: ReadRequest) {
  const { today, partner: chosen, format } = useApp();
  const [draft, update] = useDraft<T["draft"]>(definition.kind.kind, definition.empty);
  const { snapshot, error } = useSnapshot(request);
  const read = useMemo(
    () =>
      snapshot ? { snapshot, facts: definition.facts(snapshot), asOf: proposedAsOf(snapshot, today) } : null,
    [definition, snapshot, today],
  );
  const partner = definition.partner ? chosen : "";
  const now = useMemo(
    () => (read ? toolBefore(definition, { ...read, draft, partner, today, format }) : null),
    [definition, read, draft, partner, today, format],
  );
  return { now, error, update };
}
