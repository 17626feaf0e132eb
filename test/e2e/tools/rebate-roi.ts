import type { GuidedTool } from "../support/guided-tool";

export const tool: GuidedTool = { build: "Build Rebate ROI", ready: /^Rebate ROI is ready/ };
