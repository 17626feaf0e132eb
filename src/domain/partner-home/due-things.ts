import { listActions } from "../capabilities/action-state";
import { readSettings } from "../program/settings";
import type { TableSource } from "../program/setup";
import { trimmedNameKey } from "../shared/excel-text";
import { daysInMonth, partsOf, serialOf, type SerialDate } from "../shared/serial-date";
import { actionsTable } from "../shared/tables/capabilities-tables";
import { settingsTable } from "../shared/tables/catalogue";
import { mdfTable } from "../shared/tables/marketing-tables";
import { commitmentsTable } from "../shared/tables/relations-tables";

/** What there is to read before anything is known to be due; scorecards are known from the partners alone. */
export const DUE_TABLES = [actionsTable, commitmentsTable, mdfTable, settingsTable] as const;

export type DueKind = "actions" | "promises" | "proofs";

/** Everything of one kind that is late, or due within the month of the day. */
export interface DueThings {
  kind: DueKind;
  count: number;
  /** Of them, those whose day is past. */
  late: number;
  /** In the order of their days. */
  partners: readonly string[];
  /** The first of their days. */
  since: SerialDate;
}

type Dated = Readonly<{ partner: string | null; due: SerialDate | null }>;

/**
 * What is due with the given partners: agreed actions that are overdue, our own promises that are not kept, and proofs of MDF spend
 * that are to be handed in. Kinds of which nothing is due are absent.
 */
export function dueThings(source: TableSource, names: readonly string[], today: SerialDate): DueThings[] {
  const { settings } = readSettings(source.table(settingsTable).rows);
  const { year, month } = partsOf(today);
  const monthEnd = serialOf(year, month, daysInMonth(year, month));
  const actions = listActions(source.table(actionsTable).rows, null, today, settings.dueSoonDays)
    .filter(({ state }) => state === "Overdue")
    .map(({ row }) => row);
  const promises = source
    .table(commitmentsTable)
    .rows.filter(({ by, keptOn }) => by === "Vendor" && keptOn === null);
  const proofs = source
    .table(mdfTable)
    .rows.filter(({ status, proof, paidOn }) => status !== "Declined" && !proof && paidOn == null)
    .map(({ partner, claimBy }) => ({ partner, due: claimBy ?? null }));
  const known = new Map(names.map((name) => [trimmedNameKey(name), name]));
  const kinds: readonly (readonly [DueKind, readonly Dated[]])[] = [
    ["actions", actions],
    ["promises", promises],
    ["proofs", proofs],
  ];
  return kinds.flatMap(([kind, rows]) => {
    const due = rows
      .flatMap(({ partner, due: day }) => {
        const name = known.get(trimmedNameKey(partner ?? ""));
        return name === undefined || day === null || Math.floor(day) > monthEnd
          ? []
          : [{ name, day: Math.floor(day) }];
      })
      .sort((one, other) => one.day - other.day);
    if (due.length === 0) return [];
    return {
      kind,
      count: due.length,
      late: due.filter(({ day }) => day < today).length,
      partners: [...new Set(due.map(({ name }) => name))],
      since: due[0]!.day,
    };
  });
}
