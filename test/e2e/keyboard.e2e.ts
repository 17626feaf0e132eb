import { performanceScorecard } from "../../src/domain/scorecard/performance/performance-scorecard";
import { readScorecardData } from "../../src/domain/scorecard/performance/scorecard-data";
import { partsOf } from "../../src/domain/shared/serial-date";
import { newTitles } from "../../src/book/new-titles";
import { performanceScorecardDefinition } from "../../src/sheets/performance-scorecard/definition";
import { partnersTable } from "../../src/domain/shared/tables/catalogue";
import { importedTables, ownExport } from "../support/crm-files";
import { pageTexts } from "../../src/taskpane/strings/pages";
import { namedValue, rowCount, tableCell } from "./support/cells";
import { isFocused, Keyboard } from "./support/keyboard";
import { PanePage } from "./support/pane";
import { disconnect, WorkbenchPage } from "./support/workbench";

const crm = ownExport();
const { plan, tables } = importedTables(crm);
const sheet = newTitles(tables.table(partnersTable).rows)(
  { kind: performanceScorecardDefinition.kind, subject: { partner: crm.partner } },
  [],
);

describe("with the keyboard alone", () => {
  let workbench: WorkbenchPage;
  let pane: PanePage;
  let keys: Keyboard;
  beforeAll(async () => {
    workbench = await WorkbenchPage.open();
    pane = new PanePage(workbench);
    keys = new Keyboard(workbench.page);
  });
  afterAll(async () => {
    await workbench.close();
    await disconnect();
  });

  const goOn = async (name: string | RegExp = "Next") => {
    const step = await pane.step();
    const button = pane.button(name).and(pane.frame.locator(":not([aria-disabled=true])"));
    await keys.tabTo(button);
    await keys.press("Enter");
    await pane.frame.waitForFunction(
      (before) => document.querySelector('[aria-current="step"]')?.textContent?.trim() !== before,
      step,
    );
  };

  test("files are imported", async () => {
    await keys.goToRegion("grid");
    await keys.goToRegion("ribbon");
    await keys.tabTo(
      workbench.page.locator("#ribbon").getByRole("button", { name: "Import CRM data", exact: true }),
    );
    await keys.press("Enter");
    await pane.frame.getByRole("heading", { level: 1, name: "Import from CRM" }).waitFor();
    // Long before it opens: the browser has to be told not to show its own dialog.
    const chooser = workbench.page.waitForEvent("filechooser");
    await keys.goToRegion("pane");
    await keys.tabTo(pane.button("Choose files"));
    await keys.press("Enter");
    await (
      await chooser
    ).setFiles(
      crm.files.map(({ name, text }) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) })),
    );
    for (const { name } of crm.files) await pane.frame.getByText(name, { exact: true }).waitFor();
    while ((await pane.step()) !== "Review") await goOn();
    expect(await isFocused(pane.heading("Ready to import"))).toBe(true);
    await keys.press("Alt+ArrowLeft");
    expect(await pane.step()).not.toBe("Review");
    await goOn();
    await goOn(/^Import /);
    await pane.says(/^Imported/);
    expect(await rowCount(workbench, "cam_deals")).toBe(plan.counts.deals.new);
  });

  test("a scorecard is built, looked at and taken back", async () => {
    await keys.tabTo(pane.button("Build scorecards"));
    await keys.press("Enter");
    await keys.tabTo(pane.frame.getByRole("radio", { name: /^All / }));
    await keys.press("ArrowUp");
    await keys.tabTo(pane.field("Partner"));
    await keys.type(crm.partner.split(" ")[0]!);
    await keys.press("Enter");
    expect(await pane.field("Partner").inputValue()).toBe(crm.partner);
    await goOn();
    await keys.tabTo(pane.field("As of"));
    const { year, month, day } = partsOf(crm.asOf);
    await keys.type(`${String(month).padStart(2, "0")}${String(day).padStart(2, "0")}${year}`);
    await keys.press("Enter");
    await pane.heading("What should be sold each quarter?").waitFor();
    await keys.tabTo(pane.field("Annual target"));
    await keys.type("1.4m");
    await keys.press("Enter");
    expect(await pane.step()).toBe("Metrics");
    await keys.press("Alt+ArrowLeft");
    expect(await pane.field("Annual target").inputValue()).toMatch(/1,400,000/);
    await goOn();
    await goOn();
    await keys.tabTo(pane.button("Build scorecard"));
    await keys.press("Enter");
    await pane.says(`Scorecard of ${crm.partner} is ready`);
    const overrides = { as_of: crm.asOf, annual_target: 1_400_000 };
    const card = performanceScorecard({
      data: readScorecardData(tables).data,
      partner: crm.partner,
      asOf: crm.asOf,
      overrides,
    });
    expect(await namedValue(workbench, sheet, "score")).toBeCloseTo(card.score!, 9);
    await keys.tabTo(pane.button("Undo"));
    await keys.press("Enter");
    await pane.says(/Undone: /);
    expect(await workbench.sheetNames()).not.toContain(sheet);
    expect(workbench.errors).toEqual([]);
  });

  test("a partner's page opens its sheet, the index is built, and a sheet deleted and brought back", async () => {
    const press = async (name: string) => {
      await keys.tabTo(pane.button(name));
      await keys.press("Enter");
    };
    const shown = () => workbench.page.evaluate(() => window.workbench.snapshot().activeSheet);
    await keys.goToRegion("grid");
    await keys.goToRegion("ribbon");
    await keys.tabTo(workbench.page.locator("#ribbon").getByRole("button", { name: "Today", exact: true }));
    await keys.press("Enter");
    await pane.heading(/^Scorecards for/).waitFor();
    await keys.goToRegion("pane");
    await press(`Everything about ${crm.partner}`);
    await press("Build scorecard");
    await pane.heading("Ready to build").waitFor();
    await press("Build scorecard");
    await pane.says(`Scorecard of ${crm.partner} is ready`);
    await keys.press("Alt+ArrowLeft");
    await press("All built sheets");
    await press("Build index");
    await pane.says(/^The index/);
    expect(await workbench.sheetNames()).toContain("Index");
    await keys.press("Alt+ArrowLeft");
    await press("Open scorecard");
    while ((await shown()) !== sheet);
    await keys.goToRegion("pane");
    await press(`Delete ${sheet}`);
    await press("Delete 1 sheet");
    await pane.says(/^1 sheet deleted/);
    expect(await workbench.sheetNames()).not.toContain(sheet);
    await press("Undo");
    while (!(await workbench.sheetNames()).includes(sheet));
    expect(workbench.errors).toEqual([]);
  });

  test("certificates are pasted, and steps of servicing ticked", async () => {
    const toTool = async (title: string) => {
      await pane.button("Today").click();
      await keys.tabTo(pane.button(new RegExp(`^${title}`)).first());
      await keys.press("Enter");
      await pane.frame.getByRole("heading", { level: 1, name: title }).waitFor();
    };
    await toTool("Certificates and tasks");
    await keys.tabTo(pane.field("Paste a table"));
    await keys.type("Partner;Certifications");
    await keys.press("Enter");
    await keys.type(`${crm.partner};83`);
    await keys.tabTo(pane.button("Use these rows"));
    await keys.press("Enter");
    await pane.says("1 figure is new or different.");
    await keys.tabTo(pane.button("Save 1 figure"));
    await keys.press("Enter");
    await pane.says(/^Results saved/);
    const { sheet: results, address } = await tableCell(workbench, "cam_results", "training_certs", {
      of: "Actual",
      by: "Metric",
    });
    expect(await workbench.value(results, address)).toBe(83);
    await keys.tabTo(pane.button("Undo"));
    await keys.press("Enter");
    await pane.says(/Undone: /);
    await toTool("Servicing steps");
    await keys.tabTo(pane.field("Partner"));
    await keys.press("ArrowDown", "ArrowDown", "Enter");
    await keys.tabTo(pane.frame.getByRole("checkbox", { name: "Support" }));
    await keys.press(" ");
    await pane.says(/^1 of 9 steps, 11%/);
    await keys.tabTo(pane.button("Save the steps"));
    await keys.press("Enter");
    await pane.says(/^What .+ delivers is saved/);
    expect(workbench.errors).toEqual([]);
  });

  test("Tab goes through the pane in both directions and out of it, F6 from region to region", async () => {
    await keys.goToRegion("pane");
    await keys.tabTo(pane.button("Today"));
    await keys.tabTo(pane.frame.getByRole("link", { name: "Help" }));
    await keys.press("Tab");
    await workbench.page.waitForFunction(() =>
      document.getElementById("ribbon")?.contains(document.activeElement),
    );
    await keys.press("Shift+F6");
    await workbench.page.waitForFunction(() =>
      document.getElementById("pane")?.contains(document.activeElement),
    );
    await keys.press("Shift+F6");
    await workbench.page.waitForFunction(() =>
      document.getElementById("grid")?.contains(document.activeElement),
    );
  });

  test("on every page Tab reaches whatever can be pressed or typed into", async () => {
    const pages = Object.values(pageTexts).flatMap(({ group, title }) => (group === null ? [] : [title]));
    await pane.button("Today").click();
    await pane.frame.getByRole("heading", { level: 1, name: "Today" }).waitFor();
    const missed = (await keys.missedIn(pane.frame)).map((name) => `Today: ${name}`);
    for (const title of pages) {
      await pane.button("Today").click();
      await pane
        .button(new RegExp(`^${title}`))
        .last()
        .click();
      await pane.frame.getByRole("heading", { level: 1, name: title }).waitFor();
      missed.push(...(await keys.missedIn(pane.frame)).map((name) => `${title}: ${name}`));
    }
    expect(pages.length).toBeGreaterThan(20);
    expect(missed).toEqual([]);
    expect(workbench.errors).toEqual([]);
  });
});
