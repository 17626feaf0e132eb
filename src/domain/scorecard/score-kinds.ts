import { nameKey } from "../shared/excel-text";

/** `Kind` in `cam_scores`. As of is the day that the scorecard stands for. */
export const PERFORMANCE_KIND = "performance-scorecard";
/** As of is the day of the assessment. */
export const CAPABILITIES_KIND = "capabilities-scorecard";
/** As of is the day of the answers. */
export const PARTNER_VIEW_KIND = "partner-view";

/** Whether a row of `cam_scores` is of the Performance Scorecard, in whatever case. */
export function isPerformance({ kind }: Readonly<{ kind: string | null }>): boolean {
  return nameKey(kind) === nameKey(PERFORMANCE_KIND);
}
