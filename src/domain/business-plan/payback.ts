import { round9 } from "../shared/rounding";

/**
 * The first month (1 = first) from which the cumulative net stays at or above 0 to the end, not before the first month with a
 * non-zero net; null when there is none within the months given.
 */
export function paybackMonth(monthlyNet: readonly number[]): number | null {
  let cumulative = 0;
  let started = false;
  let payback: number | null = null;
  monthlyNet.forEach((net, index) => {
    cumulative += net;
    started ||= round9(net) !== 0;
    if (!started || round9(cumulative) < 0) payback = null;
    else payback ??= index + 1;
  });
  return payback;
}
