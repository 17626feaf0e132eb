import type { SerialDate } from "../shared/serial-date";

/** Whole days from the last activity to the as-of date; an activity in the future counts as 0 days. */
export function daysInactive(lastActivity: SerialDate, asOf: SerialDate): number {
  return Math.max(0, asOf - lastActivity);
}
