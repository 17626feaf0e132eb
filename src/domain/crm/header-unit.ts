import { signOrCode } from "./currency-code";
import { peelNumber } from "./peel-number";

export interface HeaderUnit {
  /** In lower case, a word that changes what the column's amounts are worth, and by how much only the user knows. */
  word: string;
  /** ISO code of a currency beside it, or the sign of several. */
  currency: string | null;
}

/** Longer headers are no names of columns. */
const HEADER_LENGTH = 120;
const IN_BRACKETS = /[([（［]\s*(?:in\s+)?([^()[\]（）［］]{1,20})[)\]）］]\s*$/i;
const BETWEEN_WORDS = /[\s()[\]（）［］,;:_/-]+/;
const ZEROS = /^(?:[x×]?1[.,'’ ]?)?['’]?000s?$/i;
const LEADING_CODE = /^[A-Z]{3}(?=\p{Ll}+$)/u;

/** What the header of amounts says that they are counted in: "Amount (k€)", "Umsatz in Tsd. EUR", "Value ('000)"; null when it says nothing. */
export function headerUnit(header: string): HeaderUnit | null {
  if (header.length > HEADER_LENGTH) return null;
  const inBrackets = IN_BRACKETS.exec(header)?.[1]?.trim();
  const whole = inBrackets === undefined ? null : unitOf(inBrackets);
  if (whole !== null) return whole;
  // A letter of its own further in front may belong to the name: "Plan T sales".
  const words = header.split(BETWEEN_WORDS).filter((word) => word !== "");
  const units = words.flatMap((word, at) =>
    at > 0 && (word.length > 1 || isLast(words, at)) ? (unitOf(word) ?? []) : [],
  );
  const [unit] = units;
  if (unit === undefined) return null;
  const beside = words.map(currencyOf).find((currency) => currency !== null) ?? null;
  return { word: unit.word, currency: unit.currency ?? beside };
}

/** "Annual target (k€)" is called Annual target. */
export function withoutUnit(header: string): string {
  const brackets = header.length > HEADER_LENGTH ? null : IN_BRACKETS.exec(header);
  return brackets && unitOf(brackets[1]!.trim()) ? header.slice(0, brackets.index).trim() : header;
}

/** Nothing stands behind it, or only a currency. */
function isLast(words: readonly string[], at: number): boolean {
  return words.slice(at + 1).every((word) => currencyOf(word) !== null);
}

/** Of "k€", "Tsd. EUR", "USDk", "$000s". */
function unitOf(text: string): HeaderUnit | null {
  const bare = text.replace(/\p{Sc}/gu, "").trim();
  if (ZEROS.test(bare)) return { word: "000", currency: currencyOf(text.replace(bare, "")) };
  const spaced = text.replace(LEADING_CODE, "$& ");
  const peeled = peelNumber(`1 ${spaced}`);
  return peeled?.word ? { word: peeled.word, currency: peeled.currency } : null;
}

function currencyOf(word: string): string | null {
  const isCode = word === word.toUpperCase() || /\p{Sc}|zł|kč/iu.test(word);
  return isCode ? signOrCode(word) : null;
}
