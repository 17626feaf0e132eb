import { requirePositive, requireRate } from "../shared/argument-checks";

/** Returns are fractions of the money put in: 2 = 200 % on top of getting it back. Each throws #VALUE! when nothing was put in. */

/** (revenue × gross margin − cost) ÷ cost */
export function marketingRoi(revenue: number, grossMargin: number, cost: number): number {
  requireRate("grossMargin", grossMargin);
  requirePositive("cost", cost, "a cost");
  return (revenue * grossMargin - cost) / cost;
}

/** Revenue return on MDF: (attributed revenue − MDF) ÷ MDF. No margin in it; show `marketingRoi` beside it. */
export function mdfRoi(revenue: number, mdf: number): number {
  requirePositive("mdf", mdf);
  return (revenue - mdf) / mdf;
}

/** ((revenue − baseline) × gross margin − rebate) ÷ rebate; with a margin of 1 it is the rebate's revenue return. */
export function rebateRoi(revenue: number, baseline: number, rebate: number, grossMargin = 1): number {
  requireRate("grossMargin", grossMargin);
  requirePositive("rebate", rebate, "a rebate");
  return ((revenue - baseline) * grossMargin - rebate) / rebate;
}
