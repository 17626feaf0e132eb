import { choosePartner, type GuidedTool } from "../support/guided-tool";

export const tool: GuidedTool = {
  prepare: choosePartner,
  build: "Build marketing plan",
  ready: /^Marketing plan of .+ is ready/,
};
