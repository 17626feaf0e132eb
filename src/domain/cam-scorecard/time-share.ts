import { completedRow, DEFAULT_CADENCE } from "../program/cadence";
import type { TableSource } from "../program/setup";
import { nameKey } from "../shared/excel-text";
import type { SerialDate } from "../shared/serial-date";
import { sum } from "../shared/sum";
import { cadenceLogTable, cadenceTable } from "../shared/tables/cadence-tables";
import { activitiesTable } from "../shared/tables/relations-tables";
import type { ManagedPartner } from "./managed-partner";

export interface TimeShare {
  /** Of talks and things of the routine of which both are known: how long, and what for. */
  minutes: number;
  /** Of them for developing the partner. */
  develop: number;
  /** Develop ÷ minutes; null: nothing is known. */
  share: number | null;
}

/** What a CAM's time with partners was for in what counts of the year: talks by their own minutes, things of the routine by the rule's. */
export function developmentTime(
  source: TableSource,
  managed: readonly ManagedPartner[],
  asOf: SerialDate,
): TimeShare {
  const cadence = source.table(cadenceTable);
  const rules = new Map(
    [...(cadence.exists ? cadence.rows : DEFAULT_CADENCE)]
      .reverse()
      .map((row) => [nameKey(row.activity), completedRow(row)]),
  );
  const start = new Map(managed.map((each) => [nameKey(each.partner), each.start]));
  const known = [
    ...source.table(activitiesTable).rows.map(({ partner, date, minutes = null, purpose = null }) => ({
      partner,
      on: date,
      minutes,
      purpose,
    })),
    ...source.table(cadenceLogTable).rows.map(({ partner, doneOn, activity }) => {
      const rule = rules.get(nameKey(activity));
      return { partner, on: doneOn, minutes: rule?.minutes ?? null, purpose: rule?.purpose ?? null };
    }),
  ].filter(({ partner, on, minutes, purpose }) => {
    const first = start.get(nameKey(partner));
    const counts = first !== undefined && on !== null && on >= first && on < asOf + 1;
    return counts && minutes !== null && purpose !== null;
  });
  const minutesOf = (all: typeof known) => sum(all.map(({ minutes }) => minutes ?? 0));
  const minutes = minutesOf(known);
  const develop = minutesOf(known.filter(({ purpose }) => purpose === "Develop"));
  return { minutes, develop, share: minutes === 0 ? null : develop / minutes };
}
