import { useMemo } from "react";
import { proposedAsOf, type ProposedAsOf } from "../../../domain/program/proposed-as-of";
import { CHANNEL_LIST_TABLES } from "../../../domain/channel-setup/channel-lists";
import { SETUP_LISTS } from "../../../domain/setup-lists/lists";
import { cadenceTable } from "../../../domain/shared/tables/cadence-tables";
import { CAPABILITY_TABLES } from "../../../domain/scorecard/scored-tables";
import type { AnyTable } from "../../../domain/shared/tables/table-definition";
import type { WorkbookSnapshot } from "../../../book/workbook-port";
import { SHEET_KINDS, SHEETS } from "../../../sheets/sheets";
import { useApp } from "../../session/app-context";
import { useSnapshot } from "../../session/use-snapshot";

/** What is set, and everything that it moves. */
const REQUEST = {
  tables: [
    ...new Set<AnyTable>([
      ...CAPABILITY_TABLES,
      cadenceTable,
      ...CHANNEL_LIST_TABLES,
      ...Object.values(SETUP_LISTS).flatMap(({ references = [] }) => references.map(({ table }) => table)),
      ...Object.values(SHEETS).flatMap(({ tables }): readonly AnyTable[] => tables),
    ]),
  ],
  sheets: SHEET_KINDS,
};

export interface SettingsSource {
  snapshot: WorkbookSnapshot;
  proposed: ProposedAsOf;
}

export function useSettingsSource(): { source: SettingsSource | null; error: unknown } {
  const { today } = useApp();
  const { snapshot, error } = useSnapshot(REQUEST);
  const source = useMemo(
    () => snapshot && { snapshot, proposed: proposedAsOf(snapshot, today) },
    [snapshot, today],
  );
  return { source, error };
}
