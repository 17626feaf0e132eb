import type { TableSource } from "../program/setup";
import { nameKey, trimmedNameKey } from "../shared/excel-text";
import { settingsTable } from "../shared/tables/catalogue";
import type { TableChange } from "../shared/tables/table-change";
import type { CellValue, TableDefinition } from "../shared/tables/table-definition";
import { SHARED_SETTINGS } from "./shared-settings";
import { SHARED_TABLES } from "./shared-tables";

type CellsOfRow = Readonly<Record<string, CellValue>>;

/**
 * A table as a partner's copy has it: its own rows, or the program's, and of the columns that are asked for by their headers those
 * alone, with the key. Throws where one of them is not shared.
 */
export function sharedRows(
  source: TableSource,
  name: string,
  { partner, headers }: { partner: string; headers: ReadonlySet<string> },
): TableChange {
  const sharing = SHARED_TABLES.get(name);
  if (!sharing) throw new Error(`${name} is not shared`);
  const { table, owner, ofAll = false, shown } = sharing;
  const calculated = (table.calculated ?? []).filter(({ header }) => headers.has(header));
  const wanted = Object.keys(table.columns).filter(
    (field) => table.key.includes(field) || field === owner || headers.has(table.columns[field]!.header),
  );
  const kept = wanted.find((field) => !shown.has(field));
  if (kept !== undefined) throw new Error(`${name}[${table.columns[kept]!.header}] is not shared`);
  const isOwn = (of: string) => nameKey(of) === nameKey(partner) || (ofAll && of === "");
  const rows = (source.table(table).rows as readonly CellsOfRow[]).filter((row) =>
    name === settingsTable.name
      ? isShared(row["setting"])
      : owner === null || isOwn(String(row[owner] ?? "")),
  );
  return {
    table: {
      ...table,
      columns: Object.fromEntries(wanted.map((field) => [field, table.columns[field]!])),
      ...(calculated.length ? { calculated } : { calculated: [] }),
    } satisfies TableDefinition,
    upserts: rows.map((row) => Object.fromEntries(wanted.map((field) => [field, row[field] ?? null]))),
  };
}

function isShared(setting: CellValue | undefined): boolean {
  const key = trimmedNameKey(String(setting ?? ""));
  return [...SHARED_SETTINGS].some((name) => trimmedNameKey(name) === key);
}
