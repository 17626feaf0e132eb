import { round9 } from "../shared/rounding";
import type { Commitment } from "./commitments";

/** Nobody wins a part of a deal: what a quarter promises in whole ones. */
export interface WholePromise {
  /** All quarters up to one come to the plan's own number, rounded. */
  deals: number;
  /** Opportunities that so many deals take, none in part; null without a win rate. */
  opportunities: number | null;
}

/** Whole deals by quarter, and how many are to be found for them. */
export function wholePromises(
  quarters: readonly Pick<Commitment, "deals">[],
  winRate: number | null,
): WholePromise[] {
  let planned = 0;
  return quarters.map((quarter) => {
    const before = roundHalfUp(planned);
    planned += quarter.deals;
    const deals = roundHalfUp(planned) - before;
    const isKnown = winRate !== null && round9(winRate) > 0;
    return { deals, opportunities: isKnown ? Math.ceil(round9(deals / winRate)) : null };
  });
}

const roundHalfUp = (value: number) => Math.round(round9(value));
