import {
  latestServicing,
  SERVICING_STEPS,
  type ServicingStep,
} from "../../../domain/scorecard/performance/servicing";
import { nameKey } from "../../../domain/shared/excel-text";
import type { SerialDate } from "../../../domain/shared/serial-date";
import { servicingTable, type ServicingRow } from "../../../domain/shared/tables/scorecard-tables";
import { changeTable } from "../../../domain/shared/tables/table-change";
import type { ChangeSet } from "../../../sheets/shared/change-set";

export type Ticks = Readonly<Record<ServicingStep, boolean>>;

/** What the latest assessment up to a day says; without one nothing is ticked. */
export function ticksOn(rows: readonly ServicingRow[], partner: string, day: SerialDate): Ticks {
  const row = latestServicing(rows, partner, day);
  return Object.fromEntries(SERVICING_STEPS.map((step) => [step, row?.[step] === "Yes"])) as Ticks;
}

/** One row of Servicing: what the partner said on the day. */
export function servicingChange(
  rows: readonly ServicingRow[],
  {
    partner,
    assessedOn,
    ticks,
    label,
  }: { partner: string; assessedOn: SerialDate; ticks: Ticks; label: string },
): ChangeSet {
  const answers = Object.fromEntries(SERVICING_STEPS.map((step) => [step, ticks[step] ? "Yes" : "No"]));
  // As the row of that day spells the partner.
  const same = rows.find((row) => nameKey(row.partner) === nameKey(partner) && row.assessedOn === assessedOn);
  return {
    label,
    tables: [changeTable(servicingTable, [{ partner: same?.partner ?? partner, assessedOn, ...answers }])],
    sheets: [],
  };
}
