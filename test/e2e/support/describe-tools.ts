import { Appearance } from "./appearance";
import { Keyboard } from "./keyboard";
import type { GuidedTool } from "./guided-tool";
import { NotedWorkbook } from "./noted-workbook";
import { PanePage } from "./pane";
import { TOOLS } from "./tools";
import { disconnect, WorkbenchPage } from "./workbench";

/** Two syncs read, and one notes how it was, before a build writes. */
const WRITING = 4;

/** What holds for every guided tool, over one workbook with sample data; a third of them, so that no file is what the others wait for. */
export function describeTools(third: 0 | 1 | 2): void {
  let workbench: WorkbenchPage;
  let pane: PanePage;
  let keys: Keyboard;
  let appearance: Appearance;

  beforeAll(async () => {
    workbench = await WorkbenchPage.open({ viewport: { width: 900, height: 1300 }, excelApi: "1.19" });
    pane = new PanePage(workbench);
    keys = new Keyboard(workbench.page);
    appearance = new Appearance(workbench);
    await appearance.narrow();
    await pane.button("Use sample data").click();
    await pane.says("Sample data added.");
  });
  afterAll(async () => {
    await workbench.close();
    await disconnect();
  });

  const goOn = async () => {
    const step = await pane.step();
    await keys.tabTo(pane.button("Next").and(pane.frame.locator(":not([aria-disabled=true])")));
    await keys.press("Enter");
    await pane.frame.waitForFunction(
      (before) => document.querySelector('[aria-current="step"]')?.textContent?.trim() !== before,
      step,
    );
  };
  /** From the tool's button in the list to its last step with keys alone, looking at every step on the way. */
  const toReview = async (title: string, { prepare, reviewOnly }: GuidedTool) => {
    await pane.button("Today").click();
    // That Tab reaches all of the list is keyboard.e2e.ts's.
    await pane
      .button(new RegExp(`^${title}`))
      .first()
      .press("Enter");
    await pane.frame.getByRole("heading", { level: 1, name: title }).waitFor();
    await pane.frame.locator('[aria-current="step"]').waitFor();
    for (;;) {
      const step = await pane.step();
      await prepare?.(pane, step);
      await appearance.inspect(`${title} ${step}`);
      if ((await pane.step()) === "Review") break;
      // A partner chosen in the header takes the step of choosing one.
      if ((await pane.step()) === step) await goOn();
    }
    if (!reviewOnly) await backAndForth();
    await pane.button("Today").click();
    await pane
      .button(new RegExp(`^${title}`))
      .first()
      .click();
    await pane.frame.locator('[aria-current="step"]').waitFor();
    expect(await pane.step()).toBe("Review");
  };
  /** From the review a step back and on again, and from the start to the review at once. */
  const backAndForth = async () => {
    await keys.press("Alt+ArrowLeft");
    expect(await pane.step()).not.toBe("Review");
    await goOn();
    // Back at the start every step that was seen stays open, and whoever comes back is where they were.
    const steps = pane.frame.locator("ol").filter({ has: pane.frame.locator('[aria-current="step"]') });
    await steps.getByRole("button").first().click();
    await steps.getByRole("button", { name: "Review", exact: true }).click();
    expect(await pane.step()).toBe("Review");
  };

  test.each(TOOLS.filter((_, index) => index % 3 === third))(
    "%s: keys alone, every theme, a failure and Undo leave the workbook as it was",
    async (title, tool) => {
      await toReview(title, tool);
      const before = await NotedWorkbook.of(workbench);
      await workbench.page.evaluate(
        (at) => window.workbench.executor.faults.failAt(at, "GeneralException", 250),
        WRITING,
      );
      await pane.goOn(tool.build);
      expect(await pane.said()).toMatch(
        /^Excel reported an unexpected error \(GeneralException\)\. Everything written so far was taken back: the workbook is as it was\./,
      );
      await workbench.page.evaluate(() => window.workbench.executor.faults.clear());
      await before.expectUnchanged();
      await pane.goOn(tool.build);
      await pane.says(tool.ready);
      await appearance.inspect(`${title} built`);
      await pane.button("Undo").click();
      await pane.says(/Undone: /);
      await before.expectUnchanged();
      expect(appearance.faults.splice(0)).toEqual([]);
      expect(workbench.errors).toEqual([]);
      expect(workbench.outside).toEqual([]);
    },
  );
}
