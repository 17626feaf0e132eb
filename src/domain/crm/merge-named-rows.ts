import type { CellValue, TableDefinition } from "../shared/tables/table-definition";
import { trimmedNameKey } from "../shared/excel-text";
import { firstLinesOf } from "./count-words";
import type { FileKind } from "./import-fields";
import type { ImportConflict, ImportCounts, ImportProblem } from "./import-preview";
import { mergeRow, type Referee, type Values } from "./merge-row";
import type { FileRecord } from "./read-records";

export interface NamedRow {
  name: string;
  values: Values;
}

/** Rows of a table that are found by a name: partners and products. */
export interface NamedTable {
  table: Pick<TableDefinition, "name" | "columns">;
  nameField: string;
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

/** One row for each name; a name that stands twice with different contents is left out and reported. */
export function uniqueByName(
  kind: FileKind,
  nameField: string,
  column: string,
  records: readonly FileRecord[],
) {
  const byName = new Map<string, FileRecord[]>();
  const problems: ImportProblem[] = [];
  const report = (record: FileRecord, message: string) => {
    const value = String(record.values[nameField] ?? "");
    problems.push({ file: kind, line: record.line, column, value, message, outcome: "left out" });
  };
  for (const record of records) {
    const name = record.values[nameField];
    if (typeof name !== "string") report(record, `The row has no name in "${column}".`);
    else if (!byName.get(trimmedNameKey(name))?.push(record)) byName.set(trimmedNameKey(name), [record]);
  }
  const rows: FileRecord[] = [];
  for (const same of byName.values()) {
    const contents = new Set(same.map(({ values }) => JSON.stringify({ ...values, [nameField]: null })));
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
  const { table, nameField, existing, unreadable } = target;
  const known = new Map(existing.map((row) => [trimmedNameKey(String(row[nameField] ?? "")), row]));
  const merge: NamedMerge = { added: [], changed: [], conflicts: [], counts: noCounts() };
  for (const { name, values } of incoming) {
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
          row: name,
          existing: row,
          incoming: { ...values, [nameField]: undefined },
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
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, CellValue] => entry[1] !== undefined),
  );
}
