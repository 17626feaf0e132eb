import { readSettings } from "../../domain/program/settings";
import type { TableSource } from "../../domain/program/setup";
import { nameKey } from "../../domain/shared/excel-text";
import type { SerialDate } from "../../domain/shared/serial-date";
import { partnersTable, settingsTable } from "../../domain/shared/tables/catalogue";
import { contactsTable, type ContactRow } from "../../domain/shared/tables/relations-tables";
import { changeTable, mergeChanges } from "../../domain/shared/tables/table-change";
import type { ChangeSet } from "../shared/change-set";
import { dayValues } from "../shared/day-inputs";
import { tablesRead } from "../shared/tables-read";
import { sheetSetup } from "../shared/sheet-setup";
import { relationsDefinition } from "./definition";
import { relationsSheet } from "./sheet";

/** Writes rows of `cam_contacts`: new ones, or what changed of those that exist (their ID and the fields that change). */
export function contactRowsChange(
  source: TableSource,
  label: string,
  rows: readonly Partial<ContactRow>[],
): ChangeSet {
  return {
    label,
    tables: mergeChanges([...sheetSetup(source, relationsDefinition), changeTable(contactsTable, rows)]),
    sheets: [],
  };
}

export interface RelationsForm {
  partner: string;
  asOf: SerialDate;
}

/** Builds partners' relationship maps, and what their formulas need. */
export function relationsChange(source: TableSource, forms: readonly RelationsForm[]): ChangeSet {
  const { settings } = readSettings(source.table(settingsTable).rows);
  const partners = source.table(partnersTable).rows;
  const contacts = source.table(contactsTable).rows;
  const sheets = forms.map(({ partner, asOf }) => {
    const row = partners.find((each) => nameKey(each.partner) === nameKey(partner));
    return relationsSheet({
      partner: row?.partner ?? partner,
      asOf,
      values: dayValues(settings, asOf),
      contacts: contacts
        .filter((each) => each.contact && nameKey(each.partner) === nameKey(partner))
        .map(({ level, contact, role, ourCounterpart, decidesOn }) => [
          level,
          contact,
          role,
          ourCounterpart,
          decidesOn,
        ]),
      tables: tablesRead(source, relationsDefinition),
    });
  });
  return {
    label: sheets.length === 1 ? `Build ${sheets[0]!.title}` : `Build ${sheets.length} relationship maps`,
    tables: mergeChanges(sheetSetup(source, relationsDefinition)),
    sheets,
  };
}
