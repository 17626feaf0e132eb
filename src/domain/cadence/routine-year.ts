import type { CadenceRow } from "../program/cadence";
import { MONTHS_A_YEAR } from "../shared/fiscal-calendar";
import { addMonths, type SerialDate } from "../shared/serial-date";
import { isActivePartner } from "../shared/tables/active-partners";
import type { PartnerRow } from "../shared/tables/catalogue";
import { readCadenceRule } from "./cadence-rule";
import { routineAt, type RoutineItem } from "./routine";
import { windowOf } from "./window";

/** What a year of the routine takes. */
export interface RoutineYear {
  times: number;
  /** Of what says how long it takes. */
  minutes: number;
}

/** How often something is due in the fiscal year of a day, every partner taken to have open deals; rows that are not understood count for nothing. */
export function routineYear(
  rows: readonly CadenceRow[],
  partners: readonly PartnerRow[],
  { day, fiscalStartMonth }: { day: SerialDate; fiscalStartMonth: number },
): RoutineYear {
  const data = {
    partners: partners.filter(isActivePartner),
    rules: rows.map(readCadenceRule).filter((rule) => typeof rule !== "string"),
    problems: [],
    fiscalStartMonth,
    dueSoonDays: 0,
    hasOpenDeals: () => true,
    doneDays: () => [],
    firstDay: (asOf: SerialDate) => asOf,
  };
  const year = windowOf(day, MONTHS_A_YEAR, fiscalStartMonth);
  const items = new Map<string, RoutineItem>();
  for (let month = year.start; month <= year.end; month = addMonths(month, 1))
    for (const item of routineAt(data, month)) {
      if (item.window.start < year.start) continue;
      items.set(JSON.stringify([item.partner, item.activity, item.window.start]), item);
    }
  return {
    times: items.size,
    minutes: [...items.values()].reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
  };
}
