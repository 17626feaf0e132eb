import ical, { ICalCalendarMethod, ICalEventTransparency } from "ical-generator";
import { firstFew } from "../crm/count-words";
import { nameKey } from "../shared/excel-text";
import { DAY_MS, EPOCH_MS, isoOf, type SerialDate } from "../shared/serial-date";
import type { RoutineItem } from "./routine";

/** Partners that an event's title names before it counts the others. */
const NAMED = 2;

/**
 * What is not done yet as a calendar's file (RFC 5545): an event a day and activity, all day long, so that no time zone and no summer time moves it.
 * An event keeps its identity from file to file: imported again, it is brought up to date. What is overdue stands on the day that was its own;
 * `asOf` is the day on which the file is made.
 */
export function calendarFile(items: readonly RoutineItem[], asOf: SerialDate): string {
  const calendar = ical({
    name: "Channel Cadence",
    prodId: { company: "Channel Cadence", product: "Routine", language: "EN" },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const { activity, due, items: own } of eventsOf(items)) {
    const partners = own.flatMap(({ partner }) => partner || []);
    calendar.createEvent({
      id: `${encodeURIComponent(nameKey(activity))}-${isoOf(due)}@channel-cadence`,
      start: dateOf(due),
      end: dateOf(due + 1),
      stamp: dateOf(asOf),
      allDay: true,
      summary: partners.length ? `${activity}: ${firstFew(partners, NAMED)}` : activity,
      description: own.map(lineOf).join("\n"),
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}

function eventsOf(items: readonly RoutineItem[]) {
  const events = new Map<string, { activity: string; due: SerialDate; items: RoutineItem[] }>();
  const open = items.filter(({ state }) => state !== "Done");
  for (const item of [...open].sort((one, other) => one.due - other.due)) {
    const { activity, due } = item;
    const key = JSON.stringify([nameKey(activity), due]);
    const event = events.get(key) ?? { activity, due, items: [] };
    event.items.push(item);
    events.set(key, event);
  }
  return [...events.values()];
}

function lineOf({ partner, period, minutes }: RoutineItem): string {
  return [partner, period, minutes === null ? "" : `${minutes} minutes`].filter(Boolean).join(", ");
}

function dateOf(day: SerialDate): Date {
  return new Date(EPOCH_MS + day * DAY_MS);
}
