import { isRunning, ownerSide } from "../capabilities/action-state";
import { freeIds } from "../crm/free-ids";
import { rowsOf } from "../partner-home/partner-work";
import { nameKey } from "../shared/excel-text";
import type { ActionRow } from "../shared/tables/capabilities-tables";
import type { PartnerRow } from "../shared/tables/catalogue";
import type { CommitmentRow } from "../shared/tables/relations-tables";
import type { SerialDate } from "../shared/serial-date";
import { standsAlready } from "./promises";

/** A promise, a favour owed or an issue as somebody types it. */
export type TypedPromise = Pick<CommitmentRow, "by" | "commitment" | "owner" | "due" | "kind"> & {
  /** Where it came from; absent: typed by hand. */
  from?: string | null;
};

/** Rows for what was typed or taken over, with IDs of their own; without words there is none. */
export function promiseRows(
  table: Parameters<typeof freeIds>[1],
  partner: string,
  typed: readonly TypedPromise[],
  madeOn: SerialDate,
): CommitmentRow[] {
  const freeId = freeIds("PRM", table, "commitmentId");
  return typed
    .filter(({ commitment }) => commitment?.trim())
    .map(({ commitment, owner, from = null, ...rest }) => ({
      ...rest,
      commitmentId: freeId(),
      partner,
      commitment: commitment!.trim(),
      madeOn,
      keptOn: null,
      owner: owner?.trim() || null,
      from,
    }));
}

const FROM_ACTION = "Action ";

/** Keys of the actions that promises were taken over from. */
export function promisedActions(rows: readonly Pick<CommitmentRow, "from">[]): ReadonlySet<string> {
  return new Set(
    rows.flatMap(({ from }) =>
      from?.startsWith(FROM_ACTION) ? nameKey(from.slice(FROM_ACTION.length)) : [],
    ),
  );
}

/** Running actions of a partner whose side is known and that nobody has promised yet, as promises: nothing is typed twice. */
export function promisesFromActions(
  actions: readonly ActionRow[],
  rows: readonly CommitmentRow[],
  partner: string,
  partners: readonly Pick<PartnerRow, "cam">[],
): TypedPromise[] {
  return rowsOf(actions, partner).flatMap((row): TypedPromise[] => {
    const side = ownerSide(row, partners);
    if (!row.action || !isRunning(row) || side === null) return [];
    const { action: commitment, owner, due, actionId } = row;
    const by = side === "Us" ? "Vendor" : "Partner";
    if (standsAlready(rows, { partner, by, commitment })) return [];
    return [{ by, commitment, owner, due, kind: "Promise", from: `${FROM_ACTION}${actionId}` }];
  });
}
