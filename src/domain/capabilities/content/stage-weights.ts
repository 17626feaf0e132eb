import type { StageWeightsRow } from "../../shared/tables/capabilities-tables";
import type { LifeStage } from "../framework";

const row = (
  lifeStage: LifeStage,
  fit: number,
  profile: number,
  capabilities: number,
  activation: number,
  performance: number,
): StageWeightsRow => ({ lifeStage, fit, profile, capabilities, activation, performance });

/** What `cam_stage_weights` starts with: shares of the capabilities score by category, each row totals 1. Illustrative. */
export const DEFAULT_STAGE_WEIGHTS: readonly StageWeightsRow[] = [
  row("Recruit", 0.45, 0.35, 0.15, 0.05, 0),
  row("Onboard", 0.2, 0.2, 0.35, 0.2, 0.05),
  row("Activate", 0.1, 0.15, 0.25, 0.35, 0.15),
  row("Accelerate", 0.05, 0.1, 0.2, 0.25, 0.4),
  row("Mature", 0.05, 0.1, 0.15, 0.2, 0.5),
];
