import { completedRow, DEFAULT_CADENCE } from "../program/cadence";
import { readSettings } from "../program/settings";
import type { TableSource } from "../program/setup";
import { nameKey } from "../shared/excel-text";
import { fiscalYearOf, quarterWith } from "../shared/fiscal-calendar";
import type { SerialDate } from "../shared/serial-date";
import { sum } from "../shared/sum";
import { cadenceLogTable, cadenceTable } from "../shared/tables/cadence-tables";
import { settingsTable } from "../shared/tables/catalogue";
import { activitiesTable } from "../shared/tables/relations-tables";

/** How long the end of a quarter is, in days. */
const QUARTER_END_DAYS = 30;

/** What the end of a quarter was spent on. */
export interface DealTime {
  /** The last thirty days of a fiscal quarter, as far as they have passed. */
  start: SerialDate;
  end: SerialDate;
  /** Of talks and things of the routine of which both are known: minutes, and what they were for. */
  minutes: number;
  deal: number;
  /** Deal ÷ minutes; null: nothing is known. */
  share: number | null;
  /** Talks and things done of which nobody said how long, or what for. */
  unknown: number;
}

/** The share of time for deals at the end of the day's quarter, or of the one before while those days have not begun. */
export function dealTime(source: TableSource, asOf: SerialDate): DealTime {
  const { start, end } = quarterEnd(source, asOf);
  const cadence = source.table(cadenceTable);
  const rules = new Map(
    [...(cadence.exists ? cadence.rows : DEFAULT_CADENCE)]
      .reverse()
      .map((row) => [nameKey(row.activity), completedRow(row)]),
  );
  const times = [
    ...source
      .table(activitiesTable)
      .rows.map(({ date, minutes = null, purpose = null }) => ({ on: date, minutes, purpose })),
    ...source.table(cadenceLogTable).rows.map(({ doneOn, activity }) => {
      const rule = rules.get(nameKey(activity));
      return { on: doneOn, minutes: rule?.minutes ?? null, purpose: rule?.purpose ?? null };
    }),
  ].filter(({ on }) => on !== null && on >= start && on < end + 1);
  const known = times.filter(({ minutes, purpose }) => minutes !== null && purpose !== null);
  const minutesOf = (all: typeof known) => sum(all.map(({ minutes }) => minutes ?? 0));
  const [minutes, deal] = [minutesOf(known), minutesOf(known.filter(({ purpose }) => purpose === "Deal"))];
  return {
    start,
    end,
    minutes,
    deal,
    share: minutes === 0 ? null : deal / minutes,
    unknown: times.length - known.length,
  };
}

function quarterEnd(source: TableSource, asOf: SerialDate): { start: SerialDate; end: SerialDate } {
  const { settings } = readSettings(source.table(settingsTable).rows);
  const quarterOf = (day: SerialDate) => quarterWith(fiscalYearOf(day, settings.fiscalStartMonth), day);
  const own = quarterOf(asOf);
  const { end } = asOf > own.end - QUARTER_END_DAYS ? own : quarterOf(own.start - 1);
  return { start: end - QUARTER_END_DAYS + 1, end: Math.min(end, asOf) };
}
