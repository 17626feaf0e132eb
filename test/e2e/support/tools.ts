import type { PanePage } from "./pane";

/** A tool that goes step by step to "Review" and builds a sheet. */
export interface GuidedTool {
  /** Of its page; its button in the list of tools begins with it. */
  title: string;
  /** What a step cannot do without, when it is shown. */
  prepare?: (pane: PanePage, step: string) => Promise<void>;
  /** The words of the last step's button. */
  build: string | RegExp;
  /** What the page says afterwards. */
  ready: RegExp;
}

const choosePartner = async (pane: PanePage, step: string) => {
  if (step === "Partner") await pane.field("Partner").selectOption({ index: 1 });
};

/** Every guided tool, one line each. */
export const TOOLS: readonly GuidedTool[] = [
  { title: "Performance Scorecard", prepare: choosePartner, build: "Build scorecard", ready: /^Scorecard of .+ is ready/ },
  { title: "Business Plan", prepare: choosePartner, build: "Build plan", ready: /^Plan of .+ is ready/ },
];
