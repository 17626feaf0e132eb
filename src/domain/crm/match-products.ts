import { byCode, editDistance, looseName } from "./compare-names";
import { trimmedNameKey } from "../shared/excel-text";
import type { ImportDecisions } from "./import-decisions";

export interface ProductMatch {
  /** As the deals file writes it. */
  name: string;
  /** The product it becomes. */
  product: string;
  /** Same name; same but for case, blanks and punctuation, or one of a few letters; decided by the user; or not on the list. */
  how: "same" | "near" | "decided" | "new";
  rows: number;
}

/** Longer names may differ in more letters before they are another product. */
const LETTERS_FOR_ONE_SLIP = 6;
const LETTERS_FOR_TWO_SLIPS = 12;
/** With more pairs of names than that, slips are not looked for: it would take minutes. */
const MOST_COMPARISONS = 4_000_000;

/**
 * Matches the product names of a deals file with the product list. `GTXPro` is `GTX Pro`; one wrong letter in a long name is
 * forgiven when the digits agree and only one product is that near. Names that match nothing stand for themselves, and differing
 * spellings of one of them become the commonest.
 */
export function matchProducts(
  names: ReadonlyMap<string, number>,
  products: readonly string[],
  decided: NonNullable<ImportDecisions["products"]> = {},
): ProductMatch[] {
  const listed = new Map(products.map((product) => [trimmedNameKey(product), product]));
  const loose = new Map<string, Set<string>>();
  for (const product of products)
    loose.set(looseName(product), (loose.get(looseName(product)) ?? new Set()).add(product));
  const decisions = new Map(
    Object.entries(decided).map(([name, product]) => [trimmedNameKey(name), product]),
  );
  const looksForSlips = loose.size * names.size <= MOST_COMPARISONS;
  const added = new Map<string, string>();
  const match = (name: string): Omit<ProductMatch, "name" | "rows"> => {
    const own = listed.get(trimmedNameKey(name));
    const decision = decisions.get(trimmedNameKey(name));
    if (decision !== undefined && decision !== null)
      return { product: listed.get(trimmedNameKey(decision)) ?? decision, how: "decided" };
    if (own !== undefined) return { product: own, how: "same" };
    if (decision === undefined) {
      const near = nearest(name, loose, looksForSlips);
      if (near !== null) return { product: near, how: "near" };
    }
    const key = decision === null ? trimmedNameKey(name) : looseName(name);
    const earlier = added.get(key);
    if (earlier === undefined) added.set(key, name);
    return { product: earlier ?? name, how: "new" };
  };
  return [...names]
    .sort(([a, rowsA], [b, rowsB]) => rowsB - rowsA || byCode(a, b))
    .map(([name, rows]) => ({ name, rows, ...match(name) }));
}

function nearest(
  name: string,
  loose: ReadonlyMap<string, ReadonlySet<string>>,
  looksForSlips: boolean,
): string | null {
  const wanted = looseName(name);
  const same = loose.get(wanted);
  if (same) return same.size === 1 ? [...same][0]! : null;
  const slips = wanted.length >= LETTERS_FOR_TWO_SLIPS ? 2 : wanted.length >= LETTERS_FOR_ONE_SLIP ? 1 : 0;
  if (slips === 0 || !looksForSlips) return null;
  const near: { product: string; distance: number }[] = [];
  for (const [form, products] of loose) {
    if (digitsOf(form) !== digitsOf(wanted)) continue;
    const distance = editDistance(form, wanted, slips);
    if (distance <= slips) for (const product of products) near.push({ product, distance });
  }
  near.sort((a, b) => a.distance - b.distance || byCode(a.product, b.product));
  const [first, second] = near;
  return first && first.distance !== second?.distance ? first.product : null;
}

/** Model numbers tell products apart: GTX 500 is not GTX 600. */
function digitsOf(name: string): string {
  return name.replace(/\D/g, "");
}
