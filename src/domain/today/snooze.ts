import { nameKey } from "../shared/excel-text";
import type { SerialDate } from "../shared/serial-date";
import { changeTable, type TableChange } from "../shared/tables/table-change";
import { keyOf } from "../shared/tables/table-definition";
import { snoozesTable, type SnoozeRow } from "../shared/tables/today-tables";
import { reasonName, type Reason, type ReasonClass } from "./reason";
import { RULES } from "./rules/rules";

/** Puts a reason off until a day, on which it shows again. */
export function snoozeChange(
  reason: Pick<Reason, "partner" | "rule" | "subject">,
  { until, by }: { until: SerialDate; by: string },
): TableChange {
  return changeTable(snoozesTable, [
    { partner: reason.partner || null, reason: reasonName(reason), until, by: by || null },
  ]);
}

/** A row stands for a class by the rule it names; what no rule is called is of the routine. */
function classOf({ reason }: SnoozeRow): ReasonClass {
  const rule = RULES.find(
    ({ name }) => nameKey(reason) === nameKey(name) || nameKey(reason).startsWith(`${nameKey(name)}: `),
  );
  return rule?.class ?? 4;
}

/**
 * Reasons that show on a day. What is put off rests until its day, and with it everything less urgent about the same partner; what is as
 * urgent is another matter and stays, and what is more urgent brings the card back.
 */
export function awake(
  reasons: readonly Reason[],
  snoozes: readonly SnoozeRow[],
  today: SerialDate,
): Reason[] {
  const resting = snoozes.filter(({ until }) => until !== null && Math.floor(until) > today);
  const keys = new Set(resting.map((row) => keyOf(snoozesTable, row)));
  const least = new Map<string, ReasonClass>();
  for (const row of resting) {
    const key = partnerKey(row.partner);
    least.set(key, Math.min(least.get(key) ?? 5, classOf(row)) as ReasonClass);
  }
  return reasons.filter((reason) => {
    const { partner } = reason;
    if (keys.has(keyOf(snoozesTable, { partner, reason: reasonName(reason) }))) return false;
    return reason.class <= (least.get(partnerKey(partner)) ?? 5);
  });
}

const partnerKey = (partner: string | null) => nameKey(partner ?? "").trim();
