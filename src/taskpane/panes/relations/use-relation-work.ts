import { kindRequest } from "../../../book/kind-request";
import type { WorkbookSnapshot } from "../../../book/workbook-port";
import { OUR_PEOPLE_TABLES } from "../../../domain/relations/our-people";
import type { PersonRemoval } from "../../../domain/relations/remove-person";
import { contactsTable, type ContactRow } from "../../../domain/shared/tables/relations-tables";
import { contactRowsChange, relationsChange } from "../../../sheets/relations/change";
import { relationsDefinition } from "../../../sheets/relations/definition";
import { useApp } from "../../session/app-context";
import { usePartnerRows } from "../../session/use-partner-rows";
import { relationTexts as texts } from "../../strings/relations";

const REQUEST = kindRequest(relationsDefinition, OUR_PEOPLE_TABLES);
const { sheet } = contactsTable;

/** Writes people at once, each write a change to be taken back, and builds the map. */
export function useRelationWork() {
  const { today } = useApp();
  const page = usePartnerRows(REQUEST);
  const { snapshot, write } = page;
  const save = async (label: string, rows: readonly Partial<ContactRow>[]) => {
    if (!snapshot || rows.length === 0) return false;
    const { saving: progress, saved: title, savedBody: body } = texts;
    return write(contactRowsChange(snapshot, label, rows), { progress, title, body, sheet });
  };
  const remove = ({ tables, forgets }: PersonRemoval, gone: readonly string[] = []) => {
    const { label, removing: progress, done: title, doneBody: body } = texts.remove;
    return write({ label, tables, sheets: [], forgets }, { progress, title, body, sheet }, gone);
  };
  const build = (source: WorkbookSnapshot, partner: string) =>
    page.build(relationsChange(source, [{ partner, asOf: today }]), {
      progress: texts.building,
      title: texts.built(partner),
      body: texts.builtBody,
    });
  return { page, save, remove, build };
}

export type SavePeople = ReturnType<typeof useRelationWork>["save"];
export type RemovePersonsData = ReturnType<typeof useRelationWork>["remove"];
