import { choosePartner, type GuidedTool } from "../support/guided-tool";

export const tool: GuidedTool = {
  prepare: choosePartner,
  build: "Build plan",
  ready: /^Plan of .+ is ready/,
};
