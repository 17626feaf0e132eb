import { choosePartner, type GuidedTool } from "../support/guided-tool";

export const tool: GuidedTool = {
  prepare: choosePartner,
  build: /^Build what you earned/,
  ready: /^What .+ earned is ready/,
};
