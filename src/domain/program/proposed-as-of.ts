import type { SerialDate } from "../shared/serial-date";
import { dealsTable, settingsTable } from "../shared/tables/catalogue";
import { readSettings } from "./settings";
import type { TableSource } from "./setup";

/** Data that stops longer ago than this is looked at as of the day on which it stops. */
const RECENT_DAYS = 45;

/** What a proposal is made from. */
export const AS_OF_TABLES = [dealsTable, settingsTable] as const;

/** The day that a build is proposed to stand for, and why. */
export interface ProposedAsOf {
  day: SerialDate;
  from: "Setup" | "Newest deal" | "Today";
}

/**
 * As Setup pins it; else today, or the last day on which a deal was registered, worked on or closed where that is more than 45 days
 * ago. Days after today tell nothing of how old the data is.
 */
export function proposedAsOf(source: TableSource, today: SerialDate): ProposedAsOf {
  const { asOf } = readSettings(source.table(settingsTable).rows).settings;
  if (asOf !== null) return { day: asOf, from: "Setup" };
  let newest = -Infinity;
  for (const { registeredOn, lastActivity, closedOn } of source.table(dealsTable).rows)
    for (const value of [registeredOn, lastActivity, closedOn]) {
      const day = value === null ? -Infinity : Math.floor(value);
      if (day <= today && day > newest) newest = day;
    }
  return Number.isFinite(newest) && today - newest > RECENT_DAYS
    ? { day: newest, from: "Newest deal" }
    : { day: today, from: "Today" };
}
