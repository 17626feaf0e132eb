import { peelNumber } from "./peel-number";

export interface HeaderUnit {
  /** In lower case, a word that changes what the column's amounts are worth, and by how much only the user knows. */
  word: string;
  /** ISO code of a currency beside it, or the sign of several. */
  currency: string | null;
}

/** Longer headers are no names of columns. */
const HEADER_LENGTH = 120;
const IN_BRACKETS = /[([]\s*(?:in\s+)?([^()[\]]{1,20})[)\]]\s*$/i;
const BEHIND = /\s(?:in\s+)(\S{1,12})$/i;
const MONEY_BEHIND = /\s(\S{0,6}[\p{Sc}]|[Tt]?\S{0,4}EUR|\S{1,4}USD)$/u;
const ZEROS = /^['’]?000s?$/i;

/** What the header of amounts says that they are counted in: "Amount (k€)", "Umsatz in T€", "Value ('000)"; null when it says nothing. */
export function headerUnit(header: string): HeaderUnit | null {
  if (header.length > HEADER_LENGTH) return null;
  const tail = (IN_BRACKETS.exec(header) ?? BEHIND.exec(header) ?? MONEY_BEHIND.exec(header))?.[1]?.trim();
  if (tail === undefined) return null;
  if (ZEROS.test(tail)) return { word: "000", currency: null };
  const peeled = peelNumber(`1 ${tail}`);
  return peeled?.word ? { word: peeled.word, currency: peeled.currency } : null;
}
