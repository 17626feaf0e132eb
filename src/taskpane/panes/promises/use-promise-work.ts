import type { WorkbookSnapshot } from "../../../book/workbook-port";
import { commitmentsTable, type CommitmentRow } from "../../../domain/shared/tables/relations-tables";
import { promiseRowsChange, promisesPageChange } from "../../../sheets/promises/change";
import type { WrittenWork } from "../../components/written-message";
import { useApp } from "../../session/app-context";
import { useWork } from "../../session/use-work";
import { promiseTexts as texts } from "../../strings/promises";

/** Writes rows of promises at once, each a change to be taken back, and builds the page to sign. */
export function usePromiseWork(snapshot: WorkbookSnapshot | null) {
  const { workbook, today, refresh } = useApp();
  const { state: work, run } = useWork<WrittenWork>();
  const save = async (label: string, title: string, rows: readonly Partial<CommitmentRow>[]) => {
    if (!snapshot || rows.length === 0) return false;
    const change = promiseRowsChange(snapshot, label, rows);
    const done = await run(texts.saving, async (handle) => ({
      applied: await workbook.apply(change, handle),
      title,
      body: texts.done.body,
      sheet: commitmentsTable.sheet,
    }));
    refresh();
    return done !== undefined;
  };
  const build = (partner: string, existing: "rebuild" | "beside") => {
    if (!snapshot) return;
    const change = promisesPageChange(snapshot, [{ partner, asOf: today }]);
    void run(texts.building, async (handle) => ({
      applied: await workbook.apply(change, { ...handle, existing }),
      title: texts.built(partner),
      body: texts.builtBody,
    })).then(refresh);
  };
  return { work, save, build };
}

export type SavePromises = ReturnType<typeof usePromiseWork>["save"];
