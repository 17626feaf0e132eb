import { requirePositive, requirePositiveRate, requireRate } from "../shared/argument-checks";
import { round9 } from "../shared/rounding";

export interface MgoGoal {
  revenueTarget: number;
  averageDealSize: number;
  /** MGO → won deal, above 0 and at most 1. */
  closeRate: number;
  /** Part of the revenue target that marketing has to generate, 0 … 1, default all of it. */
  marketingShare?: number | undefined;
  /** Marketing generated revenue already won (not all revenue), default none. */
  revenueWon?: number | undefined;
}

/**
 * Marketing generated opportunities needed, whole and never negative:
 * ⌈(revenue target × marketing share − revenue won) ÷ (deal size × close rate)⌉, rounded up once, the quotient first to 9 decimals.
 * Throws #VALUE! for a deal size ≤ 0 or a rate outside 0–1.
 */
export function mgoNeeded({
  revenueTarget,
  averageDealSize,
  closeRate,
  marketingShare = 1,
  revenueWon = 0,
}: MgoGoal): number {
  requirePositive("averageDealSize", averageDealSize, "a deal size");
  requirePositiveRate("closeRate", closeRate);
  requireRate("marketingShare", marketingShare);
  const revenue = revenueTarget * marketingShare - revenueWon;
  // Comparing first keeps Math.ceil from returning −0 for a target that is just met.
  return revenue > 0 ? Math.ceil(round9(revenue / (averageDealSize * closeRate))) : 0;
}
