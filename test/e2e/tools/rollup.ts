import type { GuidedTool } from "../support/guided-tool";

export const tool: GuidedTool = { build: "Build roll-up", ready: /^Roll-up is ready/ };
