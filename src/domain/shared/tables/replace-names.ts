import { trimmedNameKey } from "../excel-text";
import { REMOVED, redactor } from "../redact";
import { keyOf, type AnyTable, type CellValue } from "./table-definition";

/** A name that takes another's place in every cell of a column that holds it, whatever the row. */
export interface NameReplacement {
  field: string;
  from: string;
  /** "" takes the name away. */
  to: string;
  /** A cell may hold several names. */
  several?: boolean;
  /** What stands between several; absent: a semicolon. */
  separator?: ";" | ",";
}

/** Words that are taken out of every cell of a column, wherever in its text they stand. */
export interface Redaction {
  field: string;
  words: readonly string[];
  /** Taken out of the rows of this partner alone, and of rows that name none. */
  ownWords: readonly string[];
  partner: string;
}

type Row = Readonly<Record<string, CellValue | undefined>>;

export interface ReplacedNames {
  /** By the row's position, the cells that change. */
  changes: Map<number, Record<string, CellValue>>;
  /** Positions of rows that go, because another row has their key by then; it has taken from them what it lacked. */
  gone: number[];
}

/** What becomes of a table's rows when names are replaced. */
export function replaceNames(
  table: AnyTable,
  rows: readonly Row[],
  replacements: readonly (NameReplacement | Redaction)[],
): ReplacedNames {
  const changes = new Map<number, Record<string, CellValue>>();
  const cellsOf = replacements.map((replacement) =>
    "words" in replacement
      ? redaction(table, replacement)
      : (row: Row) => replacedName(row[replacement.field], replacement),
  );
  rows.forEach((row, position) => {
    for (const [index, replacement] of replacements.entries()) {
      const cell = cellsOf[index]!(row);
      if (cell !== undefined) changes.set(position, { ...changes.get(position), [replacement.field]: cell });
    }
  });
  const inKey = replacements.filter(({ field }) => table.key.includes(field));
  keepApart({ table, fields: inKey.flatMap((each) => ("words" in each ? each.field : [])) }, rows, changes);
  const gone = inKey.some((each) => !("words" in each)) ? foldTwins(table, rows, changes) : [];
  return { changes, gone };
}

function redaction(
  { key }: AnyTable,
  { field, words, ownWords, partner }: Redaction,
): (row: Row) => CellValue | undefined {
  const [others, own] = [redactor(words), redactor([...words, ...ownWords])];
  // A row without its key would be read no more.
  const nothing = key.includes(field) ? REMOVED : null;
  return (row) => {
    const [cell, of] = [row[field], row["partner"]];
    if (isBlank(cell)) return undefined;
    const isOwn = isBlank(of) || trimmedNameKey(String(of)) === trimmedNameKey(partner);
    const left = (isOwn ? own : others)(String(cell));
    return left === null ? nothing : left;
  };
}

/** Rows that would have one key once words are gone from it get a number, since each is a row of its own. */
function keepApart(
  { table, fields }: { table: AnyTable; fields: readonly string[] },
  rows: readonly Row[],
  changes: ReplacedNames["changes"],
): void {
  if (fields.length === 0) return;
  const changed = [...changes].filter(([, cells]) => fields.some((field) => field in cells));
  const isChanged = new Set(changed.map(([position]) => position));
  const taken = new Set(
    rows.flatMap((row, position) =>
      isChanged.has(position) ? [] : keyOf(table, { ...row, ...changes.get(position) }),
    ),
  );
  for (const [position, cells] of changed) {
    const field = fields.find((each) => each in cells)!;
    const left = String(cells[field]);
    const keyNow = () => keyOf(table, { ...rows[position], ...cells });
    for (let number = 2; taken.has(keyNow()); number += 1) cells[field] = `${left} ${number}`;
    taken.add(keyNow());
  }
}

/** The cell with the name replaced; undefined where it does not hold it. */
function replacedName(
  cell: CellValue | undefined,
  { from, to, several = false, separator = ";" }: NameReplacement,
): string | undefined {
  if (cell === null || cell === undefined) return undefined;
  const isFrom = (name: string) => trimmedNameKey(name) === trimmedNameKey(from);
  const text = String(cell);
  if (isFrom(text)) return text === to ? undefined : to;
  if (!several || !text.includes(separator)) return undefined;
  const names = text.split(separator).map((name) => name.trim());
  if (!names.some(isFrom)) return undefined;
  const replaced = names.flatMap((name) => (isFrom(name) ? to || [] : name));
  const [...once] = new Map(replaced.map((name) => [trimmedNameKey(name), name])).values();
  return once.join(`${separator} `);
}

/** Rows that would have the key of a row that has the new name already: that one stands, and what it lacks comes from them. */
function foldTwins(table: AnyTable, rows: readonly Row[], changes: ReplacedNames["changes"]): number[] {
  const standing = new Map<string, number>();
  rows.forEach((row, position) => {
    if (!changes.has(position)) standing.set(keyOf(table, row), position);
  });
  const gone: number[] = [];
  for (const [position, cells] of [...changes]) {
    const twin = standing.get(keyOf(table, { ...rows[position], ...cells }));
    if (twin === undefined) continue;
    const lacked = Object.entries({ ...rows[position] }).flatMap(([field, value]) =>
      isBlank(rows[twin]![field]) && !isBlank(value) ? [[field, value as CellValue] as const] : [],
    );
    if (lacked.length) changes.set(twin, { ...changes.get(twin), ...Object.fromEntries(lacked) });
    changes.delete(position);
    gone.push(position);
  }
  return gone;
}

function isBlank(value: CellValue | undefined): boolean {
  return value === null || value === undefined || value === "";
}
