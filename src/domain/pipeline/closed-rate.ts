import { requireNotNegative } from "../shared/argument-checks";
import { notAvailable } from "../shared/argument-error";
import { round9 } from "../shared/rounding";

/**
 * won ÷ (won + lost), 0 … 1, counts or money alike.
 * Throws #VALUE! for a negative figure; #N/A while less than `minimum` is closed, and when nothing is.
 */
export function closedRate(won: number, lost: number, minimum = 1): number {
  requireNotNegative("won", won, "a figure");
  requireNotNegative("lost", lost, "a figure");
  requireNotNegative("minimum", minimum, "a figure");
  const closed = won + lost;
  if (closed === 0) throw notAvailable("won", "and lost are 0", "nothing is closed yet, so there is no rate");
  if (round9(closed) < round9(minimum))
    throw notAvailable(
      "minimum",
      `is ${minimum} and only ${closed} closed`,
      "wait for more to close or give a smaller minimum",
    );
  return won / closed;
}
