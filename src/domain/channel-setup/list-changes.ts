import type { TableSource } from "../program/setup";
import { isEmptyCell, type ListRow } from "../setup-lists/list-rows";
import type { Assumption } from "../shared/assumption";
import { trimmedNameKey } from "../shared/excel-text";
import { type NameReplacement, replaceNames } from "../shared/tables/replace-names";
import type { MovedRow, TableChange } from "../shared/tables/table-change";
import { type CellValue, type ColumnKind, keyOf } from "../shared/tables/table-definition";
import { type ChannelList, CHANNEL_LISTS } from "./channel-lists";
import type { Lacked, LackedAnswer } from "./lacked-rows";

/** A cell that the channel's Setup has otherwise. */
export interface DifferentCell {
  label: string;
  kind: ColumnKind | Assumption["kind"];
  before: CellValue;
  after: CellValue;
}

/** Nothing is nothing, whether blank or missing. */
export const isSameCell = (one: unknown, other: unknown) =>
  one === other || (isEmptyCell(one) && isEmptyCell(other));

/** Columns that the file has not are no statement about their cells. */
export function differentCells(
  { table }: ChannelList,
  before: ListRow | undefined,
  { row, absent = [] }: { row: ListRow; absent?: readonly string[] | undefined },
): (DifferentCell & { field: string })[] {
  if (!before) return [];
  return Object.entries(table.columns).flatMap(([field, { header, kind }]) =>
    absent.includes(field) || table.key.includes(field) || isSameCell(before[field], row[field])
      ? []
      : [{ field, label: header, kind, before: before[field] ?? null, after: row[field] ?? null }],
  );
}

type AnswerOf = (lacked: Lacked) => LackedAnswer | null;

/** Rows that are called otherwise keep their place, and what stands beside them. */
export function listChanges(
  { list, lacked }: { list: ChannelList; lacked: readonly Lacked[] },
  { own, given, answerOf }: { own: TableSource; given: TableSource; answerOf: AnswerOf },
): TableChange[] {
  const { table, references = [] } = list;
  const { rows, absent = [] } = given.table(table);
  const known = new Map(own.table(table).rows.map((row) => [keyOf(table, row), row as ListRow]));
  const identity = (row: ListRow) =>
    Object.fromEntries(table.key.map((field) => [field, row[field] ?? null]));
  const told = (row: ListRow) =>
    Object.fromEntries(Object.entries(row).filter(([field]) => !absent.includes(field)));
  const renamed = lacked.flatMap((each) => {
    const answer = answerOf(each);
    return typeof answer === "object" && answer !== null ? [{ ...each, to: answer.becomes }] : [];
  });
  const moved = renamed.flatMap(({ rows: [row], to }): MovedRow[] => {
    const target = (rows as readonly ListRow[]).find(
      (each) => trimmedNameKey(String(each[table.key[0]!])) === trimmedNameKey(to),
    );
    const isFree = target && table.key.length === 1 && !known.has(keyOf(table, target));
    return row && isFree ? [{ from: identity(row), to: told(target) }] : [];
  });
  const cameOtherwise = new Set(moved.map(({ to }) => keyOf(table, to)));
  const upserts = (rows as readonly ListRow[]).flatMap((row) => {
    const before = known.get(keyOf(table, row));
    if (cameOtherwise.has(keyOf(table, row))) return [];
    if (!before) return [told(row)];
    const cells = differentCells(list, before, { row, absent });
    return cells.length
      ? [{ ...identity(before), ...Object.fromEntries(cells.map(({ field, after }) => [field, after])) }]
      : [];
  });
  const leaving = new Set(moved.map(({ from }) => keyOf(table, from)));
  const removals = lacked
    .filter((each) => answerOf(each) !== "keep")
    .flatMap((each) => each.rows)
    .filter((row) => !leaving.has(keyOf(table, row)))
    .map(identity);
  const following = references.flatMap(({ table: other, ...column }): TableChange[] => {
    const replaced = renamed.map(({ name, to }): NameReplacement => ({ ...column, from: name, to }));
    const { changes } = replaceNames(other, own.table(other).rows, replaced);
    const isList = CHANNEL_LISTS.some((each) => each.table.name === other.name);
    return replaced.length && changes.size && !isList ? [{ table: other, upserts: [], replaced }] : [];
  });
  if (!upserts.length && !removals.length && !moved.length) return following;
  return [
    {
      table,
      upserts,
      ...(removals.length ? { removals } : {}),
      ...(moved.length ? { moved } : {}),
    },
    ...following,
  ];
}

/** Rows of one list that stay this workbook's own and hold names of another one, such as the levels of an activity. */
export function followedLevels(
  lists: readonly { list: ChannelList; lacked: readonly Lacked[] }[],
  answerOf: AnswerOf,
): TableChange[] {
  const inLists = lists.flatMap(({ list: { references = [] }, lacked }) =>
    references.flatMap(({ table, ...column }) =>
      lacked.flatMap((each) => {
        const answer = answerOf(each);
        return typeof answer === "object" && answer !== null
          ? [{ table, replacement: { ...column, from: each.name, to: answer.becomes } }]
          : [];
      }),
    ),
  );
  return lists.flatMap(({ list: { table }, lacked }): TableChange[] => {
    const replaced = inLists
      .filter((each) => each.table.name === table.name)
      .map(({ replacement }): NameReplacement => replacement);
    const stay = lacked.filter((each) => answerOf(each) === "keep").flatMap(({ rows }) => rows);
    const { changes } = replaceNames(table, stay, replaced);
    const moved = [...changes].map(([index, cells]): MovedRow => {
      const from = Object.fromEntries(table.key.map((field) => [field, stay[index]![field] ?? null]));
      return { from, to: { ...from, ...cells } };
    });
    return moved.length ? [{ table, upserts: [], moved }] : [];
  });
}
