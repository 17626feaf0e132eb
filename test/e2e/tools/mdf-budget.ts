import type { GuidedTool } from "../support/guided-tool";

export const tool: GuidedTool = { build: "Build MDF budget", ready: /^MDF budget is ready/ };
