import type { WorkbookSnapshot } from "../../../book/workbook-port";
import type { PersonRemoval } from "../../../domain/relations/remove-person";
import { contactsTable, type ContactRow } from "../../../domain/shared/tables/relations-tables";
import { contactRowsChange, relationsChange } from "../../../sheets/relations/change";
import type { WrittenWork } from "../../components/written-message";
import { useApp } from "../../session/app-context";
import { useWork } from "../../session/use-work";
import { relationTexts as texts } from "../../strings/relations";

/** Writes people at once, each write a change to be taken back, and builds the map. */
export function useRelationWork(snapshot: WorkbookSnapshot | null) {
  const { workbook, today, refresh } = useApp();
  const { state: work, run } = useWork<WrittenWork>();
  const save = async (label: string, rows: readonly Partial<ContactRow>[]) => {
    if (!snapshot || rows.length === 0) return false;
    const change = contactRowsChange(snapshot, label, rows);
    const done = await run(texts.saving, async (handle) => ({
      applied: await workbook.apply(change, handle),
      title: texts.saved,
      body: texts.savedBody,
      sheet: contactsTable.sheet,
    }));
    refresh();
    return done !== undefined;
  };
  const remove = async ({ tables, forgets }: PersonRemoval) => {
    const { label, removing, done: title, doneBody: body } = texts.remove;
    await run(removing, async (handle) => ({
      applied: await workbook.apply({ label, tables, sheets: [], forgets }, handle),
      title,
      body,
      sheet: contactsTable.sheet,
    }));
    refresh();
  };
  const build = (partner: string, existing: "rebuild" | "beside") => {
    if (!snapshot) return;
    const change = relationsChange(snapshot, [{ partner, asOf: today }]);
    void run(texts.building, async (handle) => ({
      applied: await workbook.apply(change, { ...handle, existing }),
      title: texts.built(partner),
      body: texts.builtBody,
    })).then(refresh);
  };
  return { work, save, remove, build };
}

export type SavePeople = ReturnType<typeof useRelationWork>["save"];
export type RemovePersonsData = ReturnType<typeof useRelationWork>["remove"];
