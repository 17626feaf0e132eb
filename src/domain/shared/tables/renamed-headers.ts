import { fieldsOf, type AnyTable } from "./table-definition";

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
}

/** A header and its place in the definition; null for a foreign one. */
interface Place {
  header: string;
  order: number | null;
}

/**
 * Columns that somebody has renamed: they are missing, and foreign headers stand between the columns of ours that are their neighbours
 * in the definition. A column that is missing without that was deleted, or has never been there: of what a later version brought as many
 * foreign headers have to stand there as are missing. Behind our last column the user's own ones stand, which say nothing.
 */
export function renamedHeaders(table: AnyTable, header: readonly unknown[]): RenamedHeader[] {
  const own = ownColumns(table);
  const orderOf = new Map(own.map(({ header: name }, order) => [name.toLowerCase(), order]));
  const places = header.map((name): Place => {
    const plain = String(name).trim();
    return { header: plain, order: orderOf.get(plain.toLowerCase()) ?? null };
  });
  const present = new Set(places.map(({ order }) => order));
  return gapsOf(places).flatMap(({ from, to, foreign }) => {
    const missing = own.filter((_, order) => order > from && order < to && !present.has(order));
    const paired = missing.length === foreign.length;
    return missing.flatMap(({ header: name, isFirst }, index): RenamedHeader[] => {
      if (!paired && !isFirst) return [];
      return [{ header: name, found: paired ? [foreign[index]!] : foreign }];
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

function ownColumns(table: AnyTable): OwnColumn[] {
  return [...fieldsOf(table).map((field) => table.columns[field]!), ...(table.calculated ?? [])].map(
    ({ header, since }) => ({ header, isFirst: since === undefined }),
  );
}

/** Foreign headers in a row before a column of ours, with the places in the definition of our columns around them. */
function gapsOf(places: readonly Place[]): { from: number; to: number; foreign: string[] }[] {
  const gaps: { from: number; to: number; foreign: string[] }[] = [];
  let from = -1;
  let foreign: string[] = [];
  const close = (to: number) => {
    if (foreign.length) gaps.push({ from, to, foreign });
    foreign = [];
    from = to;
  };
  for (const { header, order } of places)
    if (order === null) foreign.push(header);
    else close(order);
  return gaps;
}
