import { invalid } from "../shared/argument-error";
import { round9 } from "../shared/rounding";

export type Status = "Green" | "Yellow" | "Red";

/** Scores from `green` are Green, from `yellow` Yellow, below Red. */
export interface StatusThresholds {
  green: number;
  yellow: number;
}

/** Scores made of several metrics. */
export const COMPOSITE_THRESHOLDS: StatusThresholds = { green: 80, yellow: 60 };
/** Those of Setup, where a yellow above the green counts as the green. */
export function thresholdsOf({ green, yellow }: StatusThresholds): StatusThresholds {
  return { green, yellow: Math.min(green, yellow) };
}

/** Performance-to-plan and pipeline. */
export const REVENUE_THRESHOLDS: StatusThresholds = { green: 95, yellow: 80 };

/** A named stretch of the score scale, from `minimum` up to the next band. */
export interface ScoreBand {
  name: string;
  minimum: number;
}

const DEFAULT_BANDS: readonly ScoreBand[] = [
  { name: "Platinum", minimum: 90 },
  { name: "Gold", minimum: 75 },
  { name: "Silver", minimum: 60 },
  { name: "Bronze", minimum: 40 },
];
/** Below every band. */
const LOWEST_BAND = "At risk";

/** Red, yellow, green for a score 0 … 100·cap. Throws #VALUE! when the yellow threshold lies above the green one. */
export function statusOf(score: number, thresholds: StatusThresholds = COMPOSITE_THRESHOLDS): Status {
  const { green, yellow } = thresholds;
  if (yellow > green)
    throw invalid(
      "yellow",
      `is ${yellow}, above green (${green})`,
      "give a yellow threshold below the green one",
    );
  const rounded = round9(score);
  if (rounded >= round9(green)) return "Green";
  return rounded >= round9(yellow) ? "Yellow" : "Red";
}

/** The name of the highest band that the score reaches, in whatever order the bands are given, else "At risk". */
export function bandOf(score: number, bands: readonly ScoreBand[] = DEFAULT_BANDS): string {
  const rounded = round9(score);
  let best: ScoreBand | undefined;
  for (const band of bands)
    if (rounded >= round9(band.minimum) && (!best || band.minimum > best.minimum)) best = band;
  return best?.name ?? LOWEST_BAND;
}
