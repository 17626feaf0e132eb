import { LEGAL_FORMS } from "../crm/company-keys";
import { nameKey, trimmedNameKey } from "../shared/excel-text";
import type { PartnerRow } from "../shared/tables/catalogue";

/** Characters: what a tab has for a partner beside the kind of sheet and the quarter. */
export const SHORT_NAME_LIMIT = 14;
/** Words that hold the two beside them together. */
const CONNECTORS = new Set("& + and und et e y en".split(" "));
/** Words that are no name by themselves. */
const ARTICLES = new Set("a an the la le les el los der die das il".split(" "));

type Named = Pick<PartnerRow, "partner" | "shortName">;

/**
 * The short name of every partner by the key of its name: what stands on Partners, else the first words that no other partner begins
 * with, legal forms left out; where that is longer than a tab has room for, cut, and with a number where two would be the same.
 */
export function shortNames(partners: readonly Named[]): ReadonlyMap<string, string> {
  const named = partners.flatMap(({ partner, shortName }) =>
    partner?.trim() ? [{ name: partner.trim(), own: shortName?.trim() || null }] : [],
  );
  const words = new Map(named.map(({ name }) => [trimmedNameKey(name), wordsOf(name)]));
  const beginnings = countBeginnings([...words.values()]);
  const taken = new Set(named.flatMap(({ own }) => (own ? [nameKey(own)] : [])));
  const short = new Map<string, string>();
  for (const { name, own } of named) {
    const key = trimmedNameKey(name);
    if (own || short.has(key)) {
      short.set(key, own ?? short.get(key)!);
      continue;
    }
    const free = numbered(distinctive(words.get(key)!, beginnings), taken);
    taken.add(nameKey(free));
    short.set(key, free);
  }
  return short;
}

/** The short name of one partner, which need not be on Partners. */
export function shortNameOf(partner: string, names: ReadonlyMap<string, string>): string {
  return names.get(trimmedNameKey(partner)) ?? cut(wordsOf(partner).join(" "), SHORT_NAME_LIMIT);
}

/** Why a short name cannot be given to a partner, in words; null when nothing speaks against it. */
export function shortNameProblem(short: string, partner: string, partners: readonly Named[]): string | null {
  if (short.trim().length > SHORT_NAME_LIMIT)
    return `A short name has at most ${SHORT_NAME_LIMIT} characters.`;
  const other = partners.find(
    (row) =>
      row.partner !== null &&
      trimmedNameKey(row.partner) !== trimmedNameKey(partner) &&
      trimmedNameKey(row.shortName ?? "") === trimmedNameKey(short) &&
      short.trim() !== "",
  );
  return other ? `${other.partner} has that short name.` : null;
}

/** The words of a company's name without its legal form, as they are written. */
function wordsOf(name: string): string[] {
  const words = name.split(/[\s,;]+/).filter((word) => word !== "");
  while (words.length > 1 && LEGAL_FORMS.has(words.at(-1)!.toLowerCase().replace(/[.'’]/g, ""))) words.pop();
  return words.length ? words : [name];
}

const beginning = (words: readonly string[], count: number) => nameKey(words.slice(0, count).join(" "));

/** How many partners begin with the same words. */
function countBeginnings(all: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const words of all)
    words.forEach((_, index) => {
      const key = beginning(words, index + 1);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    });
  return counts;
}

/** As few of the first words as no other partner begins with, as far as there is room for them. */
function distinctive(words: readonly string[], beginnings: ReadonlyMap<string, number>): string {
  let text = words[0]!;
  for (let count = 1; count <= words.length; count++) {
    const longer = words.slice(0, count).join(" ");
    if (count > 1 && longer.length > SHORT_NAME_LIMIT) break;
    text = longer;
    if (!isTorn(words, count) && beginnings.get(beginning(words, count)) === 1) break;
  }
  return cut(text, SHORT_NAME_LIMIT);
}

/** Whether the first words are no name without the next one. */
function isTorn(words: readonly string[], count: number): boolean {
  const [last, next] = [words[count - 1], words[count]].map((word) => word?.toLowerCase());
  if (CONNECTORS.has(last!) || (next !== undefined && CONNECTORS.has(next))) return true;
  return count === 1 && (last!.length < 3 || ARTICLES.has(last!));
}

function numbered(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? "" : ` ${number}`;
    const name = cut(wanted, SHORT_NAME_LIMIT - suffix.length) + suffix;
    if (!taken.has(nameKey(name))) return name;
  }
}

/** At most `length` UTF-16 units, no half character and no blank at the end. */
function cut(text: string, length: number): string {
  let short = "";
  for (const character of text) {
    if (short.length + character.length > length) break;
    short += character;
  }
  return short.trim();
}
