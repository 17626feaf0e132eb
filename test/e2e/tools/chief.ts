import type { GuidedTool } from "../support/guided-tool";

export const tool: GuidedTool = { build: "Build chief's page", ready: /^Chief's page is ready/ };
