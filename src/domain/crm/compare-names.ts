import { remembered } from "../shared/remembered";

/** A name without case, accents, blanks and punctuation: "GTX-Pro" and "gtxpro" are one. Signs count when nothing else is left. */
export const looseName = remembered((name) => {
  const loose = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
  return loose || name.trim().toLowerCase();
});

/** Compares by character code, the same on every machine. */
export function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Of several spellings of one name the commonest, of equally common ones the first by character code. */
export function commonestSpelling(spellings: ReadonlyMap<string, number>): string {
  return [...spellings].sort(([a, countA], [b, countB]) => countB - countA || byCode(a, b))[0]?.[0] ?? "";
}

/** Single-character insertions, deletions and replacements between two words; `limit + 1` when there are more. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const replaced = previous[column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, previous[column]! + 1, current[column - 1]! + 1));
    }
    previous = current;
  }
  return Math.min(previous[b.length]!, limit + 1);
}
