import path from "node:path";
import { PanePage } from "./support/pane";
import { disconnect, WorkbenchPage } from "./support/workbench";

const OLDER = path.resolve(__dirname, "../cases/older-workbook/older.xlsx");
const PARTNER = "Alder & Finch Systems";

describe("a workbook of an earlier version", () => {
  let workbench: WorkbenchPage;
  let pane: PanePage;
  beforeAll(async () => {
    workbench = await WorkbenchPage.open();
    pane = new PanePage(workbench);
    await workbench.openFile(OLDER);
  });
  afterAll(async () => {
    await workbench.close();
    await disconnect();
  });

  const headers = (table: string) =>
    workbench.page.evaluate(
      (wanted) =>
        window.workbench
          .snapshot()
          .sheets.flatMap(({ tables = [] }) => tables)
          .find(({ name }) => name === wanted)!.columns,
      table,
    );

  test("is updated with the first build, once the user says so, and only once", async () => {
    const sheets = await workbench.sheetNames();
    await pane.open("Scorecard", "Performance Scorecard");
    await pane.choosePartner(PARTNER);
    await pane.goTo("Period");
    await pane.field("As of").fill("2026-05-15");
    await pane.goTo("Review");
    await pane.goOn(/scorecard$/);
    await pane.says(/^This workbook was made by an earlier version of the add-in/);
    await pane.says(/Nothing was written/);
    expect(await headers("cam_deals")).not.toContain("Class");
    await pane.button("Update and go on").click();
    await pane.says(/cam_results needs the column .+ and your cells stand to the right of it: Results!F5/);
    expect(await headers("cam_deals")).not.toContain("Class");
    await workbench.clear("Results", "F5");
    await pane.goOn(/scorecard$/);
    await pane.button("Update and go on").click();
    await pane.says(`Scorecard of ${PARTNER} is ready`);
    expect(await headers("cam_deals")).toEqual(expect.arrayContaining(["Registration ends", "Class"]));
    expect(await workbench.sheetNames()).toEqual(expect.arrayContaining(sheets));

    await pane.open("Today", "Today");
    await pane.open("Scorecard", "Performance Scorecard");
    await pane.goTo("Review");
    await pane.goOn(/scorecard$/);
    await pane.says(`Scorecard of ${PARTNER} is ready`);
    expect(workbench.errors).toEqual([]);
  });
});
