import { CONTACT_LEVELS, contactsTable } from "../../domain/shared/tables/relations-tables";
import { f, type Formula, joined } from "../shared/formula";
import type { PartnerRefs } from "../shared/partner-block";
import { contactCells } from "../shared/relation-cells";
import { MaskedRows } from "../kit/partner-rows";
import type { ContactColumn } from "./model";

/** Those of the partner's people who are listed. */
export function listedContacts(
  { name }: PartnerRefs,
  more: Formula = f`1`,
): MaskedRows<typeof contactsTable.columns> {
  return new MaskedRows(
    contactsTable,
    f`(${contactCells.column("partner")}=${name})*(LEN(${contactCells.column("contact")})>0)*${more}`,
  );
}

/** Levels from the top down, those that nobody has said last. */
export const LEVEL_ORDER: Formula = f`(${CONTACT_LEVELS.length + 1}-${joined(
  CONTACT_LEVELS.map(
    (level, index) => f`${CONTACT_LEVELS.length - index}*(${contactCells.column("level")}="${level}")`,
  ),
  "-",
)})`;

/** A column of the page that shows the contact's own text. */
export function contactText<K extends string>(
  field: Parameters<typeof contactCells.text>[0],
  title: string,
): ContactColumn<K> {
  return { title, look: "passage", cell: ({ position }) => contactCells.text(field, position) };
}
