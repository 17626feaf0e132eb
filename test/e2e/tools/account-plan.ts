import type { GuidedTool } from "../support/guided-tool";

export const tool: GuidedTool = { build: "Build account plan", ready: /^Account plan of .+ is ready/ };
