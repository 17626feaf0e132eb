import { choosePartner, type GuidedTool } from "../support/guided-tool";

export const tool: GuidedTool = {
  prepare: choosePartner,
  build: "Build scorecard",
  ready: /^Scorecard of .+ is ready/,
};
