import { longDate } from "../../domain/shared/plain-words";
import { type SerialDate } from "../../domain/shared/serial-date";
import type { Culture } from "../../book/workbook-port";

/** Numbers in the workbook's culture, days in one form everywhere, money in the workbook's currency. */
export interface Format {
  culture: Culture;
  /** ISO code, or "" while the workbook has none. */
  currency: string;
  number: (value: number, decimals?: number) => string;
  /** Without cents: "$84,000". */
  money: (value: number) => string;
  /** For tight places: "$84k", "$1.2m". */
  moneyShort: (value: number) => string;
  percent: (value: number, decimals?: number) => string;
  multiple: (value: number) => string;
  /** "28 November 2026". */
  date: (serial: SerialDate) => string;
}

const PLAIN_CULTURE: Culture = {
  decimalSeparator: ".",
  groupSeparator: ",",
  dateOrder: "ymd",
  dateFormat: "yyyy-mm-dd",
};

const SYMBOLS: Readonly<Record<string, string>> = { USD: "$", EUR: "€", GBP: "£", JPY: "¥", INR: "₹" };

export function createFormat(culture: Culture = PLAIN_CULTURE, currency = ""): Format {
  const number = (value: number, decimals = 0) => withMarks(fixed(value, decimals), culture);
  const symbol = SYMBOLS[currency] ?? (currency ? `${currency} ` : "");
  const money = (value: number, text = number(Math.abs(value))) => `${value < 0 ? "−" : ""}${symbol}${text}`;
  return {
    culture,
    currency,
    number,
    money: (value) => money(value),
    moneyShort: (value) => money(value, short(Math.abs(value), culture)),
    percent: (value, decimals = 1) => `${number(100 * value, decimals)}%`,
    multiple: (value) => `${number(value, 1)}×`,
    date: longDate,
  };
}

/** "3 deals", "1 deal". */
export function count(amount: number, one: string, many = `${one}s`, format?: Format): string {
  return `${format ? format.number(amount) : withMarks(fixed(amount, 0), { decimalSeparator: ".", groupSeparator: "," })} ${amount === 1 ? one : many}`;
}

function fixed(value: number, decimals: number): string {
  return new Intl.NumberFormat("en-US", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value);
}

function withMarks(english: string, culture: Pick<Culture, "decimalSeparator" | "groupSeparator">): string {
  return english.replace(/[.,-]/g, (mark) =>
    mark === "." ? culture.decimalSeparator : mark === "," ? culture.groupSeparator : "−",
  );
}

function short(value: number, culture: Culture): string {
  const [divisor, unit] =
    value >= 999_500_000 ? [1e9, "bn"] : value >= 999_500 ? [1e6, "m"] : value >= 1000 ? [1e3, "k"] : [1, ""];
  const scaled = value / divisor;
  const decimals = unit === "" || scaled >= 99.5 || Math.abs(scaled - Math.round(scaled)) < 0.05 ? 0 : 1;
  return withMarks(fixed(scaled, decimals), culture) + unit;
}
