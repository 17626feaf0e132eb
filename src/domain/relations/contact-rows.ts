import { freeIds } from "../crm/free-ids";
import { rowsOf } from "../partner-home/partner-work";
import { trimmedNameKey } from "../shared/excel-text";
import { pastedLines } from "../shared/pasted-lines";
import { serialFromIso } from "../shared/serial-date";
import { contactsTable, type ContactRow } from "../shared/tables/relations-tables";
import type { ParsedTable } from "../shared/tables/parse-table";
import type { ColumnKind } from "../shared/tables/table-definition";

type ContactsTable = Pick<ParsedTable<typeof contactsTable.columns>, "rows" | "problems">;

/** The row with an ID of its own, for a person whom the table does not have yet. */
export function newContactRow(
  table: ContactsTable,
  partner: string,
  typed: Partial<ContactRow>,
): Partial<ContactRow> {
  return { ...typed, contactId: freeIds("CON", table, "contactId")(), partner };
}

/** The order of columns in a pasted table without headers. */
const PASTED_FIELDS = [
  "contact",
  "role",
  "level",
  "ourCounterpart",
  "strength",
  "email",
  "phone",
] as const satisfies readonly (keyof ContactRow)[];

export interface PastedContacts {
  /** Rows to write: those of people who are known keep their ID and what is not pasted. */
  rows: readonly Partial<ContactRow>[];
  added: number;
  problems: readonly { line: number; message: string }[];
}

/** People of a partner as a table that was copied elsewhere: with our headers, or in the order of PASTED_FIELDS. */
export function pastedContacts(text: string, table: ContactsTable, partner: string): PastedContacts {
  const lines = pastedLines(text);
  const headed = fieldsIn(lines[0]?.cells ?? []);
  const fields = headed ?? PASTED_FIELDS;
  const freeId = freeIds("CON", table, "contactId");
  const known = new Map(
    rowsOf(table.rows, partner).map((row) => [trimmedNameKey(row.contact ?? ""), row.contactId] as const),
  );
  const problems: { line: number; message: string }[] = [];
  let added = 0;
  const rows = (headed ? lines.slice(1) : lines).flatMap(({ line, cells }) => {
    const read = readCells(cells, fields);
    const { contact: name, ...others } = read.values;
    problems.push(...read.problems.map((message) => ({ line, message })));
    if (typeof name !== "string") {
      problems.push({ line, message: "There is no name in this line: it was left out." });
      return [];
    }
    const key = trimmedNameKey(name);
    const contactId = known.get(key);

    // A name keeps the workbook's spelling.
    if (contactId !== undefined) return [{ ...others, contactId }];
    known.set(key, freeId());
    added += 1;
    return [{ ...others, contact: name, contactId: known.get(key)!, partner }];
  });
  return { rows, added, problems };
}

type Field = keyof typeof contactsTable.columns;

/** Which column is which, where the first line has our headers; null where it has none. */
function fieldsIn(cells: readonly string[]): readonly (Field | null)[] | null {
  const byHeader = new Map<string, Field>(
    (Object.keys(contactsTable.columns) as Field[]).map((field) => [
      trimmedNameKey(contactsTable.columns[field].header),
      field,
    ]),
  );
  byHeader.set("name", "contact").set("e-mail", "email");
  const fields = cells.map((cell) => byHeader.get(trimmedNameKey(cell)) ?? null);
  return fields.includes("contact") ? fields : null;
}

function readCells(cells: readonly string[], fields: readonly (Field | null)[]) {
  const problems: string[] = [];
  const values: Record<string, string | number | null> = {};
  fields.forEach((field, index) => {
    const cell = cells[index] ?? "";
    if (field === null || cell === "" || field === "contactId" || field === "partner") return;
    const column = contactsTable.columns[field];
    const read = column.read(typed(cell, column.kind));
    if ("value" in read) values[field] = read.value;
    else problems.push(`${column.header} "${cell}" is not understood: the cell was left out.`);
  });
  return { values: values as Partial<ContactRow>, problems };
}

function typed(cell: string, kind: ColumnKind): string | number {
  if (kind === "date") return serialFromIso(cell) ?? cell;
  return kind === "whole" && !Number.isNaN(Number(cell)) ? Number(cell) : cell;
}
