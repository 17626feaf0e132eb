import { round9 } from "../shared/rounding";
import type { CampaignFigures } from "./campaign-forecast";
import { sumKnown } from "./known";

/** Why revenue came out differently: reached more or fewer, or each one reached brought more or less. volume + rate = total. */
export interface Variance {
  /** Money; null until both the plan's and the actual revenue are known. */
  volume: number | null;
  rate: number | null;
  total: number | null;
  /** Revenue came without anybody having been reached: all of the difference counts as rate. */
  unmatched: boolean;
}

const NONE: Variance = { volume: null, rate: null, total: null, unmatched: false };

/**
 * The variance of one tactic on revenue, y = revenue ÷ audience: volume = (A₁ − A₀) × y₀, rate = A₁ × (y₁ − y₀). Nobody planned to be
 * reached: all volume; nobody reached: no rate; revenue without anybody reached: all rate, marked unmatched.
 */
export function revenueVariance(planned: CampaignFigures, actual: CampaignFigures): Variance {
  if (planned.revenue === null || actual.revenue === null) return NONE;
  const total = actual.revenue - planned.revenue;
  const [before, after] = [planned.audience ?? 0, actual.audience ?? 0];
  if (round9(after) <= 0) {
    const unmatched = round9(actual.revenue) !== 0 || actual.audience === null;
    return unmatched
      ? { volume: 0, rate: total, total, unmatched }
      : { volume: total, rate: 0, total, unmatched };
  }
  if (round9(before) <= 0) return { volume: total, rate: 0, total, unmatched: false };
  const volume = (after - before) * (planned.revenue / before);
  return { volume, rate: total - volume, total, unmatched: false };
}

/** Tactics added up; null while none has both revenues. */
export function totalVariance(list: readonly Variance[]): Variance {
  return {
    volume: sumKnown(list.map(({ volume }) => volume)),
    rate: sumKnown(list.map(({ rate }) => rate)),
    total: sumKnown(list.map(({ total }) => total)),
    unmatched: list.some(({ unmatched }) => unmatched),
  };
}
