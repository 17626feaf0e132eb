import { requireRate } from "../shared/argument-checks";

/**
 * Σ net(t) ÷ (1 + r)^(t/12), t = 1 … n: an annual rate compounded monthly, the first month discounted once.
 * The same as Excel's NPV((1+r)^(1/12)-1, nets), except that a blank month keeps its place instead of moving the later ones up.
 * Throws #VALUE! for a rate outside 0–1.
 */
export function netPresentValue(annualRate: number, monthlyNet: readonly number[]): number {
  requireRate("annualRate", annualRate);
  return monthlyNet.reduce((total, net, index) => total + net / (1 + annualRate) ** ((index + 1) / 12), 0);
}
