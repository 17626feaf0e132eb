import type { Scalar } from "../../../xlsx/data/workbook-data";
import { type Token, tokenize } from "../formula-tokens";
import type { HostCulture } from "./culture";
import { numberFormatCategory } from "./number-format-category";

/** Digits, an exponent, and what separates decimals. */
const NUMBER = /^(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?$/i;
const WHOLE = /^\d+$/;
const ISO_DATE = /^\d{4}-\d{1,2}-\d{1,2}$/;
const TIME = /^\d{1,2}:\d{2}(:\d{2})?( ?[AP]M)?$/i;
/** What American Excel would read as a number, a date, a yes or a no. */
const READ_AS_VALUE = /^[-+(.,$]*\d|^(true|false)$/i;

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const invertedWords = ({ words }: HostCulture) =>
  new Map(Object.entries(words).map(([english, local]) => [local.toUpperCase(), english]));

/** What stands in curly brackets keeps its English separators. */
function outsideArrays(tokens: readonly Token[], change: (token: Token, at: number) => string): string {
  let depth = 0;
  return tokens
    .map((token, at) => {
      if (token.kind === "other") depth += token.text === "{" ? 1 : token.text === "}" ? -1 : 0;
      return depth > 0 ? token.text : change(token, at);
    })
    .join("");
}

/** A formula as the formula bar of that region shows it: its separators and its words for TRUE, FALSE and errors; functions keep their names. */
export function localFormula(
  formula: string,
  { decimalSeparator, listSeparator, words }: HostCulture,
): string {
  return outsideArrays(tokenize(formula), ({ kind, text }) => {
    if (kind === "word") return words[text.toUpperCase()] ?? text;
    if (kind !== "other") return text;
    if (text === ",") return listSeparator;
    return NUMBER.test(text) ? text.replace(".", decimalSeparator) : (words[text.toUpperCase()] ?? text);
  });
}

/** A formula typed in that region as files and the API have it. */
export function englishFormula(typed: string, culture: HostCulture): string {
  const { decimalSeparator, listSeparator } = culture;
  const english = invertedWords(culture);
  const tokens = tokenize(typed);
  const isDigits = (token: Token | undefined) => token?.kind === "other" && NUMBER.test(token.text);
  return outsideArrays(tokens, ({ kind, text }, at) => {
    if (kind === "word" || kind === "other") {
      const word = english.get(text.toUpperCase());
      if (word !== undefined) return word;
    }
    if (kind !== "other") return text;
    const isDecimal = text === decimalSeparator && decimalSeparator !== "." && isDigits(tokens[at + 1]);
    if (isDecimal) return ".";
    return text === listSeparator ? "," : text;
  });
}

/** A constant as a cell's editor shows it in that region: numbers whole, dates in the short form. `textOf` shows a value under a format. */
export function localConstant(
  value: Scalar,
  numberFormat: string,
  { decimalSeparator, words }: HostCulture,
  textOf: (value: Scalar, numberFormat: string) => string,
): string {
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return words[String(value).toUpperCase()] ?? String(value).toUpperCase();
  const category = numberFormatCategory(numberFormat);
  if (category === "Date") return textOf(value, Number.isInteger(value) ? "m/d/yyyy" : "m/d/yyyy h:mm");
  if (category === "Time") return textOf(value, numberFormat);
  const plain =
    category === "Percentage" ? `${Number((value * 100).toPrecision(15))}%` : String(value).toUpperCase();
  return plain.replace(".", decimalSeparator);
}

/**
 * What was typed into a cell as it would be typed in American English; null where that region's Excel takes it for a text. Numbers, percentages, dates,
 * times and the words for yes and no are known; `year` completes a day without one.
 */
export function englishEntry(typed: string, culture: HostCulture, year: number): string | null {
  const text = typed.trim();
  const word = invertedWords(culture).get(text.toUpperCase());
  if (word !== undefined) return word;
  const number = englishNumber(text, culture);
  if (number !== null) return number;
  const [first = "", ...rest] = text.split(" ");
  const time = rest.join(" ");
  const date = englishDate(first, culture, year);
  if (date !== null && (time === "" || TIME.test(time))) return [date, ...rest].join(" ");
  if (TIME.test(text)) return text;
  const isOwnWord = !Object.keys(culture.words).length && /^(true|false)$/i.test(text);
  return READ_AS_VALUE.test(text) && !isOwnWord ? null : typed;
}

function englishNumber(text: string, { decimalSeparator, groupSeparator }: HostCulture): string | null {
  const group = /\s/.test(groupSeparator) ? "\\s" : escaped(groupSeparator);
  const decimal = escaped(decimalSeparator);
  const whole = `(?:\\d{1,3}(?:${group}\\d{3})+|\\d+)`;
  const pattern = new RegExp(
    `^([-+]?)(${whole}(?:${decimal}\\d*)?|${decimal}\\d+)(E[+-]?\\d+)?(?:\\s?(%))?$`,
    "i",
  );
  const [, sign = "", digits, exponent = "", percent = ""] = pattern.exec(text) ?? [];
  if (digits === undefined) return null;
  const english = digits.replace(new RegExp(`${group}|${decimal}`, "g"), (separator) =>
    separator === decimalSeparator ? "." : ",",
  );
  return sign + english + exponent + percent;
}

function englishDate(text: string, { shortDatePattern }: HostCulture, year: number): string | null {
  if (ISO_DATE.test(text)) return text;
  const own = /[^a-z]/i.exec(shortDatePattern)?.[0] ?? "/";
  const separator = [own, "/", "-"].find((each) => text.includes(each)) ?? own;
  const order = [...shortDatePattern.replace(/[^dMy]/g, "")].filter(
    (part, i, all) => all.indexOf(part) === i,
  );
  const parts = text.replace(new RegExp(`${escaped(separator)}$`), "").split(separator);
  if (!parts.every((part) => WHOLE.test(part))) return null;
  const names = parts.length === 2 ? order.filter((part) => part !== "y") : order;
  if (parts.length !== names.length || (parts.length === 2 && separator !== own)) return null;
  const part = (name: string) => parts[names.indexOf(name)];
  const [day, month] = [Number(part("d")), Number(part("M"))];
  const isDate = day >= 1 && day <= 31 && month >= 1 && month <= 12;
  return isDate ? `${month}/${day}/${part("y") ?? year}` : null;
}
