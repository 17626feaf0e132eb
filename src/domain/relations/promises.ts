import { rowsOf } from "../partner-home/partner-work";
import { trimmedNameKey } from "../shared/excel-text";
import { isoOf, serialFromIso, type SerialDate } from "../shared/serial-date";
import type { CommitmentRow } from "../shared/tables/relations-tables";

export interface SideOfPromises {
  /** Not kept yet, what is due first in front: the first `late` of them are past their day. */
  open: readonly CommitmentRow[];
  late: number;
  kept: number;
  /** Kept of all that was kept or is late, 0 to 1; null before anything was due. */
  keepRate: number | null;
}

export type PromiseState = "Kept" | "Late" | "Open";

/** Something in the way is no promise; a favour owed is one. */
export const isIssue = ({ kind }: Pick<CommitmentRow, "kind">) => kind === "Issue";

/** How a promise stands on a day: late from the day after it was due, kept on the day itself. */
export function promiseState(
  { due, keptOn }: Pick<CommitmentRow, "due" | "keptOn">,
  day: SerialDate,
): PromiseState {
  if (keptOn !== null && Math.floor(keptOn) <= day) return "Kept";
  return due !== null && Math.floor(due) < day ? "Late" : "Open";
}

const dayOf = ({ due }: Pick<CommitmentRow, "due">) => (due === null ? Infinity : Math.floor(due));

/** What each side has promised; a row that does not say which side counts for neither, an issue for none. */
export function promisesOf(
  rows: readonly CommitmentRow[],
  partner: string,
  day: SerialDate,
): { ours: SideOfPromises; theirs: SideOfPromises } {
  const own = rowsOf(rows, partner).filter((row) => !isIssue(row));
  return { ours: sideOf(own, "Vendor", day), theirs: sideOf(own, "Partner", day) };
}

function sideOf(rows: readonly CommitmentRow[], by: string, day: SerialDate): SideOfPromises {
  const made = rows.filter((row) => row.by === by);
  const open = made
    .filter((row) => promiseState(row, day) !== "Kept")
    .sort((one, other) => dayOf(one) - dayOf(other));
  const late = open.filter((row) => promiseState(row, day) === "Late").length;
  return { open, late, kept: made.length - open.length, keepRate: keepRate(made.length - open.length, late) };
}

/** Kept of all that was kept or is late, 0 to 1; null before anything was due. */
export function keepRate(kept: number, late: number): number | null {
  return kept + late === 0 ? null : kept / (kept + late);
}

/** What is in the way of either side and not solved yet, the oldest first, those without a day last. */
export function openIssues(
  rows: readonly CommitmentRow[],
  partner: string,
  day: SerialDate,
): CommitmentRow[] {
  return rowsOf(rows, partner)
    .filter((row) => isIssue(row) && promiseState(row, day) !== "Kept")
    .sort((one, other) => (one.madeOn ?? Infinity) - (other.madeOn ?? Infinity));
}

export interface LatePromise {
  row: CommitmentRow;
  by: "Partner" | "Vendor";
  /** Whole days since it was due, 1 or more. */
  daysLate: number;
}

/** Late promises of all partners, the latest ones first; issues, and rows that do not say which side, are none. */
export function latePromises(rows: readonly CommitmentRow[], day: SerialDate): LatePromise[] {
  return rows
    .flatMap((row): LatePromise[] => {
      const { by } = row;
      if (isIssue(row) || (by !== "Partner" && by !== "Vendor") || promiseState(row, day) !== "Late")
        return [];
      return [{ row, by, daysLate: day - Math.floor(row.due!) }];
    })
    .sort((one, other) => other.daysLate - one.daysLate);
}

/** A promise for another day: the day that it had stands among the earlier ones, in the form 2026-11-09. */
export function redated(
  row: CommitmentRow,
  due: SerialDate,
): Pick<CommitmentRow, "commitmentId" | "due" | "earlierDates"> {
  const { commitmentId, due: before, earlierDates = null } = row;
  if (before === null || Math.floor(before) === due) return { commitmentId, due, earlierDates };
  return { commitmentId, due, earlierDates: [earlierDates, isoOf(before)].filter(Boolean).join("; ") };
}

/** The days for which something was promised before, the first one in front; what is no day is passed over. */
export function earlierDays({ earlierDates }: Pick<CommitmentRow, "earlierDates">): SerialDate[] {
  return (earlierDates ?? "").split(";").flatMap((text) => serialFromIso(text) ?? []);
}

/** Whether a promise with these words stands already, of the same side and not kept. */
export function standsAlready(
  rows: readonly CommitmentRow[],
  { partner, by, commitment }: Pick<CommitmentRow, "partner" | "by" | "commitment">,
): boolean {
  const words = trimmedNameKey(commitment ?? "");
  return rowsOf(rows, partner ?? "").some(
    (row) => row.by === by && row.keptOn === null && trimmedNameKey(row.commitment ?? "") === words,
  );
}
