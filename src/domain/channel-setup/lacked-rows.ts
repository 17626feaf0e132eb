import type { TableSource } from "../program/setup";
import { type ListRow } from "../setup-lists/list-rows";
import { trimmedNameKey } from "../shared/excel-text";
import { keyOf } from "../shared/tables/table-definition";
import { type ChannelList, CHANNEL_LIST_TABLES } from "./channel-lists";

/** What becomes of a row that the channel's Setup lacks: it goes, it stays as this workbook's own, or a row of the Setup takes its name's place. */
export type LackedAnswer = "remove" | "keep" | { becomes: string };

/** Rows of one name that a list of the channel's lacks and this workbook has. */
export interface Lacked {
  /** "Levels: Gold", by which it is answered. */
  id: string;
  name: string;
  /** The workbook's own rows of that name; none where only partners or deals have the name. */
  rows: readonly ListRow[];
  /** Where the name stands besides, by sheets. */
  uses: readonly { sheet: string; rows: number }[];
  /** What counts until somebody answers; null: it has to be answered, since something hangs on it. */
  proposed: LackedAnswer | null;
  /** Why there is nothing to answer; the row stays. */
  stays: string | null;
}

const nameOf = ({ table }: ChannelList, row: ListRow) => String(row[table.key[0]!] ?? "").trim();

/** Everything of a list that this workbook has and the channel's Setup has not, in the order of its rows. */
export function lackedRows(list: ChannelList, own: TableSource, given: TableSource): Lacked[] {
  const { table, keeps, counts } = list;
  const theirs = given.table(table).rows as readonly ListRow[];
  const [keys, names] = [
    new Set(theirs.map((row) => keyOf(table, row))),
    new Set(theirs.map((row) => trimmedNameKey(nameOf(list, row)))),
  ];
  const found = new Map<string, { name: string; rows: ListRow[] }>();
  const gather = (name: string, row?: ListRow) => {
    const entry = found.get(trimmedNameKey(name)) ?? { name, rows: [] };
    found.set(trimmedNameKey(name), row ? { ...entry, rows: [...entry.rows, row] } : entry);
  };
  for (const row of own.table(table).rows as readonly ListRow[])
    if (!keys.has(keyOf(table, row))) gather(nameOf(list, row), row);
  if (counts)
    for (const row of own.table(counts.table).rows as readonly ListRow[]) {
      const name = String(row[counts.field] ?? "").trim();
      const known = [...counts.except.map(trimmedNameKey), ""].includes(trimmedNameKey(name));
      if (!known && !names.has(trimmedNameKey(name))) gather(name);
    }
  return [...found.values()].map(({ name, rows }): Lacked => {
    const uses = names.has(trimmedNameKey(name)) ? [] : usesOf(list, own, name);
    const stays = rows.map((row) => keeps?.(row) ?? null).find((reason) => reason !== null) ?? null;
    return {
      id: `${table.sheet}: ${name}`,
      name,
      rows,
      uses,
      proposed: stays !== null ? "keep" : uses.length ? null : "remove",
      stays,
    };
  });
}

/** Rows of other tables that hold a name; the channel's lists come as a whole. */
function usesOf({ references = [] }: ChannelList, own: TableSource, name: string): Lacked["uses"] {
  return references
    .filter(({ table }) => !CHANNEL_LIST_TABLES.some((each) => each.name === table.name))
    .flatMap(({ table, field }) => {
      const holds = (row: ListRow) => trimmedNameKey(String(row[field] ?? "")) === trimmedNameKey(name);
      const rows = (own.table(table).rows as readonly ListRow[]).filter(holds).length;
      return rows ? [{ sheet: table.sheet, rows }] : [];
    });
}
