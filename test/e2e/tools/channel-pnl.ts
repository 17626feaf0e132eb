import type { GuidedTool } from "../support/guided-tool";

export const tool: GuidedTool = { build: "Build Channel P&L", ready: /^Channel P&L is ready/ };
