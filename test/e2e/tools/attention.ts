import type { GuidedTool } from "../support/guided-tool";

export const tool: GuidedTool = { build: "Build Attention", ready: /^Attention is ready/ };
