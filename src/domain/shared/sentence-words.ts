import { dayAndMonth, longDate } from "./plain-words";
import { round9, roundTo } from "./rounding";
import { partsOf, type SerialDate } from "./serial-date";

// Apart from plain-words.ts, which the first page holds.

/** "28 November", with the year where it is not today's. */
export function dayInWords(day: SerialDate, today: SerialDate): string {
  return partsOf(day).year === partsOf(today).year ? dayAndMonth(day) : longDate(day);
}

const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;

/** "Thursday" */
export function weekdayName(day: SerialDate): string {
  return WEEKDAYS[(Math.floor(day) - 1) % WEEKDAYS.length]!;
}

/** `10 %`; a small share is not nothing. */
export function shareText(share: number | null): string | null {
  if (share === null) return null;
  const percent = roundTo(100 * share, 0);
  return percent === 0 && round9(share) > 0 ? "under 1 %" : `${percent} %`;
}

/** A label within a sentence: abbreviations stay as they are, an article does not. */
export function inSentence(label: string): string {
  return /^(?:\p{Lu}\p{Ll}|A )/u.test(label) ? label[0]!.toLowerCase() + label.slice(1) : label;
}
