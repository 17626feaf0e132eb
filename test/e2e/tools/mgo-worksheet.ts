import type { GuidedTool } from "../support/guided-tool";

export const tool: GuidedTool = { build: "Build MGO target", ready: /^The MGO target is ready/ };
