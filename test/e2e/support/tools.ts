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

/** Begins without answers and gives all but the last, so that Next goes on to the review. */
const answerAll = async (pane: PanePage, step: string) => {
  await choosePartner(pane, step);
  const blank = pane.frame.getByRole("radio", { name: "Blank answers" });
  if (step === "Start" && (await blank.isVisible())) await blank.check();
  if (step !== "Questions") return;
  const progress = pane.frame.getByRole("progressbar");
  for (;;) {
    const said = (await progress.getAttribute("aria-valuetext"))!;
    const [answered, asked] = said.match(/\d+/g)!.map(Number) as [number, number];
    if (answered >= asked - 1) return;
    await pane.frame.locator("h2").press("4");
    await pane.frame.waitForFunction(
      (before) => document.querySelector('[role="progressbar"]')?.getAttribute("aria-valuetext") !== before,
      said,
    );
  }
};

// Every guided tool, one line each; in three files of tests, so that none of them is what the others wait for.
export const SCORECARD_TOOLS: readonly GuidedTool[] = [
  {
    title: "Performance Scorecard",
    prepare: choosePartner,
    build: "Build scorecard",
    ready: /^Scorecard of .+ is ready/,
  },
  {
    title: "Capabilities Scorecard",
    prepare: answerAll,
    build: "Build scorecard",
    ready: /^Capabilities Scorecard of .+ is ready/,
  },
  {
    title: "Partner view",
    prepare: answerAll,
    build: "Build partner view",
    ready: /^Partner view of .+ is ready/,
  },
];

export const MONEY_TOOLS: readonly GuidedTool[] = [
  { title: "MDF budget", build: "Build MDF budget", ready: /^MDF budget is ready/ },
  { title: "Rebate ROI", build: "Build Rebate ROI", ready: /^Rebate ROI is ready/ },
  { title: "Channel P&L", build: "Build Channel P&L", ready: /^Channel P&L is ready/ },
];

export const PLAN_TOOLS: readonly GuidedTool[] = [
  {
    title: "Marketing plan",
    prepare: choosePartner,
    build: "Build marketing plan",
    ready: /^Marketing plan of .+ is ready/,
  },
  { title: "MGO target", build: "Build MGO target", ready: /^The MGO target is ready/ },
  { title: "Business plan", prepare: choosePartner, build: "Build plan", ready: /^Plan of .+ is ready/ },
];
