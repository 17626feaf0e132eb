import type { CellValue, TableDefinition } from "../shared/tables/table-definition";
import { trimmedNameKey } from "../shared/excel-text";
import { firstLinesOf } from "./count-words";
import type { FileKind } from "./import-fields";
import type { ImportCounts } from "./import-preview";
import type { ImportConflict, ImportProblem } from "./import-problem";
import { mergeRow, type Referee, type Values } from "./merge-row";
import type { FileRecord } from "./read-records";

export interface NamedRow {
  name: string;
  /** What people call it, where the name is an ID. */
  label?: string;
  values: Values;
}

/** No name has it: blanks of a file's cells are plain ones. */
const BETWEEN = " ·\u00a0";

/** A row's name of several parts, of which only the last may be blank: "Acme · Ada Lovelace". */
export function nameOf(row: Values, fields: readonly string[]): string {
  const parts = fields.map((field) => String(row[field] ?? "").trim());
  return parts.filter((part) => part !== "").join(BETWEEN);
}

/** Rows of a table that are found by a name: partners, products, or an ID. */
export interface NamedTable {
  table: Pick<TableDefinition, "name" | "columns">;
  /** The fields that make up the name; a file never changes them. */
  nameFields: readonly string[];
  existing: readonly Readonly<Record<string, CellValue>>[];
  /** Names in rows of the workbook that cannot be read. */
  unreadable: ReadonlySet<string>;
}

export interface NamedMerge {
  added: NamedRow[];
  /** Rows of the workbook with the fields that change. */
  changed: { row: Readonly<Record<string, CellValue>>; updates: Record<string, CellValue> }[];
  conflicts: ImportConflict[];
  counts: ImportCounts;
}

/** One row for each name; a name that stands twice with different contents is left out and reported, and so is one of which `bad` says why. */
export function uniqueByName(
  { kind, nameFields, column }: { kind: FileKind; nameFields: readonly string[]; column: string },
  records: readonly FileRecord[],
  bad: (values: Values) => string | null = () => null,
) {
  const [nameField = ""] = nameFields;
  const bare = Object.fromEntries(nameFields.map((field) => [field, null]));
  const byName = new Map<string, FileRecord[]>();
  const problems: ImportProblem[] = [];
  const report = (record: FileRecord, message: string) => {
    const value = String(record.values[nameField] ?? "");
    problems.push({ file: kind, line: record.line, column, value, message, outcome: "left out" });
  };
  for (const record of records) {
    const key = trimmedNameKey(nameOf(record.values, nameFields));
    const message = bad(record.values);
    if (typeof record.values[nameField] !== "string") report(record, `The row has no name in "${column}".`);
    else if (message !== null) report(record, message);
    else if (!byName.get(key)?.push(record)) byName.set(key, [record]);
  }
  const rows: FileRecord[] = [];
  for (const same of byName.values()) {
    const contents = new Set(same.map(({ values }) => JSON.stringify({ ...values, ...bare })));
    if (contents.size === 1)
      rows.push(
        same.reduce((first, each) =>
          String(each.values[nameField]) < String(first.values[nameField]) ? each : first,
        ),
      );
    else {
      const lines = firstLinesOf(same);
      for (const each of same)
        report(each, `The name stands in lines ${lines} with different contents; keep one of them.`);
    }
  }
  return { rows, problems };
}

/** Merges rows found by name; new ones are added, none is ever removed. */
export function mergeNamedRows(
  target: NamedTable,
  incoming: readonly NamedRow[],
  referee: Referee,
): NamedMerge {
  const { table, nameFields, existing, unreadable } = target;
  const known = new Map(existing.map((row) => [trimmedNameKey(nameOf(row, nameFields)), row]));
  const own = Object.fromEntries(nameFields.map((field) => [field, undefined]));
  const merge: NamedMerge = { added: [], changed: [], conflicts: [], counts: noCounts() };
  for (const { name, label = name, values } of incoming) {
    merge.counts.inFile++;
    const row = known.get(trimmedNameKey(name));
    if (unreadable.has(trimmedNameKey(name)) && !row) merge.counts.unchanged++;
    else if (!row) {
      merge.added.push({ name, values });
      merge.counts.new++;
    } else {
      const { updates, conflicts } = mergeRow(
        {
          table,
          row: label,
          existing: row,
          incoming: { ...values, ...own },
          recorded: new Map(),
        },
        referee,
      );
      merge.conflicts.push(...conflicts);
      if (Object.keys(updates).length === 0) merge.counts.unchanged++;
      else {
        merge.changed.push({ row, updates });
        merge.counts.changed++;
      }
    }
  }
  const mentioned = new Set(incoming.map(({ name }) => trimmedNameKey(name)));
  merge.counts.onlyInWorkbook = [...known.keys()].filter((key) => !mentioned.has(key)).length;
  return merge;
}

export function noCounts(): ImportCounts {
  return { inFile: 0, new: 0, changed: 0, unchanged: 0, leftOut: 0, onlyInWorkbook: 0, gone: 0 };
}

/** Drops the fields that the file does not speak of. */
export function definedOnly(values: Values): Record<string, CellValue> {
  // A loop, since it runs for every row of a file: Object.fromEntries takes three times as long.
  const defined: Record<string, CellValue> = {};
  for (const field in values) if (values[field] !== undefined) defined[field] = values[field];
  return defined;
}
