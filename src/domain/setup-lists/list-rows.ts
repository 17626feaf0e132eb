import { type Assumption, type AssumptionValue, isWords, problemOf } from "../shared/assumption";
import { trimmed } from "../shared/excel-text";
import { type NameReplacement, replaceNames } from "../shared/tables/replace-names";
import type { MovedRow, TableChange } from "../shared/tables/table-change";
import {
  type CellValue,
  type Column,
  type Columns,
  keyOf,
  type TableDefinition,
} from "../shared/tables/table-definition";
import type { TableSource } from "../program/setup";

export type ListRow = Readonly<Record<string, CellValue>>;

/** A row as it would be, and the key under which it stands in the workbook; null: it is new. */
export interface EditedRow {
  row: ListRow;
  key: string | null;
}

/** What keeps a list from being written, or, as advice, what had better be looked at first. */
export interface ListProblem {
  /** 0-based row of the edited list; null: the list as a whole. */
  at: number | null;
  message: string;
  advice?: true;
}

/** A table of Setup that is a list: what its rows hold, with which it begins, and what may not stand in it. */
export interface SetupList {
  table: TableDefinition;
  /** What counts while the workbook has no such table, and what a new table begins with. */
  defaults: readonly ListRow[];
  /** What is typed of a row: the first is its name. */
  fields: readonly Assumption[];
  /** The field that ranks the rows from 1, where somebody orders them. */
  order?: string;
  /** Where a row's name stands in other tables; they follow it. */
  references?: readonly NameReference[];
  /** Its names are given, not chosen: they stay once a row is written. */
  namesStay?: true;
  /** Why a row may not be removed or renamed; null where it may. */
  keeps?: (row: ListRow) => string | null;
  /** Beyond what each field takes. */
  problems: (rows: readonly ListRow[], source: TableSource) => ListProblem[];
}

/** A column that holds names of a list. */
interface NameReference extends Pick<NameReplacement, "field" | "several" | "separator"> {
  table: TableDefinition;
}

/** What is typed over a list; nothing of it is written before its button is pressed. */
export interface ListDraft {
  /** Fields by the key of their row. */
  changed: Readonly<Record<string, ListRow>>;
  removed: readonly string[];
  added: readonly ListRow[];
}

export const NO_DRAFT: ListDraft = { changed: {}, removed: [], added: [] };

/** A field of a list as the table's column defines it. */
export function columnField<C extends Columns>(
  table: TableDefinition<C>,
  field: keyof C & string,
  more: Partial<Assumption> = {},
): Assumption {
  const { header, kind, choices, help = "" }: Column = table.columns[field]!;
  const bounds = kind === "rate" ? { minimum: 0, maximum: 1 } : kind === "money" ? { minimum: 0 } : {};
  return {
    key: field,
    label: header,
    kind,
    default: null,
    source: "",
    help,
    ...bounds,
    ...(choices ? { choices } : {}),
    ...more,
  };
}

/** The rows that count in the workbook. */
export function listRows({ table, defaults }: SetupList, source: TableSource): readonly ListRow[] {
  const there = source.table(table);
  return there.exists ? there.rows : defaults;
}

const rankOf = (order: string, { row }: EditedRow) =>
  typeof row[order] === "number" ? row[order] : Infinity;

/** The list with what is typed over it, in its order. */
export function editedRows(list: SetupList, source: TableSource, draft: ListDraft): EditedRow[] {
  const { table, order } = list;
  const there = listRows(list, source).flatMap((row): EditedRow[] => {
    const key = keyOf(table, row);
    return draft.removed.includes(key) ? [] : [{ row: { ...row, ...draft.changed[key] }, key }];
  });
  const rows = [...there, ...draft.added.map((row) => ({ row, key: null }))];
  return order ? rows.sort((one, other) => rankOf(order, one) - rankOf(order, other)) : rows;
}

/** The draft with other cells in the row that stands at a place of the edited list. */
export function typeInto(draft: ListDraft, { row, key }: EditedRow, cells: ListRow): ListDraft {
  if (key === null)
    return { ...draft, added: draft.added.map((each) => (each === row ? { ...each, ...cells } : each)) };
  return { ...draft, changed: { ...draft.changed, [key]: { ...draft.changed[key], ...cells } } };
}

/** The draft with a row more, last in rank. */
export function addRow(list: SetupList, rows: readonly EditedRow[], draft: ListDraft): ListDraft {
  const blank = Object.fromEntries(list.fields.map(({ key }) => [key, null]));
  const rank = list.order ? { [list.order]: rows.length + 1 } : {};
  return { ...draft, added: [...draft.added, { ...blank, ...rank }] };
}

/** The draft without a row; those behind it move up. */
export function removeRow(
  list: SetupList,
  rows: readonly EditedRow[],
  draft: ListDraft,
  gone: EditedRow,
): ListDraft {
  const less =
    gone.key === null
      ? { ...draft, added: draft.added.filter((each) => each !== gone.row) }
      : { ...draft, removed: [...draft.removed, gone.key] };
  return ranked(
    list,
    rows.filter((each) => each !== gone),
    less,
  );
}

/** The draft with a row one place further up (−1) or down (1). */
export function moveRow(
  list: SetupList,
  rows: readonly EditedRow[],
  draft: ListDraft,
  { at, by }: { at: number; by: -1 | 1 },
): ListDraft {
  const moved = [...rows];
  const [row] = moved.splice(at, 1);
  moved.splice(at + by, 0, row!);
  return ranked(list, moved, draft);
}

