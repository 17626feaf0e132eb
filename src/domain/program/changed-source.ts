import type { ParsedTable } from "../shared/tables/parse-table";
import { replaceNames } from "../shared/tables/replace-names";
import type { TableChange } from "../shared/tables/table-change";
import {
  fieldsOf,
  keyOf,
  type Columns,
  type RowOf,
  type TableDefinition,
} from "../shared/tables/table-definition";
import type { TableSource } from "./setup";

/** The tables as they will be once changes are written: what a change is to record, and what it would move, is computed from it. Rows that could not be read stay so. */
export function changedSource(source: TableSource, changes: readonly TableChange[]): TableSource {
  const read = new Map<string, ParsedTable & { exists: boolean }>();
  return {
    table<C extends Columns>(definition: TableDefinition<C>): ParsedTable<C> & { exists: boolean } {
      const known = read.get(definition.name) as (ParsedTable<C> & { exists: boolean }) | undefined;
      const result = known ?? changed(definition, source.table(definition), changes);
      read.set(definition.name, result as unknown as ParsedTable & { exists: boolean });
      return result;
    },
  };
}

function changed<C extends Columns>(
  definition: TableDefinition<C>,
  before: ParsedTable<C> & { exists: boolean },
  changes: readonly TableChange[],
): ParsedTable<C> & { exists: boolean } {
  const own = changes.filter(({ table }) => table.name === definition.name);
  if (own.length === 0 || !(before.exists || own.some(({ upserts }) => upserts.length > 0))) return before;
  const names = replaceNames(
    definition,
    before.rows,
    own.flatMap(({ replaced = [] }) => replaced),
  );
  const blank = Object.fromEntries(fieldsOf(definition).map((field) => [field, null]));
  const gone = new Set(own.flatMap(({ removals = [] }) => removals.map((row) => keyOf(definition, row))));
  const kept = before.rows.flatMap((row, index) =>
    gone.has(keyOf(definition, row)) || names.gone.includes(index)
      ? []
      : [{ row: { ...row, ...names.changes.get(index) }, position: before.positions[index]! }],
  );
  const rows = kept.map(({ row }) => row);
  const positions = kept.map(({ position }) => position);
  const at = new Map(rows.map((row, index) => [keyOf(definition, row), index]));
  const moved = own
    .flatMap((each) => each.moved ?? [])
    .flatMap(({ from, to }) => {
      const index = at.get(keyOf(definition, from));
      return index === undefined ? [] : [{ from, to, index }];
    });
  for (const { from } of moved) at.delete(keyOf(definition, from));
  for (const { to, index } of moved) {
    Object.assign(rows[index]!, to);
    at.set(keyOf(definition, rows[index]!), index);
  }
  const upserts = own.flatMap((each) => each.upserts);
  for (const upsert of upserts) {
    const key = keyOf(definition, upsert);
    const index = at.get(key);
    if (index === undefined) {
      at.set(key, rows.length);
      positions.push((positions.at(-1) ?? -1) + 1);
      rows.push({ ...blank, ...upsert } as RowOf<C>);
    } else Object.assign(rows[index]!, upsert);
  }
  const given = new Set(upserts.flatMap((upsert) => Object.keys(upsert)));
  const absent = before.absent?.filter((field) => !given.has(field)) ?? [];
  return {
    rows,
    positions,
    problems: before.problems,
    exists: true,
    ...(absent.length ? { absent } : {}),
  };
}
