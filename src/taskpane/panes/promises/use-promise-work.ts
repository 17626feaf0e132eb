import { kindRequest } from "../../../book/kind-request";
import type { WorkbookSnapshot } from "../../../book/workbook-port";
import { actionsTable } from "../../../domain/shared/tables/capabilities-tables";
import { commitmentsTable, type CommitmentRow } from "../../../domain/shared/tables/relations-tables";
import { promiseRowsChange, promisesPageChange } from "../../../sheets/promises/change";
import { promisesDefinition } from "../../../sheets/promises/definition";
import { useApp } from "../../session/app-context";
import { usePartnerRows } from "../../session/use-partner-rows";
import { promiseTexts as texts } from "../../strings/promises";

const REQUEST = kindRequest(promisesDefinition, [actionsTable]);

/** Writes rows of promises at once, each a change to be taken back, and builds the page to sign. */
export function usePromiseWork() {
  const { today } = useApp();
  const page = usePartnerRows(REQUEST);
  const { snapshot, write } = page;
  const save = async (label: string, title: string, rows: readonly Partial<CommitmentRow>[]) => {
    if (!snapshot || rows.length === 0) return false;
    return write(promiseRowsChange(snapshot, label, rows), {
      progress: texts.saving,
      title,
      body: texts.done.body,
      sheet: commitmentsTable.sheet,
    });
  };
  const build = (source: WorkbookSnapshot, partner: string) =>
    page.build(promisesPageChange(source, [{ partner, asOf: today }]), {
      progress: texts.building,
      title: texts.built(partner),
      body: texts.builtBody,
    });
  return { page, save, build };
}

export type SavePromises = ReturnType<typeof usePromiseWork>["save"];
