import { kindRequest } from "../../../book/kind-request";
import type { WorkbookSnapshot } from "../../../book/workbook-port";
import { ourContactsTable, type OurContactRow } from "../../../domain/shared/tables/contact-tables";
import { mergeChanges } from "../../../domain/shared/tables/table-change";
import { exitChecklistChange } from "../../../sheets/exit-checklist/change";
import { exitChecklistDefinition } from "../../../sheets/exit-checklist/definition";
import { operationsGuideChange } from "../../../sheets/operations-guide/change";
import { whoCoversWhomChange } from "../../../sheets/who-covers-whom/change";
import { whoCoversWhomDefinition } from "../../../sheets/who-covers-whom/definition";
import { whoIsWhoChange } from "../../../sheets/who-is-who/change";
import { whoIsWhoDefinition } from "../../../sheets/who-is-who/definition";
import { ourContactRowsChange, whoToCallChange } from "../../../sheets/who-to-call/change";
import { whoToCallDefinition } from "../../../sheets/who-to-call/definition";
import { useApp } from "../../session/app-context";
import { usePartnerRows } from "../../session/use-partner-rows";
import { contactTexts as texts } from "../../strings/contacts";

const REQUEST = kindRequest(whoToCallDefinition, [
  ...[...whoIsWhoDefinition.tables, ...whoCoversWhomDefinition.tables],
  ...exitChecklistDefinition.tables,
]);
/** What building all three is of the routine. */
const CONTACT_SHEETS = "Contact sheets";

/** Writes rows of our contacts at once, each a change to be taken back, and builds the three sheets in one. */
export function useContactWork() {
  const { today } = useApp();
  const page = usePartnerRows(REQUEST);
  const { snapshot, write } = page;
  const save = async (label: string, row: Partial<OurContactRow>) => {
    if (!snapshot) return false;
    return write(ourContactRowsChange(snapshot, label, [row]), {
      progress: texts.saving,
      title: texts.saved,
      body: texts.savedBody,
      sheet: ourContactsTable.sheet,
    });
  };
  const build = (source: WorkbookSnapshot, partner: string) => {
    const forms = [{ partner, asOf: today }];
    const changes = [whoToCallChange, whoIsWhoChange, whoCoversWhomChange].map((each) => each(source, forms));
    const sheets = changes.flatMap((change) => change.sheets);
    page.build(
      {
        label: texts.building,
        tables: mergeChanges(changes.flatMap(({ tables }) => tables)),
        sheets,
        done: [{ partner, doneBy: CONTACT_SHEETS, sheet: sheets[0]!.title }],
      },
      { progress: texts.building, title: texts.built(partner), body: texts.builtBody },
    );
  };
  const buildGuide = (source: WorkbookSnapshot, partner: string) => {
    const { progress, done, body } = texts.guide;
    page.build(operationsGuideChange(source, [{ partner, asOf: today }]), {
      progress,
      title: done(partner),
      body,
    });
  };
  const buildExit = (source: WorkbookSnapshot, partner: string) => {
    const { progress, done, body } = texts.exit;
    page.build(exitChecklistChange(source, [{ partner, asOf: today }]), {
      progress,
      title: done(partner),
      body,
    });
  };
  return { page, save, build, buildGuide, buildExit };
}

export type SaveOurContact = ReturnType<typeof useContactWork>["save"];
