import { monthOf } from "../marketing/marketing-quarter";
import { endOfMonth, type SerialDate } from "../shared/serial-date";
import { sum } from "../shared/sum";
import type { RoutineItem } from "./routine";
import { mondayOf } from "./window";

/** A week from Monday, as far as it lies within the month. */
export interface PlannedWeek {
  start: SerialDate;
  end: SerialDate;
  /** What is due within it. */
  due: readonly RoutineItem[];
  /** Of them, how many are done. */
  done: number;
  /** Minutes that what is not done takes; things of which nobody said how long count as none. */
  minutes: number;
  /** Of what is not done, how many have no minutes. */
  unknown: number;
}

/** The weeks of the month of a day, and what of the routine is due in each. */
export function monthPlan(items: readonly RoutineItem[], asOf: SerialDate): PlannedWeek[] {
  const [first, last] = [monthOf(asOf), endOfMonth(asOf)];
  const weeks: PlannedWeek[] = [];
  for (let monday = mondayOf(first); monday <= last; monday += 7) {
    const [start, end] = [Math.max(monday, first), Math.min(monday + 6, last)];
    const due = items.filter((item) => item.due >= start && item.due <= end);
    const open = due.filter(({ state }) => state !== "Done");
    weeks.push({
      start,
      end,
      due,
      done: due.length - open.length,
      minutes: sum(open.map(({ minutes }) => minutes ?? 0)),
      unknown: open.filter(({ minutes }) => minutes === null).length,
    });
  }
  return weeks;
}
