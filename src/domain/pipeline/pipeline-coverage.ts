import { requirePositive, requirePositiveRate } from "../shared/argument-checks";
import { notAvailable } from "../shared/argument-error";
import { round9 } from "../shared/rounding";

/** Pipeline per unit of remaining target that is asked for when neither the partner nor its win rate says otherwise: the 3× rule. */
const DEFAULT_COVERAGE = 3;

/**
 * Pipeline as a multiple of what is still to be won: 3 = three times.
 * Throws #VALUE! for a target ≤ 0; #N/A when the target is met, since nothing is left to cover.
 */
export function pipelineRatio(pipeline: number, target: number, won = 0): number {
  requirePositive("target", target, "a target");
  const remaining = target - won;
  if (round9(remaining) <= 0) throw notAvailable("target", "already met", "there is nothing left to cover");
  return pipeline / remaining;
}

/** Pipeline still to be found, never negative; 0 once the target is met. Throws #VALUE! for a coverage ≤ 0. */
export function pipelineGap(
  pipeline: number,
  target: number,
  won = 0,
  coverage: number = DEFAULT_COVERAGE,
): number {
  requirePositive("coverage", coverage, "a multiple such as 3,");
  return Math.max(0, coverage * Math.max(0, target - won) - pipeline);
}

/**
 * New opportunities to create, in money, so that open pipeline and new demand together close the target at the given win rate:
 * max(0, (target − won − open × win rate) ÷ win rate). Throws #VALUE! for a win rate outside 0–1 or 0.
 */
export function newDemandNeeded(target: number, won: number, openPipeline: number, winRate: number): number {
  requirePositiveRate("winRate", winRate);
  return Math.max(0, (target - won - openPipeline * winRate) / winRate);
}
