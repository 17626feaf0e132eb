import type { SerialDate } from "../shared/serial-date";
import { dayInWords } from "../shared/plain-words";
import type { Reason } from "./reason";
import { capitalised, inWords } from "./words";

/** Something of the routine that is to be done with a partner. */
export interface RoutineItem {
  partner: string;
  /** As `cam_cadence` names it: "Performance Scorecard". */
  activity: string;
  /** What it is about, in words: "November". */
  period: string;
  due: SerialDate;
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
export function routineReasons(items: readonly RoutineItem[], today: SerialDate): Reason[] {
  const batches = new Map<string, RoutineItem[]>();
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
      text: `${capitalised(inWords(batch.length))} ${isOne ? one : many} of ${period} ${are[isOne ? 0 : 1]} due by ${dayInWords(due, today)}.`,
      partners: batch.map(({ partner }) => partner),
    };
  });
}
