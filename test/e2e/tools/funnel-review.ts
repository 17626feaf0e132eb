import { choosePartner, type GuidedTool } from "../support/guided-tool";

export const tool: GuidedTool = {
  prepare: choosePartner,
  reviewOnly: true,
  build: /^Build funnel review/,
  ready: /^The funnel review of .+ is ready/,
};
