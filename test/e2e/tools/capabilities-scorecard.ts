import { answerAll, type GuidedTool } from "../support/guided-tool";

export const tool: GuidedTool = {
  prepare: answerAll,
  build: "Build scorecard",
  ready: /^Capabilities Scorecard of .+ is ready/,
};
