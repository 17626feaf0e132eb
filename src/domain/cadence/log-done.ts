import type { TableSource } from "../program/setup";
import { nameKey } from "../shared/excel-text";
import { isoOf, type SerialDate } from "../shared/serial-date";
import { cadenceLogTable, type CadenceLogRow } from "../shared/tables/cadence-tables";
import { changeTable, type TableChange } from "../shared/tables/table-change";
import { readRoutine, routineAt, type RoutineItem } from "./routine";

/** Something that may be of the routine, and was done. */
export interface Doing {
  /** "" for the program. */
  partner: string;
  /** What was built, as the column Done by of cam_cadence names it. */
  doneBy: string;
  /** The sheet or file. */
  sheet: string;
  /** The first day of the period that it is about, where it says one: done for another period than is due, it does not count. */
  about?: SerialDate;
}

export interface DoneOn {
  day: SerialDate;
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
  if (doings.length === 0) return [];
  const items = routineAt(readRoutine(source), day);
  const rows = doings.flatMap(({ partner, doneBy, sheet, about }) =>
    items
      .filter(
        (item) =>
          nameKey(item.partner) === nameKey(partner) &&
          nameKey(item.doneBy) === nameKey(doneBy) &&
          item.doneOn === null &&
          (about === undefined || (about >= item.periodDays.start && about <= item.periodDays.end)),
      )
      .map((item) => doneRow(item, { day, by }, sheet)),
  );
  return [...new Map(rows.map((row) => [row.logId, row])).values()];
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
