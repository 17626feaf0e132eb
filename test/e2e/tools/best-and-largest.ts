import type { GuidedTool } from "../support/guided-tool";

export const tool: GuidedTool = { build: "Build best and largest", ready: /^Best and largest is ready/ };
