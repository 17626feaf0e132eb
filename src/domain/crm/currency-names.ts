import { looseName } from "./compare-names";
import { currencyCode, currencySign, ISO_CODES, signOrCode } from "./currency-code";

const LANGUAGES = ["en", "de", "fr", "es", "it", "nl", "pt", "pl", "sv"];
/** What people say beside the names that Unicode lists. */
const MORE: readonly (readonly [name: string, code: string])[] = [
  ["Pound Sterling", "GBP"],
  ["Pounds Sterling", "GBP"],
  ["Sterling", "GBP"],
  ["UK Pound", "GBP"],
  ["United States Dollar", "USD"],
  ["American Dollar", "USD"],
  ["Yen", "JPY"],
];

let names: ReadonlyMap<string, string> | null = null;

/** The currencies' names in singular and plural, as Unicode has them for each language; made at the first need, since few files name one. */
function currencyNames(): ReadonlyMap<string, string> {
  if (names) return names;
  const found = new Map(MORE.map(([name, code]) => [looseName(name), code]));
  for (const language of LANGUAGES)
    for (const code of ISO_CODES) {
      const one = new Intl.DisplayNames(language, { type: "currency" }).of(code) ?? code;
      for (const name of [one, plural(language, code)])
        if (looseName(name) && !found.has(looseName(name))) found.set(looseName(name), code);
    }
  return (names = found);
}

function plural(language: string, currency: string): string {
  const format = new Intl.NumberFormat(language, { style: "currency", currency, currencyDisplay: "name" });
  const part = format.formatToParts(2).find(({ type }) => type === "currency");
  return part?.value ?? "";
}

/**
 * What a cell of a currency column means: the ISO code of "EUR", "€", "US Dollar", "USD - U.S. Dollar", "euros", the sign where several
 * currencies share it; null when it is none.
 */
export function currencyOfWords(text: string): string | null {
  const code = signOrCode(text) ?? currencyNames().get(looseName(text));
  if (code !== undefined) return code;
  const codes = new Set(text.match(/\b[A-Z]{3}\b/g)?.map(currencyCode) ?? []);
  codes.delete(null);
  return codes.size === 1 ? [...codes][0]! : null;
}

/** Longer headers are no names of columns. */
const HEADER_LENGTH = 120;
const IN_BRACKETS = /^(.*\S)\s*[([]\s*(?:in\s+)?([^()[\]]{1,5})\s*[)\]]$/i;
const BEHIND = /^(.*?\S)\s+(?:in\s+)?(\S{1,5})$/i;
/** Codes that are words as well. */
const WORDS = new Set(["ALL", "CUP", "MOP", "PEN", "TOP", "TRY"]);

/** "Amount (USD)", "Deal Value ($)", "Amount USD", "Umsatz in EUR": the header without its currency, and the currency's code or sign. */
export function splitMoneyHeader(header: string): { name: string; currency: string | null } {
  const none = { name: header, currency: null };
  if (header.length > HEADER_LENGTH) return none;
  const tag = IN_BRACKETS.exec(header) ?? BEHIND.exec(header);
  if (!tag) return none;
  const [, , text = ""] = tag;
  const isCode = text === text.toUpperCase() && !WORDS.has(text);
  const currency = currencySign(text) ?? (isCode ? currencyCode(text) : null);
  return currency === null ? none : { name: tag[1]!, currency };
}
