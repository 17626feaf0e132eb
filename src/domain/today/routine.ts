import { readRoutine, routineAt, type RoutineItem } from "../cadence/routine";
import type { TableSource } from "../program/setup";
import { partsOf, type SerialDate } from "../shared/serial-date";
import { dayInWords } from "../shared/sentence-words";
import type { Reason } from "./reason";
import { capitalised, inWords } from "./words";

type ToDo = Pick<RoutineItem, "partner" | "activity" | "period" | "due">;

/** What of the routine is due or overdue on a day, and what of the next span of time is due soon. */
export function routineToDo(source: TableSource, today: SerialDate): RoutineItem[] {
  const data = readRoutine(source);
  const soon = today + data.dueSoonDays;
  return [
    ...routineAt(data, today).filter(({ state }) => state === "Due" || state === "Overdue"),
    ...routineAt(data, soon).filter(
      ({ window, due, doneOn }) => window.start > today && due <= soon && doneOn === null,
    ),
  ];
}

/** What one and several of an activity are called in a sentence. */
const CALLED: Readonly<Record<string, readonly [one: string, many: string]>> = {
  "performance scorecard": ["scorecard", "scorecards"],
  "funnel review": ["funnel review", "funnel reviews"],
  qbr: ["quarterly review", "quarterly reviews"],
  "short review": ["short review", "short reviews"],
  "marketing plan": ["marketing plan", "marketing plans"],
  "account planning": ["account plan", "account plans"],
  "capabilities scorecard": ["capabilities scorecard", "capabilities scorecards"],
  "business plan": ["business plan", "business plans"],
};

/** One reason for each activity, period and day: "Four scorecards of November are due by 9 December." */
export function routineReasons(items: readonly ToDo[], today: SerialDate): Reason[] {
  const batches = new Map<string, ToDo[]>();
  for (const item of items) {
    const key = JSON.stringify([item.activity, item.period, item.due]);
    batches.set(key, [...(batches.get(key) ?? []), item]);
  }
  return [...batches.values()].map((batch): Reason => {
    const { activity, period, due } = batch[0]!;
    const [one, many] = CALLED[activity.toLowerCase()] ?? [activity.toLowerCase(), activity.toLowerCase()];
    const isOne = batch.length === 1;
    const are = today > due ? ["was", "were"] : ["is", "are"];
    return {
      partner: "",
      rule: activity,
      class: 4,
      deed: "doRoutine",
      money: 0,
      days: today - due,
      subject: period,
      text: `${capitalised(inWords(batch.length))} ${isOne ? one : many} of ${inYear(period, today)} ${are[isOne ? 0 : 1]} due by ${dayInWords(due, today)}.`,
      partners: batch.map(({ partner }) => partner),
    };
  });
}

/** A month of this year needs no year. */
function inYear(period: string, today: SerialDate): string {
  const [month, year] = period.split(" ");
  return month && year === String(partsOf(today).year) ? month : period;
}
