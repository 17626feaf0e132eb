import { round9 } from "../../shared/rounding";
import { seasonalWeight } from "../../shared/seasonality";
import type { SerialDate } from "../../shared/serial-date";
import type { ScorecardPeriod, ScorecardPeriods } from "./scorecard-periods";

/** What falls on a quarter of the year, by days or by the months' weights; all 0 … 1. */
export interface QuarterShare {
  /** Of a full year's target. */
  ofYear: number;
  /** The part of the quarter that counts: less than 1 where the partner joined within it, 0 before that. */
  counted: number;
  /** Of a target for the rest of the year: by the days that count. */
  ofRest: number;
  /** Of the quarter's own target: what should be reached by the as-of date. */
  gone: number;
}

const EVEN_SHARE = 1 / 4;

/** The shares of Q1 … Q4; where the months that count weigh nothing, days count. */
export function quarterShares(
  { year, columns }: ScorecardPeriods,
  seasonality: readonly number[] | null,
): QuarterShare[] {
  const weigh = (start: SerialDate, end: SerialDate) =>
    seasonality ? seasonalWeight(year, seasonality, start, end) : 0;
  const quarters = columns.slice(0, year.quarters.length).map((quarter) => ({
    quarter,
    whole: weigh(quarter.start, quarter.end),
    counted: weigh(quarter.counted.start, quarter.end),
  }));
  const total = (pick: (each: (typeof quarters)[number]) => number) =>
    quarters.reduce((sum, each) => sum + pick(each), 0);
  const days = total(({ quarter }) => quarter.counted.days);
  const weight = total(({ counted }) => counted);
  return quarters.map(({ quarter, whole, counted }) => ({
    ofYear: seasonality ? whole : EVEN_SHARE,
    counted: share(counted, whole, quarter.counted.days / quarter.days),
    ofRest: share(counted, weight, quarter.counted.days / days),
    gone: goneOf(quarter, counted, weigh),
  }));
}

const share = (part: number, whole: number, byDays: number) => (round9(whole) > 0 ? part / whole : byDays);

function goneOf(
  { days, elapsed, counted }: ScorecardPeriod,
  weight: number,
  weigh: (start: SerialDate, end: SerialDate) => number,
): number {
  // Before the partner joined nothing is planned by default: what was agreed all the same goes by the quarter's days.
  if (counted.days === 0) return elapsed / days;
  if (counted.elapsed === 0) return 0;
  return share(
    weigh(counted.start, counted.start + counted.elapsed - 1),
    weight,
    counted.elapsed / counted.days,
  );
}
