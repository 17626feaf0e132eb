import { nameKey } from "../shared/excel-text";
import type { SerialDate } from "../shared/serial-date";
import type { ActionRow } from "../shared/tables/capabilities-tables";
import type { PartnerRow } from "../shared/tables/catalogue";

/** How an action stands on a day, the most urgent first. */
const ACTION_STATES = ["Overdue", "Due soon", "Open", "Done", "Dropped"] as const;
export type ActionState = (typeof ACTION_STATES)[number];

type Dated = Pick<ActionRow, "due" | "status">;

/** Neither done nor dropped; a blank status counts as open. */
export function isRunning({ status }: Pick<ActionRow, "status">): boolean {
  return status !== "Done" && status !== "Dropped";
}

/** Overdue from the day after it was due; due soon from `soonDays` before. Without a date it is open. */
export function actionState(action: Dated, day: SerialDate, soonDays: number): ActionState {
  if (!isRunning(action)) return action.status as "Done" | "Dropped";
  if (action.due === null) return "Open";
  const left = Math.floor(action.due) - day;
  if (left < 0) return "Overdue";
  return left <= soonDays ? "Due soon" : "Open";
}

export interface ListedAction {
  row: ActionRow;
  state: ActionState;
}

const dayOf = ({ due }: ActionRow) => (due === null ? Infinity : Math.floor(due));
const PRIORITIES = ["High", "Medium", "Low"];
const priorityRank = (priority: string | null) =>
  PRIORITIES.includes(priority ?? "") ? PRIORITIES.indexOf(priority!) : PRIORITIES.length;

/** A partner's actions, or everybody's (null): overdue first, then by due date, priority and their order in the table. */
export function listActions(
  actions: readonly ActionRow[],
  partner: string | null,
  day: SerialDate,
  soonDays: number,
): ListedAction[] {
  return actions
    .filter((row) => partner === null || nameKey(row.partner) === nameKey(partner))
    .map((row) => ({ row, state: actionState(row, day, soonDays) }))
    .sort(
      (a, b) =>
        ACTION_STATES.indexOf(a.state) - ACTION_STATES.indexOf(b.state) ||
        dayOf(a.row) - dayOf(b.row) ||
        priorityRank(a.row.priority) - priorityRank(b.row.priority),
    );
}

/** How many actions are in each state. */
export function countActions(listed: readonly ListedAction[]): Readonly<Record<ActionState, number>> {
  const counts = { Overdue: 0, "Due soon": 0, Open: 0, Done: 0, Dropped: 0 };
  for (const { state } of listed) counts[state] += 1;
  return counts;
}

/** Whose the owner is: as the row says, else ours where a CAM has that name; null without an owner. */
export function ownerSide(
  { owner, ownerSide: side }: Pick<ActionRow, "owner" | "ownerSide">,
  partners: readonly Pick<PartnerRow, "cam">[],
): "Partner" | "Us" | null {
  if (side === "Partner" || side === "Us") return side;
  if (owner === null) return null;
  return partners.some(({ cam }) => cam !== null && nameKey(cam) === nameKey(owner)) ? "Us" : "Partner";
}

/** Of all that was agreed and not dropped: how many are done. */
export function keptActions(counts: Readonly<Record<ActionState, number>>): { kept: number; agreed: number } {
  const { Done: kept, Overdue: overdue, Open: open } = counts;
  return { kept, agreed: kept + overdue + open + counts["Due soon"] };
}
