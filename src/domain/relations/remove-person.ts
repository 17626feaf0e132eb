import { rowsOf } from "../partner-home/partner-work";
import type { TableSource } from "../program/setup";
import { trimmedNameKey } from "../shared/excel-text";
import { REMOVED } from "../shared/redact";
import { ANY_TABLES } from "../shared/tables/all-tables";
import { cadenceLogTable } from "../shared/tables/cadence-tables";
import { partnersTable } from "../shared/tables/catalogue";
import { ourContactsTable } from "../shared/tables/contact-tables";
import { logTable } from "../shared/tables/history-tables";
import { contactsTable, type ContactRow } from "../shared/tables/relations-tables";
import { type NameReplacement, type Redaction, replaceNames } from "../shared/tables/replace-names";
import { changeTable, mergeChanges, type TableChange } from "../shared/tables/table-change";
import { type CellValue, keyOf, type TableDefinition } from "../shared/tables/table-definition";

/** Columns that name companies, products, deals and what stands in Setup's lists, and no people. */
export const NO_PEOPLE: ReadonlySet<string> = new Set([
  "partner",
  "account",
  "product",
  "stage",
  "dealId",
  "currency",
  "parent",
  "distributor",
  "setting",
  "metric",
  "level",
  "lifeStage",
  "measure",
  "activity",
  "levels",
  "questionId",
  "kind",
]);

const LOGS = new Set<string>([logTable.name, cadenceLogTable.name]);

/** What is known of a person, as it stands in texts. */
interface PersonWords {
  /** To be taken out of every row. */
  words: readonly string[];
  /** To be taken out of the partner's rows alone: others may be called so too. */
  ownWords: readonly string[];
}

export interface PersonRemoval {
  tables: TableChange[];
  /** What no cell of a built sheet is to hold any more. */
  forgets: readonly string[];
  /** By table, the cells that are blanked or shortened. */
  cells: readonly { sheet: string; column: string; rows: number }[];
  /** Rows of Contacts that go. */
  contacts: number;
}

/** The rows of the same person: of that partner with that name, and any with the same e-mail. */
function rowsOfPerson(rows: readonly ContactRow[], person: ContactRow): ContactRow[] {
  const name = trimmedNameKey(person.contact ?? "");
  const email = trimmedNameKey(person.email ?? "");
  const own = new Set(rowsOf(rows, person.partner ?? ""));
  return rows.filter(
    (row) =>
      row.contactId === person.contactId ||
      (own.has(row) && trimmedNameKey(row.contact ?? "") === name) ||
      (email !== "" && trimmedNameKey(row.email ?? "") === email),
  );
}

function wordsOf(gone: readonly ContactRow[], rows: readonly ContactRow[]): PersonWords {
  const distinct = (texts: readonly (string | null)[]) => [
    ...new Set(texts.flatMap((text) => text?.trim() || [])),
  ];
  const names = distinct(gone.map(({ contact }) => contact));
  const stays = new Set(
    rows.filter((row) => !gone.includes(row)).map(({ contact }) => trimmedNameKey(contact ?? "")),
  );
  const isTheirs = (name: string) => /\s/.test(name) && !stays.has(trimmedNameKey(name));
  return {
    words: [...distinct(gone.flatMap(({ email, phone }) => [email, phone])), ...names.filter(isTheirs)],
    ownWords: names.filter((name) => !isTheirs(name)),
  };
}

/**
 * Everything that goes with a person's data: the rows of Contacts, and the name, e-mail and phone in every text of the add-in's tables, the log
 * included, also in rows that cannot be read. A cell that held nothing else is blank then; in a key "[removed]" stands, so that its row does too.
 */
export function removePerson(source: TableSource, person: ContactRow): PersonRemoval {
  const { rows } = source.table(contactsTable);
  const gone = rowsOfPerson(rows, person);
  const { words, ownWords } = wordsOf(gone, rows);
  const partner = person.partner ?? "";
  return removal(source, { words, ownWords, gone }, (field) => ({ field, words, ownWords, partner }));
}

/**
 * The same of one of our own people, by name, whoever the partner: as owner, counterpart, seller, CAM, author of the log, and whom to call. A name of one
 * word goes where it stands alone or in a list of names, since longer ones may hold it.
 */
export function removeOurPerson(source: TableSource, name: string): PersonRemoval {
  const isTheirs = (contact: string | null) => trimmedNameKey(contact ?? "") === trimmedNameKey(name);
  const called = source.table(ourContactsTable).rows.filter(({ contact }) => isTheirs(contact));
  const told = called.flatMap(({ email, phone }) => [email, phone]);
  const known = [...new Set(told.flatMap((text) => text?.trim() || []))];
  const alone = name.trim();
  const isOneWord = !/\s/.test(alone);
  const words = isOneWord ? known : [...known, alone];
  const isPartner = source.table(partnersTable).rows.some(({ partner }) => isTheirs(partner));
  const going = { words, ownWords: isOneWord ? [alone] : [], gone: [], about: isPartner ? null : alone };
  return removal(source, going, (field, isKey) => [
    ...(words.length ? [{ field, words, ownWords: [], partner: "" }] : []),
    ...(isOneWord ? [{ field, from: alone, to: isKey ? REMOVED : "", several: true }] : []),
  ]);
}

type Taken = NameReplacement | Redaction;

interface Going extends PersonWords {
  /** Rows of Contacts that go. */
  gone: readonly ContactRow[];
  /** A name under which sheets stand that are about one of our people: logs have it where partners stand. */
  about?: string | null;
}

function removal(
  source: TableSource,
  { words, ownWords, gone, about = null }: Going,
  takenOf: (field: string, isKey: boolean) => Taken | Taken[],
): PersonRemoval {
  const redactions = ANY_TABLES.flatMap((table): { table: TableDefinition; fields: Taken[] }[] => {
    if (!source.table(table).exists) return [];
    const fields = Object.keys(table.columns)
      .filter((field) => table.columns[field]!.kind === "text" && !NO_PEOPLE.has(field))
      .flatMap((field) => takenOf(field, table.key.includes(field)));
    if (about !== null && LOGS.has(table.name)) fields.push({ field: "partner", from: about, to: "" });
    return fields.length ? [{ table, fields }] : [];
  });
  const rows = gone.map(({ contactId }) => ({ contactId }));
  return {
    tables: mergeChanges([
      ...(gone.length ? [changeTable(contactsTable, [], rows)] : []),
      ...redactions.map(({ table, fields }): TableChange => ({ table, upserts: [], replaced: fields })),
    ]),
    forgets: [...words, ...ownWords],
    cells: redactions.flatMap(({ table, fields }) => counted(source, table, fields, gone)),
    contacts: gone.length,
  };
}

/** By column, how many rows change. */
function counted(
  source: TableSource,
  table: TableDefinition,
  fields: readonly Taken[],
  gone: readonly ContactRow[],
): PersonRemoval["cells"] {
  const { rows, problems } = source.table(table);
  const isGone = new Set(table.name === contactsTable.name ? gone.map((row) => keyOf(table, row)) : []);
  const all: Readonly<Record<string, CellValue | undefined>>[] = [
    ...rows.filter((row) => !isGone.has(keyOf(table, row))),
    ...problems.flatMap(({ values }) => (values ? [values] : [])),
  ];
  const counts = new Map<string, number>();
  for (const cells of replaceNames(table, all, fields).changes.values())
    for (const field of Object.keys(cells)) counts.set(field, (counts.get(field) ?? 0) + 1);
  return [...counts].map(([field, count]) => ({
    sheet: table.sheet,
    column: table.columns[field]!.header,
    rows: count,
  }));
}
