import { MONTHS_A_QUARTER, type Period } from "../shared/fiscal-calendar";
import { addMonths, endOfMonth, partsOf, serialOf, type SerialDate } from "../shared/serial-date";
import type { CadenceRule } from "./cadence-rule";
import { monthsFrom, workdayAfter } from "./window";

type Span = Pick<Period, "start" | "end">;

/** How many months an activity looks at; null: those in which it is done. */
export function lookedAtMonths({ looksAt }: Pick<CadenceRule, "looksAt">): number | null {
  return looksAt.at === "now" ? null : looksAt.months;
}

/** The period that an activity done within `window` is about: what ended before it, what begins after it, or the window itself. */
export function lookedAt({ looksAt }: CadenceRule, window: Span): Span {
  if (looksAt.at === "now") return window;
  return looksAt.at === "next"
    ? monthsFrom(window.end + 1, looksAt.months)
    : monthsFrom(addMonths(window.start, -looksAt.months), looksAt.months);
}

/**
 * The day by which it has to be done within `window`; the name says in which of three months what is spread falls, the same each time.
 * Null where it counts from another activity, whose own day within the window `dayOfOther` says, and there is none.
 */
export function dueDay(
  { due, every }: CadenceRule,
  window: Span,
  partner: string,
  dayOfOther: (activity: string) => SerialDate | null,
): SerialDate | null {
  switch (due.by) {
    case "workday":
      return workdayAfter(window.start - 1, due.count);
    case "days-after":
      return window.start - 1 + due.count;
    case "days-before":
      return window.end + 1 - due.count;
    case "day-of-month": {
      const { year, month, day } = partsOf(window.end);
      return serialOf(year, month, Math.min(due.count, day));
    }
    case "end":
      return window.end;
    case "spread": {
      const months = Math.min(every, MONTHS_A_QUARTER);
      return endOfMonth(addMonths(window.end + 1, (partner.length % months) - months));
    }
    case "before-other": {
      const other = dayOfOther(due.other);
      return other === null ? null : other - due.count;
    }
  }
}
