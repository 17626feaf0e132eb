import { nameKey } from "../shared/excel-text";

/** `Kind` in `cam_scores`. As of is the day that the scorecard stands for. */
export const PERFORMANCE_KIND = "performance-scorecard";
/** As of is the day of the assessment. */
export const CAPABILITIES_KIND = "capabilities-scorecard";
/** As of is the day of the answers. */
export const PARTNER_VIEW_KIND = "partner-view";

export const SCORE_KINDS = [PERFORMANCE_KIND, CAPABILITIES_KIND, PARTNER_VIEW_KIND] as const;

/** Whether a row of `cam_scores` is of a kind, in whatever case: formulas compare so too. */
export function isScoreOf(
  { kind }: Readonly<{ kind: string | null }>,
  one: (typeof SCORE_KINDS)[number],
): boolean {
  return nameKey(kind) === nameKey(one);
}

/** Whether a row of `cam_scores` is of the Performance Scorecard. */
export function isPerformance(row: Readonly<{ kind: string | null }>): boolean {
  return isScoreOf(row, PERFORMANCE_KIND);
}
