import { listActions, type ListedAction } from "../capabilities/action-state";
import { versionsOf } from "../business-plan/business-plan-versions";
import { nameKey } from "../shared/excel-text";
import type { SerialDate } from "../shared/serial-date";
import { sum } from "../shared/sum";
import type { PlanRow } from "../shared/tables/business-plan-tables";
import type { ActionRow } from "../shared/tables/capabilities-tables";
import type { MdfRow } from "../shared/tables/marketing-tables";
import type { ActivityRow, ContactRow } from "../shared/tables/relations-tables";

type OfPartner = Readonly<{ partner: string | null }>;

/** Rows that name the partner, in whatever case. */
export function rowsOf<R extends OfPartner>(rows: readonly R[], partner: string): R[] {
  return rows.filter((row) => nameKey(row.partner) === nameKey(partner));
}

export interface PartnerActions {
  /** Neither done nor dropped, the most urgent first. */
  running: readonly ListedAction[];
  overdue: number;
}

export function actionsOf(
  rows: readonly ActionRow[],
  partner: string,
  today: SerialDate,
  soonDays: number,
): PartnerActions {
  const running = listActions(rows, partner, today, soonDays).filter(
    ({ state }) => state !== "Done" && state !== "Dropped",
  );
  return { running, overdue: running.filter(({ state }) => state === "Overdue").length };
}

/** The newest version of the partner's plan; null without one. */
export function latestPlan(
  rows: readonly PlanRow[],
  partner: string,
): (PlanRow & { version: number }) | null {
  return versionsOf(rows, partner).at(-1) ?? null;
}

export interface PartnerMdf {
  requests: number;
  /** Money; requests that were declined do not count. */
  approved: number;
  spent: number;
  /** Open requests, and what they ask for. */
  open: number;
  asked: number;
  /** The first day by which a proof that is missing has to be handed in; null without one. */
  claimBy: SerialDate | null;
}

export function mdfOf(rows: readonly MdfRow[], partner: string): PartnerMdf {
  const own = rowsOf(rows, partner).filter(({ status }) => status !== "Declined");
  const open = own.filter(({ status }) => status === null || status === "Requested");
  const claims = own.flatMap(({ claimBy, proof, paidOn }) =>
    claimBy != null && !proof && paidOn == null ? [Math.floor(claimBy)] : [],
  );
  return {
    requests: own.length,
    approved: sum(own.map(({ approved }) => approved ?? 0)),
    spent: sum(own.map(({ spent }) => spent ?? 0)),
    open: open.length,
    asked: sum(open.map(({ requested }) => requested ?? 0)),
    claimBy: claims.length ? Math.min(...claims) : null,
  };
}

export interface LastContact {
  on: SerialDate;
  /** What it was, and with whom or about what; "" where nothing says. */
  kind: string;
  about: string;
}

/** The newest of our calls, meetings and notes; of our contacts' last days where nothing newer is noted. Days ahead do not count. */
export function ourLastContact(
  activities: readonly ActivityRow[],
  contacts: readonly ContactRow[],
  partner: string,
  today: SerialDate,
): LastContact | null {
  return newest(
    [
      ...rowsOf(activities, partner).map(({ date, kind, with: who, summary }) => ({
        on: date,
        kind: kind ?? "",
        about: who ?? summary ?? "",
      })),
      ...rowsOf(contacts, partner).map(({ lastContact, contact }) => ({
        on: lastContact,
        kind: "",
        about: contact ?? "",
      })),
    ],
    today,
  );
}

/** The last thing that the partner did with one of its deals: registered it, or worked on it. */
export function theirLastAct(
  deals: readonly Readonly<{
    account: string | null;
    registeredOn: SerialDate | null;
    lastActivity: SerialDate | null;
  }>[],
  today: SerialDate,
): LastContact | null {
  return newest(
    deals.flatMap(({ account, registeredOn, lastActivity }) => [
      { on: lastActivity, kind: "Worked on a deal", about: account ?? "" },
      { on: registeredOn, kind: "Registered a deal", about: account ?? "" },
    ]),
    today,
  );
}

function newest(
  acts: readonly { on: SerialDate | null; kind: string; about: string }[],
  today: SerialDate,
): LastContact | null {
  let last: LastContact | null = null;
  for (const { on, kind, about } of acts) {
    const day = on === null ? null : Math.floor(on);
    if (day !== null && day <= today && (last === null || day > last.on)) last = { on: day, kind, about };
  }
  return last;
}
