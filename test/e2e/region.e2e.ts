import { cadenceLogTable } from "../../src/domain/shared/tables/cadence-tables";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { PanePage } from "./support/pane";
import { disconnect, WorkbenchPage } from "./support/workbench";

const SCREENSHOTS = process.env.SCREENSHOTS && path.resolve(process.env.SCREENSHOTS);

let workbench: WorkbenchPage;
beforeAll(async () => {
  workbench = await WorkbenchPage.open({ platform: "windows", culture: "de-DE" });
});
afterAll(async () => {
  await workbench.close();
  await disconnect();
});

async function picture(name: string): Promise<void> {
  if (!SCREENSHOTS) return;
  mkdirSync(SCREENSHOTS, { recursive: true });
  await workbench.page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`) });
}

const formatOf = (address: string) =>
  workbench.pane.evaluate(
    (at) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Start").getRange(at);
        range.load("numberFormat,text,values,formulas");
        await context.sync();
        return [range.values[0]![0], range.numberFormat[0]![0], range.text[0]![0], range.formulas[0]![0]];
      }),
    address,
  );

describe("the grid in German Excel", () => {
  test("takes what is typed as the region writes it, and the add-in reads it in English", async () => {
    const typed: Record<string, string> = {
      F21: "1,5",
      F22: "1.234,50",
      F23: "31.12.2026",
      F24: "12,5%",
      F25: "WAHR",
      F26: "1,234.50",
      F27: "=SUM(F21;F22)*1,5",
      F28: "=IF(F25=WAHR;0,5;1)",
    };
    for (const [address, text] of Object.entries(typed)) await workbench.type("Start", address, text);
    await workbench.value("Start", "F28");
    const read = await Promise.all(Object.keys(typed).map(formatOf));
    expect(read).toEqual([
      [1.5, "General", "1,5", 1.5],
      [1234.5, "#,##0.00", "1.234,50", 1234.5],
      [46387, "m/d/yyyy", "31.12.2026", 46387],
      [0.125, "0.00%", "12,50%", 0.125],
      [true, "General", "WAHR", true],
      ["1,234.50", "General", "1,234.50", "1,234.50"],
      [1854, "General", "1854", "=SUM(F21,F22)*1.5"],
      [0.5, "General", "0,5", "=IF(F25=TRUE,0.5,1)"],
    ]);
    await picture("typed-in-german");
  });

  test("leaves what was opened and not changed as it was", async () => {
    await workbench.page.evaluate(() => window.workbench.select("Start", "F27"));
    await workbench.page.keyboard.press("F2");
    await picture("edited-in-german");
    await workbench.page.keyboard.press("Enter");
    expect(await workbench.formula("Start", "F27")).toBe("=SUM(F21,F22)*1.5");
    expect(workbench.errors).toEqual([]);
  });

  test("takes a build of the add-in back in one step, what was typed stays", async () => {
    const before = await workbench.sheetNames();
    await workbench.ribbon("Scorecard");
    await picture("pane-in-german");
    await workbench.pane.evaluate(() =>
      Excel.run({ mergeUndoGroup: true }, async (context) => {
        context.workbook.worksheets.getItem("Start").getRange("F21").values = [[7.25]];
        context.workbook.worksheets.add("Built").getRange("A1").values = [[0.5]];
        await context.sync();
      }),
    );
    await workbench.grid.click({ position: { x: 5, y: 5 } });
    await picture("built-in-german");
    await workbench.page.keyboard.press("Control+z");
    await workbench.page.locator("#message").getByText("the sheet Built is gone").waitFor();
    expect(await workbench.sheetNames()).toEqual(before);
    expect(await formatOf("F21")).toEqual([1.5, "General", "1,5", 1.5]);
    await picture("undone-in-german");
  });

  test("takes back a whole build of the pane, scorecard first and sample data then, each in one step that is told of", async () => {
    const pane = new PanePage(workbench);
    const undo = async () => {
      await workbench.grid.click({ position: { x: 5, y: 5 } });
      await workbench.page.keyboard.press("Control+z");
    };
    const told = (text: string) => workbench.page.locator("#message").getByText(text).waitFor();
    const empty = await workbench.sheetNames();
    await pane.open("Today", "Today");
    await pane.button("Use sample data").click();
    await pane.says("Sample data added.");
    const sample = await workbench.sheetNames();
    await pane.open("Scorecard", "Performance Scorecard");
    await pane.choosePartner();
    await pane.goTo("Review");
    await pane.goOn("Build scorecard");
    await pane.says(/^Scorecard of .+ is ready/);
    const built = await workbench.sheetNames();
    // The first thing that is done of the routine begins its log.
    const created = built.filter((name) => !sample.includes(name));
    expect(created).toHaveLength(2);
    expect(created).toContain(cadenceLogTable.sheet);
    await undo();
    await told(`the sheets ${created.join(" and ")} are gone`);
    expect(await workbench.sheetNames()).toEqual(sample);
    await undo();
    await told(`and ${sample.at(-1)} are gone`);
    expect(await workbench.sheetNames()).toEqual(empty);
    expect(workbench.errors).toEqual([]);
  });

  test("offers the workbook back after a reload, in German still", async () => {
    await workbench.type("Start", "F30", "=F21*2");
    await workbench.untilKept("Start", "=F21*2");
    await workbench.page.reload();
    await workbench.page.waitForFunction(() => window.workbench?.ready === true);
    expect(await workbench.formula("Start", "F30")).toBeNull();
    await workbench.openAgain();
    expect(await formatOf("F21")).toEqual([1.5, "General", "1,5", 1.5]);
    expect(await formatOf("F30")).toEqual([3, "General", "3", "=F21*2"]);
    expect(await workbench.pane.evaluate(() => Office.context.contentLanguage)).toBe("de-DE");
    expect(workbench.errors).toEqual([]);
  });
});
