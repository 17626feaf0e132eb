import { HeldSync } from "./support/hold-sync";
import { NotedWorkbook } from "./support/noted-workbook";
import { PanePage } from "./support/pane";
import { disconnect, WorkbenchPage } from "./support/workbench";

/** More syncs than a build makes. */
const MOST_SYNCS = 30;
/** Office's code for a request while a cell is being edited. */
const CELL_EDIT_MODE = 5004;
const NEXT = "Try again; if it happens again, save the workbook and reopen it.";

describe("when a build fails, the pane says so and the workbook is as it was", () => {
  let workbench: WorkbenchPage;
  let pane: PanePage;
  let before: NotedWorkbook;

  beforeAll(async () => {
    workbench = await WorkbenchPage.open();
    pane = new PanePage(workbench);
    await pane.button("Use sample data").click();
    await pane.says("Sample data added.");
    await review();
    before = await NotedWorkbook.of(workbench);
  });
  afterAll(async () => {
    await workbench.close();
    await disconnect();
  });
  afterEach(async () => {
    await clearFaults();
    await before.expectUnchanged();
  });

  const idle = () => workbench.page.evaluate(() => window.workbench.executor.idle());
  const clearFaults = () => workbench.page.evaluate(() => window.workbench.executor.faults.clear());
  /** Turns the page's clock on while something there waits, for a sign of life of others say. */
  const inNoTime = async (work: () => Promise<void>) => {
    const { clock } = workbench.page;
    await clock.install();
    const state = { isOver: false };
    const done = work().finally(() => (state.isOver = true));
    while (!state.isOver) await clock.runFor(1_000);
    await done;
  };
  /** To the last step of a scorecard for the first partner. */
  const review = async () => {
    await pane.open("Scorecard", "Performance Scorecard");
    await pane.choosePartner();
    await pane.goTo("Review");
  };
  /** Starts once nothing else is being read, so that the syncs counted from here are the build's. */
  const build = async () => {
    await idle();
    await pane.goOn("Build scorecard");
  };
  /** Fails the build's n-th sync. @returns what the pane says then */
  const buildFailingAt = async (sync: number) => {
    await idle();
    await workbench.page.evaluate(
      (at) => window.workbench.executor.faults.failAt(at, "GeneralException"),
      sync,
    );
    await build();
    const message = await pane.said();
    await clearFaults();
    return message;
  };

  test("a protected sheet is named, and stays protected", async () => {
    const protect = (on: boolean) =>
      workbench.pane.evaluate(
        (wanted) =>
          Excel.run(async (context) => {
            const { protection } = context.workbook.worksheets.getItem("Scores");
            if (wanted) protection.protect();
            else protection.unprotect();
            await context.sync();
          }),
        on,
      );
    await protect(true);
    const locked = await NotedWorkbook.of(workbench);
    await build();
    expect(await pane.said()).toMatch(
      /^The sheet "Scores" is protected\. Nothing was written\. Remove the protection under Review > Unprotect Sheet and try again\./,
    );
    await locked.expectUnchanged();
    await protect(false);
  });

  /** Takes the build back, and goes to the last step of the same again. */
  const undo = async () => {
    await pane.button("Undo").click();
    await pane.says(/Undone: /);
    await pane.button("Another partner").click();
    await review();
  };

  test("a cell that is being edited is waited for", async () => {
    await workbench.page.evaluate((transport) => {
      const { faults, syncs } = window.workbench.executor;
      faults.push({ sync: syncs + 1, lasting: true, transport });
    }, CELL_EDIT_MODE);
    await build();
    await pane.frame.getByText("Waiting, because a cell is being edited: press Enter or Esc in it").waitFor();
    await before.expectUnchanged();
    await clearFaults();
    await pane.says(/^Scorecard of .+ is ready\./);
    await undo();
  });

  test("what fails as one step of Excel's undo list is done without it", async () => {
    // The syncs before it read and note how it was.
    expect(await buildFailingAt(5)).toMatch(/^Scorecard of .+ is ready\./);
    await undo();
  });

  test("a failure at each of its syncs is taken back, and the same button builds after all", async () => {
    const messages: string[] = [];
    for (let sync = 1; sync <= MOST_SYNCS && !(await pane.button("Undo").isVisible()); sync++) {
      messages.push(await buildFailingAt(sync));
      if (!(await pane.button("Undo").isVisible())) await before.expectUnchanged();
    }
    const failure = "Excel reported an unexpected error (GeneralException).";
    expect(new Set(messages.slice(0, -1))).toEqual(
      new Set([
        `${failure} Nothing was written. ${NEXT}`,
        `${failure} Everything written so far was taken back: the workbook is as it was. Excel's own undo list may be empty now. ${NEXT}`,
      ]),
    );
    expect(messages.at(-1)).toMatch(/^Scorecard of .+ is ready\./);
    await pane.button("Undo").click();
    await pane.says(/Undone: /);
  });

  test("Cancel while the sheet is being written takes everything back", async () => {
    await pane.button("Another partner").click();
    await review();
    const held = await HeldSync.writing(workbench);
    await build();
    await held.reached();
    await pane.button("Cancel").click();
    await pane.says("Cancelling…");
    await held.release();
    expect(await pane.said()).toMatch(
      /^The work was cancelled\. Everything written so far was taken back: the workbook is as it was\..* Start it again whenever you like\.$/,
    );
  });

  test("a lost session leaves a note, and the pane repairs the workbook when it is opened again", async () => {
    await idle();
    await workbench.page.evaluate(() => window.workbench.executor.faults.killSession(5));
    await build();
    expect(await pane.said()).toMatch(
      /^The connection to Excel was lost\. ".+" may be half written, because taking it back failed too; .+ Close the pane and open it again: it offers to repair the workbook or to keep it as it is\.$/,
    );
    await clearFaults();
    await before.expectChanged();
    await workbench.page.evaluate(() => window.workbench.startPane());
    await pane.says(/^An earlier build has not ended/);
    expect(await pane.said("An earlier build has not ended")).toMatch(
      /^An earlier build has not ended\. “.+” was interrupted, or somebody is still at it\. Repair puts the workbook back as it was before; Keep as it is leaves what was written\. Both first make sure that nobody is at it, which may take half a minute\. Nothing is built until then\.$/,
    );
    await inNoTime(async () => {
      await pane.button("Repair").click();
      await pane.says("The workbook is back as it was before the interrupted build.");
    });
  });
});
