import { round9 } from "../shared/rounding";

/**
 * Whole MGOs shared out by weight so that they add up: each gets the whole part of its quota, and what is left goes one by one to the
 * largest remainders, of equal ones to the earlier. Weights ≤ 0 get nothing; null when no weight is above 0.
 */
export function shareOut(total: number, weights: readonly number[]): number[] | null {
  const usable = weights.map((weight) => Math.max(0, weight));
  const sum = usable.reduce((all, weight) => all + weight, 0);
  if (round9(sum) <= 0) return null;
  const quotas = usable.map((weight) => round9((total * weight) / sum));
  const whole = quotas.map(Math.floor);
  const rest = quotas.map((quota, index) => round9(quota - whole[index]!));
  const left = total - whole.reduce((all, each) => all + each, 0);
  const rank = (index: number) =>
    rest.filter((each, other) => each > rest[index]! || (each === rest[index] && other < index)).length;
  return whole.map((each, index) => each + (rank(index) < left ? 1 : 0));
}
