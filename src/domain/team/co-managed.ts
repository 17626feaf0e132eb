import { trimmedNameKey } from "../shared/excel-text";
import type { TeamRow } from "./team-table";

/** A partner as one workbook has it, and whether that one counts. */
export interface TeamLine extends TeamRow {
  counts: boolean;
  /** Why it does not count, or what else there is to know; "" for nothing. */
  remark: string;
}

/** A partner, or a whole file's copy of one, that several workbooks have. */
export interface CoManaged {
  first: TeamRow;
  others: readonly TeamRow[];
  /** Which one is first could not be told from the CAMs: two say so of themselves. */
  unclear: boolean;
}

/**
 * Rows of several workbooks that are one partner: by its CRM ID, and where one of them lacks that, by its name under the same CAM. First is the one
 * in the workbook of the partner's own CAM, then the one whose CAM no other names as the second, then the newest.
 */
export function coManaged(rows: readonly TeamRow[]): CoManaged[] {
  const owners = ownCams(rows);
  return groupsOf(rows)
    .filter((group) => new Set(group.map(({ workbook }) => workbook)).size > 1)
    .map((group) => {
      const [first, ...others] = [...group].sort(
        (one, other) => byRole(owners, group)(one, other) || (other.asOf ?? 0) - (one.asOf ?? 0),
      ) as [TeamRow, ...TeamRow[]];
      const unclear = others.some(
        (other) => !sameCam(other, first) && byRole(owners, group)(first, other) === 0,
      );
      return { first, others, unclear };
    });
}

const key = (text: string | null | undefined) => trimmedNameKey(text ?? "");
const sameCam = (one: TeamRow, other: TeamRow) => key(one.cam) === key(other.cam);
const called = ({ cam, partner }: TeamRow) => JSON.stringify([key(cam), key(partner)]);

function groupsOf(rows: readonly TeamRow[]): TeamRow[][] {
  const groups = new Map<string, TeamRow[]>();
  /** Which partner a CAM means by a name. */
  const known = new Map<string, string>();
  const put = (row: TeamRow, identity: string) => {
    groups.set(identity, [...(groups.get(identity) ?? []), row]);
    if (!known.has(called(row))) known.set(called(row), identity);
  };
  for (const row of rows) if (key(row.crmId)) put(row, `CRM ${key(row.crmId)}`);
  for (const row of rows) if (!key(row.crmId)) put(row, known.get(called(row)) ?? called(row));
  return [...groups.values()];
}

/** Whose workbook it is: the CAM whom most of its partners have. */
function ownCams(rows: readonly TeamRow[]): ReadonlyMap<string | null, string> {
  const counts = new Map<string | null, Map<string, number>>();
  for (const { workbook, cam } of rows) {
    const own = counts.get(workbook) ?? new Map<string, number>();
    counts.set(workbook, own.set(key(cam), (own.get(key(cam)) ?? 0) + 1));
  }
  return new Map(
    [...counts].map(([workbook, own]) => [
      workbook,
      [...own].reduce((most, each) => (each[1] > most[1] ? each : most))[0],
    ]),
  );
}

/** Less is nearer to being first. */
function byRole(owners: ReadonlyMap<string | null, string>, group: readonly TeamRow[]) {
  const roleOf = (row: TeamRow) => {
    const isSecond = group.some(
      (other) => other !== row && key(row.cam) !== "" && key(other.secondaryCam) === key(row.cam),
    );
    return (owners.get(row.workbook) === key(row.cam) ? 0 : 2) + (isSecond ? 1 : 0);
  };
  return (one: TeamRow, other: TeamRow) => roleOf(one) - roleOf(other);
}
