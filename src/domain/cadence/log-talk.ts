import { freeIds } from "../crm/free-ids";
import { cleanText } from "../shared/clean-text";
import type { SerialDate } from "../shared/serial-date";
import { activitiesTable, type Purpose, type TalkKind } from "../shared/tables/relations-tables";
import { changeTable, type TableChange } from "../shared/tables/table-change";

/** A call, meeting, training, event or note as somebody types it. */
export interface Talk {
  partner: string;
  /** The day it was. */
  on: SerialDate;
  kind: TalkKind;
  /** In one line. */
  summary: string;
  /** "" where nothing follows. */
  nextStep: string;
  due: SerialDate | null;
  /** Null: not said. */
  purpose: Purpose | null;
  minutes: number | null;
}

/** What time of a kind is for where nobody says; calls, meetings and notes may be for anything. */
export function proposedPurpose(kind: TalkKind): Purpose | null {
  return kind === "Training" || kind === "Event" ? "Develop" : null;
}

/**
 * One row of `cam_activities`, under a number that no row has yet; `table` is the table as it was read. A day for the next step without a step
 * is left out: nothing would be due.
 */
export function logTalk(table: Parameters<typeof freeIds>[1], talk: Talk): TableChange {
  const nextStep = cleanText(talk.nextStep) || null;
  return changeTable(activitiesTable, [
    {
      activityId: freeIds("A", table, "activityId")(),
      partner: talk.partner,
      date: talk.on,
      kind: talk.kind,
      with: null,
      summary: cleanText(talk.summary) || null,
      nextStep,
      due: nextStep === null ? null : talk.due,
      purpose: talk.purpose,
      minutes: talk.minutes,
    },
  ]);
}
