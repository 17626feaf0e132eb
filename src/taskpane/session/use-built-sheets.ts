import { useCallback } from "react";
import type { AppliedChange, BuiltSheet } from "../../book/workbook-port";
import { SHEET_KINDS } from "../../sheets/sheets";
import { sheetsTexts } from "../strings/sheets";
import { useApp } from "./app-context";
import { useSnapshot } from "./use-snapshot";
import { useWork, type WorkState } from "./use-work";

const REQUEST = { tables: [], sheets: SHEET_KINDS };

/** Every sheet that the add-in has built; null until they are read. */
export function useBuiltSheets(): { sheets: readonly BuiltSheet[] | null; error: unknown } {
  const { snapshot, error } = useSnapshot(REQUEST);
  return { sheets: snapshot?.sheets ?? null, error };
}

export interface SheetDeletionWork {
  work: WorkState<AppliedChange>;
  remove: (sheets: readonly string[], withOwnCells?: boolean) => void;
  reset: () => void;
}

/** Deletes built sheets, one lot at a time. */
export function useSheetDeletion(): SheetDeletionWork {
  const { workbook, refresh } = useApp();
  const { state: work, run, reset } = useWork<AppliedChange>();
  const remove = useCallback(
    (sheets: readonly string[], withOwnCells = false) =>
      void run(sheetsTexts.deleting(sheets.length), () =>
        workbook.deleteSheets({ sheets, withOwnCells }),
      ).then(refresh),
    [workbook, run, refresh],
  );
  return { work, remove, reset };
}
