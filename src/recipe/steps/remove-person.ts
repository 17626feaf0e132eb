import { z } from "zod";
import { rowsOf } from "../../domain/partner-home/partner-work";
import { removePerson } from "../../domain/relations/remove-person";
import { trimmedNameKey } from "../../domain/shared/excel-text";
import { ANY_TABLES } from "../../domain/shared/tables/all-tables";
import { contactsTable } from "../../domain/shared/tables/relations-tables";
import { knownPartner } from "../known-partner";
import { RecipeError } from "../recipe-error";
import { PARTNER_SAYS, recipeStep } from "../recipe-step";

const text = z.string().trim().min(1);

/** Removes what the workbook holds of a person: rows, mentions, typed cells, the log. */
export const removePersonStep = recipeStep(
  {
    name: "remove-person",
    does: "Removes a person's data: the rows of `cam_contacts`, and name, e-mail and phone in every table, the log and built sheets.",
    says: { partner: PARTNER_SAYS, contact: "the person's name, as `cam_contacts` has it" },
    schema: z.strictObject({ partner: text, contact: text }),
  },
  async ({ workbook, say }, fields) => {
    const snapshot = await workbook.read({ tables: ANY_TABLES });
    const partner = knownPartner(snapshot, fields.partner);
    const person = rowsOf(snapshot.table(contactsTable).rows, partner).find(
      ({ contact }) => trimmedNameKey(contact ?? "") === trimmedNameKey(fields.contact),
    );
    if (!person) throw new RecipeError(`"${fields.contact}" is nobody of ${partner} on Contacts`);
    const { tables, forgets, cells, contacts } = removePerson(snapshot, person);
    await workbook.apply({ label: "Remove a person's data", tables, sheets: [], forgets });
    const places = cells.map(({ sheet, column, rows }) => `${sheet}, ${column}: ${rows}`);
    say(`removed ${contacts} of Contacts; mentions ${places.join("; ") || "none"}`);
  },
);
