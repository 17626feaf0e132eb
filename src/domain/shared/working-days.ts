import type { SerialDate } from "./serial-date";

const [SATURDAY, SUNDAY] = [0, 1] as const;

/** Monday to Friday; holidays are not known. */
export function isWorkingDay(day: SerialDate): boolean {
  const weekday = Math.floor(day) % 7;
  return weekday !== SATURDAY && weekday !== SUNDAY;
}

/** The n-th working day after a day. */
export function workingDayAfter(day: SerialDate, count: number): SerialDate {
  let found = Math.floor(day);
  for (let left = count; left > 0;) if (isWorkingDay(++found)) left--;
  return found;
}
