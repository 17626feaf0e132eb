/** `Kind` in `cam_scores`. As of is the day that the scorecard stands for. */
export const PERFORMANCE_KIND = "performance-scorecard";
/** As of is the day of the assessment. */
export const CAPABILITIES_KIND = "capabilities-scorecard";
/** As of is the day of the answers. */
export const PARTNER_VIEW_KIND = "partner-view";
