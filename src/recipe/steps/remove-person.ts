import { z } from "zod";
import { rowsOf } from "../../domain/partner-home/partner-work";
import { removeOurPerson, removePerson } from "../../domain/relations/remove-person";
import { applyWithoutSheets } from "../../book/apply-without-sheets";
import { KINDS_ABOUT_PEOPLE, sheetsAboutPerson } from "../../book/sheets-of-person";
import type { WorkbookSnapshot } from "../../book/workbook-port";
import { trimmedNameKey } from "../../domain/shared/excel-text";
import { ANY_TABLES } from "../../domain/shared/tables/all-tables";
import { contactsTable, type ContactRow } from "../../domain/shared/tables/relations-tables";
import { knownPartner } from "../known-partner";
import { RecipeError } from "../recipe-error";
import { PARTNER_SAYS, recipeStep } from "../recipe-step";

const text = z.string().trim().min(1);

/** Removes what the workbook holds of a person: rows, mentions, typed cells, the log. */
export const removePersonStep = recipeStep(
  {
    name: "remove-person",
    does: "Removes a person's data: the rows of `cam_contacts`, and name, e-mail and phone in every table, the log and built sheets; of one of our own people the CAM scorecard too.",
    says: {
      partner: `${PARTNER_SAYS}; left out for one of our own people`,
      contact: "the person's name, as `cam_contacts` has it, or as it stands beside what our own people do",
    },
    schema: z.strictObject({ partner: text.optional(), contact: text }),
  },
  async ({ workbook, say }, fields) => {
    const snapshot = await workbook.read({ tables: ANY_TABLES, sheets: KINDS_ABOUT_PEOPLE });
    const isOurs = fields.partner === undefined;
    const { tables, forgets, cells, contacts } =
      fields.partner === undefined
        ? removeOurPerson(snapshot, fields.contact)
        : removePerson(snapshot, contactOf(snapshot, fields.partner, fields.contact));
    if (!cells.length && !contacts) throw new RecipeError(`"${fields.contact}" stands nowhere in the tables`);
    const gone = isOurs ? sheetsAboutPerson(snapshot, fields.contact) : [];
    const change = { label: "Remove a person's data", tables, sheets: [], forgets };
    await applyWithoutSheets(workbook, { change, gone });
    const places = cells.map(({ sheet, column, rows }) => `${sheet}, ${column}: ${rows}`);
    const sheets = gone.length ? `; deleted ${gone.length} of its sheets` : "";
    say(`removed ${contacts} of Contacts; mentions ${places.join("; ") || "none"}${sheets}`);
  },
);

function contactOf(snapshot: WorkbookSnapshot, named: string, contact: string): ContactRow {
  const partner = knownPartner(snapshot, named);
  const person = rowsOf(snapshot.table(contactsTable).rows, partner).find(
    (row) => trimmedNameKey(row.contact ?? "") === trimmedNameKey(contact),
  );
  if (!person) throw new RecipeError(`"${contact}" is nobody of ${partner} on Contacts`);
  return person;
}
