import { fieldsOf, type AnyTable, type ColumnKind } from "./table-definition";

/** A column of ours that a table lacks, and what stands in its place. */
export interface RenamedHeader {
  header: string;
  /** Headers that are none of ours; one of them, where there are several, was ours. */
  found: readonly string[];
}

/** The place of a column of a table in its definition, calculated ones last. */
interface OwnColumn {
  header: string;
  isFirst: boolean;
  /** Unknown of a calculated one. */
  kind?: ColumnKind;
}

/** A header and its place in the definition; null for a foreign one. */
interface Place {
  header: string;
  order: number | null;
  isNumeric: boolean | null;
}

/**
 * Columns that somebody has renamed: they are missing, and foreign headers stand between the columns of ours that are their neighbours
 * in the definition. A column that is missing without that was deleted, or has never been there: of what a later version brought as many
 * foreign headers have to stand there as are missing. Behind our last column the user's own ones stand, which say nothing. Nor can a
 * column of numbers have been one of texts, or the other way round, as far as `body` tells.
 */
export function renamedHeaders(
  table: AnyTable,
  header: readonly unknown[],
  body: readonly (readonly unknown[])[] = [],
): RenamedHeader[] {
  const own = ownColumns(table);
  const orderOf = new Map(own.map(({ header: name }, order) => [name.toLowerCase(), order]));
  const places = header.map((name, column): Place => {
    const plain = String(name).trim();
    const order = orderOf.get(plain.toLowerCase()) ?? null;
    return { header: plain, order, isNumeric: order === null ? isNumeric(body, column) : null };
  });
  const present = new Set(places.map(({ order }) => order));
  return gapsOf(places).flatMap(({ from, to, foreign }) => {
    const missing = own.filter((_, order) => order > from && order < to && !present.has(order));
    const paired = missing.length === foreign.length;
    return missing.flatMap(({ header: name, isFirst, kind }, index): RenamedHeader[] => {
      if (!paired && !isFirst) return [];
      const found = (paired ? [foreign[index]!] : foreign).filter((each) => mayBe(kind, each.isNumeric));
      return found.length ? [{ header: name, found: found.map((each) => each.header) }] : [];
    });
  });
}

/** `lacks the column Amount; "Betrag" stands in its place`: of a table. */
export function renamedInWords({ header, found }: RenamedHeader): string {
  const [one, ...others] = found.map((each) => `"${each}"`);
  const what = others.length
    ? `one of ${[one, ...others].join(", ")} may be it`
    : `${one} stands in its place`;
  return `lacks the column ${header}; ${what}`;
}

/** Whether a column that holds numbers or texts, or nothing that tells, may be one of this kind. */
export function mayBe(kind: ColumnKind | undefined, numbers: boolean | null): boolean {
  return kind === undefined || numbers === null || numbers === (kind !== "text" && kind !== "choice");
}

/** Whether a column holds numbers; null where it holds nothing, or both. */
export function isNumeric(body: readonly (readonly unknown[])[], column: number): boolean | null {
  const kinds = new Set(
    body
      .map((row) => row[column])
      .filter((value) => value !== "" && value !== null && value !== undefined)
      .map((value) => typeof value === "number"),
  );
  return kinds.size === 1 ? [...kinds][0]! : null;
}

function ownColumns(table: AnyTable): OwnColumn[] {
  return [
    ...fieldsOf(table).map((field) => table.columns[field]!),
    ...(table.calculated ?? []).map(({ header, since }) => ({ header, since })),
  ].map((column) => ({
    header: column.header,
    isFirst: column.since === undefined,
    ...("kind" in column ? { kind: column.kind } : {}),
  }));
}

/** Foreign headers in a row before a column of ours, with the places in the definition of our columns around them. */
function gapsOf(places: readonly Place[]): { from: number; to: number; foreign: Place[] }[] {
  const gaps: { from: number; to: number; foreign: Place[] }[] = [];
  let from = -1;
  let foreign: Place[] = [];
  const close = (to: number) => {
    if (foreign.length) gaps.push({ from, to, foreign });
    foreign = [];
    from = to;
  };
  for (const place of places)
    if (place.order === null) foreign.push(place);
    else close(place.order);
  return gaps;
}
