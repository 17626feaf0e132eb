import type { TableSource } from "../program/setup";
import { byCode } from "../crm/compare-names";
import { nameKey } from "../shared/excel-text";
import { partnersTable } from "../shared/tables/catalogue";
import { ourContactsTable } from "../shared/tables/contact-tables";
import { commitmentsTable, contactsTable } from "../shared/tables/relations-tables";

/** What tells who our own people are. */
export const OUR_PEOPLE_TABLES = [partnersTable, contactsTable, ourContactsTable, commitmentsTable] as const;

/** Our own people whom the workbook names: CAMs, counterparts, whom partners call, who promised something; by name. */
export function ourPeople(source: TableSource): string[] {
  const named = [
    ...source.table(partnersTable).rows.flatMap(({ cam, secondaryCam }) => [cam, secondaryCam]),
    ...source.table(contactsTable).rows.map(({ ourCounterpart }) => ourCounterpart),
    ...source.table(ourContactsTable).rows.map(({ contact }) => contact),
    ...source.table(commitmentsTable).rows.flatMap(({ by, owner }) => (by === "Vendor" ? owner : [])),
  ];
  const names = named.flatMap((cell) => (cell ?? "").split(";")).map((name) => name.trim());
  const distinct = new Map(names.flatMap((name) => (name ? [[nameKey(name), name] as const] : [])));
  return [...distinct.values()].sort((one, other) => byCode(nameKey(one), nameKey(other)));
}
