import { sum } from "../shared/sum";
import { requireMultiple, requireNotNegative, requirePositive } from "../shared/argument-checks";
import { invalid, notAvailable } from "../shared/argument-error";
import { round9 } from "../shared/rounding";

/** Attainment above the target counts no further than this, unless a scorecard says otherwise. */
const DEFAULT_CAP = 1;
/** With less than this share of the weight measured a score is provisional and earns no level. */
const PROVISIONAL_BELOW = 0.6;

/** One line of a score. Blank (null) is not measured and leaves the line out; zero is a bad result. */
export interface ScoreMetric {
  actual: number | null;
  target: number | null;
  /** Any scale, ≥ 0; 0 leaves the line out. Default 1. */
  weight?: number;
  lowerIsBetter?: boolean;
}

interface ScoreLine {
  weight: number;
  /** 0 … cap; null when the metric is left out. */
  attainment: number | null;
}

export interface PartnerScore {
  /** 0 … 100·cap */
  score: number;
  lines: ScoreLine[];
  /** Share of the configured weight that was measured, 0 … 1. */
  measured: number;
  provisional: boolean;
}

export interface AttainmentOptions {
  lowerIsBetter?: boolean | undefined;
  cap?: number | undefined;
}

/**
 * How far a target was attained, 0 … cap. Higher is better: actual ÷ target; lower is better: target ÷ actual, with the cap
 * for an actual ≤ 0, and 0 where the target is 0 and the actual above it.
 * Throws #VALUE! for a target ≤ 0 (negative when lower is better): what such a target means is the caller's to say.
 */
export function attainment(actual: number, target: number, options: AttainmentOptions = {}): number {
  const { lowerIsBetter = false, cap = DEFAULT_CAP } = options;
  if (lowerIsBetter) {
    requireNotNegative("targets", target, "a target", "holds");
    return actual <= 0 ? cap : Math.min(cap, target / actual);
  }
  requirePositive("targets", target, "a target", "holds");
  return Math.min(cap, Math.max(0, actual / target));
}

/**
 * The attainment of one figure by itself, as in a score, but uncapped unless a cap is given.
 * Throws #VALUE! for an unusable target and for a cap ≤ 0 or above 10; #N/A without a cap where lower is better and the actual ≤ 0.
 */
export function singleAttainment(actual: number, target: number, options: AttainmentOptions = {}): number {
  const { lowerIsBetter = false, cap } = options;
  if (lowerIsBetter) requireNotNegative("target", target, "a target");
  else requirePositive("target", target, "a target");
  if (cap !== undefined) requireMultiple("cap", requirePositive("cap", cap, "a cap"));
  if (lowerIsBetter && actual <= 0 && cap === undefined)
    throw notAvailable(
      "actual",
      `is ${actual} where lower is better`,
      "give a cap to say how much that counts",
    );
  return attainment(actual, target, { lowerIsBetter, cap: cap ?? Infinity });
}

/**
 * 100 × Σ weight·attainment ÷ Σ weight over the metrics that are measured and weighted.
 * Throws #VALUE! for a negative weight, weights that sum to 0, a cap ≤ 0 or above 10, a missing or unusable target; #N/A when nothing is measured.
 */
export function partnerScore(metrics: readonly ScoreMetric[], cap: number = DEFAULT_CAP): PartnerScore {
  requireMultiple("cap", requirePositive("cap", cap, "a cap"));
  const lines = metrics.map((metric) => scoreLine(metric, cap));
  const configured = sum(lines.map((line) => line.weight));
  if (metrics.length > 0 && configured === 0)
    throw invalid("weights", "sum to 0", "give at least one weight above 0");
  const included = lines.filter((line) => line.attainment !== null);
  const weight = sum(included.map((line) => line.weight));
  if (weight === 0)
    throw notAvailable(
      "actuals",
      "has no value to score",
      "fill in the actual of at least one weighted metric",
    );
  const measured = weight / configured;
  const points = sum(included.map((line) => line.weight * (line.attainment ?? 0)));
  return {
    score: (100 * points) / weight,
    lines,
    measured,
    provisional: round9(measured) < PROVISIONAL_BELOW,
  };
}

function scoreLine(metric: ScoreMetric, cap: number): ScoreLine {
  const { actual, target, weight = 1, lowerIsBetter = false } = metric;
  requireNotNegative("weights", weight, "a weight", "holds");
  if (actual === null || weight === 0) return { weight, attainment: null };
  if (target === null)
    throw invalid("targets", "holds a blank beside an actual", "give the target or clear the actual");
  return { weight, attainment: attainment(actual, target, { lowerIsBetter, cap }) };
}