function ranked(list: SetupList, rows: readonly EditedRow[], draft: ListDraft): ListDraft {
  const { order } = list;
  if (!order) return draft;
  return rows.reduce(
    (before, each, index) =>
      each.row[order] === index + 1 ? before : typeInto(before, each, { [order]: index + 1 }),
    draft,
  );
}

/** What is wrong with the list as typed, in words. */
export function listProblems(list: SetupList, source: TableSource, draft: ListDraft): ListProblem[] {
  const rows = editedRows(list, source, draft);
  const { table, fields } = list;
  const [name] = table.key;
  const header = table.columns[name!]!.header;
  const isNamed = isWords(fields[0]!);
  const stands = new Map<string, number>();
  const own = rows.flatMap(({ row }, at): ListProblem[] => {
    const wrong = fields.flatMap((field) => problemOf(field, row[field.key]) ?? []);
    if (isEmptyCell(row[name!]))
      wrong.push(`${header} is blank: ${isNamed ? "give the row a name" : "type it, or remove the row"}.`);
    const key = keyOf(table, row);
    const earlier = stands.get(key);
    if (earlier !== undefined && !isEmptyCell(row[name!]))
      wrong.push(
        `${listRowName(list, row)} stands in the list already: change that row, or ${isNamed ? "give this one another name" : "type another figure here"}.`,
      );
    else stands.set(key, at);
    return wrong.map((message) => ({ at, message }));
  });
  return [
    ...own,
    ...list.problems(
      rows.map(({ row }) => row),
      source,
    ),
  ];
}

export const isEmptyCell = (value: unknown) =>
  value === null || value === undefined || String(value).trim() === "";

/** What a row is called: its key, in words. */
export function listRowName({ table }: Pick<SetupList, "table">, row: ListRow): string {
  return table.key
    .map((field) => trimmed(String(row[field] ?? "")))
    .filter(Boolean)
    .join(" · ");
}

/** Rows of the workbook whose cells differ from what is typed, with those cells. */
function editsOf(list: SetupList, source: TableSource, draft: ListDraft): { row: ListRow; cells: ListRow }[] {
  return listRows(list, source).flatMap((row) => {
    const key = keyOf(list.table, row);
    const typed = draft.removed.includes(key) ? {} : (draft.changed[key] ?? {});
    const cells = Object.entries(typed).filter(([field, value]) => !isSame(row[field], value));
    return cells.length ? [{ row, cells: tidied(Object.fromEntries(cells)) }] : [];
  });
}

function goneOf(list: SetupList, source: TableSource, { removed }: ListDraft): readonly ListRow[] {
  return listRows(list, source).filter((row) => removed.includes(keyOf(list.table, row)));
}

/** How many rows the draft changes, adds and removes. */
export function changedRows(list: SetupList, source: TableSource, draft: ListDraft): number {
  return editsOf(list, source, draft).length + goneOf(list, source, draft).length + draft.added.length;
}

/** What writing the list would change; null where the draft says what is there already. */
export function listChange(list: SetupList, source: TableSource, draft: ListDraft): TableChange | null {
  if (changedRows(list, source, draft) === 0) return null;
  const { table } = list;
  const [edits, gone] = [editsOf(list, source, draft), goneOf(list, source, draft)];
  const added = draft.added.map(tidied);
  if (!source.table(table).exists)
    return { table, upserts: editedRows(list, source, draft).map(({ row }) => tidied(row)) };
  const isMoved = ({ row, cells }: (typeof edits)[number]) =>
    keyOf(table, { ...row, ...cells }) !== keyOf(table, row);
  const identity = (row: ListRow) =>
    Object.fromEntries(table.key.map((field) => [field, row[field] ?? null]));
  const upserts = edits
    .filter((edit) => !isMoved(edit))
    .map(({ row, cells }) => ({ ...identity(row), ...cells }));
  const moved = edits.filter(isMoved).map(({ row, cells }): MovedRow => {
    const from = identity(row);
    return { from, to: { ...from, ...cells } };
  });
  return {
    table,
    upserts: [...upserts, ...added],
    ...(gone.length ? { removals: gone } : {}),
    ...(moved.length ? { moved } : {}),
  };
}

/** What writing the list would change in other tables: names of rows that have another one by then. */
export function followingChanges(list: SetupList, source: TableSource, draft: ListDraft): TableChange[] {
  const name = list.fields[0]!.key;
  const names = editsOf(list, source, draft).flatMap(({ row, cells }) => {
    const [from, to] = [row[name], cells[name]];
    return typeof from === "string" && typeof to === "string" && from !== to ? [{ from, to }] : [];
  });
  if (names.length === 0) return [];
  return (list.references ?? []).flatMap(({ table, ...column }): TableChange[] => {
    const replaced = names.map((each): NameReplacement => ({ ...column, ...each }));
    return replacedRows({ table, upserts: [], replaced }, source) ? [{ table, upserts: [], replaced }] : [];
  });
}

/** How many rows a change gives other names. */
export function replacedRows({ table, replaced = [] }: TableChange, source: TableSource): number {
  const { changes, gone } = replaceNames(table, source.table(table).rows, replaced);
  return changes.size + gone.length;
}

const isSame = (one: AssumptionValue | boolean | undefined, other: CellValue) =>
  one === other || (isEmptyCell(one) && isEmptyCell(other));

/** Without spaces around its words: formulas find names by their exact text. */
function tidied(row: ListRow): ListRow {
  return Object.fromEntries(
    Object.entries(row).map(([field, value]) => [
      field,
      typeof value === "string" ? trimmed(value) || null : value,
    ]),
  );
}
