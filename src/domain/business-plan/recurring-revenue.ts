import { requireRate } from "../shared/argument-checks";

/**
 * MRR at the end of each month: the previous month's × (1 − churn) + the month's new MRR. New MRR does not churn in its own month.
 * Throws #VALUE! for a churn outside 0–1.
 */
export function recurringRevenue(opening: number, newMrr: readonly number[], monthlyChurn: number): number[] {
  const kept = 1 - requireRate("monthlyChurn", monthlyChurn);
  let mrr = opening;
  return newMrr.map((added) => (mrr = mrr * kept + added));
}
