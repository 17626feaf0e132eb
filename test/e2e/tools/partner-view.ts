import { answerAll, type GuidedTool } from "../support/guided-tool";

export const tool: GuidedTool = {
  prepare: answerAll,
  build: "Build partner view",
  ready: /^Partner view of .+ is ready/,
};
