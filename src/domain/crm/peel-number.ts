import { closerCurrency, currenciesFit, signOrCode } from "./currency-code";

/** A number without everything around its digits. */
export interface PeeledNumber {
  /** Digits with `.` and `,` as written, perhaps with an exponent. */
  digits: string;
  negative: boolean;
  /** ISO code, or the sign of several currencies. */
  currency: string | null;
  /** In lower case, a word beside the number that changes what it is worth, and by how much only the user knows. */
  word: string | null;
  /** The mark in front of a dash that stands for no cents: `12.500,-`. */
  noCents: "." | "," | ":" | null;
}

/** Longer texts are no numbers, and are not looked at: a cell may hold a megabyte. */
const NUMBER_LENGTH = 64;

/** Words that multiply the amount beside them in one language or another. */
const UNCLEAR_WORDS = new Set(
  (
    "% k m mm mn mio mil mill mln million millions millionen miljoen millones milioni b bn mrd mld mia billion billions milliarden milliard " +
    "t tsd td tds th ths thousand thousands tausend mille mkr tkr lakh lakhs lac lacs crore crores 万 萬 億 亿 千 만 억 천 百万 百萬 백만 cent cents centimes pence " +
    "miles milhares mi milliers migliaia duizend duizenden tusen tusental tusind tys tisíc ezer bin millió milyon tuhat miljoner miljarder " +
    "тыс тис тысяч млн млрд"
  ).split(" "),
);

/** Blanks of all widths and apostrophes group digits in several countries. */
const SILENT_GROUPS = /(?<=\d)[\s'’](?=\d{3}(?!\d))/g;
const NO_CENTS = /^(.*\d)\s?([.,:])\s?[-–—−]{1,2}$/;
const ONLY_A_DASH = /^[-–—−]{1,2}$/;
const FIRST_WORD = /^[\p{L}\p{Sc}][\p{L}\p{Sc}.]*/u;
const LAST_WORD = /[\p{L}\p{Sc}][\p{L}\p{Sc}.]*$/u;
const PLAIN = /^\d[\d.,]*$/;
const DIGITS = /^[\d.,]*\d[\d.,]*(e[+-]?\d{1,3})?$/i;

interface Found extends PeeledNumber {
  signed: boolean;
}

/** Takes off sign, brackets, currency, words and silent group marks; null when what remains is no number. */
export function peelNumber(raw: string): PeeledNumber | null {
  let text = raw.trim();
  if (text === "" || text.length > NUMBER_LENGTH) return null;
  if (PLAIN.test(text)) return { digits: text, negative: false, currency: null, word: null, noCents: null };
  text = halfWidth(text);
  const found: Found = {
    digits: "",
    negative: false,
    currency: null,
    word: null,
    noCents: null,
    signed: false,
  };
  for (let before = ""; before !== text;) {
    before = text;
    for (const peel of PEELERS) text = peel(text, found).trim();
  }
  const { signed: _, ...peeled } = found;
  // Accounting formats show zero as a dash beside the currency.
  if (found.currency !== null && ONLY_A_DASH.test(text)) return { ...peeled, digits: "0" };
  const digits = text.replace(SILENT_GROUPS, "");
  return DIGITS.test(digits) ? { ...peeled, digits } : null;
}

/** Each takes one thing off, or leaves the text as it is. */
const PEELERS: readonly ((text: string, found: Found) => string)[] = [
  withoutBrackets,
  withoutNoCents,
  withoutSign,
  withoutPercent,
  (text, found) => withoutWord(text, FIRST_WORD, found),
  (text, found) => withoutWord(text, LAST_WORD, found),
];

function withoutBrackets(text: string, found: Found): string {
  if (found.signed || !text.startsWith("(") || !text.endsWith(")")) return text;
  found.signed = found.negative = true;
  return text.slice(1, -1);
}

function withoutNoCents(text: string, found: Found): string {
  const [, amount, mark] = NO_CENTS.exec(text) ?? [];
  if (amount === undefined || found.noCents !== null) return text;
  found.noCents = mark as "." | "," | ":";
  return amount;
}

/** A minus in front, or behind as SAP writes it; a dash apart from the digits behind them is none. */
function withoutSign(text: string, found: Found): string {
  if (found.signed) return text;
  if (/^[-−+].*\d/.test(text)) {
    found.signed = true;
    found.negative = text[0] !== "+";
    return text.slice(1);
  }
  if (/\d[-−]$/.test(text)) {
    found.signed = found.negative = true;
    return text.slice(0, -1);
  }
  return text;
}

function withoutPercent(text: string, found: Found): string {
  if (found.word !== null || !text.endsWith("%")) return text;
  found.word = "%";
  return text.slice(0, -1);
}

function withoutWord(text: string, where: RegExp, found: Found): string {
  const word = where.exec(text)?.[0];
  if (word === undefined || !takeWord(word, found)) return text;
  return where === FIRST_WORD ? text.slice(word.length) : text.slice(0, -word.length);
}

/** A currency, a word that the user must explain, or both at once: "kEUR", "Mio.€", "T€". */
function takeWord(word: string, found: Found): boolean {
  const take = (currency: string | null, unclear: string | null) => {
    if (currency === null && unclear === null) return false;
    const contradicts =
      currency !== null && found.currency !== null && !currenciesFit(currency, found.currency);
    if (contradicts || (unclear !== null && found.word !== null)) return false;
    found.currency = closerCurrency(found.currency, currency);
    found.word ??= unclear;
    return true;
  };
  const code = signOrCode(word) ?? signOrCode(withoutDots(word));
  if (code !== null || unclearWord(word) !== null)
    return take(code, code === null ? unclearWord(word) : null);
  for (let at = 1; at < word.length; at++) {
    const [head, tail] = [word.slice(0, at), word.slice(at)];
    if (unclearWord(head) !== null && signOrCode(tail) !== null)
      return take(signOrCode(tail), unclearWord(head));
    if (signOrCode(head) !== null && unclearWord(tail) !== null)
      return take(signOrCode(head), unclearWord(tail));
  }
  return false;
}

function unclearWord(word: string): string | null {
  const plain = withoutDots(word).toLowerCase();
  return UNCLEAR_WORDS.has(plain) ? plain : null;
}

function withoutDots(word: string): string {
  return word.replaceAll(".", "");
}

/** Digits and signs of full width, as East Asian programs write them, in the common width. */
function halfWidth(text: string): string {
  return /[\uff00-\uffef]/.test(text)
    ? text.replace(/[\uff00-\uffef]+/g, (part) => part.normalize("NFKC"))
    : text;
}
