import type { PanePage } from "./pane";

/** A tool that goes step by step to "Review" and builds a sheet. */
export interface GuidedTool {
  /** What a step cannot do without, when it is shown. */
  prepare?: (pane: PanePage, step: string) => Promise<void>;
  /** Once a partner is chosen there is nothing but the review. */
  reviewOnly?: true;
  /** The words of the last step's button. */
  build: string | RegExp;
  /** What the page says afterwards. */
  ready: RegExp;
}

/** Takes the first partner of the list. */
export const choosePartner = async (pane: PanePage, step: string) => {
  if (step === "Partner") await pane.choosePartner();
};

/** Begins without answers and gives all but the last, so that Next goes on to the review. */
export const answerAll = async (pane: PanePage, step: string) => {
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
