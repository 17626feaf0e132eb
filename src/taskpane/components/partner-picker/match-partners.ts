import type { PartnerEntry } from "../../session/directory";

export interface PartnerMatches {
  recent: PartnerEntry[];
  others: PartnerEntry[];
}

/**
 * Partners whose name contains every typed word, accents and case aside; names that begin with the text come first.
 * Recent partners stand apart as long as nothing is typed.
 */
export function matchPartners(
  partners: readonly PartnerEntry[],
  typed: string,
  recentNames: readonly string[],
): PartnerMatches {
  const wanted = plain(typed);
  if (!wanted) {
    const recent = recentNames.flatMap((name) => partners.find((entry) => entry.partner === name) ?? []);
    return { recent, others: partners.filter((entry) => !recent.includes(entry)) };
  }
  const words = wanted.split(/\s+/);
  const found = partners.filter((entry) => words.every((word) => plain(entry.partner).includes(word)));
  const first = found.filter((entry) => plain(entry.partner).startsWith(wanted));
  return { recent: [], others: [...first, ...found.filter((entry) => !first.includes(entry))] };
}

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").trim().toLowerCase();
}
