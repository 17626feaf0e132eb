import { FEWEST_PEERS } from "../capabilities/peers";
import { median } from "../shared/median";
import { nameKey } from "../shared/excel-text";
import { round9 } from "../shared/rounding";

/** What we give a partner in twelve months. */
export const GIVEN = ["touches", "leads", "mdf", "answerDays"] as const;
export type Given = (typeof GIVEN)[number];

/** Null where nothing tells. */
export type GivenValues = Readonly<Record<Given, number | null>>;

/** A partner that gets less than this share of its level's median is named; one that waits so many times as long too. */
export const SHARE_TO_NAME = 0.5;
export const WAITS_TO_NAME = 2;

interface Member {
  active: boolean;
  level: string;
  given: GivenValues;
}

export interface Fairness {
  /** Of the active partners of the level, itself among them; null with fewer than five that are measured. */
  medians: GivenValues;
  /** What it gets far less of than its level does. */
  short: readonly Given[];
}

/** What each partner gets beside the median of its level, in the order of the members. */
export function fairness(members: readonly Member[]): Fairness[] {
  const byLevel = new Map<string, GivenValues>();
  return members.map(({ active, level, given }) => {
    if (!active || level === "") return { medians: NOTHING, short: [] };
    const key = nameKey(level);
    const medians =
      byLevel.get(key) ?? mediansOf(members.filter((each) => each.active && nameKey(each.level) === key));
    byLevel.set(key, medians);
    return { medians, short: GIVEN.filter((key) => isFar(key, given[key], medians[key])) };
  });
}

const NOTHING: GivenValues = { touches: null, leads: null, mdf: null, answerDays: null };

function mediansOf(peers: readonly Member[]): GivenValues {
  const of = (key: Given) => {
    const values = peers.flatMap(({ given }) => (given[key] === null ? [] : [given[key]]));
    return values.length < FEWEST_PEERS ? null : median(values);
  };
  return { touches: of("touches"), leads: of("leads"), mdf: of("mdf"), answerDays: of("answerDays") };
}

/** Less than half of what others get; of days of waiting more than twice as many, and more than two. */
function isFar(key: Given, value: number | null, of: number | null): boolean {
  if (value === null || of === null) return false;
  return key === "answerDays"
    ? round9(value) > round9(WAITS_TO_NAME * Math.max(1, of))
    : round9(value) < round9(SHARE_TO_NAME * of);
}
