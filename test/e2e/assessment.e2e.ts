import { ASSESSED_METRICS } from "../../src/domain/capabilities/framework";
import { namedValue, namedValues, tableCell } from "./support/cells";
import { PanePage } from "./support/pane";
import { disconnect, WorkbenchPage } from "./support/workbench";

declare global {
  interface Window {
    /** Keys and clicks of the user, and choices in lists, since counting began. */
    inputs?: number;
  }
}

const CORE_QUESTIONS = 20;
/** The goal for a core run, the choice of the partner and the building included. */
const MOST_INPUTS_A_QUESTION = 1.2;

describe("an assessment in the workbench", () => {
  let workbench: WorkbenchPage;
  let pane: PanePage;
  beforeAll(async () => {
    workbench = await WorkbenchPage.open();
    pane = new PanePage(workbench);
    await pane.button("Use sample data").click();
    await pane.says("Sample data added.");
  });
  afterAll(async () => {
    await workbench.close();
    await disconnect();
  });

  const openTool = async (title: string) => {
    await pane.button("Today").click();
    await pane
      .button(new RegExp(`^${title}`))
      .first()
      .click();
    await pane.frame.getByRole("heading", { level: 1, name: title }).waitFor();
  };
  const countInputs = () =>
    pane.frame.evaluate(() => {
      window.inputs = 0;
      const count = (event: Event) => {
        if (event.type !== "change" || event.target instanceof HTMLSelectElement) window.inputs! += 1;
      };
      for (const type of ["keydown", "pointerdown", "change"]) document.addEventListener(type, count, true);
    });
  /** Answers with one key, and waits until the pane has taken it in. */
  const answer = async (key: string, answered: number) => {
    await workbench.page.keyboard.press(key);
    await pane.frame.locator(`[role="progressbar"][aria-valuetext^="${answered} of"]`).waitFor();
  };

  test("the core questions take one key each, 1.2 inputs a question all in all, and the sheet lives without the add-in", async () => {
    await openTool("Capabilities Scorecard");
    await countInputs();
    // Chosen in the header, the partner needs no step of its own.
    await pane.choosePartner("Brightwater IT");
    await pane.frame.getByRole("radio", { name: /^Core, / }).waitFor();
    await pane.goOn();
    for (let answered = 1; answered <= CORE_QUESTIONS; answered += 1)
      await answer(answered % 2 ? "5" : "3", answered);
    expect(await pane.step()).toBe("Review");
    await pane.goOn("Build scorecard");
    await pane.says("Capabilities Scorecard of Brightwater IT is ready");
    const inputs = await pane.frame.evaluate(() => window.inputs!);
    expect(inputs).toBeGreaterThan(CORE_QUESTIONS);
    expect(inputs / CORE_QUESTIONS).toBeLessThanOrEqual(MOST_INPUTS_A_QUESTION);

    const sheet = "Capabilities · Brightwater";
    const scores = await namedValues(workbench, sheet, "metric_scores");
    expect(scores.slice(0, 20)).toEqual(ASSESSED_METRICS.map((_, index) => (index % 2 ? 50 : 100)));
    expect((await namedValues(workbench, sheet, "category_scores")).slice(0, 4)).toEqual([80, 70, 80, 70]);
    expect(await namedValue(workbench, sheet, "check")).toBe(true);
    // Whoever else has answered is recorded with it.
    expect(await namedValue(workbench, sheet, "peers")).toBe(9);
    expect(await namedValue(workbench, sheet, "core_completeness")).toBe(1);
    const before = await namedValue(workbench, sheet, "score");
    const cell = await tableCell(workbench, "cam_answers", "Brightwater IT", "Level");
    await workbench.type(cell.sheet, cell.address, "1");
    expect((await namedValues(workbench, sheet, "metric_scores"))[0]).toBe(1);
    expect(await namedValue(workbench, sheet, "score")).toBeLessThan(before as number);
  });

  test("the partner's view lands in Results and on its own sheet", async () => {
    await openTool("Partner view");
    await pane.goOn();
    for (let answered = 1; answered <= 10; answered += 1) await answer(answered % 2 ? "4" : "5", answered);
    await pane.goOn("Build partner view");
    await pane.says("Partner view of Brightwater IT is ready");
    const sheet = "Partner view · Brightwater";
    expect(await namedValue(workbench, sheet, "satisfaction")).toBe(4.5);
    expect((await namedValues(workbench, sheet, "trend_satisfaction")).at(-1)).toBe(4.5);
    expect(await namedValue(workbench, sheet, "check")).toBe(true);
    expect(workbench.errors).toEqual([]);
    expect(workbench.outside).toEqual([]);
  });
});
