import { trimmedNameKey } from "../shared/excel-text";
import { accountsTable, certificatesTable, contactsTable } from "../shared/tables/relations-tables";
import type { CellValue, TableDefinition } from "../shared/tables/table-definition";
import type { TableChange } from "../shared/tables/table-change";
import { isShortened, wholeId } from "./deal-ids";
import { freeIds } from "./free-ids";
import type { SideKind } from "./import-fields";
import type { ExistingRows } from "./existing-tables";
import type { ImportCounts } from "./import-preview";
import type { ImportConflict, ImportProblem } from "./import-problem";
import { definedOnly, mergeNamedRows, nameOf, uniqueByName, type NamedRow } from "./merge-named-rows";
import type { Referee, Values } from "./merge-row";
import type { FileRecord } from "./read-records";
import { noPartner, type SideSources } from "./side-sources";
import { unreadableRows } from "./unreadable-rows";

type AnyRow = Readonly<Record<string, CellValue>>;

/** A table whose rows belong to partners. */
interface SideTable {
  table: TableDefinition;
  /** The fields by which a row is known without an ID, the partner first; only the last may be blank. */
  identity: readonly string[];
  /** Where each row has an ID, its field, and what the IDs begin with that the add-in gives. */
  id?: { field: string; prefix: string };
}

export const SIDE_TABLES: Readonly<Record<Exclude<SideKind, "targets">, SideTable>> = {
  certificates: {
    table: certificatesTable as unknown as TableDefinition,
    identity: ["partner", "person", "certificate", "passedOn"],
    id: { field: "certificateId", prefix: "CERT" },
  },
  contacts: {
    table: contactsTable as unknown as TableDefinition,
    identity: ["partner", "contact"],
    id: { field: "contactId", prefix: "CON" },
  },
  accounts: {
    table: accountsTable as unknown as TableDefinition,
    identity: ["partner", "account", "product"],
  },
};

export interface ImportedSideFile {
  change: TableChange | null;
  conflicts: ImportConflict[];
  problems: ImportProblem[];
  counts: ImportCounts;
}

/**
 * Certificates, contacts or accounts after the import. A row is found by its ID, else by what identifies it; a row without an ID gets
 * one. Rows about partners that the workbook does not have are left out and named.
 */
export function importSideFile(
  kind: keyof typeof SIDE_TABLES,
  { records, existing }: { records: readonly FileRecord[]; existing: ExistingRows<AnyRow> },
  sources: SideSources,
  referee: Referee,
): ImportedSideFile {
  const { table, identity, id } = SIDE_TABLES[kind];
  const problems: ImportProblem[] = [];
  const report = ({ line }: FileRecord, field: string, value: unknown, message: string) =>
    problems.push({
      file: kind,
      line,
      column: table.columns[field]!.header,
      value: String(value ?? ""),
      message,
      outcome: "left out",
    });
  const unreadable = unreadableRows(table, existing, [...(id ? [[id.field]] : []), identity]);
  const whole = records.flatMap((record) => {
    const complete = completed(record, sources, id?.field);
    const bad = problemOf(complete.values, identity, id?.field);
    const { partner } = record.values;
    if (complete.values.partner === undefined) report(record, "partner", partner, noPartner(partner));
    else if (bad) report(record, bad.field, record.values[bad.field], bad.message);
    else {
      const message = unreadable(complete.values);
      if (message === null) return [complete];
      report(record, "partner", partner, message);
    }
    return [];
  });
  const byId = id ? whole.filter(({ values }) => values[id.field] != null) : [];
  const byName = whole.filter((record) => !byId.includes(record));
  const header = table.columns[identity[1]!]!.header;
  const unique = [
    ...(id
      ? [uniqueByName({ kind, nameFields: [id.field], column: table.columns[id.field]!.header }, byId)]
      : []),
    uniqueByName({ kind, nameFields: identity, column: header }, byName),
  ];
  const rows = unique.flatMap((each) => each.rows);
  problems.push(...unique.flatMap((each) => each.problems));
  const merge = mergeNamedRows(
    {
      table,
      nameFields: id ? [id.field] : identity,
      existing: existing.rows,
      unreadable: new Set(),
    },
    namedRows(rows, SIDE_TABLES[kind], existing),
    referee,
  );
  const keyFields = id ? [id.field] : identity;
  const upserts = [
    ...merge.added.map(({ values }) => definedOnly(values)),
    ...merge.changed.map(({ row, updates }) => ({
      ...Object.fromEntries(keyFields.map((field) => [field, row[field] ?? null])),
      ...updates,
    })),
  ];
  return {
    change: upserts.length ? { table, upserts } : null,
    conflicts: merge.conflicts,
    problems,
    counts: merge.counts,
  };
}

