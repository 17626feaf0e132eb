import { requireRate } from "../shared/argument-checks";
import { checkAscending, reachedBand, sumOfSlices, type AmountBand } from "../shared/bands";

/** "retroactive": the reached tier's rate counts for all revenue; "marginal": each slice has its own rate. */
export const REBATE_METHODS = ["retroactive", "marginal"] as const;
export type RebateMethod = (typeof REBATE_METHODS)[number];

/** Rows that a sheet has for the program's bands. */
export const MOST_TIERS = 10;

/**
 * The rebate on a revenue; tiers are revenue from (ascending) and rate, below the first there is none.
 * Throws #VALUE! for a rate outside 0–1, a start below 0, tiers that do not go up.
 */
export function tieredRebate(
  revenue: number,
  tiers: readonly AmountBand[],
  method: RebateMethod = "retroactive",
): number {
  checkAscending("tiers", tiers);
  for (const { value } of tiers) requireRate("tiers", value, "holds");
  if (method === "marginal") return sumOfSlices(revenue, tiers);
  return revenue * (reachedBand(revenue, tiers)?.value ?? 0);
}
