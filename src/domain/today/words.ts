import { grouped, shortMoney } from "../shared/plain-words";
import { roundTo } from "../shared/rounding";

const NUMBERS = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];

/** "four"; in figures from 13 on. */
export function inWords(count: number): string {
  return NUMBERS[count] ?? grouped(count);
}

/** "twice" */
export function howOften(count: number): string {
  return count === 1 ? "once" : count === 2 ? "twice" : `${inWords(count)} times`;
}

export function capitalised(text: string): string {
  return text === "" ? "" : text[0]!.toUpperCase() + text.slice(1);
}

/** `, 84k` where an amount is known. */
export function withAmount(amount: number | null, currency: string): string {
  return amount === null ? "" : `, ${shortMoney(amount, currency)}`;
}

/** `4,250`: an approved sum is said to the unit. */
export function exactMoney(amount: number, currency: string): string {
  const whole = roundTo(amount, 0);
  return `${currency === "" ? "" : `${currency} `}${grouped(whole)}`;
}

/** "1 day", "31 days" */
export function daysText(days: number): string {
  return days === 1 ? "1 day" : `${grouped(days)} days`;
}
