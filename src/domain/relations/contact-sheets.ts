import { rowsOf } from "../partner-home/partner-work";
import type { TableSource } from "../program/setup";
import { nameKey } from "../shared/excel-text";
import type { SerialDate } from "../shared/serial-date";
import { partnersTable } from "../shared/tables/catalogue";
import { ourContactsTable } from "../shared/tables/contact-tables";
import {
  certificatesTable,
  CONTACT_LEVELS,
  contactsTable,
  type ContactRow,
} from "../shared/tables/relations-tables";
import { ACCOUNT_MANAGER, ourContactFor, topicsFor } from "./our-contacts";
import { isToCheck } from "./relation-map";

/** A line of a contact sheet; nobody's where no name is known. */
interface Listed {
  name: string | null;
  checkedOn: SerialDate | null;
}

/** The most people on a page. */
export const MOST_LISTED = 20;

/** How long a sheet may be relied upon: to the last day on which no line is to be checked; null where one is, or nobody is named. */
export function validityOf(lines: readonly Listed[], asOf: SerialDate, checkDays: number) {
  const named = lines.filter(({ name }) => name !== null);
  const toCheck = named.filter((line) => isToCheck(line, asOf, checkDays)).length;
  const oldest = Math.min(...named.map(({ checkedOn }) => Math.floor(checkedOn ?? 0)));
  return {
    named: named.length,
    toCheck,
    validUntil: named.length === 0 || toCheck > 0 ? null : oldest + checkDays,
  };
}

/** "Who to call": by what it is for, who of us, whom the partner's CAM is where no row says so. */
export function whoToCall(source: TableSource, partner: string) {
  const { rows } = source.table(ourContactsTable);
  const own = source.table(partnersTable).rows.find((row) => nameKey(row.partner) === nameKey(partner));
  return topicsFor(rows, partner).map((topic) => {
    const row = ourContactFor(rows, partner, topic);
    const fallback = topic === ACCOUNT_MANAGER ? (own?.cam ?? null) : null;
    return { topic, row, name: row?.contact ?? fallback, checkedOn: row?.checkedOn ?? null };
  });
}

const rankOf = ({ level }: ContactRow) =>
  CONTACT_LEVELS.findIndex((each) => each === level) + 1 || CONTACT_LEVELS.length + 1;

/** The partner's people from the top down, of a level in the order of the table. */
function fromTheTop(source: TableSource, partner: string): ContactRow[] {
  return rowsOf(source.table(contactsTable).rows, partner)
    .filter(({ contact }) => contact)
    .sort((one, other) => rankOf(one) - rankOf(other));
}

/** "Who is who": everybody, with the first day on which a certificate that holds ends. */
export function whoIsWho(source: TableSource, partner: string, asOf: SerialDate) {
  const certificates = rowsOf(source.table(certificatesTable).rows, partner);
  return fromTheTop(source, partner).map((row) => {
    const ends = certificates.flatMap(({ person, validTo }) =>
      nameKey(person) === nameKey(row.contact) && validTo !== null && validTo >= asOf
        ? Math.floor(validTo)
        : [],
    );
    return {
      row,
      name: row.contact,
      checkedOn: row.checkedOn,
      certificatesTo: ends.length ? Math.min(...ends) : null,
    };
  });
}

/** "Who covers whom": those of them who have a counterpart with us. */
export function whoCoversWhom(source: TableSource, partner: string) {
  return fromTheTop(source, partner)
    .filter(({ ourCounterpart }) => ourCounterpart)
    .map((row) => ({ row, name: row.contact, checkedOn: row.checkedOn }));
}
