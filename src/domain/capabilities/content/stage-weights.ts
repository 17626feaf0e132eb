import type { StageWeightsRow } from "../../shared/tables/capabilities-tables";

/** What `cam_stage_weights` starts with: shares of the capabilities score by category, each row totals 1. Illustrative. */
export const DEFAULT_STAGE_WEIGHTS: readonly StageWeightsRow[] = [
  { lifeStage: "Recruit", fit: 0.45, profile: 0.35, capabilities: 0.15, activation: 0.05, performance: 0 },
  { lifeStage: "Onboard", fit: 0.2, profile: 0.2, capabilities: 0.35, activation: 0.2, performance: 0.05 },
  { lifeStage: "Activate", fit: 0.1, profile: 0.15, capabilities: 0.25, activation: 0.35, performance: 0.15 },
  { lifeStage: "Accelerate", fit: 0.05, profile: 0.1, capabilities: 0.2, activation: 0.25, performance: 0.4 },
  { lifeStage: "Mature", fit: 0.05, profile: 0.1, capabilities: 0.15, activation: 0.2, performance: 0.5 },
];
