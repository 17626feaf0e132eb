import { readRoutine, routineAt, type RoutineItem } from "../cadence/routine";
import { monthOf } from "../marketing/marketing-quarter";
import type { TableSource } from "../program/setup";
import { nameKey } from "../shared/excel-text";
import { fiscalYearOf } from "../shared/fiscal-calendar";
import { addMonths, endOfMonth, type SerialDate } from "../shared/serial-date";
import type { ManagedPartner } from "./managed-partner";

/** One thing of the year's routine that is done, or whose day has passed. */
export interface DueThing {
  partner: string;
  doneBy: readonly string[];
  done: boolean;
  onTime: boolean;
}

/** Everything of the routine with these partners whose day falls into what counts of the fiscal year, each once: done, or its day has passed. */
export function thingsOfYear(
  source: TableSource,
  managed: readonly ManagedPartner[],
  asOf: SerialDate,
): DueThing[] {
  const routine = readRoutine(source);
  const own = new Map(managed.map((each) => [nameKey(each.partner), each]));
  const data = { ...routine, partners: routine.partners.filter(({ partner }) => own.has(nameKey(partner))) };
  const known = routine.firstDay(asOf);
  const things = [...itemsOfYear(data, asOf).values()].map((item): DueThing | null => {
    const { line, start } = own.get(nameKey(item.partner))!;
    const first = Math.max(known, Math.floor(line.row.partnerSince ?? 0));
    const { due, doneOn, doneBy, partner } = item;
    const counts = due >= start && (doneOn !== null || (asOf > due && due >= first));
    return counts
      ? { partner, doneBy, done: doneOn !== null, onTime: doneOn !== null && doneOn <= due }
      : null;
  });
  return things.filter((thing) => thing !== null);
}

/** Each thing as the end of its own time saw it, or the day. */
function itemsOfYear(data: ReturnType<typeof readRoutine>, asOf: SerialDate): Map<string, RoutineItem> {
  const { start } = fiscalYearOf(asOf, data.fiscalStartMonth);
  const items = new Map<string, RoutineItem>();
  for (let month = start; month <= asOf; month = addMonths(monthOf(month), 1))
    for (const item of routineAt(data, Math.min(asOf, endOfMonth(month)))) {
      if (item.partner === "") continue;
      items.set(JSON.stringify([item.partner, item.activity, item.window.start]), item);
    }
  return items;
}