/** A row with the partner as the workbook spells it, undefined where it has none of that name; names in one piece, amounts in one currency. */
function completed(
  record: FileRecord,
  { partners, convert }: SideSources,
  idField: string | undefined,
): FileRecord {
  const { firstName, lastName, ...values } = record.values;
  const { partner, estimatedValue } = values;
  const names = [firstName, lastName].filter((name) => typeof name === "string");
  const given = idField === undefined ? undefined : values[idField];
  const found = typeof partner === "string" ? partners.get(trimmedNameKey(partner)) : undefined;
  return {
    ...record,
    values: {
      ...values,
      partner: found as CellValue,
      ...(names.length && values.contact == null ? { contact: names.join(" ") } : {}),
      ...(typeof given === "string" ? { [idField!]: wholeId(given) } : {}),
      ...(typeof estimatedValue === "number"
        ? { estimatedValue: convert(estimatedValue, record.currency) }
        : {}),
    },
  };
}

/** Whatever identifies a row has to be there, but for its last part. */
function problemOf(values: Values, identity: readonly string[], idField: string | undefined) {
  const id = idField === undefined ? null : values[idField];
  if (typeof id === "string" && isShortened(id))
    return {
      field: idField!,
      message: "A program has shortened this ID to a power of ten; export the column as text.",
    };
  const needed = identity.length > 2 ? identity.slice(0, -1) : identity;
  const missing = needed.find((field) => values[field] == null);
  return missing === undefined
    ? null
    : { field: missing, message: "The cell is blank, and identifies the row." };
}

/** Each row under the name by which its table finds it: an ID is the file's, that of the row it is known as, or a new one. */
function namedRows(
  records: readonly FileRecord[],
  { identity, id }: SideTable,
  existing: ExistingRows<AnyRow>,
): NamedRow[] {
  if (!id) return records.map(({ values }) => ({ name: nameOf(values, identity), values }));
  const ids = new Set(existing.rows.map((row) => trimmedNameKey(String(row[id.field] ?? ""))));
  const known = new Map(existing.rows.map((row) => [trimmedNameKey(nameOf(row, identity)), row]));
  const nextId = freeIds(id.prefix, existing, id.field);
  const own = new RegExp(`^${id.prefix}-\\d+$`, "i");
  return records.map(({ values }) => {
    const label = nameOf(values, identity);
    const given = values[id.field];
    const row = known.get(trimmedNameKey(label));
    const knownId = row ? String(row[id.field] ?? "") : "";
    const isGiven = typeof given === "string";
    // A row that had no ID in the file that brought it keeps the one it was given here.
    const isSame = knownId !== "" && (!isGiven || (own.test(knownId) && !ids.has(trimmedNameKey(given))));
    if (!isSame) {
      const name = isGiven ? given : nextId();
      return { name, label, values: { ...values, [id.field]: name } };
    }
    const fixed = Object.fromEntries(identity.map((field) => [field, undefined]));
    return { name: knownId, label, values: { ...values, ...fixed, [id.field]: knownId } };
  });
}
