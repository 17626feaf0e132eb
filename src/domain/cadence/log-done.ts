import type { TableSource } from "../program/setup";
import { nameKey } from "../shared/excel-text";
import { quarterStart } from "../shared/fiscal-calendar";
import { isoOf, type SerialDate } from "../shared/serial-date";
import { cadenceLogTable, type CadenceLogRow } from "../shared/tables/cadence-tables";
import { changeTable, type TableChange } from "../shared/tables/table-change";
import { readDone, routineAt, type RoutineItem } from "./routine";

/** Something that may be of the routine, and was done. */
export interface Doing {
  /** "" for the program. */
  partner: string;
  /** What was built, as the column Done by of cam_cadence names it. */
  doneBy: string;
  /** The sheet or file. */
  sheet: string;
  /** A day of the period that it is about, or the quarter's name, where it says one: done for another period than is due, it does not count. */
  about?: SerialDate | string;
}

export interface DoneOn {
  day: SerialDate;
  /** The same day with the time of day, where there is a clock. */
  at?: number;
  by: string | null;
}

/**
 * Rows of `cam_cadence_log` for what was done on a day: one for each activity that it fulfils, none where the period has one already, or where it
 * is nothing of the partner's routine.
 */
export function doneRows(
  source: TableSource,
  doings: readonly Doing[],
  { day, by }: DoneOn,
): CadenceLogRow[] {
  const routine = readDone(source);
  const named = new Set(doings.map(({ partner }) => nameKey(partner)));
  const partners = routine.partners.filter(({ partner }) => named.has(nameKey(partner)));
  const items = new Map<string, RoutineItem[]>();
  for (const item of routineAt({ ...routine, partners }, day))
    items.set(nameKey(item.partner), [...(items.get(nameKey(item.partner)) ?? []), item]);
  const rows = doings.flatMap(({ partner, doneBy, sheet, about: named }) => {
    const about = typeof named === "string" ? quarterStart(named, routine.fiscalStartMonth) : named;
    return (items.get(nameKey(partner)) ?? [])
      .filter(
        (item) =>
          item.doneBy.some((each) => nameKey(each) === nameKey(doneBy)) &&
          item.doneOn === null &&
          (about == null || isAbout(item, about)),
      )
      .map((item) => doneRow(item, { day, by }, sheet));
  });
  return [...new Map(rows.map((row) => [row.logId, row])).values()];
}

/** A look back may be about something newer than asked for, a look ahead is about its own period. */
function isAbout({ periodDays, window }: RoutineItem, about: SerialDate): boolean {
  return about >= periodDays.start && (periodDays.end < window.start || about <= periodDays.end);
}

/** That one thing of the routine was done by hand. */
export function doneByHand(item: RoutineItem, done: DoneOn): TableChange {
  return changeTable(cadenceLogTable, [doneRow(item, done, null)]);
}

/** Two people who do the same thing for the same period write one row. */
function doneRow(
  { partner, activity, window }: RoutineItem,
  { day, by }: DoneOn,
  sheet: string | null,
): CadenceLogRow {
  const logId = [activity, isoOf(window.start), partner].filter(Boolean).join(" ");
  return { logId, partner: partner || null, activity, doneOn: day, by, sheet };
}
