import type { GuidedTool } from "../support/guided-tool";

export const tool: GuidedTool = { build: "Build program life-stage", ready: /^Program life-stage is ready/ };
