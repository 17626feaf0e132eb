import { trimmedNameKey } from "../domain/shared/excel-text";
import type { Cells } from "./book";

/** A name, and the sheets with cells that hold it. */
export interface NamePlaces {
  name: string;
  places: readonly { sheet: string; cells: number }[];
}

/** Shorter names stand in too many words. */
const SHORTEST_WITHIN = 4;

/** Where names stand, alone in a cell or within its text; of names that are written twice the first spelling. A name that stands nowhere is left out. */
export function namePlaces(
  names: readonly string[],
  sheets: readonly { name: string; formulas: Cells }[],
): NamePlaces[] {
  const spelt = new Map<string, string>();
  for (const name of names) {
    const key = trimmedNameKey(name);
    if (key !== "" && !spelt.has(key)) spelt.set(key, name.trim());
  }
  const namesIn = nameFinder([...spelt.keys()]);
  const counts = new Map<string, Map<string, number>>([...spelt.keys()].map((key) => [key, new Map()]));
  for (const { name: sheet, formulas } of sheets)
    for (const line of formulas)
      for (const cell of line) {
        if (typeof cell !== "string" || cell === "") continue;
        for (const key of namesIn(cell)) {
          const places = counts.get(key)!;
          places.set(sheet, (places.get(sheet) ?? 0) + 1);
        }
      }
  return [...counts].flatMap(([key, places]) =>
    places.size
      ? [{ name: spelt.get(key)!, places: [...places].map(([sheet, cells]) => ({ sheet, cells })) }]
      : [],
  );
}

/** Columns hold the same texts over and over: each is looked through once. */
function nameFinder(keys: readonly string[]): (text: string) => readonly string[] {
  const all = new Set(keys);
  const within = keys
    .filter((key) => key.length >= SHORTEST_WITHIN)
    .sort((one, other) => other.length - one.length)
    .map((key) => key.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&"));
  const pattern = within.length
    ? new RegExp(`(?<![\\p{L}\\p{N}])(?:${within.join("|")})(?![\\p{L}\\p{N}])`, "gu")
    : null;
  const known = new Map<string, readonly string[]>();
  return (text) => {
    const key = trimmedNameKey(text);
    let found = known.get(key);
    if (!found) {
      found = all.has(key) ? [key] : pattern ? [...new Set(key.match(pattern))] : [];
      known.set(key, found);
    }
    return found;
  };
}
