import { counted } from "../crm/count-words";
import { longDate, shortMoney } from "../shared/plain-words";
import { round9, roundTo } from "../shared/rounding";
import type { SerialDate } from "../shared/serial-date";
import { cleanText, cutTo } from "../shared/clean-text";

// Figures as sentences show them; null is not measured and stays null.

type Known<T> = T | null;
const LONGEST_CURRENCY = 5;

/** `USD 84k` */
export function moneyText(amount: Known<number>, currency: string): string | null {
  return amount === null ? null : shortMoney(amount, cutTo(cleanText(currency), LONGEST_CURRENCY));
}

/** With one decimal, rounded down: what is short of green, or of the need, never reads as that. */
export function flooredTenth(value: Known<number>): number | null {
  return value === null ? null : Math.floor(round9(10 * value)) / 10;
}

/** `2.9×` */
export function timesText(multiple: Known<number>): string | null {
  return multiple === null ? null : `${flooredTenth(multiple)}×`;
}

/** `78.4` */
export function scoreText(score: Known<number>): string | null {
  return score === null ? null : String(flooredTenth(score));
}

export function dateText(day: Known<SerialDate>): string | null {
  return day === null ? null : longDate(day);
}

/** `1 deal`, `3 deals` */
export function countText(amount: Known<number>, one: string, many = `${one}s`): string | null {
  return amount === null ? null : counted(roundTo(amount, 0), one, many);
}
